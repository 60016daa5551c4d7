package no.samspor.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Checks tokens: RS256 only, one issuer, one audience, 30 seconds of clock leeway. A verified token
 * is remembered by its text, so that one caller's many requests pay for one signature check; its
 * times are checked each time.
 */
final class Tokens implements AuthenticationManager {

    private static final Duration LEEWAY = Duration.ofSeconds(30);
    private static final int REMEMBERED_MAX = 10_000;
    private static final int LENGTH_MAX = 8_192;

    private final JwtDecoder decoder;
    private final Callers callers;
    private final Cache<String, Signed> verified =
            Caffeine.newBuilder()
                    .maximumSize(REMEMBERED_MAX)
                    .executor(Runnable::run)
                    .expireAfterWrite(Duration.ofMinutes(10))
                    .build();

    private Tokens(JwtDecoder decoder, Callers callers) {
        this.decoder = decoder;
        this.callers = callers;
    }

    /** {@code jwks} is a file with the issuer's public keys (RFC 7517). */
    static Tokens trusting(Path jwks, String issuer, String audience, Callers callers)
            throws IOException {
        try {
            RSAKey key = JWKSet.parse(Files.readString(jwks)).getKeys().getFirst().toRSAKey();
            NimbusJwtDecoder decoder =
                    NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey())
                            .signatureAlgorithm(SignatureAlgorithm.RS256)
                            .build();
            decoder.setJwtValidator(
                    new DelegatingOAuth2TokenValidator<>(
                            List.of(
                                    new JwtTimestampValidator(LEEWAY),
                                    new JwtIssuerValidator(issuer),
                                    forAudience(audience))));
            return new Tokens(decoder, callers);
        } catch (java.text.ParseException | com.nimbusds.jose.JOSEException unreadable) {
            throw new IOException("no RSA key can be read from " + jwks, unreadable);
        }
    }

    /** Who signed in with a bearer token. */
    @Override
    public Authentication authenticate(Authentication asked) {
        if (!(asked instanceof BearerTokenAuthenticationToken bearer)) {
            throw new IllegalArgumentException("only bearer tokens are asked about here");
        }
        try {
            return signed(bearer.getToken());
        } catch (JwtException refused) {
            throw new InvalidBearerTokenException("the token is not accepted", refused);
        }
    }

    private Signed signed(String token) {
        if (token.length() > LENGTH_MAX) throw new BadJwtException("the token is too long");
        @Nullable Signed known = verified.getIfPresent(token);
        if (known != null && isInTime(known.getToken())) return known;
        Signed fresh = new Signed(decoder.decode(token), callers);
        verified.put(token, fresh);
        return fresh;
    }

    private static boolean isInTime(Jwt jwt) {
        Instant now = Clock.systemUTC().instant();
        @Nullable Instant expires = jwt.getExpiresAt();
        return expires != null && now.isBefore(expires.plus(LEEWAY));
    }

    private static OAuth2TokenValidator<Jwt> forAudience(String audience) {
        return jwt ->
                jwt.getAudience() != null && jwt.getAudience().contains(audience)
                        ? OAuth2TokenValidatorResult.success()
                        : OAuth2TokenValidatorResult.failure(
                                new OAuth2Error("invalid_token", "not for this audience", null));
    }
}
