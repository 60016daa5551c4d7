package no.samspor.query;

import static java.util.Map.entry;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.events.structure.PersonEvent.SignInLinked;
import no.samspor.events.structure.PositionEvent.PositionEntrusted;
import no.samspor.events.structure.PositionEvent.PositionFilled;
import no.samspor.events.structure.PositionEvent.PositionPlanned;
import no.samspor.kernel.Code;
import no.samspor.kernel.Period;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.PositionId;
import no.samspor.kernel.id.SignInId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The query side starts alone, with nothing but its own role, and answers over HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Order(Integer.MAX_VALUE - 2)
class QuerySideIT {

    private static final OrganisationId MELHUS = new OrganisationId(Id.named("Melhus"));
    private static final PersonId KARI = new PersonId(Id.named("Kari"));
    private static final PositionId OFFICE = new PositionId(Id.named("Prosjektkontor"));

    @TempDir private Path directory;

    @Test
    void the_query_side_serves_without_a_command_side() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
        Path jwks = directory.resolve("jwks.json");
        Files.writeString(jwks, new JWKSet(key).toString(true));
        try (Line line = new Line(List.of());
                ConfigurableApplicationContext context = start(hiring(line).roles, jwks)) {
            int port =
                    context.getEnvironment()
                            .getRequiredProperty("local.server.port", Integer.class);
            assertThat(get(port, "/api/v1/mandates", null).statusCode()).isEqualTo(401);
            HttpResponse<String> empty = get(port, "/api/v1/mandates", token(key));
            assertThat(empty.statusCode()).as(empty.body()).isEqualTo(200);
            assertThat(empty.body()).startsWith("{\"items\":[],\"meta\":{\"effectiveOn\":");
            assertThat(get(port, "/api/v1/mandates?nonsense=1", token(key)).statusCode())
                    .isEqualTo(400);
            HttpResponse<String> ahead = get(port, "/api/v1/mandates?after=99", token(key));
            assertThat(ahead.statusCode()).as(ahead.body()).isEqualTo(503);
            assertThat(ahead.headers().firstValue("Retry-After")).isPresent();
        }
    }

    /** Somebody who signs in, and holds a position with a role. */
    private static Line hiring(Line line) {
        Stamp stamp = effective("2020-01-01");
        line.record(
                0,
                stamp,
                new OrganisationRegistered(
                        MELHUS, "Melhus", List.of(), null, "Prøve", null, null, null));
        SignInId signIn = SignInId.of("https://issuer.test", "kari");
        line.record(
                0,
                stamp,
                new PersonRegistered(KARI, MELHUS, null),
                new SignInLinked(KARI, signIn, "https://issuer.test", "kari"));
        Period term = new Period(UncertainDate.parse("2020-01-01"), null);
        line.record(
                0,
                stamp,
                new PositionPlanned(
                        OFFICE,
                        null,
                        "Prosjektkontor",
                        MELHUS,
                        10_000,
                        null,
                        new Code("permanent"),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null),
                new PositionFilled(OFFICE, KARI, 10_000, term, null),
                new PositionEntrusted(
                        OFFICE, MELHUS, List.of(no.samspor.kernel.Role.OFF), null, null));
        return line;
    }

    private static ConfigurableApplicationContext start(Roles roles, Path jwks) {
        DatabaseAccess access = roles.credentials(Role.QUERY);
        DatabaseAccess reader = roles.credentials(Role.READER);
        return new SpringApplicationBuilder(QuerySide.class)
                .properties(
                        Map.ofEntries(
                                entry("server.port", 0),
                                entry("server.address", "127.0.0.1"),
                                entry("samspor.db.query.url", access.url()),
                                entry("samspor.db.query.user", access.user()),
                                entry("samspor.db.query.password", access.password()),
                                entry("samspor.db.reader.url", reader.url()),
                                entry("samspor.db.reader.user", reader.user()),
                                entry("samspor.db.reader.password", reader.password()),
                                entry("samspor.issuers[0].keys", jwks.toString()),
                                entry("samspor.issuers[0].uri", "https://issuer.test"),
                                entry("samspor.issuers[0].audiences[0]", "samspor")))
                .run();
    }

    private static String token(RSAKey key) throws Exception {
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer("https://issuer.test")
                        .audience("samspor")
                        .subject("kari")
                        .claim("org", MELHUS.toString())
                        .issueTime(new Date())
                        .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                        .build();
        SignedJWT jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private static HttpResponse<String> get(int port, String path, String token) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (token != null) request.header("Authorization", "Bearer " + token);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
