package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.samspor.command.access.Reactions;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.events.json.SamsporJson;
import no.samspor.events.record.CodeListEvent;
import no.samspor.log.LogReader;
import no.samspor.standalone.docs.ExampleFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * What a reader may do now: the whole example programme is carried out, and before each of its
 * commands it is asked whether it can be. Nothing that is then accepted was called impossible.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AvailableLineIT {

    private static final long RESTING_MILLIS = 500;

    private static Line line;
    private static final List<String> WRONGLY_DENIED = new ArrayList<>();
    private static final Set<String> TOLD = new TreeSet<>();
    private static final List<Recorded<Event>> RECORDED_BY_ASKING = new ArrayList<>();

    @BeforeAll
    static void carry_out_the_examples() throws IOException {
        line = Line.start("eksempel");
        for (String text : ExampleFiles.texts()) {
            for (JsonNode statement : SamsporJson.mapper().readTree(text).path("statements")) {
                for (JsonNode command : statement.path("commands")) carryOut(command);
            }
        }
    }

    @AfterAll
    static void stop() {
        if (line != null) line.close();
    }

    private static void carryOut(JsonNode command) {
        String as = command.path("as").stringValue();
        String post = command.path("post").stringValue();
        LogReader log = line.bean(LogReader.class);
        long before = log.head();
        JsonNode told = toldOf(as, post);
        RECORDED_BY_ASKING.addAll(log.after(before, 10));
        boolean isReported = command.at("/body/basis/origin").asString("").equals("mirrored");
        if (!told.path("allowed").booleanValue()) {
            WRONGLY_DENIED.add(as + " " + post + " " + told);
        }
        if (told.path("onlyMirrored").booleanValue() && !isReported) {
            WRONGLY_DENIED.add(as + " " + post + " only as reported");
        }
        line.post(as, post, command.path("body").toString()).accepted();
    }

    /** What is told of the command that is asked at {@code post}. */
    private static JsonNode toldOf(String as, String post) {
        String[] steps = stepsOf(post);
        Line.Reply made = line.getPlain(as, "/commands").accepted();
        String wanted = "/api/v1" + resolved(post);
        for (JsonNode each : made.at("/commands")) if (isAt(each, wanted)) return told(each);
        for (String step : steps) {
            if (!step.matches("@.+|[a-z]{3}_.+")) continue;
            Line.Reply of = line.getPlain(as, "/" + steps[1] + "/" + step + "/commands");
            if (of.status() == 404) continue;
            for (JsonNode each : of.accepted().at("/commands")) {
                TOLD.add(each.path("name").stringValue());
                if (isAt(each, wanted)) return told(each);
            }
        }
        throw new AssertionError("nothing is told of " + post);
    }

    private static String resolved(String post) {
        StringBuilder path = new StringBuilder();
        for (String step : stepsOf(post)) {
            if (step.isEmpty()) continue;
            path.append('/').append(step.startsWith("@") ? line.id(step) : step);
        }
        return path.toString();
    }

    /** A name that all files share has a stroke of its own, {@code @per:/demo-office}. */
    private static String[] stepsOf(String post) {
        return post.split("(?<!:)/", -1);
    }

    private static boolean isAt(JsonNode command, String address) {
        return address.matches(
                command.path("address").stringValue().replaceAll("\\{\\w+}", "[^/]+"));
    }

    private static JsonNode told(JsonNode command) {
        TOLD.add(command.path("name").stringValue());
        return command;
    }

    @Test
    void nothing_that_is_accepted_was_called_impossible() {
        assertThat(WRONGLY_DENIED).isEmpty();
    }

    /**
     * What the system records meanwhile follows from the command before, not from the asking: where
     * nothing has come before, nothing follows.
     */
    @Test
    void asking_records_nothing() throws InterruptedException {
        assertThat(RECORDED_BY_ASKING)
                .allMatch(each -> each.stamp().actor().person().equals(Reactions.SYSTEM));
        rests();
        long before = line.recorded();
        for (String as : List.of("secretary", "office", "auditor")) {
            line.getPlain(as, "/commands").accepted();
            line.getPlain(as, "/mandates/@man:program/commands").accepted();
        }
        rests();
        assertThat(line.recorded()).isEqualTo(before);
    }

    /** Reactions are told of what is recorded within a tenth of a second. */
    private static void rests() throws InterruptedException {
        for (long seen = -1; seen != line.recorded(); ) {
            seen = line.recorded();
            Thread.sleep(RESTING_MILLIS);
        }
    }

    @Test
    void every_command_is_told_of() {
        Set<String> all = new TreeSet<>();
        line.getPlain(null, "/openapi.json")
                .at("/paths")
                .forEachEntry(
                        (path, item) -> {
                            JsonNode post = item.path("post");
                            if (!post.has("requestBody")) return;
                            String command = post.path("operationId").stringValue();
                            all.add(
                                    Character.toUpperCase(command.charAt(0))
                                            + command.substring(1));
                        });
        assertThat(TOLD).hasSizeGreaterThan(150).isEqualTo(all);
    }

    /** What stands in the way is what the asker would be told, in the order of precedence. */
    @ParameterizedTest
    @CsvSource({
        "secretary, /mandates/@man:program, ApproveMandate, mandate/not-in-this-state",
        "secretary, /mandates/@man:program, ReturnMandate, mandate/not-proposed",
        "secretary, /mandates/@man:program, AmendMandate, ''",
        "office, /mandates/@man:program, AmendMandate, ''",
        "unitLeader, /mandates/@man:program, AmendMandate, edge/not-allowed",
        "secretary, /mandates/@man:tallanalyse, ProposeMandate, mandate/not-in-this-state",
        "secretary, /decisions/@dec:mandat, AssignFollowUp, ''",
        "auditor, /decisions/@dec:mandat, AssignFollowUp, edge/not-allowed"
    })
    void what_stands_in_the_way_is_told(String as, String thing, String command, String code) {
        JsonNode told = command(line.getPlain(as, thing + "/commands").accepted(), command);
        assertThat(told.at("/reason/code").asString("")).isEqualTo(code);
        assertThat(told.path("allowed").booleanValue()).isEqualTo(code.isEmpty());
        if (code.isEmpty()) return;
        assertThat(told.at("/reason/type").stringValue())
                .isEqualTo("/docs/refusals.md#" + code.replace('/', '-'));
        assertThat(told.at("/reason/words/nn").stringValue()).isNotBlank();
    }

    @Test
    void it_comes_with_the_version_to_be_stated_and_the_address_to_ask_at() {
        Line.Reply of = line.getPlain("secretary", "/mandates/@man:program/commands").accepted();
        JsonNode amend = command(of, "AmendMandate");
        assertThat(amend.path("address").stringValue())
                .isEqualTo("/api/v1/mandates/" + line.id("@man:program") + "/amendments");
        assertThat(amend.at("/label/en").stringValue()).isEqualTo("Amend the mandate");
        assertThat(amend.path("role").stringValue()).isEqualTo("SEC");
        line.post(
                        "secretary",
                        "/mandates/@man:program/discharge",
                        "{}",
                        "available-1",
                        "\"" + of.at("/version").longValue() + "\"")
                .refused(422, "mandate/no-decision");
    }

    @Test
    void who_may_only_report_is_told_so() {
        JsonNode amend =
                command(line.getPlain("office", "/mandates/@man:program/commands"), "AmendMandate");
        assertThat(amend.path("onlyMirrored").booleanValue()).isTrue();
        assertThat(amend.path("role").stringValue()).isEqualTo("OFF");
    }

    /** A list that nothing was added to is there: it can be added to, and no version was seen. */
    @Test
    void of_a_code_list_that_is_as_it_was_shipped_it_is_told_too() {
        String list = "/code-lists/" + CodeListEvent.idOf("vatTreatment");
        assertThat(line.bean(LogReader.class).versionOf(CodeListEvent.idOf("vatTreatment")))
                .isNegative();
        Line.Reply of = line.getPlain("records", list + "/commands").accepted();
        assertThat(of.body().has("version")).isFalse();
        assertThat(command(of, "AddCode").path("allowed").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/mandates/@man:ingen",
        "/handovers/@man:program",
        "/nothing/@man:program",
        "/code-lists/@cod:ingen"
    })
    void of_what_is_not_there_nothing_is_told(String thing) {
        line.getPlain("office", thing + "/commands").refused(404, "edge/not-found");
    }

    private static JsonNode command(Line.Reply of, String name) {
        for (JsonNode each : of.at("/commands")) {
            if (each.path("name").stringValue().equals(name)) return each;
        }
        throw new AssertionError(name + " is not told of");
    }
}
