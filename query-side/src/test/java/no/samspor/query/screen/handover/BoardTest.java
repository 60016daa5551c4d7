package no.samspor.query.screen.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.json.SamsporJson;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Screens;
import no.samspor.query.screen.handover.Board.Line;
import org.junit.jupiter.api.Test;

class BoardTest {

    private static final String ROW =
            """
            {"handover": "%s", "project": "%s", "organisation": "%s", "state": "%s",
             "plannedFrom": "2024/2025", "inOperationFrom": "2024-01-01"}\
            """;
    private static final String RECEPTION =
            """
            {"about": "%s", "parts":
              {"handovers": {"received": %d, "planned": 2, "inOperation": "%s"}}}\
            """;

    @Test
    void has_a_cell_for_each_deliverable_and_receiver() {
        Board board = board();
        assertThat(board.receivers()).hasSize(2);
        assertThat(board.lines()).hasSize(2).allSatisfy(BoardTest::hasTwoCells);
        Line last = board.lines().getLast();
        assertThat(last.cells().stream().filter(List::isEmpty)).hasSize(1);
    }

    private static void hasTwoCells(Line line) {
        assertThat(line.cells()).hasSize(2);
    }

    @Test
    void counts_as_the_api_counts_and_shows_first_what_is_in_operation() {
        Board board = board();
        assertThat(board.lines()).extracting(Line::subject).containsExactly("prj_done", "prj_open");
        assertThat(board.received()).isEqualTo(2);
        assertThat(board.planned()).isEqualTo(4);
    }

    @Test
    void shows_each_claim_of_a_disputed_day_and_otherwise_the_day_that_holds() {
        Json row = json(ROW.formatted("han_1", "prj_done", "org_a", "accepted"));
        Json claim = json("{\"value\": \"2023-01-01\"}");
        Json other = json("{\"value\": \"2024-01-01\"}");
        assertThat(new Handover(row, List.of()).days()).containsExactly("2024-01-01");
        assertThat(new Handover(row, List.of(claim, other)).days())
                .containsExactly("2023-01-01", "2024-01-01");
        Json planned = json(ROW.formatted("han_1", "prj_done", "org_a", "planned"));
        assertThat(new Handover(planned, List.of()).days()).containsExactly("2024/2025");
    }

    private static Board board() {
        List<Handover> handovers =
                List.of(
                        handover("han_1", "prj_open", "org_a", "planned"),
                        handover("han_2", "prj_done", "org_a", "accepted"),
                        handover("han_3", "prj_done", "org_b", "acceptedWithRemarks"));
        List<Json> overview =
                List.of(
                        json(RECEPTION.formatted("prj_open", 0, "no")),
                        json(RECEPTION.formatted("prj_done", 2, "yes")));
        return Board.of(handovers, overview, Screens.say("nb"));
    }

    private static Handover handover(String id, String project, String by, String state) {
        return new Handover(json(ROW.formatted(id, project, by, state)), List.of());
    }

    private static Json json(String text) {
        return new Json(SamsporJson.mapper().readTree(text));
    }
}
