package no.samspor.events.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.Folding;
import no.samspor.events.structure.ProjectEvent.ExecutionBegun;
import no.samspor.events.structure.ProjectEvent.HandingOverBegun;
import no.samspor.events.structure.ProjectEvent.ProjectCancelled;
import no.samspor.events.structure.ProjectEvent.ProjectClosed;
import no.samspor.events.structure.ProjectEvent.ProjectCompleted;
import no.samspor.events.structure.ProjectEvent.ProjectEstablished;
import no.samspor.events.structure.ProjectEvent.ProjectMerged;
import no.samspor.events.structure.ProjectEvent.ProjectPaused;
import no.samspor.events.structure.ProjectEvent.ProjectProposed;
import no.samspor.events.structure.ProjectEvent.ProjectResumed;
import no.samspor.events.structure.ProjectEvent.ProjectStarted;
import no.samspor.events.structure.ProjectStanding.Phase;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import org.junit.jupiter.api.Test;

class ProjectStandingTest {

    private static final ProjectId PROJECT = new ProjectId(Id.named("project"));
    private static final ProjectId CHILD = new ProjectId(Id.named("child"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final BodyId BOARD = new BodyId(Id.named("board"));

    @Test
    void goes_from_phase_to_phase_and_stays_open() {
        var project = fold().and(proposed(PROJECT, null));
        assertPhase(project, Phase.PROPOSED);
        project = project.and(new ProjectEstablished(PROJECT, null, BOARD));
        assertPhase(project, Phase.ESTABLISHED);
        project = project.and(new ProjectStarted(PROJECT, null, null));
        assertPhase(project, Phase.PLANNING);
        project = project.and(new ExecutionBegun(PROJECT));
        assertPhase(project, Phase.EXECUTING);
        project = project.and(new ProjectPaused(PROJECT, null, "Valg"));
        assertPhase(project, Phase.PAUSED);
        project = project.and(new ProjectResumed(PROJECT, null));
        assertPhase(project, Phase.EXECUTING);
        project = project.and(new HandingOverBegun(PROJECT));
        assertPhase(project, Phase.HANDING_OVER);
        project = project.and(new ProjectCompleted(PROJECT));
        assertPhase(project, Phase.COMPLETED);
        assertThat(project.standing().board()).isEqualTo(BOARD);
    }

    @Test
    void is_open_until_it_is_closed_cancelled_or_merged() {
        var project = fold().and(proposed(PROJECT, null));
        assertEnded(project.and(new ProjectClosed(PROJECT, null)), Phase.CLOSED);
        assertEnded(project.and(new ProjectCancelled(PROJECT, null, "Nei")), Phase.CANCELLED);
        assertEnded(project.and(new ProjectMerged(PROJECT, CHILD, null)), Phase.MERGED);
    }

    @Test
    void hears_only_its_own_events() {
        ProjectStanding project =
                fold().and(
                                proposed(PROJECT, null),
                                proposed(CHILD, PROJECT),
                                new ProjectMerged(CHILD, PROJECT, null))
                        .standing();
        assertThat(project)
                .isEqualTo(new ProjectStanding(PROJECT, PROGRAMME, null, Phase.PROPOSED, null));
        assertThat(fold().and(new ProjectClosed(PROJECT, null)).standing()).isNull();
    }

    private static void assertPhase(Folding<ProjectStanding> project, Phase phase) {
        assertThat(project.standing().phase()).isEqualTo(phase);
        assertThat(project.standing().isOpen()).isTrue();
    }

    private static void assertEnded(Folding<ProjectStanding> project, Phase phase) {
        assertThat(project.standing().phase()).isEqualTo(phase);
        assertThat(project.standing().isOpen()).isFalse();
    }

    private static Folding<ProjectStanding> fold() {
        return Folding.of(ProjectStanding.FOLD);
    }

    private static ProjectEvent proposed(ProjectId project, ProjectId parent) {
        return new ProjectProposed(
                project,
                PROGRAMME,
                parent,
                new Code("project"),
                new Code("none"),
                "Prosjekt",
                List.of(),
                null,
                null,
                null,
                null);
    }
}
