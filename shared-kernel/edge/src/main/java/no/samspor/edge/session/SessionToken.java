package no.samspor.edge.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import no.samspor.edge.Denied;
import no.samspor.edge.SignedIn;
import no.samspor.edge.token.TokenRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a visitor in by the token of the session, or by one that comes with the request: by the same
 * check as on the API, anew with each request.
 */
final class SessionToken extends OncePerRequestFilter {

    /** However busy it was; idle ones end sooner. */
    static final Duration SESSION_MAX = Duration.ofHours(10);

    private final BearerTokenResolver brought;
    private final Renewal renewal;
    private final AuthenticationManager tokens;
    private final Denied denied;
    private final Clock clock;

    SessionToken(
            BearerTokenResolver brought,
            Renewal renewal,
            AuthenticationManager tokens,
            Denied denied,
            Clock clock) {
        this.brought = brought;
        this.renewal = renewal;
        this.tokens = tokens;
        this.denied = denied;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        try {
            @Nullable String token = brought.resolve(request);
            if (token != null) enter(request, token, null);
            else enterBySession(request, response);
        } catch (AuthenticationException refused) {
            SecurityContextHolder.clearContext();
            denied.commence(request, response, refused);
            return;
        }
        rest.doFilter(request, response);
    }

    private void enterBySession(HttpServletRequest request, HttpServletResponse response) {
        @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (!(who instanceof OAuth2AuthenticationToken session)) return;
        @Nullable String token =
                isTooOld(request) ? null : renewal.current(session, request, response);
        if (token == null) {
            end(request);
            return;
        }
        try {
            enter(request, token, name(session));
        } catch (TokenRefused refused) {
            end(request);
            throw refused;
        }
    }

    private boolean isTooOld(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null) return true;
        Instant begun = Instant.ofEpochMilli(session.getCreationTime());
        return clock.instant().isAfter(begun.plus(SESSION_MAX));
    }

    /** Of this request alone: what the session holds stays as it is. */
    private void enter(HttpServletRequest request, String token, @Nullable String name) {
        Authentication signed = tokens.authenticate(new BearerTokenAuthenticationToken(token));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signed);
        SecurityContextHolder.setContext(context);
        if (!(signed instanceof SignedIn who && signed instanceof JwtAuthenticationToken jwt))
            return;
        @Nullable String stated = name == null ? jwt.getToken().getClaimAsString("name") : name;
        String shown = stated == null ? who.identity().subject() : stated;
        new Visitor(token, shown, who.identity().organisation()).enter(request);
    }

    private static void end(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
    }

    private static @Nullable String name(OAuth2AuthenticationToken session) {
        if (!(session.getPrincipal() instanceof OidcUser user)) return null;
        @Nullable String full = user.getFullName();
        return full == null ? user.getPreferredUsername() : full;
    }
}
