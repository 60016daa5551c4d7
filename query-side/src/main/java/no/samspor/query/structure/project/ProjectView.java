package no.samspor.query.structure.project;

import java.util.List;
import no.samspor.events.structure.ProjectEvent;
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
import no.samspor.kernel.Code;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Every project, how far it has come, and what was decided at its last gate. */
final class ProjectView {

    static final View<Row> VIEW =
            View.of("project", Row.class).hears(ProjectEvent.class, ProjectView::on);

    /**
     * One project.
     *
     * @param parent the project above it; null for one that lies right under the programme
     * @param board the body that governs it; null where it has none
     * @param scopeMandate the mandate whose {@code scopeItem} it is said to lie inside (I-08)
     * @param state proposed, established, planning, executing, paused, handingOver, completed,
     *     closed, cancelled or merged
     * @param mandate the one that it started on; {@code interim} the decision that let it start
     *     before its mandate
     * @param gate the last that was met, whatever the outcome
     * @param decision what its state rests on; {@code reason} why, where one is given
     */
    record Row(
            ProjectId project,
            @Nullable ProgrammeId programme,
            @Nullable ProjectId parent,
            @Nullable Code kind,
            @Nullable Code category,
            @Nullable String title,
            @Nullable List<String> otherTitles,
            @Nullable Integer number,
            @Nullable BodyId board,
            @Nullable MandateId scopeMandate,
            @Nullable String scopeItem,
            @Nullable String state,
            @Nullable MandateId mandate,
            @Nullable DecisionId interim,
            @Nullable Gate gate,
            @Nullable GateOutcome gateOutcome,
            @Nullable UncertainDate gatePassedOn,
            @Nullable DecisionId gateDecision,
            @Nullable List<String> gateConditions,
            @Nullable DecisionId decision,
            @Nullable String reason,
            @Nullable ProjectId mergedInto) {}

    private ProjectView() {}

    static List<Change> on(ProjectEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case ProjectProposed e -> proposed(e, from);
            case ProjectEstablished e ->
                    List.of(
                            state(e, "established", e.decision(), null)
                                    .set("board", e.board())
                                    .from(from));
            case ProjectStarted e ->
                    List.of(
                            state(e, "planning", null, null)
                                    .set("mandate", e.mandate())
                                    .set("interim", e.interim())
                                    .from(from));
            case GatePassed e -> List.of(gate(e, from));
            case ExecutionBegun e -> List.of(state(e, "executing", null, null).from(from));
            case HandingOverBegun e -> List.of(state(e, "handingOver", null, null).from(from));
            case ProjectPaused e ->
                    List.of(state(e, "paused", e.decision(), e.reason()).from(from));
            case ProjectResumed e -> List.of(state(e, "executing", e.decision(), null).from(from));
            case ProjectReclassified e ->
                    List.of(
                            of(e).set("kind", e.kindTo())
                                    .set("category", e.categoryTo())
                                    .within(from));
            case ProjectCompleted e -> List.of(state(e, "completed", null, null).from(from));
            case ProjectClosed e -> List.of(state(e, "closed", e.decision(), null).from(from));
            case ProjectCancelled e ->
                    List.of(state(e, "cancelled", e.decision(), e.reason()).from(from));
            case ProjectMerged e ->
                    List.of(
                            state(e, "merged", e.decision(), null)
                                    .set("mergedInto", e.into())
                                    .from(from));
            case ProjectItemTransferred _ -> List.of();
            case ProjectItemAccepted _ -> List.of();
        };
    }

    private static List<Change> proposed(ProjectProposed e, UncertainDate from) {
        return List.of(
                of(e).set("programme", e.programme())
                        .set("parent", e.parent())
                        .set("kind", e.kind())
                        .set("category", e.category())
                        .set("title", e.title())
                        .set("otherTitles", e.otherTitles())
                        .set("number", e.number())
                        .set("scopeMandate", e.mandate())
                        .set("scopeItem", e.scopeItem())
                        .always(),
                state(e, "proposed", null, null).from(from));
    }

    private static Change gate(GatePassed e, UncertainDate from) {
        return of(e).set("gate", e.gate())
                .set("gateOutcome", e.outcome())
                .set("gatePassedOn", from)
                .set("gateDecision", e.decision())
                .set("gateConditions", e.conditions())
                .within(from);
    }

    private static Change.Draft state(
            ProjectEvent event,
            String state,
            @Nullable DecisionId decision,
            @Nullable String reason) {
        return of(event).set("state", state).set("decision", decision).set("reason", reason);
    }

    private static Change.Draft of(ProjectEvent event) {
        return Change.of(event.project()).set("project", event.project());
    }
}
