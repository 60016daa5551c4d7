package no.samspor.command.structure.organisation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.samspor.events.structure.OrganisationEvent.OrganisationVerified;
import no.samspor.kernel.Code;
import no.samspor.kernel.Count;
import no.samspor.kernel.OrgNumber;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/** Where an organisation stands; a group has no number and no units, so none can be written. */
sealed interface OrganisationState {

    /** Nothing has happened yet. */
    record None() implements OrganisationState {}

    /** A named group of organisations, and those that are known to be in it. */
    record Group(Count size, Set<OrganisationId> members) implements OrganisationState {

        Group with(OrganisationId member) {
            Set<OrganisationId> more = new HashSet<>(members);
            more.add(member);
            return new Group(size, Set.copyOf(more));
        }

        /** Whether the source allows no more members than are known. */
        boolean isFull() {
            @Nullable Integer most = size.most();
            return most != null && members.size() >= most;
        }
    }

    /**
     * One organisation; once it has ended, only what happened before the end can be added.
     *
     * @param endedOn from when it is merged or dissolved; null while it lasts
     */
    record Single(
            String name,
            @Nullable OrgNumber number,
            @Nullable Code municipality,
            @Nullable OrganisationVerified verified,
            Map<UnitId, Unit> units,
            @Nullable UncertainDate endedOn)
            implements OrganisationState {

        Single named(String other) {
            return new Single(other, number, municipality, verified, units, endedOn);
        }

        Single in(Code other) {
            return new Single(name, number, other, verified, units, endedOn);
        }

        Single verifiedBy(OrganisationVerified e) {
            return new Single(name, e.number(), municipality, e, units, endedOn);
        }

        Single with(UnitId id, Unit unit) {
            Map<UnitId, Unit> more = new HashMap<>(units);
            more.put(id, unit);
            return new Single(name, number, municipality, verified, Map.copyOf(more), endedOn);
        }

        Single ended(UncertainDate from) {
            return new Single(name, number, municipality, verified, units, from);
        }
    }

    /** A unit (enhet); {@code endedOn} is null while it lasts. */
    record Unit(
            @Nullable PersonId leader,
            @Nullable String leaderTitle,
            @Nullable UncertainDate endedOn) {}
}
