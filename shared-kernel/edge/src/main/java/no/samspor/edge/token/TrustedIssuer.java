package no.samspor.edge.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;

/** Holds a token against what its issuer has said that its tokens are. */
final class TrustedIssuer {

    private static final MappedJwtClaimSetConverter CLAIMS =
            MappedJwtClaimSetConverter.withDefaults(Collections.emptyMap());

    private final Issuer issuer;
    private final IssuerKeys keys;
    private final Clock clock;
    private final Set<JWSAlgorithm> algorithms;
    private final DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();

    TrustedIssuer(Issuer issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
        this.keys = new IssuerKeys(issuer.uri(), KeysAt.of(issuer.keys()), clock);
        this.algorithms =
                issuer.algorithms().stream()
                        .map(JWSAlgorithm::parse)
                        .collect(Collectors.toUnmodifiableSet());
        signatures.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, keys));
        signatures.setJWSTypeVerifier((type, nothing) -> {}); // looked at before, with a name
        signatures.setJWTClaimsSetVerifier((claims, nothing) -> {});
    }

    Issuer issuer() {
        return issuer;
    }

    JWKSource<SecurityContext> keys() {
        return keys;
    }

    /**
     * @throws TokenRefused with the first fault that applies
     * @throws KeysAway where nothing is known of the issuer's keys
     */
    Verified verify(String text, SignedJWT token) {
        JWSHeader header = token.getHeader();
        if (!algorithms.contains(header.getAlgorithm())) throw refused(TokenFault.ALGORITHM);
        if (!isOfType(header.getType())) throw refused(TokenFault.TYPE);
        JWTClaimsSet claims = signed(token);
        inTime(claims);
        if (Collections.disjoint(claims.getAudience(), issuer.audiences())) {
            throw refused(TokenFault.AUDIENCE);
        }
        return Statement.of(jwt(text, header, claims), issuer);
    }

    /**
     * An access token may call itself so ({@code at+jwt}, RFC 9068), with its media type or not.
     */
    private boolean isOfType(@Nullable JOSEObjectType stated) {
        String type = stated == null ? "jwt" : stated.getType().toLowerCase(Locale.ROOT);
        String plain = type.replaceFirst("^application/", "");
        @Nullable String wanted = issuer.type();
        if (wanted != null) return plain.equals(wanted.toLowerCase(Locale.ROOT));
        return plain.equals("jwt") || plain.equals("at+jwt");
    }

    private JWTClaimsSet signed(SignedJWT token) {
        try {
            return signatures.process(token, null);
        } catch (BadJWSException forged) {
            throw refused(TokenFault.SIGNATURE);
        } catch (BadJOSEException unknown) {
            throw refused(TokenFault.KEY);
        } catch (JOSEException unusable) {
            throw refused(TokenFault.SIGNATURE);
        }
    }

    private static Jwt jwt(String text, JWSHeader header, JWTClaimsSet claims) {
        try {
            Map<String, Object> converted = CLAIMS.convert(claims.getClaims());
            return Jwt.withTokenValue(text)
                    .headers(all -> all.putAll(header.toJSONObject()))
                    .claims(all -> all.putAll(converted))
                    .build();
        } catch (IllegalArgumentException | IllegalStateException noSuchThing) {
            throw refused(TokenFault.INCOMPLETE);
        }
    }

    private void inTime(JWTClaimsSet claims) {
        if (claims.getExpirationTime() == null || claims.getIssueTime() == null) {
            throw refused(TokenFault.INCOMPLETE);
        }
        Instant now = clock.instant();
        Instant expires = claims.getExpirationTime().toInstant();
        Instant issued = claims.getIssueTime().toInstant();
        if (!now.isBefore(expires.plus(TrustedIssuers.LEEWAY))) throw refused(TokenFault.EXPIRED);
        @Nullable Date begins = claims.getNotBeforeTime();
        Instant latest = now.plus(TrustedIssuers.LEEWAY);
        if (issued.isAfter(latest) || (begins != null && begins.toInstant().isAfter(latest))) {
            throw refused(TokenFault.NOT_YET_VALID);
        }
        if (Duration.between(issued, expires).compareTo(issuer.life()) > 0) {
            throw refused(TokenFault.LIFE);
        }
    }

    private static TokenRefused refused(TokenFault fault) {
        return new TokenRefused(fault);
    }
}
