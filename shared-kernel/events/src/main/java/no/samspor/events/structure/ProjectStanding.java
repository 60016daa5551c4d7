package no.samspor.events.structure;

import no.samspor.events.Fold;
import no.samspor.events.structure.ProjectEvent.ExecutionBegun;
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
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of a project.
 *
 * @param parent the project above it; null for one right under the programme
 * @param board the body that governs it; null where it has none
 */
public record ProjectStanding(
        ProjectId project,
        ProgrammeId programme,
        @Nullable ProjectId parent,
        Phase phase,
        @Nullable BodyId board) {

    /** How far a project has come, in order; from {@code CLOSED} on nothing more can happen. */
    public enum Phase {
        PROPOSED,
        ESTABLISHED,
        PLANNING,
        EXECUTING,
        PAUSED,
        HANDING_OVER,
        COMPLETED,
        CLOSED,
        CANCELLED,
        MERGED
    }

    public static final Fold<ProjectStanding> FOLD =
            Fold.of(ProjectStanding.class).hears(ProjectEvent.class, ProjectStanding::on);

    /** Whether anything can still happen in it: neither closed, nor cancelled, nor merged. */
    public boolean isOpen() {
        return phase.compareTo(Phase.CLOSED) < 0;
    }

    private static @Nullable ProjectStanding on(
            @Nullable ProjectStanding was, ProjectEvent event, Stamp stamp) {
        if (was == null) {
            return event instanceof ProjectProposed e
                    ? new ProjectStanding(
                            e.project(), e.programme(), e.parent(), Phase.PROPOSED, null)
                    : null;
        }
        if (!event.project().equals(was.project)) return was;
        return switch (event) {
            case ProjectProposed e -> was;
            case ProjectEstablished e ->
                    new ProjectStanding(
                            was.project, was.programme, was.parent, Phase.ESTABLISHED, e.board());
            case ProjectStarted e -> was.in(Phase.PLANNING);
            case GatePassed e -> was;
            case ExecutionBegun e -> was.in(Phase.EXECUTING);
            case HandingOverBegun e -> was.in(Phase.HANDING_OVER);
            case ProjectPaused e -> was.in(Phase.PAUSED);
            case ProjectResumed e -> was.in(Phase.EXECUTING);
            case ProjectReclassified e -> was;
            case ProjectItemTransferred e -> was;
            case ProjectItemAccepted e -> was;
            case ProjectCompleted e -> was.in(Phase.COMPLETED);
            case ProjectClosed e -> was.in(Phase.CLOSED);
            case ProjectCancelled e -> was.in(Phase.CANCELLED);
            case ProjectMerged e -> was.in(Phase.MERGED);
        };
    }

    private ProjectStanding in(Phase next) {
        return new ProjectStanding(project, programme, parent, next, board);
    }
}
