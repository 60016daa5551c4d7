package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import no.samspor.events.record.IntegrityEvent;
import no.samspor.log.LogReader;
import no.samspor.standalone.docs.Repository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the front page shows is what a reader gets: its session is run as it is written. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadmeLineIT {

    private static Line line;

    @BeforeAll
    static void start() throws IOException {
        line = Line.demo("readme");
    }

    @AfterAll
    static void stop() {
        if (line != null) line.close();
    }

    @Test
    void the_session_of_the_front_page_answers_as_it_is_written() throws Exception {
        List<String> written = session();
        untilSealed();
        assertThat(masked(run(script(written)))).isEqualTo(masked(answers(written)));
    }

    @Test
    void a_problem_leads_to_its_paragraph() throws Exception {
        Line.Reply refused = line.post(null, "/mandates", "{}").refused(401, "edge/not-signed-in");
        URI type = line.address().resolve(refused.at("/type").stringValue());
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> page =
                    http.send(
                            HttpRequest.newBuilder(type).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type"))
                    .contains("text/markdown;charset=UTF-8");
            assertThat(page.body()).contains("<a id=\"" + type.getFragment() + "\">", "gyldig");
        }
    }

    /** The record's own first seal stands among the programmes, and counts among the positions. */
    private static void untilSealed() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (line.bean(LogReader.class).versionOf(IntegrityEvent.OF_THE_RECORD) < 0) {
            assertThat(System.nanoTime()).as("sealed in time").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static List<String> session() {
        String readme = Repository.text(Path.of("README.md"));
        int begin = readme.indexOf("```console") + "```console".length();
        return readme.substring(begin, readme.indexOf("```", begin)).lines().toList();
    }

    private static boolean isAsked(String line) {
        return line.startsWith("$ ") || line.startsWith("    ");
    }

    /** What is typed, asked of this test's own record; each answer ends with its line. */
    private static String script(List<String> session) {
        return session.stream()
                .filter(ReadmeLineIT::isAsked)
                .filter(each -> !each.startsWith("$ ./samspor run"))
                .map(each -> each.startsWith("$ curl") ? "echo\n" + each : each)
                .map(each -> each.replace("$ ", ""))
                .map(each -> each.replace("http://127.0.0.1:8080", line.address().toString()))
                .collect(Collectors.joining("\n", "set -e\n", "\necho\n"));
    }

    private static String answers(List<String> session) {
        return session.stream()
                .filter(each -> !isAsked(each) && !each.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /**
     * Without what is another each time: moments, days, identities of events, and what is signed.
     */
    private static String masked(String said) {
        return said.replaceAll("\\d{4}-\\d\\d-\\d\\d(T[0-9:.]+Z)?", "(time)")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "(event)")
                .replaceAll("samspor\\.local/[0-9a-f]{8}", "(log)")
                .replaceAll("([A-Za-z0-9+/]{48})?[A-Za-z0-9+/]{43}=", "(signed)")
                .strip();
    }

    private static String run(String script) throws Exception {
        Process shell = new ProcessBuilder("bash", "-s").redirectErrorStream(true).start();
        try (var input = shell.getOutputStream()) {
            input.write(script.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
        return said;
    }
}
