package no.samspor.query.structure.project;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.effective;
import static no.samspor.query.structure.project.ProjectViewTest.PARENT;
import static no.samspor.query.structure.project.ProjectViewTest.PROGRAMME;
import static no.samspor.query.structure.project.ProjectViewTest.PROJECT;
import static no.samspor.query.structure.project.ProjectViewTest.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.structure.ProjectEvent.Gate;
import no.samspor.events.structure.ProjectEvent.GateOutcome;
import no.samspor.events.structure.ProjectEvent.GatePassed;
import no.samspor.events.structure.ProjectEvent.ProjectEstablished;
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
class ProjectApiIT {

    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of(ProjectView.VIEW));
        ProjectTable table = new ProjectTable(line.database);
        asking = new Asking(line, versions -> new ProjectRegisterApi(table, versions));
        line.processor.start();
        line.record(0, effective("2023-01-01"), proposed(PARENT, null, "Hovedprosjekt"));
        line.record(0, effective("2023-01-01"), proposed(PROJECT, PARENT, "Kommunikasjon"));
        line.record(
                1,
                effective("2023-06-01"),
                new ProjectEstablished(PROJECT, null, null),
                new GatePassed(PROJECT, Gate.BP1, GateOutcome.GO, null, List.of()));
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
    void a_project_is_shown_for_both_times() throws Exception {
        String one = "/projects/" + PROJECT;
        assertThat(asking.ask(one).getHeader("ETag")).isEqualTo("\"2\"");
        assertThat(asking.item(one).get("gate").asString()).isEqualTo("bp1");
        assertThat(asking.item(one + "?effectiveOn=2023-05-31").has("gate")).isFalse();
        assertThat(asking.item(one + "?atPosition=2").get("state").asString())
                .isEqualTo("proposed");
        assertThat(asking.ask(one).getContentAsString()).doesNotContain("lead");
    }

    @Test
    void projects_are_found_by_where_they_lie_and_what_they_are() throws Exception {
        assertThat(asking.items("/projects?programme=" + PROGRAMME)).hasSize(2);
        assertThat(asking.items("/projects?programme=" + new ProgrammeId(Id.fresh()))).isEmpty();
        assertThat(asking.texts("/projects?parent=" + PARENT, "title"))
                .containsExactly("Kommunikasjon");
        assertThat(asking.texts("/projects?state=proposed&kind=subproject&category=none", "title"))
                .containsExactly("Hovedprosjekt");
        var first = asking.answer("/projects?limit=1");
        assertThat(asking.items("/projects?limit=1&startingAfter=" + first.get("next").asString()))
                .hasSize(1);
    }

    @Test
    void what_cannot_be_asked_is_refused() throws Exception {
        asking.refused("/projects?lead=x", 400, "edge/unknown-parameter");
        asking.refused("/projects/" + PROGRAMME, 400, "edge/bad-parameter");
    }
}
