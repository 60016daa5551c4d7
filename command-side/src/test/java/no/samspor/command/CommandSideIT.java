package no.samspor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import no.samspor.command.access.Reactions;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.database.TestDatabase;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.PositionId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command side starts alone, with nothing but its own role; its reactions follow the log. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandSideIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Hears as every reaction does; found by no scan, only where a test names it. */
    @ProcessingGroup(Reactions.GROUP)
    static final class Listening {
        static final AtomicBoolean FAILING = new AtomicBoolean();
        static final List<String> HEARD = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(OrganisationRegistered e) {
            if (FAILING.get()) throw new IllegalStateException("out of order");
            if (!e.organisation().equals(FIRST)) HEARD.add(e.name());
        }
    }

    private static final OrganisationId FIRST = new OrganisationId(Id.named("Melhus"));

    /** Where what is registered first lies, behind the events that the record begins with. */
    private static final int NORDLI = 7;

    private static final String FIRST_OWNER =
            """
            {"organisation": "%s", "name": "Prøve", "withoutNumber": "Prøve", "form": "OTHER",
             "person": "%s", "position": "%s", "title": "Arkivleder",
             "issuer": "https://issuer.test", "subject": "kari", "from": "2020-01-01"}
            """
                    .formatted(
                            FIRST,
                            new PersonId(Id.named("Kari")),
                            new PositionId(Id.named("Arkivleder")));

    private final Roles roles = TestDatabase.migrated();
    private final DatabaseAccess access = roles.credentials(Role.COMMAND);
    private final JdbcClient owner =
            JdbcClient.create(TestDatabase.source(roles.credentials(Role.OWNER)));

    @TempDir private Path directory;
    private RSAKey key;

    @BeforeEach
    void publishKey() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("test").generate();
        Files.writeString(directory.resolve("jwks.json"), new JWKSet(key).toString(true));
        Files.writeString(directory.resolve("first-owner.json"), FIRST_OWNER);
        Listening.FAILING.set(false);
        Listening.HEARD.clear();
    }

    /** One log through three starts: each costs seconds. */
    @Test
    void reactions_go_on_over_starts_faults_and_what_cannot_be_read() throws Exception {
        try (ConfigurableApplicationContext context = start()) {
            register(context, "Nordli");
            await().atMost(PATIENCE).until(() -> Listening.HEARD.equals(List.of("Nordli")));
        }
        try (ConfigurableApplicationContext context = start()) {
            a_start_hears_on_from_where_the_last_one_ended(context);
            a_reaction_that_fails_is_told_of_and_heard_again(context);
            what_cannot_be_read_is_parked_with_its_stream(context);
        }
        mend();
        try (ConfigurableApplicationContext context = start()) {
            await().atMost(PATIENCE).until(() -> parked().isEmpty());
            assertThat(get(context, "/health").body()).contains("UP");
        }
        assertThat(Listening.HEARD)
                .as("heard once it can be")
                .containsExactly(
                        "Nordli", "Sørli", "Vestli", "Østli", "Fjellli", "Nordli", "Sydvest");
    }

    private void a_start_hears_on_from_where_the_last_one_ended(
            ConfigurableApplicationContext context) throws Exception {
        register(context, "Sørli");
        await().atMost(PATIENCE).until(() -> Listening.HEARD.contains("Sørli"));
        assertThat(Listening.HEARD).containsExactly("Nordli", "Sørli");
    }

    private void a_reaction_that_fails_is_told_of_and_heard_again(
            ConfigurableApplicationContext context) throws Exception {
        assertThat(get(context, "/health").statusCode()).isEqualTo(200);
        Listening.FAILING.set(true);
        register(context, "Vestli");
        await().atMost(PATIENCE).until(() -> get(context, "/health").statusCode() == 503);
        register(context, "Østli");
        Listening.FAILING.set(false);
        await().atMost(PATIENCE).until(() -> get(context, "/health").statusCode() == 200);
        await().atMost(PATIENCE).until(() -> Listening.HEARD.size() == 4);
        assertThat(Listening.HEARD).containsExactly("Nordli", "Sørli", "Vestli", "Østli");
    }

    private void what_cannot_be_read_is_parked_with_its_stream(
            ConfigurableApplicationContext context) throws Exception {
        plantedBehind(NORDLI, "{\"damaged\"", "Nordli");
        plantedBehind(NORDLI, null, "Sydvest");
        register(context, "Fjellli");
        await().atMost(PATIENCE).until(() -> Listening.HEARD.contains("Fjellli"));
        assertThat(Listening.HEARD)
                .containsExactly("Nordli", "Sørli", "Vestli", "Østli", "Fjellli");
        assertThat(parked()).containsExactly("DAMAGED", "BEHIND");
        HttpResponse<String> health = get(context, "/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("INCOMPLETE");
    }

    private List<String> parked() {
        return owner.sql("SELECT why FROM command.parked ORDER BY position")
                .query(String.class)
                .list();
    }

    /** One more event of the first stream: a copy of its first, with another text or name. */
    private void plantedBehind(long first, String text, String name) {
        String payload =
                text == null
                        ? "convert_to(replace(convert_from(payload, 'UTF8'), 'Nordli', '"
                                + name
                                + "'), 'UTF8')"
                        : "convert_to('" + text + "', 'UTF8')";
        owner.sql(
                        """
                        WITH next AS (
                            UPDATE log.head SET position = position + 1,
                                recorded_at = greatest(clock_timestamp(),
                                    recorded_at + interval '1 microsecond')
                            RETURNING position, recorded_at),
                        stored AS (
                            INSERT INTO log.event (position, recorded_at, stream, event_id, version,
                                stream_kind, name, stamp, payload)
                            SELECT n.position, n.recorded_at, stream, gen_random_uuid(),
                                (SELECT max(version) + 1 FROM log.event v WHERE v.stream = e.stream),
                                stream_kind, name, stamp, %s
                            FROM next n, log.event e WHERE e.position = :first
                            RETURNING position)
                        SELECT pg_notify('samspor_log', position::text) FROM stored
                        """
                                .formatted(payload))
                .param("first", first)
                .query((row, n) -> n)
                .list();
    }

    /** As its stored text is put back from a backup. */
    private void mend() {
        owner.sql("ALTER TABLE log.event DISABLE TRIGGER USER").update();
        owner.sql(
                        "UPDATE log.event SET payload ="
                                + " (SELECT payload FROM log.event WHERE position = :nordli)"
                                + " WHERE position = :nordli + 4")
                .param("nordli", NORDLI)
                .update();
        owner.sql("ALTER TABLE log.event ENABLE TRIGGER USER").update();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(CommandSide.class, Listening.class)
                .properties(
                        Map.of(
                                "server.port",
                                0,
                                "server.address",
                                "127.0.0.1",
                                "samspor.db.command.url",
                                access.url(),
                                "samspor.db.command.user",
                                access.user(),
                                "samspor.db.command.password",
                                access.password(),
                                "samspor.issuers[0].keys",
                                directory.resolve("jwks.json").toString(),
                                "samspor.issuers[0].uri",
                                "https://issuer.test",
                                "samspor.issuers[0].audiences[0]",
                                "samspor",
                                "samspor.first-owner",
                                directory.resolve("first-owner.json").toString()))
                .run();
    }

    private void register(ConfigurableApplicationContext context, String name) throws Exception {
        HttpRequest request =
                to(context, "/api/v1/organisations")
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        """
                                        {"name": "%s", "form": "OTHER", "withoutNumber": "Prøve",
                                         "basis": {"origin": "mirrored"}}
                                        """
                                                .formatted(name)))
                        .build();
        HttpResponse<String> answer = exchange(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext context, String path)
            throws Exception {
        return exchange(to(context, path).build());
    }

    private static HttpRequest.Builder to(ConfigurableApplicationContext context, String path) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> exchange(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private String token() throws Exception {
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer("https://issuer.test")
                        .audience("samspor")
                        .subject("kari")
                        .claim("org", FIRST.toString())
                        .issueTime(new Date())
                        .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                        .build();
        SignedJWT jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }
}
