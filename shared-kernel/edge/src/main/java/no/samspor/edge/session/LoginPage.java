package no.samspor.edge.session;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Language;
import no.samspor.edge.Problem;
import no.samspor.edge.token.Login;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where people choose their identity provider, where there is more than one, and leave. */
@Hidden
@RestController
final class LoginPage {

    private static final Words SIGN_IN = new Words("Logg inn", "Logg inn", "Sign in");
    private static final Words SIGN_OUT = new Words("Logg ut", "Logg ut", "Sign out");
    private static final Words AT =
            new Words("Logg inn med %s", "Logg inn med %s", "Sign in with %s");
    private static final Words FAILED =
            new Words(
                    "Innloggingen lyktes ikke. Prøv igjen.",
                    "Innlogginga lukkast ikkje. Prøv igjen.",
                    "You were not signed in. Try again.");

    private final Providers providers;

    LoginPage(Providers providers) {
        this.providers = providers;
    }

    /**
     * @param organisation that the reader wants to act for; null for the usual one
     */
    @GetMapping("/login")
    ResponseEntity<String> choose(
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String error,
            HttpServletRequest request) {
        List<Login> logins = providers.logins();
        if (logins.isEmpty()) throw new Problem.Thrown(Problem.of(EdgeRefusal.NO_SUCH_PAGE));
        if (logins.size() == 1 && error == null) {
            URI there = URI.create(Asking.address(logins.getFirst(), organisation));
            return ResponseEntity.status(HttpStatus.FOUND).location(there).build();
        }
        String language = Language.of(request);
        String choices =
                logins.stream()
                        .map(each -> choice(each, organisation, language))
                        .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
        String failed =
                error == null ? "" : "<p role=\"alert\">%s</p>\n".formatted(FAILED.in(language));
        return PlainPage.of(language, SIGN_IN.in(language), failed + choices);
    }

    /** For who has no page at hand that lets one sign out. */
    @GetMapping("/logout")
    ResponseEntity<String> leave(CsrfToken csrf, HttpServletRequest request) {
        String language = Language.of(request);
        String form =
                """
                <form method="post" action="/logout">
                <input type="hidden" name="%s" value="%s">
                <button type="submit">%s</button>
                </form>
                """
                        .formatted(
                                PlainPage.text(csrf.getParameterName()),
                                PlainPage.text(csrf.getToken()),
                                SIGN_OUT.in(language));
        return PlainPage.of(language, SIGN_OUT.in(language), form);
    }

    private static String choice(Login login, @Nullable String organisation, String language) {
        return "<li><a href=\"%s\">%s</a></li>\n"
                .formatted(
                        PlainPage.text(Asking.address(login, organisation)),
                        PlainPage.text(AT.in(language).formatted(login.name())));
    }
}
