package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import no.samspor.command.CommandSide;
import no.samspor.database.StateDirectory;
import no.samspor.database.TestDatabase;
import no.samspor.events.json.SamsporJson;
import no.samspor.query.QuerySide;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** The two sides as processes of their own on one external database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@ResourceLock("TestDatabase.server")
class TwoProcessesIT {

    private static final int STOP_SECONDS_MAX = 30;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();

    @TempDir Path directory;

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) process.destroyForcibly().waitFor();
        http.close();
    }

    @Test
    void what_one_records_the_other_shows() throws Exception {
        DemoPrincipals people = prepare();
        int commands = Ports.free();
        int queries = Ports.free();
        start(CommandSide.class, "command", commands);
        start(QuerySide.class, "query", queries);
        untilItAnswers(commands);
        assertThat(DemoPeople.letIn(at(commands, ""), people))
                .singleElement()
                .asString()
                .endsWith(" 0 refused");
        String token = Objects.requireNonNull(people.token("office"));
        untilItAnswers(queries);

        HttpResponse<String> drafted =
                http.send(
                        to(commands, "/api/v1/mandates", token)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "two-processes")
                                .POST(HttpRequest.BodyPublishers.ofString(DRAFT))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        JsonNode answer = SamsporJson.mapper().readTree(drafted.body());
        assertThat(answer.at("/receipts/0/receipt").asString("")).startsWith("samspor.receipt/1\n");
        assertThat(Files.readString(told("query"))).doesNotContain("log.key");
        String path =
                "/api/v1/mandates/%s?after=%d"
                        .formatted(
                                answer.path("id").stringValue(),
                                answer.path("position").longValue());
        HttpResponse<String> shown =
                http.send(to(queries, path, token).build(), BodyHandlers.ofString());
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(shown.body()).contains("\"state\":\"draft\"");

        // The side that reads holds no key.
        String sealed = "/api/v1/streams/" + answer.path("id").stringValue() + "/sealed";
        HttpResponse<String> unopened =
                http.send(to(queries, sealed, token).build(), BodyHandlers.ofString());
        assertThat(unopened.statusCode()).as(unopened.body()).isEqualTo(503);
        assertThat(unopened.body()).contains("sealed/no-keys");

        int page =
                http.send(to(queries, "/programmes", token).build(), BodyHandlers.ofString())
                        .statusCode();
        assertThat(page).as("a page for whoever brings a token").isEqualTo(200);
        for (String demo : List.of("/demo/login", "/demo/tokens/office", "/oauth2/token")) {
            for (int side : List.of(commands, queries)) {
                HttpRequest question = HttpRequest.newBuilder(at(side, demo)).build();
                assertThat(http.send(question, BodyHandlers.ofString()).statusCode())
                        .as("no demo beside a side: %s", demo)
                        .isIn(401, 404);
            }
        }

        for (Process process : started) {
            process.destroy();
            assertThat(process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static final String DRAFT =
            """
            {"programme": "prg_17FWSD5WNGGSY8AY7BD7B5NC3W",
             "holder": "prg_17FWSD5WNGGSY8AY7BD7B5NC3W", "text": {"purpose": "To prosesser"}}
            """;

    /** As {@code ./samspor prepare} does; gives those who will ask. */
    private DemoPrincipals prepare() throws IOException {
        Files.writeString(firstOwner(), DemoPeople.firstOwnerJson().toString());
        var admin = TestDatabase.server().admin();
        Path secret = Files.writeString(directory.resolve("secret"), admin.password());
        try (StateDirectory state = StateDirectory.hold(directory.resolve("data"))) {
            Preparation.prepare(
                    state,
                    Map.of(
                            "SAMSPOR_DB_URL", admin.url(),
                            "SAMSPOR_DB_USER", admin.user(),
                            "SAMSPOR_DB_PASSWORD_FILE", secret.toString()));
            return new DemoPrincipals(DemoIssuer.in(state), Clock.systemUTC());
        }
    }

    private Path firstOwner() {
        return directory.resolve("first-owner.json");
    }

    private void start(Class<?> side, String name, int port) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx300m",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                side.getName(),
                                "--spring.config.import=file:" + told(name),
                                "--samspor.first-owner=" + firstOwner(),
                                "--server.address=127.0.0.1",
                                "--server.port=" + port)
                        .redirectErrorStream(true)
                        .redirectOutput(output(started.size()).toFile())
                        .start();
        started.add(process);
    }

    private Path told(String side) {
        return directory.resolve("data/secrets/" + side + ".properties");
    }

    private Path output(int number) {
        return directory.resolve("output-" + number);
    }

    private void untilItAnswers(int port) throws Exception {
        while (true) {
            for (int i = 0; i < started.size(); i++) {
                if (!started.get(i).isAlive()) {
                    throw new AssertionError("ended: " + Files.readString(output(i)));
                }
            }
            try {
                HttpRequest request = HttpRequest.newBuilder(at(port, "/health")).build();
                if (http.send(request, BodyHandlers.ofString()).statusCode() == 200) return;
            } catch (IOException notYet) {
                // It is asked again until the test's own limit.
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static HttpRequest.Builder to(int port, String path, String token) {
        return HttpRequest.newBuilder(at(port, path)).header("Authorization", "Bearer " + token);
    }

    private static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
