package no.samspor.standalone;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samspor.database.StateDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * The issuer of the demo's tokens: keys of this installation alone, kept among its secrets, whose
 * public halves the sides read. A key signs for thirty days; it is published before it signs, and
 * until the key after the next one is made. Any issuer that is configured takes its place ({@code
 * samspor.issuers}, docs/operations.md).
 */
final class DemoIssuer {

    static final String PEOPLE = "https://samspor.invalid/demo";
    static final String MACHINES = PEOPLE + "/machines";
    static final String AUDIENCE = "samspor";
    static final String TYPE = "at+jwt";

    /** Made in no time when a record begins; an RSA key of like strength takes seconds. */
    static final SignatureAlgorithm ALGORITHM = SignatureAlgorithm.ES256;

    /** The longest that anything is valid for. */
    static final Duration LIFE = Duration.ofHours(12);

    static final Duration SIGNS = Duration.ofDays(30);

    /** The client that the pages are, and where people come back to. */
    static final String PAGES = "samspor-pages";

    static final String LOGIN = "demo";

    private static final String PAGES_SECRET = "demo-pages.secret";
    private static final String KEPT = "demo-issuer.jwks";

    private final StateDirectory state;
    private final Clock clock;
    private final Path published;
    private List<ECKey> keys; // the newest first

    private DemoIssuer(StateDirectory state, Clock clock, List<ECKey> keys) {
        this.state = state;
        this.clock = clock;
        this.keys = keys;
        this.published = state.inside("tokens").resolve("jwks.json");
    }

    static DemoIssuer in(StateDirectory state) {
        return in(state, Clock.systemUTC());
    }

    static DemoIssuer in(StateDirectory state, Clock clock) {
        String kept = state.secret(KEPT, () -> text(List.of(made(clock))));
        try {
            List<ECKey> keys = new ArrayList<>();
            for (JWK each : JWKSet.parse(kept).getKeys()) {
                // What an earlier version made of another kind signs no more.
                if (each instanceof ECKey ours) keys.add(ours);
            }
            DemoIssuer issuer = new DemoIssuer(state, clock, List.copyOf(keys));
            if (!keys.isEmpty()) issuer.publish();
            issuer.key();
            return issuer;
        } catch (ParseException e) {
            throw new IllegalStateException("the demo issuer's keys cannot be read", e);
        }
    }

    /** The private key to sign with now. */
    synchronized ECKey key() {
        if (!keys.isEmpty() && !isOver(keys.getFirst())) return keys.getFirst();
        List<ECKey> now = new ArrayList<>(List.of(made(clock)));
        if (!keys.isEmpty()) now.add(keys.getFirst());
        keys = List.copyOf(now);
        state.keep(KEPT, text(keys));
        publish();
        return keys.getFirst();
    }

    /** All that are published, with their private halves. */
    synchronized JWKSet keys() {
        return new JWKSet(List.copyOf(keys));
    }

    private boolean isOver(ECKey key) {
        @Nullable Date made = key.getIssueTime();
        return made == null || clock.instant().isAfter(made.toInstant().plus(SIGNS));
    }

    private void publish() {
        try {
            Path draft = published.resolveSibling("jwks.json.new");
            Files.writeString(draft, new JWKSet(List.copyOf(keys)).toString(true));
            Files.move(draft, published, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What tells the sides whom to trust. */
    Map<String, Object> properties() {
        Map<String, Object> told = new LinkedHashMap<>();
        trust(told, 0, PEOPLE);
        trust(told, 1, MACHINES);
        told.put("samspor.issuers[1].vouches-for", "machines");
        return told;
    }

    /** What tells the pages where their visitors sign in: at the provider in this process. */
    Map<String, Object> login() {
        Path secret = state.inside("secrets").resolve(PAGES_SECRET);
        String login = "samspor.issuers[0].login.";
        return Map.of(
                login + "id",
                LOGIN,
                login + "name",
                "Demo",
                login + "client",
                PAGES,
                login + "secret-file",
                secret.toString(),
                login + "authorization",
                "/oauth2/authorize",
                login + "token",
                "/oauth2/token");
    }

    /** What the pages show the provider, of this installation alone. */
    String pagesSecret() {
        return state.secret(PAGES_SECRET, () -> UUID.randomUUID().toString());
    }

    private void trust(Map<String, Object> told, int number, String uri) {
        String issuer = "samspor.issuers[" + number + "].";
        told.put(issuer + "uri", uri);
        told.put(issuer + "keys", published.toString());
        told.put(issuer + "audiences[0]", AUDIENCE);
        told.put(issuer + "type", TYPE);
        told.put(issuer + "algorithms[0]", ALGORITHM.getName());
        told.put(issuer + "life", LIFE.toHours() + "h");
    }

    private static String text(List<ECKey> keys) {
        return new JWKSet(List.copyOf(keys)).toString(false);
    }

    private static ECKey made(Clock clock) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyIDFromThumbprint(true)
                    .keyUse(KeyUse.SIGNATURE)
                    .issueTime(Date.from(clock.instant()))
                    .generate();
        } catch (JOSEException e) {
            throw new AssertionError("every Java platform makes keys on this curve", e);
        }
    }
}
