package no.samspor.command.steering.handover;

import java.util.List;
import no.samspor.events.steering.HandoverEvent.OperatingCost;
import no.samspor.events.steering.HandoverEvent.Receiver;
import no.samspor.events.steering.HandoverEvent.RoleHolder;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Command;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a handover. */
sealed interface HandoverCommand extends Command {

    HandoverId handover();

    @Override
    default Id target() {
        return handover();
    }

    /** Of a whole sub-project, of its {@code deliverables}, or of deliverables of the programme. */
    record PlanHandover(
            HandoverId handover,
            ProgrammeId programme,
            @Nullable ProjectId project,
            List<String> deliverables,
            Receiver receiver,
            @Nullable String receiverRole,
            @CodeOf("checklistItem") List<Code> mandatory,
            @Nullable UncertainDate plannedFrom)
            implements HandoverCommand, Creation {}

    /** What shows it stands in the basis, as evidence. */
    record CompleteChecklistItem(HandoverId handover, @CodeOf("checklistItem") Code item)
            implements HandoverCommand {}

    record WaiveChecklistItem(
            HandoverId handover,
            @CodeOf("checklistItem") Code item,
            @Nullable DecisionId decision,
            String reason)
            implements HandoverCommand {}

    record OfferHandover(HandoverId handover) implements HandoverCommand {}

    /** From when the receiver runs it is the basis' {@code effectiveFrom}. */
    record AcceptHandover(
            HandoverId handover,
            @Nullable RoleHolder benefitOwner,
            @Nullable RoleHolder budgetHolder,
            @Nullable OperatingCost operatingCost,
            List<NewRemark> remarks,
            @Nullable UncertainDate warrantyUntil)
            implements HandoverCommand {}

    /** A remark before it has its number. */
    record NewRemark(String text, @Nullable UncertainDate due) {}

    record RejectHandover(HandoverId handover, List<String> reasons) implements HandoverCommand {}

    record ClearRemark(HandoverId handover, int no) implements HandoverCommand {}

    record CloseWarranty(HandoverId handover) implements HandoverCommand {}

    record ReverseHandover(HandoverId handover, @Nullable DecisionId decision, String reason)
            implements HandoverCommand {}
}
