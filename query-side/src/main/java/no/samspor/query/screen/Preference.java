package no.samspor.query.screen;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.samspor.edge.Language;
import org.jspecify.annotations.Nullable;

/** What the reader prefers: stated in the address, else remembered, else what the browser says. */
final class Preference {

    static final String LANGUAGE = "lang";
    static final String SCHEME = "scheme";
    static final List<String> LANGUAGES = List.of("nb", "nn", "en");
    static final List<String> SCHEMES = List.of("auto", "light", "dark");

    private Preference() {}

    static String language(HttpServletRequest request) {
        @Nullable String chosen = chosen(request, LANGUAGE, LANGUAGES);
        return chosen == null ? Language.of(request) : chosen;
    }

    static String scheme(HttpServletRequest request) {
        @Nullable String chosen = chosen(request, SCHEME, SCHEMES);
        return chosen == null ? "auto" : chosen;
    }

    /** What the address states, to be remembered; null where it states nothing that exists. */
    static @Nullable String stated(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return value != null && of(name).contains(value) ? value : null;
    }

    private static @Nullable String chosen(
            HttpServletRequest request, String name, List<String> possible) {
        @Nullable String stated = stated(request, name);
        if (stated != null) return stated;
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies == null) return null;
        for (Cookie each : cookies) {
            boolean ours = each.getName().equals(cookie(name));
            if (ours && possible.contains(each.getValue())) return each.getValue();
        }
        return null;
    }

    static String cookie(String name) {
        return "samspor-" + name;
    }

    private static List<String> of(String name) {
        return name.equals(LANGUAGE) ? LANGUAGES : SCHEMES;
    }
}
