package no.samspor.query.screen.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.json.SamsporJson;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.overview.Glance.Need;
import no.samspor.query.screen.overview.Signal.Level;
import org.junit.jupiter.api.Test;

/** What an overview tells first: how the programme fares, and who has to answer what. */
class GlanceTest {

    private static final String PROJECT =
            """
            {"about": "prj_1", "parts": {"project": {"title": "Felles", "warnings": [], "disputed": []},
             "mandates": [{"mandate": "man_1", "expiry": {"over": "%s", "soon": "%s"}}]}}\
            """;

    private static Json json(String text) {
        return new Json(SamsporJson.mapper().readTree(text));
    }

    private static Glance glance(String over, String soon) {
        Json own =
                json("{\"about\": \"prg_1\", \"parts\": {\"programme\": {\"name\": \"Felles\"}}}");
        return new Glance("prg_1", List.of(own, json(PROJECT.formatted(over, soon))), List.of());
    }

    @Test
    void a_programme_fares_no_better_than_its_worst_project() {
        assertThat(glance("no", "no").signal()).isEqualTo(new Signal(Level.GREEN, "well"));
        assertThat(glance("no", "yes").signal()).isEqualTo(new Signal(Level.YELLOW, "projects"));
        assertThat(glance("yes", "yes").signal()).isEqualTo(new Signal(Level.RED, "projects"));
    }

    @Test
    void who_has_to_answer_what_is_told_and_what_is_ones_own_is_called_so() {
        List<Need> waiting =
                Glance.waiting(
                        List.of(
                                json("{\"mandate\": \"man_1\", \"state\": \"proposed\"}"),
                                json("{\"mandate\": \"man_2\", \"state\": \"approved\"}")),
                        List.of(
                                handover("han_1", "org_own", "offered"),
                                handover("han_2", "org_other", "offered"),
                                handover("han_3", "org_own", "accepted")),
                        "org_own");
        assertThat(waiting)
                .containsExactly(
                        new Need("handoverYours", "han_1", null),
                        new Need("handoverOffered", "han_2", null),
                        new Need("mandateProposed", "man_1", null));
    }

    private static Json handover(String id, String organisation, String state) {
        String row = "{\"handover\": \"%s\", \"organisation\": \"%s\", \"state\": \"%s\"}";
        return json(row.formatted(id, organisation, state));
    }

    @Test
    void the_last_decision_is_the_one_of_the_newest_day_that_was_made_last() {
        List<Json> decisions =
                List.of(
                        decision("dec_1", "2026-06-02", "[5, 90]"),
                        decision("dec_2", "2026-06-02", "[7]"),
                        decision("dec_3", "2026-06-01", "[8]"));
        assertThat(Since.last(decisions))
                .extracting(each -> each.text("decision"))
                .isEqualTo("dec_2");
        assertThat(Since.last(List.of())).isNull();
    }

    private static Json decision(String id, String day, String positions) {
        String row = "{\"decision\": \"%s\", \"decidedOn\": \"%s\", \"positions\": %s}";
        return json(row.formatted(id, day, positions));
    }
}
