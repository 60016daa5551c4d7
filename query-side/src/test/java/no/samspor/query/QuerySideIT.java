package no.samspor.query;

import static java.util.Map.entry;
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
import no.samspor.database.TestDatabase;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The query side starts alone, with nothing but its own role, and answers over HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuerySideIT {

    @TempDir private Path directory;

    @Test
    void the_query_side_serves_without_a_command_side() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
        Path jwks = directory.resolve("jwks.json");
        Files.writeString(jwks, new JWKSet(key).toString(true));
        Roles roles = TestDatabase.migrated();
        try (ConfigurableApplicationContext context = start(roles, jwks)) {
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
                        .subject(new PersonId(Id.named("Kari")).toString())
                        .claim("org", new OrganisationId(Id.named("Melhus")).toString())
                        .claim("roles", List.of("OFF"))
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
