package no.samspor.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets in whoever signed in, and a machine only for what it was let in for. */
final class Scoped implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asked) {
        if (!(who.get() instanceof SignedIn signedIn)) return new AuthorizationDecision(false);
        Identity identity = signedIn.identity();
        if (identity.kind() == Identity.Kind.PERSON) return new AuthorizationDecision(true);
        @Nullable Scope needed = needed(asked.getRequest());
        return new AuthorizationDecision(
                needed != null && identity.scopes().contains(needed.text()));
    }

    /** By the path as it is routed, not as it is written: {@code %6c} is {@code l}. */
    static @Nullable Scope needed(HttpServletRequest request) {
        return Scope.neededFor(request.getMethod(), request.getServletPath());
    }
}
