package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The stream of positions: what is told at once, what later, and to how many. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StreamLineIT {

    private static final int OF_ONE_MAX = 32;

    /** Two signs of life, and some. */
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(40);

    private static Line line;
    private static HttpClient http;

    @BeforeAll
    static void start() throws IOException {
        line = Line.start("eksempel");
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        if (http != null) http.shutdownNow();
        if (line != null) line.close();
    }

    private static HttpResponse<InputStream> open(String as, String known) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(line.address() + "/api/v1/stream"))
                        .header("Authorization", "Bearer " + line.token(as));
        if (known != null) request.header("Last-Event-ID", known);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private static String event(BufferedReader lines) throws IOException {
        for (String read = lines.readLine(); read != null; read = lines.readLine()) {
            if (read.startsWith("data:")) return read.substring("data:".length()).strip();
        }
        throw new AssertionError("the stream ended");
    }

    private static BufferedReader lines(HttpResponse<InputStream> stream) {
        return new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
    }

    @Test
    void it_tells_where_the_views_are_and_when_they_move() throws Exception {
        line.post("office", "/mandates", draft("@prg:strøm")).accepted();
        HttpResponse<InputStream> stream = open("auditor", null);
        assertThat(stream.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        try (BufferedReader lines = lines(stream)) {
            assertThat(event(lines)).matches("\\{\"position\":\\d+}");
            Line.Reply more = line.post("office", "/mandates", draft("@prg:strøm-to")).accepted();
            long reached = 0;
            while (reached < more.at("/position").longValue()) {
                reached = Long.parseLong(event(lines).replaceAll("\\D", ""));
            }
        }
    }

    @Test
    void what_is_known_is_not_told_again_and_no_number_is_refused() throws Exception {
        HttpResponse<InputStream> refused = open("auditor", "first");
        assertThat(refused.statusCode()).isEqualTo(400);
        long known = line.bean(no.samspor.log.LogReader.class).head() + 100_000;
        HttpResponse<InputStream> stream = open("auditor", "" + known);
        assertThat(stream.statusCode()).isEqualTo(200);
        stream.body().close();
    }

    @Test
    void one_person_holds_only_so_many() throws Exception {
        List<HttpResponse<InputStream>> held = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i <= OF_ONE_MAX; i++) {
            HttpResponse<InputStream> stream = open("union", null);
            if (stream.statusCode() == 503) refused++;
            held.add(stream);
        }
        assertThat(refused).isEqualTo(1);
        for (HttpResponse<InputStream> each : held) each.body().close();
    }

    @Test
    void it_ends_with_the_role_of_whoever_listens() throws Exception {
        Hiring hiring = new Hiring(line);
        hiring.hire("lytter", "2020-01-01", "OFF");
        HttpResponse<InputStream> stream = open("lytter", null);
        try (BufferedReader lines = lines(stream)) {
            event(lines);
            hiring.end("lytter", LocalDate.now(ZoneId.of("Europe/Oslo")).toString());
            assertTimeoutPreemptively(
                    ENDS_WITHIN,
                    () -> {
                        while (lines.readLine() != null) continue;
                    });
        }
    }

    @Test
    void nobody_listens_without_a_token() throws Exception {
        HttpResponse<Void> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(line.address() + "/api/v1/stream"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static String draft(String programme) {
        return """
               {"programme": "%1$s", "holder": "%1$s", "text": {"purpose": "Å flytte seg"}}
               """
                .formatted(programme);
    }
}
