package no.samspor.query.structure.programme;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.SKAUN;
import static no.samspor.query.projection.Stamps.closed;
import static no.samspor.query.projection.Stamps.effective;
import static no.samspor.query.structure.programme.ProgrammeViewTest.PROGRAMME;
import static no.samspor.query.structure.programme.ProgrammeViewTest.established;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeStarted;
import no.samspor.kernel.Access;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
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
class ProgrammeApiIT {

    private static final ProgrammeId CLOSED = new ProgrammeId(Id.fresh());
    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of(ProgrammeView.VIEW));
        ProgrammeTable table = new ProgrammeTable(line.database);
        asking = new Asking(line, versions -> new ProgrammeRegisterApi(table, versions));
        line.processor.start();
        line.record(0, effective("2023-01-01"), established(PROGRAMME, "Heltid", "program"));
        line.record(1, effective("2023-02-01"), new ProgrammeStarted(PROGRAMME, null, null));
        ProgrammeId pilot = new ProgrammeId(Id.fresh());
        line.record(0, effective("2023-01-01"), established(pilot, "Pilot", "pilot"));
        line.record(
                0,
                closed("2023-01-01", Access.Level.EXEMPT, SKAUN),
                established(CLOSED, "Lukket", "pilot"));
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
    void a_programme_is_shown_for_both_times() throws Exception {
        String one = "/programmes/" + PROGRAMME;
        assertThat(asking.ask(one).getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(asking.item(one).get("state").asString()).isEqualTo("running");
        assertThat(asking.item(one + "?effectiveOn=2023-01-31").get("state").asString())
                .isEqualTo("established");
        assertThat(asking.item(one + "?atPosition=1").get("state").asString())
                .isEqualTo("established");
    }

    @Test
    void programmes_are_found_by_kind_and_state_in_pages() throws Exception {
        assertThat(asking.texts("/programmes", "name"))
                .containsExactlyInAnyOrder("Heltid", "Pilot");
        assertThat(asking.texts("/programmes?kind=pilot", "name")).containsExactly("Pilot");
        assertThat(asking.texts("/programmes?state=running", "name")).containsExactly("Heltid");
        var first = asking.answer("/programmes?limit=1");
        assertThat(
                        asking.items(
                                "/programmes?limit=1&startingAfter="
                                        + first.get("next").asString()))
                .hasSize(1);
    }

    @Test
    void what_cannot_be_asked_is_refused() throws Exception {
        asking.refused("/programmes?name=x", 400, "edge/unknown-parameter");
        asking.refused("/programmes/" + CLOSED, 404, "edge/not-found");
    }
}
