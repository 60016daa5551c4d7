package no.samspor.edge.token;

import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** All whose tokens are trusted, each by its own rules: {@code samspor.issuers}. */
public final class TrustedIssuers {

    /** How far a clock of ours and an issuer's may lie apart. */
    public static final Duration LEEWAY = Duration.ofSeconds(30);

    /** Characters; a token is ASCII. */
    public static final int LENGTH_MAX = 8_192;

    private final Map<String, TrustedIssuer> byUri = new LinkedHashMap<>();

    public TrustedIssuers(Issuers issuers, Clock clock) {
        for (Issuer each : issuers.issuers()) {
            byUri.put(each.uri(), new TrustedIssuer(each, clock));
        }
    }

    /** The public keys of an issuer that is named here. */
    public JWKSource<SecurityContext> keysOf(Issuer issuer) {
        return Objects.requireNonNull(byUri.get(issuer.uri())).keys();
    }

    /**
     * @throws TokenRefused with the first fault that applies
     * @throws KeysAway where nothing is known of its issuer's keys
     */
    public Verified verify(String text) {
        if (text.length() > LENGTH_MAX) throw new TokenRefused(TokenFault.TOO_LONG);
        SignedJWT token = read(text);
        @Nullable TrustedIssuer issuer = byUri.get(statedIssuer(token));
        if (issuer == null) throw new TokenRefused(TokenFault.ISSUER);
        return issuer.verify(text, token);
    }

    private static SignedJWT read(String text) {
        try {
            Base64URL[] parts = JOSEObject.split(text);
            if (parts.length != 3) throw new TokenRefused(TokenFault.UNREADABLE);
            if (!OnceOnly.holdsFor(parts[0]) || !OnceOnly.holdsFor(parts[1])) {
                throw new TokenRefused(TokenFault.DUPLICATED);
            }
            return SignedJWT.parse(text);
        } catch (ParseException | JacksonException noToken) {
            throw new TokenRefused(TokenFault.UNREADABLE);
        }
    }

    private static String statedIssuer(SignedJWT token) {
        try {
            return String.valueOf(token.getJWTClaimsSet().getIssuer());
        } catch (ParseException noClaims) {
            throw new TokenRefused(TokenFault.UNREADABLE);
        }
    }
}
