package no.samspor.edge.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who sits at a page, and the token with which the page asks the API in their name.
 *
 * @param token valid for a minute more at least; never for a log, nor for the page itself
 * @param name what the identity provider calls them, to be shown to themselves
 * @param organisation that they say to act for, as their token has it; null where it has none
 */
public record Visitor(String token, String name, @Nullable String organisation) {

    private static final String HELD = Visitor.class.getName();

    /** Of a page that security has let in nobody to without. */
    public static Visitor of(HttpServletRequest request) {
        return Objects.requireNonNull(ifAny(request), "a page for visitors is open to all");
    }

    /** Of a page that is open to all: null where nobody is signed in. */
    public static @Nullable Visitor ifAny(HttpServletRequest request) {
        return (Visitor) request.getAttribute(HELD);
    }

    void enter(HttpServletRequest request) {
        request.setAttribute(HELD, this);
    }

    /** A token is nobody's to read. */
    @Override
    public String toString() {
        return "a visitor";
    }
}
