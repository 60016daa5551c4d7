package no.samspor.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.RequestRejectedException;

/** The reader's language: the first of nb, nn, en (and no for nb) in Accept-Language, else nb. */
public final class Language {

    /** A longer wish is no reader's, and what it costs to look through grows with its square. */
    private static final int LENGTH_MAX = 256;

    private Language() {}

    public static String of(HttpServletRequest request) {
        @Nullable String header = wish(request);
        if (header == null || header.isBlank() || header.length() > LENGTH_MAX) return "nb";
        try {
            @Nullable String tag =
                    Locale.lookupTag(
                            Locale.LanguageRange.parse(header), List.of("nb", "nn", "en", "no"));
            return tag == null || tag.equals("no") ? "nb" : tag;
        } catch (IllegalArgumentException notALanguageRange) {
            return "nb";
        }
    }

    /** A header that the firewall does not let pass is asked for in vain, and still answered. */
    private static @Nullable String wish(HttpServletRequest request) {
        try {
            return request.getHeader("Accept-Language");
        } catch (RequestRejectedException notAllowed) {
            return null;
        }
    }
}
