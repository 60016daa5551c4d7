package no.samspor.command.structure.project;

import java.util.List;
import no.samspor.events.structure.ProjectEvent.Gate;
import no.samspor.events.structure.ProjectEvent.GateOutcome;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Command;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a project. */
sealed interface ProjectCommand extends Command {

    ProjectId project();

    @Override
    default Id target() {
        return project();
    }

    /** {@code scopeItem} is the item of {@code mandate} that covers it, word for word. */
    record ProposeProject(
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
            implements ProjectCommand, Creation {}

    record EstablishProject(
            ProjectId project, @Nullable DecisionId decision, @Nullable BodyId board)
            implements ProjectCommand {}

    /** On a mandate in force, or on a decision that lets it start before one ({@code interim}). */
    record StartProject(
            ProjectId project, @Nullable MandateId mandate, @Nullable DecisionId interim)
            implements ProjectCommand {}

    /** The papers of the gate are the evidence of the act ({@code basis.evidence}). */
    record PassGate(
            ProjectId project,
            Gate gate,
            GateOutcome outcome,
            @Nullable DecisionId decision,
            List<String> conditions)
            implements ProjectCommand {}

    record BeginExecution(ProjectId project) implements ProjectCommand {}

    record BeginHandingOver(ProjectId project) implements ProjectCommand {}

    record PauseProject(ProjectId project, @Nullable DecisionId decision, String reason)
            implements ProjectCommand {}

    record ResumeProject(ProjectId project, @Nullable DecisionId decision)
            implements ProjectCommand {}

    record ReclassifyProject(
            ProjectId project,
            @CodeOf("projectKind") Code kind,
            @CodeOf("projectCategory") Code category,
            @Nullable DecisionId decision)
            implements ProjectCommand {}

    /** {@code no} is the follow-up, where {@code item} is a decision. */
    record TransferProjectItem(ProjectId project, Id item, @Nullable Integer no, Successor to)
            implements ProjectCommand {}

    record AcceptProjectItem(ProjectId project, Id item, @Nullable Integer no)
            implements ProjectCommand {}

    record CompleteProject(ProjectId project) implements ProjectCommand {}

    record CloseProject(ProjectId project, @Nullable DecisionId decision)
            implements ProjectCommand {}

    record CancelProject(ProjectId project, @Nullable DecisionId decision, String reason)
            implements ProjectCommand {}

    record MergeProject(ProjectId project, ProjectId into, @Nullable DecisionId decision)
            implements ProjectCommand {}
}
