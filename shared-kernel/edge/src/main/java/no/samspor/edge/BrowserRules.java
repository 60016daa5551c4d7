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
    public static final Customizer<HeadersConfigurer<HttpSecurity>> ALL =
            headers -> headers.defaultsDisabled().addHeaderWriter(BrowserRules::write);

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String OUR_OWN =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";
    private static final String NO_DEVICES =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                    + " magnetometer=(), microphone=(), payment=(), usb=()";
    private static final String PAGE = "text/html";
    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    private BrowserRules() {}

    /** Adds them to an answer whose kind and keeping have been said, before it leaves. */
    public static void write(HttpServletRequest request, HttpServletResponse response) {
        @Nullable String type = response.getContentType();
        boolean page = type != null && type.startsWith(PAGE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", page ? OUR_OWN : NOTHING);
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
