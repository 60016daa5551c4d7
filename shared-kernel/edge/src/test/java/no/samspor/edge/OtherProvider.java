package no.samspor.edge;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The token endpoint of an owner's own identity provider, which remembers what it was asked. */
final class OtherProvider implements AutoCloseable {

    static final String ISSUER = "https://login.owner.test";
    static final String CLIENT = "samspor-web";
    private static final int ACCESS_SECONDS = 300;

    final List<Map<String, String>> asked = new ArrayList<>();
    final List<String> authorizations = new ArrayList<>();

    /** What the ID token says; the nonce of the request makes it one of that sign-in. */
    volatile String nonce = "";

    volatile boolean refusing;
    volatile int count;

    private final RSAKey key;
    volatile Clock clock = Clock.systemUTC();
    private final HttpServer server;

    OtherProvider(RSAKey key) throws IOException {
        this.key = key;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
    }

    void forget() {
        asked.clear();
        authorizations.clear();
        refusing = false;
        count = 0;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(fields(form));
        authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
        count++;
        byte[] body =
                JsonMapper.shared()
                        .writeValueAsString(refusing ? Map.of("error", "invalid_grant") : granted())
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(refusing ? 400 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Map<String, Object> granted() {
        JWTClaimsSet.Builder access = claims("samspor").claim("org", "org");
        JWTClaimsSet.Builder id = claims(CLIENT).claim("nonce", nonce).claim("name", "Arkivleder");
        return Map.of(
                "access_token",
                signed(access.build()),
                "token_type",
                "Bearer",
                "expires_in",
                ACCESS_SECONDS,
                "refresh_token",
                "refresh-" + count,
                "id_token",
                signed(id.build()));
    }

    /** Counted from the machine's own clock by whoever gets it, and meant by the test's. */
    private long expiresIn() {
        return ACCESS_SECONDS + Duration.between(Instant.now(), clock.instant()).toSeconds();
    }

    private JWTClaimsSet.Builder claims(String audience) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("somebody")
                .audience(audience)
                .jwtID("token-" + count)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(ACCESS_SECONDS)));
    }

    private String signed(JWTClaimsSet claims) {
        return Mint.signed(Mint.header(JWSAlgorithm.RS256, key).build(), claims, key);
    }

    static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String each : form.split("&")) {
            String[] parts = each.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
