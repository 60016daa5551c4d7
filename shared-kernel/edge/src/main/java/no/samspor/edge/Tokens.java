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

/**
 * Checks tokens: RS256 only, one issuer, one audience, 30 seconds of clock leeway. A verified token
 * is remembered by its text, so that one caller's many requests pay for one signature check; its
 * times are checked each time.
 */
final class Tokens implements JwtDecoder {

    private static final Duration LEEWAY = Duration.ofSeconds(30);
    private static final int REMEMBERED_MAX = 10_000;
    private static final int LENGTH_MAX = 8_192;

    private final JwtDecoder decoder;
    private final Cache<String, Jwt> verified =
            Caffeine.newBuilder()
                    .maximumSize(REMEMBERED_MAX)
                    .expireAfterWrite(Duration.ofMinutes(10))
                    .build();

    private Tokens(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    /** {@code jwks} is a file with the issuer's public keys (RFC 7517). */
    static Tokens trusting(Path jwks, String issuer, String audience) throws IOException {
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
            return new Tokens(decoder);
        } catch (java.text.ParseException | com.nimbusds.jose.JOSEException unreadable) {
            throw new IOException("no RSA key can be read from " + jwks, unreadable);
        }
    }

    @Override
    public Jwt decode(String token) throws JwtException {
        if (token.length() > LENGTH_MAX) throw new BadJwtException("the token is too long");
        @Nullable Jwt known = verified.getIfPresent(token);
        if (known != null && isInTime(known)) return known;
        Jwt fresh = decoder.decode(token);
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
