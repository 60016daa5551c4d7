package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samspor.database.StateDirectory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.MapPropertySource;

/** The demo's keys come, go on and go; and the demo is gone where anybody else is trusted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoIssuerTest {

    private static final Instant BEGIN = Instant.parse("2026-11-27T08:00:00Z");

    @TempDir private Path directory;

    @Test
    void a_key_is_kept_and_only_its_public_half_is_published() throws Exception {
        try (StateDirectory state = StateDirectory.hold(directory.resolve("data"))) {
            ECKey key = DemoIssuer.in(state, at(Duration.ZERO)).key();
            assertThat(DemoIssuer.in(state, at(DemoIssuer.SIGNS)).key()).isEqualTo(key);
            assertThat(published().getKeys()).containsExactly(key.toPublicJWK());
            Path kept = directory.resolve("data/secrets/demo-issuer.jwks");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void the_key_before_stays_published_until_there_are_two_newer_ones() throws Exception {
        try (StateDirectory state = StateDirectory.hold(directory.resolve("data"))) {
            ECKey first = DemoIssuer.in(state, at(Duration.ZERO)).key();
            ECKey second = DemoIssuer.in(state, at(Duration.ofDays(31))).key();
            assertThat(kids()).containsExactly(second.getKeyID(), first.getKeyID());
            ECKey third = DemoIssuer.in(state, at(Duration.ofDays(62))).key();
            assertThat(kids()).containsExactly(third.getKeyID(), second.getKeyID());
        }
    }

    @Test
    void keys_of_another_kind_are_let_go() throws Exception {
        try (StateDirectory state = StateDirectory.hold(directory.resolve("data"))) {
            JWK old = new RSAKeyGenerator(2048).keyID("old").generate();
            state.secret("demo-issuer.jwks", () -> new JWKSet(old).toString(false));
            ECKey key = DemoIssuer.in(state, at(Duration.ZERO)).key();
            assertThat(kids()).containsExactly(key.getKeyID());
            assertThat(DemoIssuer.in(state, at(Duration.ZERO)).key()).isEqualTo(key);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://samspor.invalid/demo, , true",
        "https://samspor.invalid/demo, https://samspor.invalid/demo/machines, true",
        "https://real.test, , false",
        "https://samspor.invalid/demo, https://real.test, false",
    })
    void the_demo_is_there_as_long_as_nobody_else_is(String one, String other, boolean there) {
        Map<String, Object> told = new HashMap<>();
        trust(told, 0, one);
        if (other != null) trust(told, 1, other);
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("t", told));
            context.register(Demo.class);
            context.refresh();
            assertThat(context.getBeansOfType(Demo.class).isEmpty()).isNotEqualTo(there);
        }
    }

    /** Stands for what is conditional so. */
    @Conditional(NobodyElseIsTrusted.class)
    static class Demo {}

    private static void trust(Map<String, Object> told, int number, String uri) {
        told.put("samspor.issuers[" + number + "].uri", uri);
        told.put("samspor.issuers[" + number + "].keys", "keys.json");
        told.put("samspor.issuers[" + number + "].audiences[0]", "samspor");
    }

    private static Clock at(Duration later) {
        return Clock.fixed(BEGIN.plus(later), ZoneOffset.UTC);
    }

    private JWKSet published() throws Exception {
        return JWKSet.parse(Files.readString(directory.resolve("data/tokens/jwks.json")));
    }

    private List<String> kids() throws Exception {
        return published().getKeys().stream().map(JWK::getKeyID).toList();
    }
}
