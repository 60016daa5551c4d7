package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import no.samspor.events.record.IntegrityEvent;
import no.samspor.log.LogKeyFiles;
import no.samspor.log.Standstill;
import no.samspor.proof.note.LogReceipt;
import no.samspor.proof.note.Promise;
import no.samspor.proof.tree.Hash;
import no.samspor.standalone.Line.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What may not be done is answered with its own problem, and leaves no trace in the log. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusalsLineIT {

    private static final String DRAFT =
            """
            {"mandate": "@man:%s", "programme": "@prg:program", "holder": "@prg:program",
             "text": {"purpose": "%s"}}
            """;

    private static Line line;

    @BeforeAll
    static void start() throws IOException {
        line = Line.start(Template.EXAMPLE, "eksempel");
    }

    @AfterAll
    static void stop() {
        if (line != null) line.close();
    }

    @Test
    void a_mandate_without_a_decision_of_a_superior_body_is_not_approved_I_07() {
        draft("uten-vedtak");
        accepted(
                "chair",
                "/mandates/@man:uten-vedtak/proposal",
                "{'proposedBy': '@bod:prosjektstyre', 'proposedTo': '@bod:styringsgruppe'}");
        accepted(
                "secretary",
                "/decisions",
                """
                {'decision': '@dec:nabo', 'body': '@bod:kommunestyre-b', 'kind': 'resolution',
                 'programme': '@prg:program', 'title': 'Mandat', 'needsAction': false,
                 'text': 'Mandatet godkjennes.',
                 'papers': [{'document': '@doc:nabo', 'version': 1, 'sha256': '%s'}]}
                """
                        .formatted("d4".repeat(32)));
        String approval = "/mandates/@man:uten-vedtak/approval";
        refused(() -> line.post("secretary", approval, "{}"), 422, "mandate/no-decision", "I-07");
        refused(
                () ->
                        line.post(
                                "secretary",
                                approval,
                                json("{'decision': '@dec:nabo', 'textHash': '%s'}")
                                        .formatted("d4".repeat(32))),
                409,
                "mandate/not-superior",
                "I-07");
    }

    @Test
    void an_entry_beyond_the_frame_is_not_posted_I_09() {
        String lines =
                """
                'kr': {'currency': 'NOK', 'minor': 1000000},
                'lines': [{'line': '@lin:trang', 'title': 'Møter', 'year': 2026, 'group': 'drift',
                           'kr': {'currency': 'NOK', 'minor': 1000000}}]
                """;
        accepted(
                "manager",
                "/frames",
                "{'frame': '@fra:trang', 'programme': '@prg:program', 'holder': '@prg:program', "
                        + lines
                        + "}");
        accepted(
                "secretary",
                "/decisions",
                """
                {'decision': '@dec:trang', 'body': '@bod:styringsgruppe', 'kind': 'resolution',
                 'programme': '@prg:program', 'title': 'Ramme for møter', 'needsAction': false,
                 'text': 'Møter får 10 000 kroner.',
                 'moneyEffect': {'frame': '@fra:trang', 'amount': {'certainty': 'exact',
                   'kr': {'currency': 'NOK', 'minor': 1000000}}}}
                """);
        accepted(
                "secretary",
                "/frames/@fra:trang/grant",
                "{'mandate': '@man:ramme', 'decision': '@dec:trang', " + lines + "}");
        log("for-dyrt", "40001", "@fra:trang", "@lin:trang", 1_000_001);
        accepted("attester", "/entries/@ent:for-dyrt/attestation", "{}");
        accepted(
                "budgetHolder", "/entries/@ent:for-dyrt/approval", "{'delegation': '@del:penger'}");
        Reply reply =
                refused(
                        () -> line.post("controller", "/entries/@ent:for-dyrt/posting", "{}"),
                        409,
                        "entry/beyond-frame",
                        "I-09");
        assertThat(reply.at("/remaining/minor").longValue()).isEqualTo(1_000_000);
    }

    @Test
    void another_units_leader_does_not_accept_a_handover_I_31() {
        accepted(
                "manager",
                "/handovers",
                """
                {'handover': '@han:annens', 'programme': '@prg:program',
                 'project': '@prj:delprosjekt-1', 'deliverables': ['Mentorordning'],
                 'receiver': {'organisation': '@org:kommune-a', 'unit': '@uni:sykehjem'},
                 'mandatory': []}
                """);
        accepted("manager", "/handovers/@han:annens/offer", "{}");
        refused(
                () -> line.post("otherUnitLeader", "/handovers/@han:annens/acceptance", "{}"),
                403,
                "handover/not-receiver",
                "I-31");
    }

    @Test
    void one_person_does_not_both_attest_and_approve_I_16() {
        log("alene", "40002", "@fra:ramme", "@lin:reise", 10_000);
        accepted("jack", "/entries/@ent:alene/attestation", "{}");
        refused(
                () ->
                        line.post(
                                "jack",
                                "/entries/@ent:alene/approval",
                                json("{'delegation': '@del:penger'}")),
                403,
                "entry/attester-approves",
                "I-16");
    }

    @Test
    void a_repeated_command_has_one_effect_and_one_answer() {
        String body = DRAFT.formatted("gjentatt", "Én gang");
        Reply first = line.post("office", "/mandates", body, "gjentatt-nokkel");
        long head = head();
        Reply again = line.post("office", "/mandates", body, "gjentatt-nokkel");
        assertThat(again.accepted().body()).isEqualTo(first.accepted().body());
        assertThat(again.raw().headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void an_answer_holds_what_whoever_pinned_the_key_can_verify() {
        Reply reply = line.post("office", "/mandates", DRAFT.formatted("lovet", "Lovet"));
        String receipt = reply.accepted().at("/receipts/0/receipt").stringValue();
        Promise made =
                LogReceipt.parse(receipt.getBytes(StandardCharsets.UTF_8))
                        .verify(
                                Hash.parse(reply.at("/receipts/0/leafHash").stringValue()),
                                reply.at("/position").longValue(),
                                line.bean(LogKeyFiles.class).get().trust());
        assertThat(made.origin()).startsWith("samspor.local/");
    }

    @Test
    void a_key_is_not_used_for_another_command_whether_that_would_be_accepted_or_not() {
        String key = "brukt-nokkel";
        line.post("office", "/mandates", DRAFT.formatted("brukt", "Først"), key).accepted();
        for (String name : List.of("brukt", "ubrukt")) {
            refused(
                    () -> line.post("office", "/mandates", DRAFT.formatted(name, "Siden"), key),
                    422,
                    "access/key-reused",
                    null);
        }
    }

    @Test
    void a_version_is_stated_and_is_the_newest() {
        draft("versjon");
        String path = "/mandates/@man:versjon/proposal";
        String body =
                json("{'proposedBy': '@bod:prosjektstyre', 'proposedTo': '@bod:styringsgruppe'}");
        for (String version : Arrays.asList(null, "0", "\"null\"", "W/\"0\"")) {
            Reply unstated =
                    refused(
                            () -> line.post("chair", path, body, "uten-versjon", version),
                            428,
                            "access/version-unstated",
                            null);
            assertThat(unstated.at("/title").stringValue())
                    .contains("i anførselstegn, for eksempel \"3\"");
        }
        line.post("chair", path, body).accepted();
        Reply stale =
                refused(
                        () -> line.post("chair", path, body, "gammel-versjon", "\"0\""),
                        412,
                        "access/version-stale",
                        null);
        assertThat(stale.at("/version").longValue()).isEqualTo(1);
    }

    @Test
    void a_key_that_is_no_key_is_none() {
        for (String key : List.of("for-kor", "med mellomrom", "k".repeat(65))) {
            Reply reply =
                    refused(
                            () ->
                                    line.post(
                                            "office",
                                            "/mandates",
                                            DRAFT.formatted("nøkkel", "Nøkkel"),
                                            key),
                            400,
                            "access/key-missing",
                            null);
            assertThat(reply.at("/title").stringValue()).contains("har ikke riktig form: 8 til 64");
        }
    }

    @Test
    void an_unknown_field_is_pointed_at() {
        String body = DRAFT.formatted("felt", "Felt").replace("\"text\"", "\"tekst\": 1, \"text\"");
        Reply reply =
                refused(() -> line.post("office", "/mandates", body), 422, "edge/bad-field", null);
        assertThat(reply.at("/errors/0/pointer").stringValue()).isEqualTo("/tekst");
    }

    @Test
    void a_log_at_a_standstill_takes_only_what_ends_it() {
        Standstill standstill = line.bean(Standstill.class);
        standstill.begin("alarm-1: the log does not extend what was sealed");
        try {
            Reply reply =
                    refused(
                            () -> line.post("office", "/mandates", DRAFT.formatted("stille", "x")),
                            503,
                            "log/at-a-standstill",
                            "I-01");
            assertThat(reply.raw().headers().firstValue("Retry-After")).isPresent();
            assertThat(reply.at("/alarm").stringValue()).startsWith("alarm-1");
            String itself = "/integrity/" + IntegrityEvent.OF_THE_RECORD;
            String seen = line.get("records", itself).raw().headers().firstValue("ETag").get();
            String body = json("{'alarm': 'alarm-1', 'reason': 'En prøve.'}");
            line.post("records", itself + "/acknowledgements", body, "kvittering-1", seen)
                    .accepted();
        } finally {
            standstill.end();
        }
        accepted("office", "/mandates", DRAFT.formatted("videre", "x"));
    }

    /** Asks in three languages; the log is as long after as before. */
    private static Reply refused(Supplier<Reply> asking, int status, String code, String rule) {
        long head = head();
        Set<String> titles = new HashSet<>();
        for (String language : List.of("en", "nn", "nb")) {
            line.speak(language);
            Reply reply = asking.get().refused(status, code);
            assertThat(reply.raw().headers().firstValue("Content-Language")).contains(language);
            assertThat(reply.at("/type").stringValue())
                    .isEqualTo("/docs/refusals.md#" + code.replace('/', '-'));
            assertThat(reply.at("/status").intValue()).isEqualTo(status);
            assertThat(reply.at("/rule").asString(null)).isEqualTo(rule);
            titles.add(reply.at("/title").stringValue());
        }
        assertThat(titles).as("nb, nn and en").hasSizeBetween(2, 3);
        assertThat(head()).as("the log").isEqualTo(head);
        return asking.get();
    }

    private static void draft(String name) {
        line.post("office", "/mandates", DRAFT.formatted(name, "Prøve " + name)).accepted();
    }

    private static void log(String name, String voucher, String frame, String at, long minor) {
        accepted(
                "controller",
                "/entries",
                """
                {'entry': '@ent:%s', 'programme': '@prg:program',
                 'voucher': {'organisation': '@org:kommune-a', 'voucherRef': '%s',
                   'voucherDate': '2026-11-12', 'postingPeriod': '2026-11', 'bothSides': false,
                   'text': 'Møte', 'lines': [{'side': 'debit', 'frame': '%s', 'line': '%s',
                     'kr': {'currency': 'NOK', 'minor': %d},
                     'dims': {'kontoklasse': '1', 'art': '150', 'funksjon': '120',
                              'ansvar': '4100', 'prosjekt': 'P-77'}}]}}
                """
                        .formatted(name, voucher, frame, at, minor));
    }

    private static void accepted(String as, String path, String body) {
        line.post(as, path, json(body)).accepted();
    }

    /** Written with the quotes that a Java text need not escape. */
    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static long head() {
        return line.recorded();
    }
}
