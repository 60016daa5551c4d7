package no.samspor.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samspor.database.CannotServe.Reason;
import no.samspor.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The process as an operator meets it: its two streams, its exit codes, its end. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@ResourceLock("TestDatabase.server")
class StandaloneIT {

    private static final Pattern ADDRESS =
            Pattern.compile("answers at (http://127\\.0\\.0\\.1:\\d+)");
    private static final Duration STOP_MAX = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();

    @TempDir Path directory;

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) process.destroyForcibly().waitFor();
    }

    /** One record through its life: each start of it is used for more than one thing. */
    @Test
    void a_record_serves_stops_serves_again_is_held_and_ends_with_its_database() throws Exception {
        it_serves_tells_where_and_stops_gracefully();
        Process second = it_serves_again_within_seconds();
        another_process_on_the_same_data_is_refused();
        a_database_that_cannot_come_back_ends_the_process(second);
    }

    private void it_serves_tells_where_and_stops_gracefully() throws Exception {
        Process process = start(Map.of(), "--data", data(), "--port", "0", "--no-demo");
        URI address = announced(process);
        assertThat(ask(address, "/given"))
                .contains("\"command\":\"samspor_command\"", "\"query\":\"samspor_query\"")
                .contains("\"vault\":\"samspor_vault\"", "\"demo\":\"false\"")
                .contains("\"axonServer\":\"false\"", "\"axonTimeout\":\"false\"")
                .contains("\"updateCheckerOff\":\"true\"");

        var slow = http.sendAsync(request(address, "/slow"), BodyHandlers.ofString());
        TimeUnit.MILLISECONDS.sleep(300);
        process.destroy();
        assertThat(process.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(slow.get().body()).isEqualTo("done");
        assertThat(Path.of(data(), "postgres/18/data/postmaster.pid")).doesNotExist();

        assertThat(Files.readString(out()))
                .startsWith("Samspor answers at " + address)
                .contains("The record is kept in " + data());
        assertThat(Files.readString(err()))
                .contains("samspor: making the database in")
                .contains("samspor: after start at " + address);
    }

    private Process it_serves_again_within_seconds() throws Exception {
        long begun = System.nanoTime();
        Process second = start(Map.of(), "--data", data(), "--port", "0");
        URI address = announced(second);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(ask(address, "/given")).contains("\"demo\":\"true\"");
        assertThat(took).isLessThan(Duration.ofSeconds(20));
        System.err.println("second start took " + took.toMillis() + " ms");
        return second;
    }

    private void another_process_on_the_same_data_is_refused() throws Exception {
        Process another = start(Map.of(), "--data", data(), "--port", "0");
        assertThat(another.waitFor()).isEqualTo(Reason.ALREADY_RUNNING.exitCode());
        assertThat(Files.readString(err())).contains("uses the data in " + data());
        assertThat(Files.readString(out())).isEmpty();
    }

    private void a_database_that_cannot_come_back_ends_the_process(Process process)
            throws Exception {
        Path cluster = Path.of(data(), "postgres/18/data");
        String server = Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst();
        Files.move(cluster.resolve("global/pg_control"), directory.resolve("pg_control"));
        assertThat(new ProcessBuilder("kill", "-9", server).start().waitFor()).isZero();
        assertThat(process.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(Reason.DAMAGED_DATA.exitCode());
        String said = Files.readString(directory.resolve("err-2"));
        assertThat(said).contains("ended unexpectedly; starting it again");
    }

    @Test
    void a_taken_port_is_refused_before_anything_is_made() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Process process = start(Map.of(), "--data", data(), "--port", port);
            assertThat(process.waitFor()).isEqualTo(Reason.PORT_TAKEN.exitCode());
        }
        assertThat(Files.readString(err())).contains("is taken by another program");
        assertThat(Path.of(data())).doesNotExist();
    }

    @Test
    void an_external_database_is_used_when_one_is_named() throws Exception {
        var admin = TestDatabase.server().admin();
        Path secret = Files.writeString(directory.resolve("secret"), admin.password() + "\n");
        var environment =
                Map.of(
                        "SAMSPOR_DB_URL", admin.url(),
                        "SAMSPOR_DB_USER", admin.user(),
                        "SAMSPOR_DB_PASSWORD_FILE", secret.toString());
        URI address = announced(start(environment, "--data", data(), "--port", "0"));
        assertThat(ask(address, "/given")).contains("samspor_command");
        assertThat(Files.readString(out())).contains("The record is kept in " + admin.url());
        assertThat(Path.of(data(), "postgres")).doesNotExist();
    }

    @Test
    void an_external_database_that_may_lose_decisions_is_refused() throws Exception {
        var admin = TestDatabase.without("full_page_writes");
        Path secret = Files.writeString(directory.resolve("secret"), admin.password());
        var environment =
                Map.of(
                        "SAMSPOR_DB_URL", admin.url(),
                        "SAMSPOR_DB_USER", admin.user(),
                        "SAMSPOR_DB_PASSWORD_FILE", secret.toString());
        Process process = start(environment, "--data", data(), "--port", "0");
        assertThat(process.waitFor()).isEqualTo(Reason.NOT_DURABLE.exitCode());
        assertThat(Files.readString(err())).contains("full_page_writes is off");
    }

    @Test
    void an_external_database_with_a_wrong_password_or_address_is_told_apart() throws Exception {
        var admin = TestDatabase.server().admin();
        Path secret = Files.writeString(directory.resolve("secret"), "wrong");
        var wrong =
                Map.of(
                        "SAMSPOR_DB_URL", admin.url(),
                        "SAMSPOR_DB_USER", admin.user(),
                        "SAMSPOR_DB_PASSWORD_FILE", secret.toString());
        assertThat(start(wrong, "--data", data(), "--port", "0").waitFor())
                .isEqualTo(Reason.WRONG_PASSWORD.exitCode());
        var nowhere =
                Map.of(
                        "SAMSPOR_DB_URL", "jdbc:postgresql://127.0.0.1:1/samspor",
                        "SAMSPOR_DB_USER", admin.user(),
                        "SAMSPOR_DB_PASSWORD_FILE", secret.toString());
        assertThat(start(nowhere, "--data", data(), "--port", "0").waitFor())
                .isEqualTo(Reason.DATABASE_UNREACHABLE.exitCode());
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private Path out() {
        return directory.resolve("out-" + started.size());
    }

    private Path err() {
        return directory.resolve("err-" + started.size());
    }

    private Process start(Map<String, String> environment, String... words) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Bare.class.getName()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("SAMSPOR_"));
        builder.environment().putAll(environment);
        int number = started.size() + 1;
        builder.redirectOutput(directory.resolve("out-" + number).toFile());
        builder.redirectError(directory.resolve("err-" + number).toFile());
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private URI announced(Process process) throws Exception {
        while (process.isAlive()) {
            Matcher matcher = ADDRESS.matcher(Files.readString(out(), UTF_8));
            if (matcher.find()) return URI.create(matcher.group(1));
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("ended: " + Files.readString(err()) + Files.readString(out()));
    }

    private String ask(URI address, String path) throws Exception {
        return http.send(request(address, path), BodyHandlers.ofString()).body();
    }

    private static HttpRequest request(URI address, String path) {
        return HttpRequest.newBuilder(address.resolve(path)).build();
    }
}
