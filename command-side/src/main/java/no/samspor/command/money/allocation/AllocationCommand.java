package no.samspor.command.money.allocation;

import no.samspor.events.money.AllocationEvent.Shares;
import no.samspor.kernel.Command;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.AllocationId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can be asked of an allocation. */
sealed interface AllocationCommand extends Command {

    AllocationId allocation();

    @Override
    default Id target() {
        return allocation();
    }

    record DecideAllocation(
            AllocationId allocation,
            ProgrammeId programme,
            FrameId frame,
            Shares shares,
            @Nullable DecisionId decision)
            implements AllocationCommand, Creation {}

    /** The full new shares, from the day the act takes effect. */
    record ChangeAllocation(
            AllocationId allocation, Shares shares, @Nullable DecisionId decision, String reason)
            implements AllocationCommand {}

    record SettleAllocation(
            AllocationId allocation, OrganisationId organisation, Nok kr, String voucherRef)
            implements AllocationCommand {}
}
