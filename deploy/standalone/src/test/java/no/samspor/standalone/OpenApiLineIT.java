package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.samspor.events.json.SamsporJson;
import no.samspor.standalone.docs.Repository;
import no.samspor.standalone.docs.Snapshot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description of the API: complete, true to its own schemas, and kept in the repository. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiLineIT {

    private static final Path KEPT = Path.of("docs/generated/openapi.json");
    private static final List<Path> SUMMARIES =
            List.of(
                    Path.of("command-side/src/main/resources/summaries/available.json"),
                    Path.of("query-side/src/main/resources/summaries/reads.json"));

    /** Tell of the views and of the log themselves, as they are. */
    private static final List<String> AS_THEY_ARE =
            List.of(
                    "GET /views",
                    "GET /log/",
                    "GET /evidence",
                    "GET /reads",
                    "GET /commands",
                    "GET /{things}/",
                    "GET /stream");

    private static JsonNode api;
    private static String text;

    private record Operation(String name, JsonNode said) {}

    @BeforeAll
    static void ask() throws IOException {
        try (Line line = Line.start("openapi")) {
            Line.Reply reply = line.getPlain(null, "/openapi.json");
            text = reply.raw().body();
            api = reply.body();
        }
    }

    @Test
    void the_repository_keeps_what_is_answered() {
        Snapshot.of(KEPT).says(text.strip() + "\n");
    }

    @Test
    void it_is_an_OpenAPI_of_version_3_1() {
        assertThat(api.at("/openapi").stringValue()).startsWith("3.1.");
        assertThat(api.at("/info/title").stringValue()).isEqualTo("Samspor");
        assertThat(api.at("/security/0/bearer").isArray()).isTrue();
        assertThat(api.at("/components/securitySchemes/bearer/scheme").stringValue())
                .isEqualTo("bearer");
    }

    @Test
    void every_reference_leads_somewhere() {
        Set<String> references = new TreeSet<>();
        collect(api, references);
        assertThat(references)
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        each -> assertThat(api.at(each.substring(1)).isMissingNode()).isFalse());
    }

    @Test
    void every_operation_says_what_it_does_who_may_ask_and_what_it_answers() {
        Set<String> identities = new HashSet<>();
        for (Operation each : operations()) {
            assertThat(identities.add(each.said().at("/operationId").stringValue())).isTrue();
            assertThat(each.said().at("/summary").asString("")).as(each.name()).isNotBlank();
            assertThat(each.said().at("/x-roles")).as(each.name()).isNotEmpty();
            assertThat(each.said().at("/responses").propertyNames())
                    .as(each.name())
                    .contains("401", "500", "503")
                    .anyMatch(status -> status.startsWith("2"));
        }
    }

    @Test
    void every_command_has_an_example_that_its_schema_allows() {
        SchemaCheck check = new SchemaCheck(api);
        for (Operation each : operations()) {
            if (!each.said().has("requestBody")) continue; // asked of the views, without a word
            JsonNode json = each.said().at("/requestBody/content/application~1json");
            assertThat(json.has("example")).as(each.name()).isTrue();
            assertThat(check.faults(json.at("/schema"), json.at("/example")))
                    .as(each.name())
                    .isEmpty();
            JsonNode nothing = SamsporJson.mapper().createObjectNode();
            assertThat(each.said().at("/requestBody/required").asBoolean(false))
                    .as("%s: whether it must say anything", each.name())
                    .isEqualTo(!check.faults(json.at("/schema"), nothing).isEmpty());
        }
    }

    @Test
    void every_read_takes_both_times() {
        for (Operation each : operations()) {
            if (!each.name().startsWith("GET")) continue;
            if (AS_THEY_ARE.stream().anyMatch(each.name()::startsWith)) continue;
            assertThat(each.said().at("/parameters").toString())
                    .as(each.name())
                    .contains("effectiveOn", "knownAt", "atPosition", "after");
        }
    }

    @Test
    void everything_in_it_is_called_something() {
        for (Operation each : operations()) {
            if (!each.said().has("requestBody")) continue;
            String command = each.said().at("/operationId").stringValue();
            assertThat(each.said().at("/summary").stringValue()).isNotEqualToIgnoringCase(command);
        }
        api.at("/components/schemas").forEachEntry(OpenApiLineIT::areCalledSomething);
    }

    private static void areCalledSomething(String record, JsonNode schema) {
        if (record.equals("Problem")) return; // RFC 9457 names its fields
        schema.path("properties")
                .forEachEntry(
                        (field, said) ->
                                assertThat(said.at("/x-label-nb").asString(field))
                                        .as(record + "." + field)
                                        .isNotEqualTo(field));
    }

    @Test
    void every_summary_is_of_an_operation() {
        Set<String> summaries = new TreeSet<>();
        for (Path file : SUMMARIES) {
            summaries.addAll(SamsporJson.mapper().readTree(Repository.text(file)).propertyNames());
        }
        assertThat(operations())
                .filteredOn(each -> !each.said().has("requestBody"))
                .extracting(Operation::name)
                .hasSameElementsAs(summaries);
    }

    private static List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        api.at("/paths")
                .forEachEntry(
                        (path, item) ->
                                item.forEachEntry(
                                        (method, said) ->
                                                all.add(
                                                        new Operation(
                                                                method.toUpperCase(
                                                                                java.util.Locale
                                                                                        .ROOT)
                                                                        + path.replaceFirst(
                                                                                "/api/v1", " "),
                                                                said))));
        return all;
    }

    private static void collect(JsonNode node, Set<String> references) {
        if (node.path("$ref").isString()) references.add(node.path("$ref").stringValue());
        for (JsonNode each : node) collect(each, references);
    }
}
