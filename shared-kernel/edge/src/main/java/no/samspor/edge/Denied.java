package no.samspor.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import no.samspor.edge.token.KeysAway;
import no.samspor.edge.token.TokenRefused;
import no.samspor.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What is answered before Spring MVC is asked, in the words of all other problems. */
public final class Denied implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** As soon as the issuer is asked again. */
    private static final Map<String, Object> LATER = Map.of(Problem.RETRY_AFTER, 5L);

    Denied() {}

    /** Nobody signed in, or with a token that is not accepted. */
    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        switch (why) {
            case TokenRefused refused -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
                String fault = refused.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
                answer(EdgeRefusal.TOKEN_NOT_ACCEPTED, Map.of("fault", fault), request, response);
            }
            case KeysAway _ -> answer(EdgeRefusal.KEYS_NOT_AVAILABLE, LATER, request, response);
            default -> answer(EdgeRefusal.NOT_SIGNED_IN, Map.of(), request, response);
        }
    }

    /** Somebody signed in, but not for this. */
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException) {
            answer(EdgeRefusal.FORM_NOT_FROM_HERE, Map.of(), request, response);
            return;
        }
        @Nullable Scope needed = Scoped.needed(request);
        if (needed == null) {
            answer(EdgeRefusal.NOT_ALLOWED, Map.of(), request, response);
            return;
        }
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer error=\"insufficient_scope\", scope=\"" + needed.text() + "\"");
        answer(EdgeRefusal.NOT_IN_SCOPE, Map.of("scope", needed.text()), request, response);
    }

    private static void answer(
            Refusal reason,
            Map<String, Object> details,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ProblemAnswer.write(Problem.of(reason, details), request, response);
    }
}
