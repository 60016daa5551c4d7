package no.samspor.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
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
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.samspor.edge.token.TokenFault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens over HTTP: which are accepted, and what is answered to all others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TokensTest {

    private static final String PEOPLE = "https://people.test";
    private static final String MACHINES = "https://machines.test";
    private static final String OWNER = "https://owner.test";
    private static final String AWAY = "https://away.test";
    private static final String NUMBER = "310001007";

    private static final RSAKey KEY = Mint.rsa("one");
    private static final RSAKey FOREIGN = Mint.rsa("one");
    private static final ECKey CURVE = Mint.ec("machine");

    @TempDir private static Path directory;

    private static KeyServer published;
    private static KeyServer away;
    private static ConfigurableApplicationContext context;
    private static HttpClient http;

    @BeforeAll
    static void start() throws IOException {
        Path keys = Files.writeString(directory.resolve("keys.json"), published(KEY));
        published = new KeyServer();
        published.keys = new JWKSet(CURVE.toPublicJWK()).toString();
        away = new KeyServer();
        away.status = 500;
        context =
                new SpringApplicationBuilder(Asked.class)
                        .properties(
                                Map.ofEntries(
                                        Map.entry("server.port", 0),
                                        Map.entry("server.address", "127.0.0.1"),
                                        Map.entry("samspor.issuers[0].uri", PEOPLE),
                                        Map.entry("samspor.issuers[0].keys", keys.toString()),
                                        Map.entry("samspor.issuers[0].audiences[0]", "samspor"),
                                        Map.entry("samspor.issuers[1].uri", MACHINES),
                                        Map.entry("samspor.issuers[1].keys", published.address()),
                                        Map.entry("samspor.issuers[1].audiences[0]", "samspor"),
                                        Map.entry("samspor.issuers[1].algorithms[0]", "ES256"),
                                        Map.entry("samspor.issuers[1].vouches-for", "machines"),
                                        Map.entry("samspor.issuers[1].type", "at+jwt"),
                                        Map.entry("samspor.issuers[2].uri", OWNER),
                                        Map.entry("samspor.issuers[2].keys", keys.toString()),
                                        Map.entry("samspor.issuers[2].audiences[0]", "samspor"),
                                        Map.entry("samspor.issuers[2].organisations[0]", NUMBER),
                                        Map.entry("samspor.issuers[3].uri", AWAY),
                                        Map.entry("samspor.issuers[3].keys", away.address()),
                                        Map.entry("samspor.issuers[3].audiences[0]", "samspor")))
                        .run();
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        if (context != null) context.close();
        if (published != null) published.close();
        if (away != null) away.close();
        if (http != null) http.close();
    }

    static Stream<Arguments> refused() {
        JWTClaimsSet good = claims(PEOPLE);
        return Stream.of(
                arguments("words", "not.a.token", TokenFault.UNREADABLE),
                arguments("five parts", "a.b.c.d.e", TokenFault.UNREADABLE),
                arguments("alg none", new PlainJWT(good).serialize(), TokenFault.UNREADABLE),
                arguments(
                        "more than 8 KiB",
                        person(c -> c.claim("more", "x".repeat(8_192))),
                        TokenFault.TOO_LONG),
                arguments(
                        "a claim twice",
                        text(good.toString().replaceFirst("\\{", "{\"sub\":\"other\",")),
                        TokenFault.DUPLICATED),
                arguments(
                        "a claim twice in a claim",
                        text(good.toString().replaceFirst("\\{", "{\"a\":[{\"b\":1,\"b\":2}],")),
                        TokenFault.DUPLICATED),
                arguments("a header twice", headerTwice(good), TokenFault.DUPLICATED),
                arguments(
                        "an issuer of nobody",
                        person(c -> c.issuer("https://x")),
                        TokenFault.ISSUER),
                arguments("no issuer", person(c -> c.issuer(null)), TokenFault.ISSUER),
                arguments(
                        "an issuer's name and a slash",
                        person(c -> c.issuer(PEOPLE + "/")),
                        TokenFault.ISSUER),
                arguments(
                        "an algorithm of others",
                        signed(h(JWSAlgorithm.PS256, KEY).build(), good),
                        TokenFault.ALGORITHM),
                arguments("a shared secret", Mint.confused(KEY, good), TokenFault.ALGORITHM),
                arguments(
                        "another type",
                        signed(
                                h(JWSAlgorithm.RS256, KEY)
                                        .type(new JOSEObjectType("secevent+jwt"))
                                        .build(),
                                good),
                        TokenFault.TYPE),
                arguments(
                        "an unknown key",
                        signed(h(JWSAlgorithm.RS256, KEY).keyID("two").build(), good),
                        TokenFault.KEY),
                arguments(
                        "a foreign key of the same name",
                        Mint.signed(h(JWSAlgorithm.RS256, KEY).build(), good, FOREIGN),
                        TokenFault.SIGNATURE),
                arguments(
                        "a foreign key that it brings itself",
                        Mint.signed(
                                h(JWSAlgorithm.RS256, KEY).jwk(FOREIGN.toPublicJWK()).build(),
                                good,
                                FOREIGN),
                        TokenFault.SIGNATURE),
                arguments(
                        "a foreign key where it says",
                        Mint.signed(
                                h(JWSAlgorithm.RS256, KEY)
                                        .jwkURL(URI.create(published.address()))
                                        .build(),
                                good,
                                FOREIGN),
                        TokenFault.SIGNATURE),
                arguments("changed afterwards", changed(good), TokenFault.SIGNATURE),
                arguments("no end", person(c -> c.expirationTime(null)), TokenFault.INCOMPLETE),
                arguments("no beginning", person(c -> c.issueTime(null)), TokenFault.INCOMPLETE),
                arguments("of nobody", person(c -> c.subject(null)), TokenFault.INCOMPLETE),
                arguments("expired", person(c -> at(c, -600, -31)), TokenFault.EXPIRED),
                arguments("issued tomorrow", person(c -> at(c, 60, 600)), TokenFault.NOT_YET_VALID),
                arguments(
                        "not yet valid",
                        person(c -> c.notBeforeTime(in(60))),
                        TokenFault.NOT_YET_VALID),
                arguments("valid too long", person(c -> at(c, 0, 3_601)), TokenFault.LIFE),
                arguments("for others", person(c -> c.audience("other")), TokenFault.AUDIENCE),
                arguments(
                        "for nobody", person(c -> c.audience((String) null)), TokenFault.AUDIENCE),
                arguments(
                        "for another organisation than its issuer's",
                        signed(
                                h(JWSAlgorithm.RS256, KEY).build(),
                                Mint.with(claims(OWNER), c -> c.claim("org", "310002003"))),
                        TokenFault.ORGANISATION),
                arguments(
                        "a machine without an organisation",
                        machine(c -> c.claim("consumer", null)),
                        TokenFault.INCOMPLETE),
                arguments(
                        "a machine's token of a plain type",
                        Mint.signed(h(JWSAlgorithm.ES256, CURVE).build(), claims(MACHINES), CURVE),
                        TokenFault.TYPE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, String token, TokenFault fault) throws Exception {
        HttpResponse<String> answer = get("/api/v1/decisions", token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo("edge/token-not-accepted");
        assertThat(problem.path("fault").asString()).isEqualTo(text(fault));
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer error=\"invalid_token\"");
    }

    @ParameterizedTest
    @EnumSource
    void no_fault_is_without_its_case(TokenFault fault) {
        assertThat(refused().map(each -> each.get()[2])).contains(fault);
    }

    @Test
    void who_brings_none_is_told_so() throws Exception {
        for (String header : List.of("", "Basic eDp5", "bearer")) {
            HttpResponse<String> answer = send(to("/api/v1/decisions").header("X", "y"), header);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("edge/not-signed-in");
        }
    }

    @Test
    void eight_mebibytes_are_not_read() throws Exception {
        HttpResponse<String> answer = get("/api/v1/decisions", "x".repeat(8 << 20));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("xxxx").doesNotContainIgnoringCase("tomcat");
    }

    @Test
    void a_good_one_lets_in_whom_it_names() throws Exception {
        assertThat(who(person(c -> {})))
                .containsEntry("kind", "PERSON")
                .containsEntry("subject", "somebody")
                .containsEntry("organisation", "org");
        assertThat(who(person(c -> at(c, -3_000, -29)))).containsEntry("subject", "somebody");
        assertThat(who(person(c -> at(c, 29, 600)))).containsEntry("subject", "somebody");
        assertThat(
                        who(
                                signed(
                                        h(JWSAlgorithm.RS256, KEY).keyID(null).type(null).build(),
                                        claims(PEOPLE))))
                .containsEntry("subject", "somebody");
    }

    @Test
    void an_issuer_of_one_organisation_need_not_name_it() throws Exception {
        JWTClaimsSet claims = Mint.with(claims(OWNER), c -> c.claim("org", null));
        assertThat(who(signed(h(JWSAlgorithm.RS256, KEY).build(), claims)))
                .containsEntry("organisation", NUMBER);
    }

    @Test
    void the_organisation_that_was_chosen_at_sign_in_is_taken_and_of_several_none()
            throws Exception {
        assertThat(who(person(c -> chosen(c, NUMBER)))).containsEntry("organisation", NUMBER);
        assertThat(who(person(c -> chosen(c, NUMBER, "310002003"))))
                .containsEntry("organisation", "null");
        assertThat(who(person(c -> c.claim("org", null)))).containsEntry("organisation", "null");
    }

    @Test
    void a_machine_is_let_in_for_its_scopes_alone() throws Exception {
        Map<String, String> needed =
                Map.of(
                        "GET /api/v1/decisions", "xx:samspor/decisions.read",
                        "GET /api/v1/entries", "xx:samspor/ledger.read",
                        "GET /api/v1/log/state", "xx:samspor/audit.read",
                        "GET /api/v1/%6cog/state", "xx:samspor/audit.read",
                        "POST /api/v1/decisions", "xx:samspor/commands.write");
        for (Scope each : Scope.values()) {
            String token = machine(c -> c.claim("scope", "other " + each.text()));
            for (Map.Entry<String, String> one : needed.entrySet()) {
                String[] asked = one.getKey().split(" ");
                HttpResponse<String> answer =
                        send(
                                to(asked[1]).method(asked[0], HttpRequest.BodyPublishers.noBody()),
                                "Bearer " + token);
                if (one.getValue().equals(each.text())) {
                    assertThat(answer.statusCode()).as(one + answer.body()).isEqualTo(200);
                    assertThat(answer.body()).contains("MACHINE", NUMBER, "\"client\"");
                } else {
                    assertThat(answer.statusCode()).as(one + " with " + each).isEqualTo(403);
                    assertThat(answer.body()).contains("edge/not-in-scope", one.getValue());
                }
            }
        }
    }

    @Test
    void the_record_is_asked_whom_a_token_stands_for() throws Exception {
        HttpResponse<String> stranger = get("/api/v1/mandates", person(c -> {}));
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.body()).contains("edge/sign-in-unknown");
        HttpResponse<String> forNobody = get("/api/v1/mandates", person(c -> c.claim("org", null)));
        assertThat(forNobody.statusCode()).isEqualTo(403);
        assertThat(forNobody.body()).contains("edge/organisation-unknown");
    }

    @Test
    void a_page_is_for_people() throws Exception {
        assertThat(get("/page", person(c -> {})).body()).isEqualTo("{\"visitor\":\"somebody\"}");
        String machine = machine(c -> c.claim("scope", Scope.DECISIONS_READ.text()));
        assertThat(get("/page", machine).statusCode()).isEqualTo(403);
        assertThat(send(to("/page"), "").statusCode()).isEqualTo(401);
        HttpResponse<String> form =
                send(to("/page").POST(HttpRequest.BodyPublishers.ofString("a=b")), "");
        assertThat(form.statusCode()).isEqualTo(403);
        assertThat(form.body()).contains("edge/form-not-from-here");
    }

    @Test
    void keys_come_and_go_and_so_does_their_issuer() throws Exception {
        JWTClaimsSet later = Mint.with(claims(AWAY), c -> at(c, -60, 3_000));
        RSAKey first = Mint.rsa("first");
        RSAKey second = Mint.rsa("second");
        String firsts = Mint.signed(h(JWSAlgorithm.RS256, first).build(), later, first);
        String seconds = Mint.signed(h(JWSAlgorithm.RS256, second).build(), later, second);

        HttpResponse<String> nothing = get("/api/v1/decisions", firsts);
        assertThat(nothing.statusCode()).isEqualTo(503);
        assertThat(nothing.body()).contains("edge/keys-not-available");
        assertThat(nothing.headers().firstValue("Retry-After")).contains("5");

        move(Duration.ofSeconds(5));
        away.status = 302;
        away.keys = published(first);
        assertThat(get("/api/v1/decisions", firsts).statusCode()).as("not led on").isEqualTo(503);

        move(Duration.ofSeconds(5));
        away.status = 200;
        assertThat(get("/api/v1/decisions", firsts).statusCode()).isEqualTo(200);

        assertThat(get("/api/v1/decisions", seconds).statusCode()).isEqualTo(401);
        int asked = away.asked.get();
        assertThat(get("/api/v1/decisions", seconds + "A").statusCode()).isEqualTo(401);
        assertThat(away.asked.get()).as("strange keys make nobody ask more").isEqualTo(asked);

        move(Duration.ofSeconds(5));
        away.keys = published(second);
        assertThat(get("/api/v1/decisions", seconds).statusCode()).as("rotated").isEqualTo(200);

        away.status = 500;
        move(Duration.ofMinutes(6));
        String other =
                Mint.signed(
                        h(JWSAlgorithm.RS256, second).build(),
                        Mint.with(later, c -> c.subject("else")),
                        second);
        assertThat(get("/api/v1/decisions", other).statusCode()).as("known").isEqualTo(200);
        String strange = Mint.signed(h(JWSAlgorithm.RS256, KEY).build(), later, KEY);
        assertThat(get("/api/v1/decisions", strange).statusCode()).as("unknown").isEqualTo(401);

        move(Duration.ofHours(6));
        JWTClaimsSet evening = Mint.with(claims(AWAY), c -> {});
        String old = Mint.signed(h(JWSAlgorithm.RS256, second).build(), evening, second);
        assertThat(get("/api/v1/decisions", old).statusCode()).as("too long ago").isEqualTo(503);
    }

    @Test
    void one_that_was_accepted_ends_all_the_same() throws Exception {
        String token = person(c -> at(c, 0, 60));
        assertThat(get("/api/v1/decisions", token).statusCode()).isEqualTo(200);
        move(Duration.ofSeconds(91));
        assertThat(get("/api/v1/decisions", token).body()).contains("\"fault\":\"expired\"");
    }

    private static JWTClaimsSet claims(String issuer) {
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience("samspor")
                        .issueTime(in(0))
                        .expirationTime(in(300));
        if (!issuer.equals(MACHINES)) return claims.subject("somebody").claim("org", "org").build();
        return claims.claim("client_id", "client")
                .claim(
                        "consumer",
                        Map.of("authority", "iso6523-actorid-upis", "ID", "0192:" + NUMBER))
                .build();
    }

    private static String person(Consumer<JWTClaimsSet.Builder> change) {
        return signed(h(JWSAlgorithm.RS256, KEY).build(), Mint.with(claims(PEOPLE), change));
    }

    private static String machine(Consumer<JWTClaimsSet.Builder> change) {
        JWSHeader header = h(JWSAlgorithm.ES256, CURVE).type(new JOSEObjectType("at+jwt")).build();
        return Mint.signed(header, Mint.with(claims(MACHINES), change), CURVE);
    }

    private static void chosen(JWTClaimsSet.Builder claims, String... numbers) {
        List<Map<String, Object>> parties =
                Stream.of(numbers)
                        .map(
                                each ->
                                        Map.<String, Object>of(
                                                "orgno",
                                                Map.of(
                                                        "authority",
                                                        "iso6523-actorid-upis",
                                                        "ID",
                                                        "0192:" + each)))
                        .toList();
        claims.claim("org", null)
                .claim(
                        "authorization_details",
                        List.of(
                                Map.of(
                                        "type",
                                        "ansattporten:altinn:resource",
                                        "authorized_parties",
                                        parties)));
    }

    private static String text(String claims) {
        return Mint.signed(h(JWSAlgorithm.RS256, KEY).build(), claims, KEY);
    }

    private static String text(TokenFault fault) {
        return fault.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String headerTwice(JWTClaimsSet claims) {
        JWSHeader header = h(JWSAlgorithm.RS256, KEY).build();
        String twice = header.toString().replaceFirst("\\{", "{\"kid\":\"two\",");
        return Mint.signed(twice, header, claims.toString(), KEY);
    }

    private static String changed(JWTClaimsSet claims) {
        String[] parts = signed(h(JWSAlgorithm.RS256, KEY).build(), claims).split("\\.");
        String other = Mint.with(claims, c -> c.subject("other")).toString();
        return parts[0] + "." + com.nimbusds.jose.util.Base64URL.encode(other) + "." + parts[2];
    }

    private static JWSHeader.Builder h(JWSAlgorithm algorithm, com.nimbusds.jose.jwk.JWK key) {
        return Mint.header(algorithm, key);
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims) {
        return Mint.signed(header, claims, KEY);
    }

    private static void at(JWTClaimsSet.Builder claims, long issued, long expires) {
        claims.issueTime(in(issued)).expirationTime(in(expires));
    }

    private static Date in(long seconds) {
        return Date.from(now().plusSeconds(seconds));
    }

    private static Instant now() {
        return context.getBean(Asked.Hand.class).instant();
    }

    private static void move(Duration time) {
        context.getBean(Asked.Hand.class).move(time);
    }

    private static String published(RSAKey key) {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    private static Map<?, ?> whoRead(String body) {
        return JsonMapper.shared().readValue(body, Map.class);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> who(String token) throws Exception {
        HttpResponse<String> answer = get("/api/v1/decisions", token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return (Map<String, String>) whoRead(answer.body());
    }

    private static HttpResponse<String> get(String path, String token) throws Exception {
        return send(to(path), "Bearer " + token);
    }

    private static HttpRequest.Builder to(String path) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String authorization)
            throws Exception {
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
