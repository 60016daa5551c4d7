package no.samspor.command.money.allocation;

import java.util.HashMap;
import java.util.Map;
import no.samspor.events.money.AllocationEvent.Shares;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.OrganisationId;

/** Where an allocation stands; a step that is not possible cannot be written down. */
sealed interface AllocationState {

    /** Nothing has happened yet. */
    record None() implements AllocationState {}

    /** {@code settled} is what each organisation has paid of its part. */
    record Decided(FrameId frame, Shares shares, Map<OrganisationId, Nok> settled)
            implements AllocationState {

        Nok settled(OrganisationId organisation) {
            return settled.getOrDefault(organisation, Nok.ZERO);
        }

        Decided with(Shares changed) {
            return new Decided(frame, changed, settled);
        }

        Decided settling(OrganisationId organisation, Nok kr) {
            Map<OrganisationId, Nok> now = new HashMap<>(settled);
            now.merge(organisation, kr, Nok::plus);
            return new Decided(frame, shares, Map.copyOf(now));
        }
    }
}
