package no.samspor.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The reader's language: the first of nb, nn, en (and no for nb) in Accept-Language, else nb. */
public final class Language {

    /** A longer wish is no reader's, and what it costs to look through grows with its square. */
    private static final int LENGTH_MAX = 256;

    private Language() {}

    public static String of(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Accept-Language");
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
}
