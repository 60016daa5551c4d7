package no.samspor.query.structure.project;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.structure.OpenItem;
import no.samspor.events.structure.ProjectEvent.ExecutionBegun;
import no.samspor.events.structure.ProjectEvent.Gate;
import no.samspor.events.structure.ProjectEvent.GateOutcome;
import no.samspor.events.structure.ProjectEvent.GatePassed;
import no.samspor.events.structure.ProjectEvent.HandingOverBegun;
import no.samspor.events.structure.ProjectEvent.ProjectCancelled;
import no.samspor.events.structure.ProjectEvent.ProjectClosed;
import no.samspor.events.structure.ProjectEvent.ProjectCompleted;
import no.samspor.events.structure.ProjectEvent.ProjectEstablished;
import no.samspor.events.structure.ProjectEvent.ProjectItemAccepted;
import no.samspor.events.structure.ProjectEvent.ProjectItemTransferred;
import no.samspor.events.structure.ProjectEvent.ProjectMerged;
import no.samspor.events.structure.ProjectEvent.ProjectPaused;
import no.samspor.events.structure.ProjectEvent.ProjectProposed;
import no.samspor.events.structure.ProjectEvent.ProjectReclassified;
import no.samspor.events.structure.ProjectEvent.ProjectResumed;
import no.samspor.events.structure.ProjectEvent.ProjectStarted;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Code;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import no.samspor.query.projection.ViewSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProjectViewTest {

    static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    static final ProjectId PROJECT = new ProjectId(Id.named("kommunikasjon"));
    static final ProjectId PARENT = new ProjectId(Id.named("hovedprosjekt"));
    private static final MandateId MANDATE = new MandateId(Id.named("mandat"));
    private static final BodyId BOARD = new BodyId(Id.named("styre"));
    private static final DecisionId DECISION = new DecisionId(Id.named("vedtak"));
    private static final DecisionId INTERIM = new DecisionId(Id.named("foreløpig"));
    private static final Code KIND = new Code("subproject");
    private static final Code NONE = new Code("none");

    private final ViewSpec<ProjectView.Row> view =
            ViewSpec.of(ProjectView.VIEW)
                    .given(effective("2023-01-01"), proposed(PROJECT, PARENT, "Kommunikasjon"));

    static ProjectProposed proposed(ProjectId project, @Nullable ProjectId parent, String title) {
        return new ProjectProposed(
                project,
                PROGRAMME,
                parent,
                KIND,
                NONE,
                title,
                List.of("Omdømme"),
                3,
                new PersonId(Id.named("Kari")),
                MANDATE,
                "kommunikasjon");
    }

    private ProjectView.Row on(String day) {
        return view.on(day).known().row(PROJECT).orElseThrow().row();
    }

    @Test
    void a_proposal_says_where_it_lies_and_not_who_leads_it() {
        assertThat(view.on("2022-12-31").known().rows()).isEmpty();
        assertThat(on("2023-01-01"))
                .isEqualTo(
                        new ProjectView.Row(
                                PROJECT,
                                PROGRAMME,
                                PARENT,
                                KIND,
                                NONE,
                                "Kommunikasjon",
                                List.of("Omdømme"),
                                3,
                                null,
                                MANDATE,
                                "kommunikasjon",
                                "proposed",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void it_is_followed_to_its_close() {
        view.given(effective("2023-02-01"), new ProjectEstablished(PROJECT, DECISION, BOARD))
                .given(effective("2023-03-01"), new ProjectStarted(PROJECT, MANDATE, INTERIM))
                .given(effective("2023-04-01"), new ExecutionBegun(PROJECT))
                .given(effective("2023-05-01"), new ProjectPaused(PROJECT, DECISION, "Valg"))
                .given(effective("2023-06-01"), new ProjectResumed(PROJECT, INTERIM))
                .given(effective("2023-07-01"), new HandingOverBegun(PROJECT))
                .given(effective("2023-08-01"), new ProjectCompleted(PROJECT))
                .given(effective("2023-09-01"), new ProjectClosed(PROJECT, DECISION));
        assertThat(on("2023-02-01").state()).isEqualTo("established");
        assertThat(on("2023-02-01").board()).isEqualTo(BOARD);
        assertThat(on("2023-02-01").decision()).isEqualTo(DECISION);
        assertThat(on("2023-03-01").state()).isEqualTo("planning");
        assertThat(on("2023-03-01").mandate()).isEqualTo(MANDATE);
        assertThat(on("2023-03-01").interim()).isEqualTo(INTERIM);
        assertThat(on("2023-03-01").decision()).isNull();
        assertThat(on("2023-04-01").state()).isEqualTo("executing");
        assertThat(on("2023-05-01").state()).isEqualTo("paused");
        assertThat(on("2023-05-01").reason()).isEqualTo("Valg");
        assertThat(on("2023-06-01").state()).isEqualTo("executing");
        assertThat(on("2023-06-01").reason()).isNull();
        assertThat(on("2023-07-01").state()).isEqualTo("handingOver");
        assertThat(on("2023-08-01").state()).isEqualTo("completed");
        assertThat(on("2023-09-01").state()).isEqualTo("closed");
        assertThat(on("2023-09-01").decision()).isEqualTo(DECISION);
        assertThat(on("2023-09-01").board()).isEqualTo(BOARD);
    }

    @Test
    void the_last_gate_is_shown_whatever_its_outcome() {
        view.given(
                        effective("2023-03-01"),
                        new GatePassed(
                                PROJECT,
                                Gate.BP2,
                                GateOutcome.GO_WITH_CONDITIONS,
                                DECISION,
                                List.of("Budsjett")))
                .given(
                        effective("2023-06-01"),
                        new GatePassed(PROJECT, Gate.BP3, GateOutcome.REWORK, null, List.of()));
        ProjectView.Row first = on("2023-03-01");
        assertThat(first.gate()).isEqualTo(Gate.BP2);
        assertThat(first.gateOutcome()).isEqualTo(GateOutcome.GO_WITH_CONDITIONS);
        assertThat(first.gatePassedOn()).isEqualTo(UncertainDate.parse("2023-03-01"));
        assertThat(first.gateDecision()).isEqualTo(DECISION);
        assertThat(first.gateConditions()).containsExactly("Budsjett");
        assertThat(first.state()).isEqualTo("proposed");
        assertThat(on("2023-06-01").gate()).isEqualTo(Gate.BP3);
        assertThat(on("2023-06-01").gateOutcome()).isEqualTo(GateOutcome.REWORK);
    }

    @Test
    void its_kind_and_category_change_from_a_day_on() {
        Code project = new Code("project");
        Code political = new Code("political");
        view.given(
                effective("2023-06-01"),
                new ProjectReclassified(PROJECT, KIND, project, NONE, political, DECISION));
        assertThat(on("2023-05-31").kind()).isEqualTo(KIND);
        assertThat(on("2023-06-01").kind()).isEqualTo(project);
        assertThat(on("2023-06-01").category()).isEqualTo(political);
    }

    @Test
    void what_was_cancelled_or_merged_says_so() {
        view.given(effective("2023-06-01"), new ProjectCancelled(PROJECT, DECISION, "Dobbelt"));
        assertThat(on("2023-06-01").state()).isEqualTo("cancelled");
        assertThat(on("2023-06-01").reason()).isEqualTo("Dobbelt");
        view.given(effective("2023-07-01"), new ProjectMerged(PROJECT, PARENT, DECISION));
        assertThat(on("2023-07-01").state()).isEqualTo("merged");
        assertThat(on("2023-07-01").mergedInto()).isEqualTo(PARENT);
        assertThat(on("2023-07-01").reason()).isNull();
    }

    @Test
    void what_it_hands_to_others_leaves_it_as_it_is() {
        ProjectView.Row before = on("2024-01-01");
        OpenItem item = OpenItem.of(MANDATE);
        view.given(
                effective("2024-01-01"),
                new ProjectItemTransferred(PROJECT, item, new Successor(MELHUS, null)),
                new ProjectItemAccepted(PROJECT, item));
        assertThat(on("2024-01-01")).isEqualTo(before);
    }
}
