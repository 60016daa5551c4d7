package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.samspor.events.json.Names;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the five programmes must be able to answer, over HTTP (domain model 2.6 and 2.7). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AcceptanceLineIT {

    private static final String HANDOVER = "/handovers/@han:kommunikasjon-melhus";
    private static final String IN_JUNE_2023 = "?effectiveOn=2023-06-01";

    private static Line line;

    @BeforeAll
    static void start() throws IOException {
        line = Line.demo("framtidens-helsetjenester");
    }

    @AfterAll
    static void stop() {
        if (line != null) line.close();
    }

    /** The outcome is invented, for the text does not settle it; the answers are binding. */
    @Test
    void was_communication_in_operation_on_1_June_2023() {
        long accepted = positionOf("@han:kommunikasjon-melhus", "handover.accepted/1");
        long disputed = positionOf("@con:kommunikasjon-i-drift-melhus", "conflict.registered/1");
        line.post(
                        "secretary",
                        "/decisions",
                        """
                        {"decision": "@dec:kommunikasjon-i-drift", "body": "@bod:styringsgruppe",
                         "programme": "@prg:framtidens-helsetjenester", "kind": "resolution",
                         "title": "Kommunikasjon var i drift fra 01.01.2023",
                         "text": "Kommunikasjon og omdømmebygging ble tatt over 01.01.2023.",
                         "vote": {"inFavour": 8, "against": 0, "blank": 0}, "needsAction": false}
                        """)
                .accepted();
        line.post(
                        "office",
                        "/corrections",
                        """
                        {"correction": "@cor:kommunikasjon", "subject": "@han:kommunikasjon-melhus",
                         "corrects": %d, "reason": "Avsnittet under sier 01.01.2023.",
                         "changes": [{"field": "/stamp/effectiveFrom",
                                      "before": "\\"2024-01-01\\"", "after": "\\"2023-01-01\\""}],
                         "basis": {"authority": {"decision": "@dec:kommunikasjon-i-drift"}}}
                        """
                                .formatted(accepted))
                .accepted();
        long corrected =
                line.post("records", "/corrections/@cor:kommunikasjon/approval", "{}")
                        .accepted()
                        .at("/position")
                        .longValue();
        line.post(
                        "records",
                        "/conflicts/@con:kommunikasjon-i-drift-melhus/resolution",
                        """
                        {"chosen": "2023-01-01", "decision": "@dec:kommunikasjon-i-drift",
                         "reason": "Styringsgruppa har avklart datoen."}
                        """)
                .accepted();

        assertThat(accepted).isLessThan(disputed);
        assertThat(disputed).isLessThan(corrected);
        assertThat(communication("&atPosition=" + accepted).at("/item/inOperation").booleanValue())
                .isFalse();
        assertThat(communication("&atPosition=" + disputed).at("/item/inOperation").booleanValue())
                .isFalse();
        assertThat(strings(communication("&atPosition=" + disputed).at("/item/disputed")))
                .as("omstridt, I-46")
                .containsExactly("effectiveFrom");
        JsonNode today = communication("");
        assertThat(strings(today.at("/item/disputed"))).isEmpty();
        assertThat(today.at("/item/inOperation").booleanValue()).isTrue();
        assertThat(today.at("/item/certainty").stringValue()).isEqualTo("yes");
        assertThat(longs(today.at("/item/positions"))).contains(accepted, corrected);
    }

    /** One of three was corrected: each municipality takes over for itself. */
    @Test
    void what_is_not_taken_over_on_that_day_is_not_in_operation() {
        JsonNode other =
                line.get("auditor", "/handovers/@han:kommunikasjon-skaun" + IN_JUNE_2023)
                        .accepted()
                        .body();
        assertThat(other.at("/item/inOperation").booleanValue()).isFalse();
        JsonNode planned =
                line.get("auditor", "/handovers/@han:heltidskultur-skaun").accepted().body();
        assertThat(planned.at("/item/plannedFrom").stringValue()).isEqualTo("2024/2025");
        assertThat(planned.at("/item/state").stringValue()).isEqualTo("planned");
    }

    @Test
    void what_no_text_shows_is_marked_as_not_evidenced() {
        JsonNode row =
                line.get("auditor", "/handovers/@han:veiledningssystem-melhus").accepted().body();
        assertThat(strings(row.at("/item/notEvidenced"))).contains("I-31", "I-32");
    }

    /** The text gives the decision, and no day. */
    @Test
    void a_decision_of_no_stated_day_stays_so() {
        Names names = new Names("fellesnemnd");
        JsonNode row =
                line.get("auditor", "/decisions/" + names.identity("@dec:program"))
                        .accepted()
                        .body();
        assertThat(row.at("/item/effectiveFrom").stringValue()).isEqualTo("unstated");
        assertThat(row.at("/item/decidedOn").stringValue()).isEqualTo("unstated");
        assertThat(strings(row.at("/item/notEvidenced"))).isNotEmpty();
    }

    /** Eight boards and a text that says seven: both are kept, and nobody has chosen. */
    @Test
    void a_count_that_sources_disagree_on_stays_open() {
        Names names = new Names("fellesnemnd");
        assertThat(types(names.identity("@con:antall-prosjekter")))
                .containsExactly("conflict.registered/1");
        assertThat(types(names.identity("@con:hovedkategorier")))
                .containsExactly("conflict.registered/1");
        String open = "/conflicts/" + names.identity("@con:antall-prosjekter");
        JsonNode conflict = line.getPlain("auditor", open).accepted().at("/item");
        assertThat(conflict.at("/state").stringValue()).isEqualTo("open");
        assertThat(conflict.has("chosen")).isFalse();
        assertThat(all(open + "/claims").size()).isGreaterThan(1);
        String programme = names.identity("@prg:sammenslåing");
        List<String> said = new ArrayList<>();
        for (JsonNode each : all("/timeline?about=" + programme + "&family=project")) {
            said.add(each.path("type").stringValue());
        }
        assertThat(said).hasSize(8).containsOnly("project.proposed/1");
    }

    @Test
    void two_commitments_are_two_records() {
        Names names = new Names("c3-oslo");
        assertThat(types(names.identity("@fun:forskningsrådet")))
                .containsExactly("funding.indicated/1", "funding.committed/1");
        assertThat(types(names.identity("@fun:partnere"))).containsExactly("funding.indicated/1");
        JsonNode council = funding(names, "@fun:forskningsrådet");
        assertThat(council.at("/state").stringValue()).isEqualTo("committed");
        assertThat(council.at("/committed/certainty").stringValue()).isEqualTo("exact");
        assertThat(council.at("/committed/kr/minor").longValue()).isEqualTo(9_600_000_000L);
        JsonNode partners = funding(names, "@fun:partnere");
        assertThat(partners.at("/state").stringValue()).isEqualTo("indicated");
        assertThat(partners.at("/kind").stringValue()).isEqualTo("unstated");
        assertThat(partners.at("/amount/kr/minor").longValue()).isEqualTo(12_100_000_000L);
        assertThat(partners.has("committed")).isFalse();
        assertThat(partners.has("byYear")).isFalse();
        assertThat(all("/fundings?programme=" + names.identity("@prg:c3"))).hasSize(2);
    }

    /** 96 and 121 million are stated, and 217 million by nobody: it is our own sum, and says so. */
    @Test
    void what_they_come_to_is_derived_and_stands_in_no_event() {
        String programme = new Names("c3-oslo").identity("@prg:c3");
        assertThat(all("/timeline?about=" + programme).toString())
                .contains("9600000000", "12100000000")
                .doesNotContain("21700000000");
        assertThat(all("/fundings?programme=" + programme).toString())
                .doesNotContain("21700000000");
        JsonNode total =
                line.getPlain("auditor", "/fundings/total?programme=" + programme)
                        .accepted()
                        .at("/item");
        assertThat(total.at("/total/sum/kr/minor").longValue()).isEqualTo(21_700_000_000L);
        assertThat(total.at("/total/sum/certainty").stringValue()).isEqualTo("derived");
        assertThat(total.at("/total/count").longValue()).isEqualTo(2);
        assertThat(total.at("/committed/sum/kr/minor").longValue()).isEqualTo(9_600_000_000L);
        assertThat(total.at("/committed/sum/certainty").stringValue()).isEqualTo("exact");
        for (JsonNode part : total.at("/fundings")) {
            assertThat(part.at("/sum/certainty").stringValue()).isEqualTo("exact");
        }
    }

    private static JsonNode funding(Names names, String funding) {
        return line.getPlain("auditor", "/fundings/" + names.identity(funding))
                .accepted()
                .at("/item");
    }

    /** Whatever the texts led to, the tables hold what the log says; made anew they still do. */
    @Test
    void every_view_is_what_the_log_makes_of_it() {
        line.get("auditor", "/handovers").accepted();
        JsonNode compared = line.postPlain("auditor", "/views/comparison").accepted().at("/items");
        assertThat(compared).isNotEmpty();
        for (JsonNode each : compared) {
            assertThat(each.at("/comparison/equal").booleanValue()).as("%s", each).isTrue();
        }
        line.postPlain("auditor", "/views/handover/rebuild").refused(403, "edge/not-allowed");
        line.postPlain("records", "/views/nothing/rebuild").refused(404, "edge/not-found");
        JsonNode rebuilt = line.postPlain("records", "/views/handover/rebuild").accepted().body();
        assertThat(rebuilt.at("/view").stringValue()).isEqualTo("handover");
        assertThat(rebuilt.has("comparison")).as("none since it was built").isFalse();
        JsonNode listed = line.getPlain("union", "/views").accepted().at("/items");
        assertThat(listed).hasSameSizeAs(compared);
        assertThat(listed.get(0).path("position").longValue()).isPositive();
    }

    private static JsonNode all(String path) {
        return line.getPlain("auditor", path + (path.contains("?") ? "&" : "?") + "limit=100")
                .accepted()
                .at("/items");
    }

    private static List<String> types(String stream) {
        List<String> types = new ArrayList<>();
        all("/streams/" + stream + "/events")
                .forEach(each -> types.add(each.path("type").stringValue()));
        return types;
    }

    private static JsonNode communication(String knownAt) {
        return line.get("auditor", HANDOVER + IN_JUNE_2023 + knownAt).accepted().body();
    }

    private static long positionOf(String stream, String type) {
        for (JsonNode each : all("/streams/" + stream + "/events")) {
            if (each.path("type").stringValue().equals(type)) {
                return each.path("position").longValue();
            }
        }
        throw new AssertionError("no " + type + " in " + stream);
    }

    private static List<Long> longs(JsonNode array) {
        List<Long> all = new ArrayList<>();
        array.forEach(each -> all.add(each.longValue()));
        return all;
    }

    private static List<String> strings(JsonNode array) {
        List<String> all = new ArrayList<>();
        array.forEach(each -> all.add(each.stringValue()));
        return all;
    }
}
