package no.samspor.query.screen;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where a page has the access token of whoever looks at it. */
@FunctionalInterface
public interface SignedIn {

    /** The token to ask the API with; null for whoever is not signed in. */
    @Nullable String token(HttpServletRequest request);
}
