package no.samspor.events.structure;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/** What can happen to a project (prosjekt, delprosjekt, satsingsområde) of a programme. */
public sealed interface ProjectEvent extends Event {

    ProjectId project();

    @Override
    default Id stream() {
        return project();
    }

    /**
     * @param parent the project above it; null for one that lies right under the programme
     * @param number its number in the programme, as sources count them
     * @param mandate the mandate that it is said to lie inside; null where none is claimed
     * @param scopeItem the item of that mandate's scope that covers it, word for word (I-08)
     */
    @Stored("project.proposed/1")
    record ProjectProposed(
            ProjectId project,
            ProgrammeId programme,
            @Nullable ProjectId parent,
            @CodeOf("projectKind") Code kind,
            @CodeOf("projectCategory") Code category,
            String title,
            List<String> otherTitles,
            @Nullable Integer number,
            @Nullable PersonId lead,
            @Nullable MandateId mandate,
            @Nullable String scopeItem)
            implements ProjectEvent {}

    /** {@code board} is the body that governs it (prosjektstyre); null where it has none. */
    @Stored("project.established/1")
    record ProjectEstablished(
            ProjectId project, @Nullable DecisionId decision, @Nullable BodyId board)
            implements ProjectEvent {}

    /**
     * @param mandate the mandate in force that it starts on: its own, or one above it
     * @param interim the decision that lets it start before its mandate
     */
    @Stored("project.started/1")
    record ProjectStarted(
            ProjectId project, @Nullable MandateId mandate, @Nullable DecisionId interim)
            implements ProjectEvent {}

    /** The papers that were before the owner stand on the stamp. */
    @Stored("project.gate-passed/1")
    record GatePassed(
            ProjectId project,
            Gate gate,
            GateOutcome outcome,
            @Nullable DecisionId decision,
            List<String> conditions)
            implements ProjectEvent {}

    /** The owner's decision points (beslutningspunkt) in Prosjektveiviseren, in their order. */
    enum Gate {
        BP1,
        BP2,
        /** The plan is approved: the project may be carried out. */
        BP3,
        /** The product is approved: it may be handed over. */
        BP4,
        BP5
    }

    /** What the owner decides at a gate. */
    enum GateOutcome {
        GO,
        GO_WITH_CONDITIONS,
        /** The same gate is met again. */
        REWORK,
        STOP;

        /** Whether the project may go on to what lies behind the gate. */
        public boolean opens() {
            return this == GO || this == GO_WITH_CONDITIONS;
        }
    }

    @Stored("project.execution-begun/1")
    record ExecutionBegun(ProjectId project) implements ProjectEvent {}

    @Stored("project.handing-over-begun/1")
    record HandingOverBegun(ProjectId project) implements ProjectEvent {}

    @Stored("project.paused/1")
    record ProjectPaused(ProjectId project, @Nullable DecisionId decision, String reason)
            implements ProjectEvent {}

    @Stored("project.resumed/1")
    record ProjectResumed(ProjectId project, @Nullable DecisionId decision)
            implements ProjectEvent {}

    @Stored("project.reclassified/1")
    record ProjectReclassified(
            ProjectId project,
            @CodeOf("projectKind") Code kindFrom,
            @CodeOf("projectKind") Code kindTo,
            @CodeOf("projectCategory") Code categoryFrom,
            @CodeOf("projectCategory") Code categoryTo,
            @Nullable DecisionId decision)
            implements ProjectEvent {}

    @Stored("project.open-item-transferred/1")
    record ProjectItemTransferred(ProjectId project, OpenItem item, Successor to)
            implements ProjectEvent {}

    @Stored("project.open-item-accepted/1")
    record ProjectItemAccepted(ProjectId project, OpenItem item) implements ProjectEvent {}

    @Stored("project.completed/1")
    record ProjectCompleted(ProjectId project) implements ProjectEvent {}

    @Stored("project.closed/1")
    record ProjectClosed(ProjectId project, @Nullable DecisionId decision)
            implements ProjectEvent {}

    @Stored("project.cancelled/1")
    record ProjectCancelled(ProjectId project, @Nullable DecisionId decision, String reason)
            implements ProjectEvent {}

    /** It goes on as a part of {@code into}, which takes over what it leaves open. */
    @Stored("project.merged/1")
    record ProjectMerged(ProjectId project, ProjectId into, @Nullable DecisionId decision)
            implements ProjectEvent {}
}
