package no.samspor.query.screen;

import jakarta.servlet.http.HttpServletRequest;

/** What a page needs to know of its reader when nobody need be signed in. */
public record Bare(String language, String scheme, String path) {

    public static Bare of(HttpServletRequest request) {
        return new Bare(
                Preference.language(request), Preference.scheme(request), request.getRequestURI());
    }
}
