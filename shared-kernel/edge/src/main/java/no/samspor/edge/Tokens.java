package no.samspor.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import no.samspor.edge.token.TrustedIssuers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Signs in whoever brings a token of a trusted issuer. A verified token is remembered by its text,
 * so that one caller's many requests pay for one signature check; its end is looked at each time.
 * So a key that its issuer withdraws lets in with known tokens for ten minutes more.
 */
final class Tokens implements AuthenticationManager {

    private static final int REMEMBERED_MAX = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final TrustedIssuers issuers;
    private final Callers callers;
    private final Clock clock;
    private final Cache<String, Signed> verified =
            Caffeine.newBuilder()
                    .maximumSize(REMEMBERED_MAX)
                    .executor(Runnable::run)
                    .expireAfterWrite(REMEMBERED)
                    .build();

    Tokens(TrustedIssuers issuers, Callers callers, Clock clock) {
        this.issuers = issuers;
        this.callers = callers;
        this.clock = clock;
    }

    /** Who signed in with a bearer token. */
    @Override
    public Authentication authenticate(Authentication asked) {
        if (asked instanceof BearerTokenAuthenticationToken bearer)
            return signed(bearer.getToken());
        throw new ProviderNotFoundException("only bearer tokens are asked about here");
    }

    private Signed signed(String token) {
        @Nullable Signed known = verified.getIfPresent(token);
        if (known != null && isInTime(known.getToken())) return known;
        Signed fresh = new Signed(issuers.verify(token), callers);
        verified.put(token, fresh);
        return fresh;
    }

    private boolean isInTime(Jwt jwt) {
        @Nullable Instant expires = jwt.getExpiresAt();
        return expires != null && clock.instant().isBefore(expires.plus(TrustedIssuers.LEEWAY));
    }
}
