package no.samspor.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;

/**
 * What every answer tells the browser that receives it: take it for what it says it is, load
 * nothing from elsewhere, show it in no frame, keep nothing unless the answer says so. Every filter
 * chain takes these and no others: {@code http.headers(BrowserRules.ALL)}.
 */
public final class BrowserRules {

    /** For a security filter chain. */
    public static final Customizer<HeadersConfigurer<HttpSecurity>> ALL = withFormsTo("");

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** The data are the style sheet's own small drawings. */
    private static final String OUR_OWN =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " frame-ancestors 'none'; form-action 'self'";

    private static final String NO_DEVICES =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                    + " magnetometer=(), microphone=(), payment=(), usb=()";
    private static final String PAGE = "text/html";
    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    private BrowserRules() {}

    /** The same, where a form may lead on to these origins, as the one does that signs out. */
    public static Customizer<HeadersConfigurer<HttpSecurity>> withFormsTo(String origins) {
        String pages = (OUR_OWN + " " + origins).strip();
        return headers ->
                headers.defaultsDisabled()
                        .addHeaderWriter((asked, answer) -> write(asked, answer, pages));
    }

    /** Adds them to an answer whose kind and keeping have been said, before it leaves. */
    public static void write(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, OUR_OWN);
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, String pages) {
        @Nullable String type = response.getContentType();
        boolean page = type != null && type.startsWith(PAGE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", page ? pages : NOTHING);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", NO_DEVICES);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) response.setHeader("Strict-Transport-Security", A_YEAR);
        if (!response.containsHeader("Cache-Control")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
