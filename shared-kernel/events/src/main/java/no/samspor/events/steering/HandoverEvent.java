package no.samspor.events.steering;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import no.samspor.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a handover to operations (overlevering til drift): one for each sub-project or
 * deliverable and each receiving unit. Names and fields are stored for ever.
 */
public sealed interface HandoverEvent extends Event {

    HandoverId handover();

    @Override
    default Id stream() {
        return handover();
    }

    /**
     * @param project the sub-project handed over; null where it is a deliverable of the programme
     * @param deliverables what is handed over; empty where it is the whole sub-project
     * @param receiverRole the title of who receives, «mentorer», «kommunikasjonsrådgiver»
     * @param mandatory checklist items without which it cannot be accepted
     * @param plannedFrom from when the receiver is to run it
     */
    @Stored("handover.planned/1")
    record HandoverPlanned(
            HandoverId handover,
            ProgrammeId programme,
            @Nullable ProjectId project,
            List<String> deliverables,
            Receiver receiver,
            @Nullable String receiverRole,
            @CodeOf("checklistItem") List<Code> mandatory,
            @Nullable UncertainDate plannedFrom)
            implements HandoverEvent {}

    /** A unit or a body of one organisation; neither where a source names only the organisation. */
    record Receiver(OrganisationId organisation, @Nullable UnitId unit, @Nullable BodyId body) {}

    /** The documents that show it stand on the stamp. */
    @Stored("handover.checklist-item-completed/1")
    record ChecklistItemCompleted(HandoverId handover, @CodeOf("checklistItem") Code item)
            implements HandoverEvent {}

    /** {@code decision} is null where the receiver's own leader does without the item. */
    @Stored("handover.checklist-item-waived/1")
    record ChecklistItemWaived(
            HandoverId handover,
            @CodeOf("checklistItem") Code item,
            @Nullable DecisionId decision,
            String reason)
            implements HandoverEvent {}

    @Stored("handover.offered/1")
    record HandoverOffered(HandoverId handover) implements HandoverEvent {}

    /**
     * From when the receiver runs it stands on the stamp. Null is what a source does not state.
     *
     * @param remarks what the project must still put right; none, and it is accepted as it is
     * @param warrantyUntil how long the project follows up, that day included
     */
    @Stored("handover.accepted/1")
    record HandoverAccepted(
            HandoverId handover,
            @Nullable RoleHolder benefitOwner,
            @Nullable RoleHolder budgetHolder,
            @Nullable OperatingCost operatingCost,
            List<Remark> remarks,
            @Nullable UncertainDate warrantyUntil)
            implements HandoverEvent {}

    /** Who answers for something: by title, and as a person where one is registered. */
    record RoleHolder(
            OrganisationId organisation,
            @Nullable UnitId unit,
            String roleTitle,
            @Nullable PersonId person) {}

    /**
     * What it costs the receiver to run it.
     *
     * @param yearly kroner a year; exactly nought where there is no such cost
     * @param coveredBy where in the receiver's budget it is covered
     */
    record OperatingCost(Amount yearly, @Nullable String coveredBy) {}

    /** {@code no} is 1, 2, 3 … within the acceptance. */
    record Remark(int no, String text, @Nullable UncertainDate due) {}

    @Stored("handover.rejected/1")
    record HandoverRejected(HandoverId handover, List<String> reasons) implements HandoverEvent {}

    @Stored("handover.remark-cleared/1")
    record HandoverRemarkCleared(HandoverId handover, int no) implements HandoverEvent {}

    /** The warranty is over and nothing is left of the project's duty. */
    @Stored("handover.closed/1")
    record HandoverClosed(HandoverId handover) implements HandoverEvent {}

    /** By decision it goes back from the receiver to the project. */
    @Stored("handover.reversed/1")
    record HandoverReversed(HandoverId handover, @Nullable DecisionId decision, String reason)
            implements HandoverEvent {}
}
