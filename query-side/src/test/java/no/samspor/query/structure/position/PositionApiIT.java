package no.samspor.query.structure.position;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.SKAUN;
import static no.samspor.query.projection.Stamps.closed;
import static no.samspor.query.projection.Stamps.effective;
import static no.samspor.query.structure.position.PositionViewTest.AGREEMENT;
import static no.samspor.query.structure.position.PositionViewTest.POSITION;
import static no.samspor.query.structure.position.PositionViewTest.PROGRAMME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.kernel.Access;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PositionId;
import no.samspor.query.Line;
import no.samspor.query.asof.Asking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PositionApiIT {

    private static final PositionId VAGUE = new PositionId(Id.fresh());
    private static final PositionId CLOSED = new PositionId(Id.fresh());
    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of(PositionView.VIEW));
        PositionTable table = new PositionTable(line.database);
        asking = new Asking(line, versions -> new PositionRegisterApi(table, versions));
        line.processor.start();
        line.record(0, effective("2024-01-01"), PositionViewTest.PLANNED);
        line.record(
                1,
                effective("2024-03-01"),
                PositionViewTest.filled(POSITION, "2024-03-01", "2024-12-31"));
        line.record(0, effective("2024-01-01"), PositionViewTest.planned(VAGUE, SKAUN, null));
        line.record(
                1, effective("2024-03-01"), PositionViewTest.filled(VAGUE, "2024-03-01", "2025"));
        line.record(
                0,
                closed("2024-01-01", Access.Level.EXEMPT, SKAUN),
                PositionViewTest.planned(CLOSED, SKAUN, null));
        line.settle();
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @BeforeEach
    void signIn() {
        asking.signIn(MELHUS, "OFF");
    }

    @AfterEach
    void signOut() {
        asking.signOut();
    }

    @Test
    void a_position_is_shown_for_both_times_and_without_its_holder() throws Exception {
        String one = "/positions/" + POSITION;
        assertThat(asking.ask(one).getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(asking.item(one + "?effectiveOn=2024-12-31").get("vacant").asBoolean())
                .isFalse();
        assertThat(asking.item(one + "?effectiveOn=2025-01-01").get("vacant").asBoolean()).isTrue();
        assertThat(
                        asking.item(one + "?effectiveOn=2024-12-31&atPosition=1")
                                .get("vacant")
                                .asBoolean())
                .isTrue();
        assertThat(asking.ask(one).getContentAsString()).doesNotContain("holder");
    }

    @Test
    void positions_are_found_by_what_they_are() throws Exception {
        assertThat(asking.items("/positions?programme=" + PROGRAMME)).hasSize(2);
        assertThat(asking.texts("/positions?employer=" + SKAUN, "position"))
                .containsExactly(VAGUE.toString());
        assertThat(asking.items("/positions?agreement=" + AGREEMENT + "&term=engagement"))
                .hasSize(2);
        assertThat(asking.items("/positions?state=filled&effectiveOn=2024-02-29")).isEmpty();
    }

    @Test
    void one_that_is_possibly_vacant_is_found_as_both() throws Exception {
        String day = "&effectiveOn=2025-06-01";
        assertThat(asking.texts("/positions?vacant=true" + day, "position"))
                .containsExactlyInAnyOrder(POSITION.toString(), VAGUE.toString());
        assertThat(asking.texts("/positions?vacant=false" + day, "certainty"))
                .containsExactly("possibly");
    }

    @Test
    void they_come_in_pages() throws Exception {
        var first = asking.answer("/positions?limit=1");
        assertThat(asking.items("/positions?limit=1&startingAfter=" + first.get("next").asString()))
                .hasSize(1);
    }

    @Test
    void what_cannot_be_asked_is_refused() throws Exception {
        asking.refused("/positions?holder=x", 400, "edge/unknown-parameter");
        asking.refused("/positions/" + CLOSED, 404, "edge/not-found");
        asking.signIn(SKAUN, "OFF");
        assertThat(asking.item("/positions/" + CLOSED).get("state").asString())
                .isEqualTo("planned");
    }
}
