package no.samspor.standalone;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.samspor.edge.Language;
import no.samspor.edge.session.PlainPage;
import no.samspor.kernel.Words;
import no.samspor.standalone.DemoPrincipals.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The demo provider's list of people, to pick one from. */
@Hidden
@RestController
@Conditional(NobodyElseIsTrusted.class)
final class DemoLoginPage {

    private static final Words TITLE =
            new Words("Hvem vil du være?", "Kven vil du vere?", "Who do you want to be?");
    private static final Words DEMO =
            new Words(
                    "Alle her er oppdiktet. Velg en rolle; det trengs ikke noe passord. Når en ordentlig"
                            + " innlogging er satt opp, finnes ikke denne siden.",
                    "Alle her er oppdikta. Vel ei rolle; det trengst ikkje noko passord. Når ei skikkeleg"
                            + " innlogging er sett opp, finst ikkje denne sida.",
                    "Everybody here is made up. Pick a role; no password is needed. Once a real sign-in"
                            + " is configured, this page is gone.");
    private static final Words NOBODY =
            new Words("Velg en fra lista.", "Vel ein frå lista.", "Pick one from the list.");

    private final DemoPrincipals people;

    DemoLoginPage(DemoPrincipals people) {
        this.people = people;
    }

    @GetMapping("/demo/login")
    ResponseEntity<String> list(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(name = "continue", required = false) @Nullable String resumed,
            CsrfToken csrf,
            HttpServletRequest request) {
        String language = Language.of(request);
        StringBuilder body = new StringBuilder();
        body.append(
                "<p class=\"demo\"><strong>DEMO.</strong> %s</p>\n".formatted(DEMO.in(language)));
        if (error != null) {
            body.append("<p role=\"alert\">%s</p>\n".formatted(NOBODY.in(language)));
        }
        body.append(
                "<form method=\"post\" action=\"/demo/login\">\n<input type=\"hidden\" name=\"%s\" value=\"%s\">\n"
                        .formatted(
                                PlainPage.text(csrf.getParameterName()),
                                PlainPage.text(csrf.getToken())));
        byOrganisation()
                .forEach((organisation, members) -> body.append(part(organisation, members)));
        body.append("</form>\n");
        return PlainPage.of(language, TITLE.in(language), body.toString());
    }

    private Map<String, List<Principal>> byOrganisation() {
        Map<String, List<Principal>> parts = new LinkedHashMap<>();
        for (Principal each : people.all()) {
            parts.computeIfAbsent(name(each.organisation()), _ -> new ArrayList<>()).add(each);
        }
        return parts;
    }

    /** {@code @org:kommune-a} is Kommune A. */
    private static String name(String organisation) {
        String word = organisation.substring(organisation.indexOf(':') + 1).replace("/", "");
        String[] parts = word.split("-", -1);
        StringBuilder name = new StringBuilder();
        for (String part : parts) {
            if (!name.isEmpty()) name.append(' ');
            name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return name.toString();
    }

    private static String part(String organisation, List<Principal> members) {
        StringBuilder part =
                new StringBuilder(
                        "<h2 lang=\"nb\">%s</h2>\n<ul>\n".formatted(PlainPage.text(organisation)));
        for (Principal each : members) {
            part.append(
                    "<li><button type=\"submit\" name=\"username\" value=\"%s\" lang=\"nb\">%s</button></li>\n"
                            .formatted(PlainPage.text(each.name()), PlainPage.text(each.title())));
        }
        return part.append("</ul>\n").toString();
    }
}
