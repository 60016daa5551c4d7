package no.samspor.events.money;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Nok;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AllocationId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can happen to an allocation (fordeling per eier). Names and fields are stored for ever. */
public sealed interface AllocationEvent extends Event {

    AllocationId allocation();

    @Override
    default Id stream() {
        return allocation();
    }

    /** Who bears how much of a frame. {@code decision} is null only where a source is silent. */
    @Stored("allocation.decided/1")
    record AllocationDecided(
            AllocationId allocation,
            ProgrammeId programme,
            FrameId frame,
            Shares shares,
            @Nullable DecisionId decision)
            implements AllocationEvent {}

    /**
     * An amount, and how it is divided.
     *
     * @param keyDate the day of the figures that the key was computed from (folketall per 1.1.)
     */
    record Shares(
            Nok kr,
            @CodeOf("allocationKey") Code key,
            @Nullable UncertainDate keyDate,
            List<Share> parts) {}

    /** {@code bp} is the share in basis points, 10 000 for the whole; null where not stated. */
    record Share(OrganisationId organisation, Nok kr, @Nullable Integer bp) {}

    @Stored("allocation.changed/1")
    record AllocationChanged(
            AllocationId allocation, Shares shares, @Nullable DecisionId decision, String reason)
            implements AllocationEvent {}

    /** {@code organisation} has paid so much of its part. */
    @Stored("allocation.settled/1")
    record AllocationSettled(
            AllocationId allocation, OrganisationId organisation, Nok kr, String voucherRef)
            implements AllocationEvent {}
}
