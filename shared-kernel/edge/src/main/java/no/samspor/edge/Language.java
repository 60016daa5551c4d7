package no.samspor.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The reader's language: the first of nb, nn, en (and no for nb) in Accept-Language, else nb. */
public final class Language {

    private Language() {}

    public static String of(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Accept-Language");
        if (header == null || header.isBlank()) return "nb";
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
