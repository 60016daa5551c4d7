package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import no.samspor.auditor.source.Exit;
import no.samspor.auditor.source.Source;
import no.samspor.auditor.verify.Question;
import no.samspor.auditor.verify.Verdict;
import no.samspor.auditor.verify.Verification;
import no.samspor.cli.Programmes;
import no.samspor.events.json.SamsporJson;
import no.samspor.log.LogKeys;
import no.samspor.standalone.RawHttp.Answer;
import no.samspor.standalone.docs.ExampleFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is asked of any address, the answer is one of those that the description promises, and
 * what was recorded meanwhile is whole. One seed makes one run: {@code -Dsamspor.fuzz.seed}, {@code
 * -Dsamspor.fuzz.requests}; {@code -Dsamspor.fuzz=full} is the long form, of a new seed.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzIT {

    private static final boolean FULL = System.getProperty("samspor.fuzz", "").equals("full");
    private static final int REQUESTS =
            Integer.getInteger("samspor.fuzz.requests", FULL ? 200_000 : 20_000);
    private static final long SEED =
            Long.getLong("samspor.fuzz.seed", FULL ? System.nanoTime() : 20_261_127);

    /** The short form runs on builders that are busy with other things. */
    private static final Duration PATIENCE = Duration.ofSeconds(FULL ? 2 : 10);

    /** Who of the demo's people holds a role, most likely: the record alone knows. */
    private static final String HOLDERS =
            """
            OFF=office PRM=manager LPM=localLead SPL=localLead CHR=chair MEM=chair SEC=secretary
            PSE=politicalSecretary OWN=ownerA,ownerB,ownerHospital ECO=controller
            ATT=attester,jack BUD=budgetHolder,jack REC=records UNI=union DPO=privacy AUD=auditor
            RUL=unitLeader,otherUnitLeader BEN=unitLeader,otherUnitLeader
            """;

    private static final int LOOKED_AT_EACH = 1_000;
    private static final int FAULTS_SHOWN_MAX = 20;

    private static Line line;
    private static JsonNode api;

    @BeforeAll
    static void start() throws IOException {
        line = Line.start(false, "eksempel");
        Programmes.load(line.address(), line::token, ExampleFiles.texts());
        api = line.getPlain(null, "/openapi.json").body();
    }

    @AfterAll
    static void stop() {
        if (line != null) line.close();
    }

    @Test
    void every_answer_is_one_that_is_promised_and_the_record_is_whole() throws Exception {
        FuzzIds ids = new FuzzIds();
        Fuzz fuzz = new Fuzz(api, SEED, ids, byRole(), line::token);
        FuzzVerdict verdict = new FuzzVerdict(api, PATIENCE);
        for (String each : Fuzz.listed(api)) ids.learn(line.getPlain("records", each).raw().body());
        Map<Integer, Integer> statuses = new TreeMap<>();
        Map<String, String> faults = new TreeMap<>();
        int accepted = 0;
        long begun = System.nanoTime();
        try (RawHttp http = new RawHttp(line.address())) {
            for (int i = 1; i <= REQUESTS && faults.size() < FAULTS_SHOWN_MAX; i++) {
                FuzzRequest request = fuzz.next();
                Answer answer = http.ask(request.bytes());
                statuses.merge(answer.status(), 1, Integer::sum);
                if (learn(ids, request, answer)) accepted++;
                String place = "\n  seed " + SEED + ", request " + i + ": " + request + "\n  → ";
                for (String each : verdict.of(request, answer)) {
                    faults.putIfAbsent(each, place + answer.status() + " " + shortened(answer));
                }
                if (i % LOOKED_AT_EACH == 0) nothing_is_parked();
            }
        }
        long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        System.err.printf(
                "fuzz: seed %d, %d requests in %d s, %d commands accepted, answers %s%n",
                SEED, REQUESTS, seconds, accepted, statuses);
        assertThat(String.join("\n\n", entries(faults))).as("%d faults", faults.size()).isEmpty();
        assertThat(accepted).as("it came past the door").isGreaterThan(REQUESTS / 50);
        the_log_verifies();
        every_view_equals_its_rebuild();
    }

    private static List<String> entries(Map<String, String> faults) {
        return faults.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .toList();
    }

    private static String shortened(Answer answer) {
        String text = answer.text();
        return text.length() > 600 ? text.substring(0, 600) + "…" : text;
    }

    /** Whether a command was accepted. */
    private static boolean learn(FuzzIds ids, FuzzRequest request, Answer answer) {
        if (answer.status() / 100 != 2 || request.method().equals("HEAD")) return false;
        if (!request.method().equals("POST") || !request.operation().has("requestBody"))
            return false;
        ids.learn(answer.text());
        JsonNode body = SamsporJson.mapper().readTree(answer.body());
        ids.learn(body.path("id").stringValue(), body.path("version").longValue());
        return true;
    }

    private static Map<String, List<String>> byRole() {
        Map<String, List<String>> byRole = new TreeMap<>();
        for (String each : HOLDERS.strip().split("\\s+")) {
            String[] words = each.split("=", 2);
            byRole.put(words[0], List.of(words[1].split(",", -1)));
        }
        return byRole;
    }

    private static void nothing_is_parked() {
        JsonNode parked = line.getPlain("auditor", "/views/parked").accepted().at("/items");
        assertThat(parked).as(parked.toString()).isEmpty();
    }

    private static void the_log_verifies() throws Exception {
        JsonNode state = line.getPlain("auditor", "/log/state").accepted().body();
        long head = state.path("head").longValue();
        while (state.path("sealed").longValue() < head) {
            TimeUnit.MILLISECONDS.sleep(200);
            state = line.getPlain("auditor", "/log/state").accepted().body();
        }
        var question =
                new Question(
                        line.bean(LogKeys.class).verifiers(), List.of(), 0, List.of(), List.of());
        try (Source source = Source.of(line.address().toString(), line.token("auditor"))) {
            Verdict verdict = Verification.of(source, question);
            assertThat(verdict.exit()).as(verdict.text()).isEqualTo(Exit.TRUE);
        }
    }

    private static void every_view_equals_its_rebuild() {
        JsonNode views = line.postPlain("auditor", "/views/comparison").accepted().at("/items");
        assertThat(views).isNotEmpty();
        for (JsonNode each : views) {
            assertThat(each.at("/comparison/equal").asBoolean(false)).as(each.toString()).isTrue();
        }
        nothing_is_parked();
    }
}
