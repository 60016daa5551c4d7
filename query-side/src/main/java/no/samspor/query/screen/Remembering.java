package no.samspor.query.screen;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/** What the address of a page states of language and colours holds until it is stated anew. */
final class Remembering implements HandlerInterceptor {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        for (String name : List.of(Preference.LANGUAGE, Preference.SCHEME)) {
            @Nullable String stated = Preference.stated(request, name);
            if (stated != null) response.addCookie(cookie(name, stated, request.isSecure()));
        }
        response.setHeader("Content-Language", Preference.language(request));
        return true;
    }

    private static Cookie cookie(String name, String value, boolean secure) {
        Cookie cookie = new Cookie(Preference.cookie(name), value);
        cookie.setPath("/");
        cookie.setMaxAge((int) REMEMBERED.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
