package no.samspor.standalone;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;
import no.samspor.database.StateDirectory;

/**
 * The issuer of the demo's tokens: a key of this installation alone, kept among its secrets, whose
 * public half the sides read. A real identity provider takes its place through {@code
 * SAMSPOR_TOKENS_JWKS}, {@code SAMSPOR_TOKENS_ISSUER} and {@code SAMSPOR_TOKENS_AUDIENCE}.
 */
final class DemoIssuer {

    static final String ISSUER = "https://samspor.invalid/demo";
    static final String AUDIENCE = "samspor";

    private static final int KEY_BITS = 3072;

    private final RSAKey key;
    private final Path published;

    private DemoIssuer(RSAKey key, Path published) {
        this.key = key;
        this.published = published;
    }

    static DemoIssuer in(StateDirectory state) {
        try {
            RSAKey key = RSAKey.parse(state.secret("demo-issuer.jwk", DemoIssuer::made));
            Path published = state.inside("tokens").resolve("jwks.json");
            Files.writeString(published, new JWKSet(key.toPublicJWK()).toString());
            return new DemoIssuer(key, published);
        } catch (ParseException e) {
            throw new IllegalStateException("the demo issuer's key cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The private key, to sign with. */
    RSAKey key() {
        return key;
    }

    /** What tells the sides whom to trust. */
    Map<String, Object> properties() {
        return Map.of(
                "samspor.tokens.jwks", published.toString(),
                "samspor.tokens.issuer", ISSUER,
                "samspor.tokens.audience", AUDIENCE);
    }

    private static String made() {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyID("demo").generate().toJSONString();
        } catch (JOSEException e) {
            throw new AssertionError("every Java platform makes RSA keys", e);
        }
    }
}
