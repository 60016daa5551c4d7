package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
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
        line = Line.start(false, "readme");
    }

    @AfterAll
    static void stop() {
        if (line != null) line.close();
    }

    @Test
    void the_session_of_the_front_page_works() throws Exception {
        String answers = run(session());
        assertThat(answers)
                .as("a draft, a refusal with its reason, a report, the register's row")
                .containsSubsequence(
                        "\"version\":0",
                        "\"code\":\"mandate/not-proposed\"",
                        "\"notEvidenced\":[\"I-07\"]",
                        "\"state\":\"approved\"");
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

    /**
     * The commands of the first console block, asked of this test's own record. A person is slower
     * than a view; this test is not, so it says what to wait for.
     */
    private static String session() {
        String readme = Repository.text(Path.of("README.md"));
        int begin = readme.indexOf("```console") + "```console".length();
        return readme.substring(begin, readme.indexOf("```", begin))
                .lines()
                .filter(line -> line.startsWith("$ ") || line.startsWith("    "))
                .map(line -> line.startsWith("$ ") ? line.substring(2) : line)
                .filter(line -> !line.startsWith("./samspor run"))
                .map(each -> each.replace("http://127.0.0.1:8080", line.address().toString()))
                .map(each -> each.replaceFirst("(mandates/man_\\w+) -H", "$1?after=2 -H"))
                .collect(Collectors.joining("\n", "set -e\n", "\n"));
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
