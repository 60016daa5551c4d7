package no.samspor.standalone.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samspor.events.json.SamsporJson;
import no.samspor.standalone.docs.Repository;
import no.samspor.standalone.fuzz.Contract.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the fuzzer calls wrong, by answers that are. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractTest {

    private static final Description API =
            new Description(
                    SamsporJson.mapper()
                            .readTree(Repository.text(Path.of("docs/generated/openapi.json"))));
    private static final String PROBLEM =
            """
            {"type": "/docs/refusals.md#x", "title": "x", "status": %d, "code": "%s"}
            """;

    private static final Operation READ = operation("GET /api/v1/log/state");
    private static final Operation COMMAND = operation("POST /api/v1/organisations");

    private static Operation operation(String name) {
        return API.operations().stream()
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> faults(Operation of, String body, Answer answer) {
        Request request =
                new Request(of, "", of.method(), of.path(), List.of(), body.getBytes(UTF_8));
        return new Contract(API).faults(request, answer);
    }

    private static Answer answer(int status, String type, String body, String... headers) {
        Map<String, String> all = new HashMap<>(Map.of("date", "now", "content-type", type));
        for (String each : headers) all.put(each, "x");
        return new Answer(status, all, body.getBytes(UTF_8));
    }

    private static Answer problem(int status, String code, String... headers) {
        return answer(status, "application/problem+json", PROBLEM.formatted(status, code), headers);
    }

    @Test
    void a_refusal_that_is_described_is_none() {
        assertThat(faults(READ, "", problem(403, "edge/sign-in-unknown"))).isEmpty();
    }

    @Test
    void a_fault_of_ours_is_one_though_it_is_described() {
        assertThat(faults(READ, "", problem(500, "edge/fault"))).containsExactly("a fault of ours");
        assertThat(faults(READ, "", problem(503, "edge/not-available", "retry-after")))
                .isNotEmpty();
    }

    @Test
    void a_status_a_form_or_a_code_that_is_not_described_is_one() {
        assertThat(faults(READ, "", problem(415, "edge/media-type-not-supported")))
                .singleElement()
                .asString()
                .startsWith("not one of the statuses");
        assertThat(faults(READ, "", answer(200, "text/html", "<p>")))
                .singleElement()
                .asString()
                .startsWith("not one of the forms");
        assertThat(faults(READ, "", problem(403, "mandate/unknown")))
                .singleElement()
                .asString()
                .startsWith("not one of the refusals");
        assertThat(faults(READ, "", answer(403, "text/html", "no"))).hasSize(1);
    }

    @Test
    void a_body_that_is_not_as_its_schema_says_is_one() {
        assertThat(faults(READ, "", answer(200, "application/json", "{\"size\": \"1\"}")))
                .isNotEmpty();
        assertThat(faults(READ, "", answer(200, "application/json", "{")))
                .singleElement()
                .asString()
                .startsWith("no JSON");
    }

    @Test
    void so_is_what_tells_how_we_are_made_and_what_lacks_its_header() {
        assertThat(faults(READ, "", problem(403, "no.samspor.Thing"))).hasSize(2);
        assertThat(faults(READ, "", problem(401, "edge/not-signed-in")))
                .containsExactly("no www-authenticate");
    }

    @Test
    void a_command_that_its_schema_does_not_allow_is_not_taken() {
        String taken =
                """
                {"id": "org_01ARZ3NDEKTSV4RRFFQ69G5FAV", "version": 0, "position": 1,
                 "recordedAt": "2026-01-01T00:00:00Z", "events": [], "notEvidenced": [],
                 "warnings": [], "receipts": []}
                """;
        Answer created = answer(201, "application/json", taken);
        assertThat(faults(COMMAND, "{\"name\": 1}", created))
                .anyMatch(each -> each.startsWith("taken though"));
        assertThat(faults(COMMAND, "", created)).anyMatch(each -> each.startsWith("taken though"));
    }
}
