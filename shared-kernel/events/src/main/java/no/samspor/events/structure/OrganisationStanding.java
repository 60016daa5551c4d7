package no.samspor.events.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.samspor.events.Fold;
import no.samspor.events.structure.OrganisationEvent.GroupRegistered;
import no.samspor.events.structure.OrganisationEvent.MemberTied;
import no.samspor.events.structure.OrganisationEvent.MunicipalityChanged;
import no.samspor.events.structure.OrganisationEvent.OrganisationDissolved;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.OrganisationEvent.OrganisationRenamed;
import no.samspor.events.structure.OrganisationEvent.OrganisationSucceeded;
import no.samspor.events.structure.OrganisationEvent.OrganisationVerified;
import no.samspor.events.structure.OrganisationEvent.UnitDissolved;
import no.samspor.events.structure.OrganisationEvent.UnitLeaderChanged;
import no.samspor.events.structure.OrganisationEvent.UnitRegistered;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of an organisation: that it exists, until when, and its units.
 *
 * @param group whether it is a named group of organisations, which cannot act as one
 * @param members the organisations known to be in the group
 * @param endedOn from when it is dissolved or merged into another; null while it lasts
 * @param takenOverBy who has what it left open; null while it lasts, or if nobody does
 */
public record OrganisationStanding(
        OrganisationId organisation,
        boolean group,
        Map<UnitId, Unit> units,
        Set<OrganisationId> members,
        @Nullable UncertainDate endedOn,
        @Nullable OrganisationId takenOverBy) {

    /**
     * @param leader null while nobody is known to lead it
     * @param endedOn from when it is dissolved; null while it lasts
     */
    public record Unit(@Nullable PersonId leader, @Nullable UncertainDate endedOn) {}

    public static final Fold<OrganisationStanding> FOLD =
            Fold.of(OrganisationStanding.class)
                    .hears(OrganisationEvent.class, OrganisationStanding::on);

    /** Whether it surely no longer exists at {@code time}, however uncertain dates are read. */
    public boolean hasSurelyEndedBy(UncertainDate time) {
        return hasSurelyEnded(endedOn, time);
    }

    /**
     * Whether it, or the unit if one is named, is there to take something over at {@code time}; a
     * group never is.
     */
    public boolean canTakeOver(@Nullable UnitId unit, UncertainDate time) {
        if (group || hasSurelyEndedBy(time)) return false;
        if (unit == null) return true;
        @Nullable Unit known = units.get(unit);
        return known != null && !hasSurelyEnded(known.endedOn(), time);
    }

    private static boolean hasSurelyEnded(@Nullable UncertainDate end, UncertainDate time) {
        return end != null && end.reachedBy(time.earliest()) == Certainty.YES;
    }

    private static @Nullable OrganisationStanding on(
            @Nullable OrganisationStanding was, OrganisationEvent event, Stamp stamp) {
        if (was == null) return begun(event);
        if (!event.organisation().equals(was.organisation)) return was;
        return switch (event) {
            case OrganisationRegistered e -> was;
            case GroupRegistered e -> was;
            case MemberTied e -> was.with(e.member());
            case OrganisationVerified e -> was;
            case OrganisationRenamed e -> was;
            case MunicipalityChanged e -> was;
            case UnitRegistered e -> was.with(e.unit(), new Unit(e.leader(), null));
            case UnitLeaderChanged e -> was.with(e.unit(), new Unit(e.leader(), was.end(e.unit())));
            case UnitDissolved e ->
                    was.with(e.unit(), new Unit(was.leader(e.unit()), stamp.effectiveFrom()));
            case OrganisationSucceeded e -> was.ended(e.takesOver(), stamp);
            case OrganisationDissolved e -> was.ended(e.takesOver(), stamp);
        };
    }

    /** Null for an event of another organisation that mentions this one before it is known. */
    private static @Nullable OrganisationStanding begun(OrganisationEvent event) {
        boolean single = event instanceof OrganisationRegistered;
        if (!single && !(event instanceof GroupRegistered)) return null;
        return new OrganisationStanding(
                event.organisation(), !single, Map.of(), Set.of(), null, null);
    }

    private @Nullable PersonId leader(UnitId unit) {
        @Nullable Unit known = units.get(unit);
        return known == null ? null : known.leader();
    }

    private @Nullable UncertainDate end(UnitId unit) {
        @Nullable Unit known = units.get(unit);
        return known == null ? null : known.endedOn();
    }

    private OrganisationStanding with(OrganisationId member) {
        Set<OrganisationId> more = new HashSet<>(members);
        more.add(member);
        return new OrganisationStanding(
                organisation, group, units, Set.copyOf(more), endedOn, takenOverBy);
    }

    private OrganisationStanding with(UnitId id, Unit unit) {
        Map<UnitId, Unit> more = new HashMap<>(units);
        more.put(id, unit);
        return new OrganisationStanding(
                organisation, group, Map.copyOf(more), members, endedOn, takenOverBy);
    }

    private OrganisationStanding ended(@Nullable OrganisationId by, Stamp stamp) {
        return new OrganisationStanding(
                organisation, group, units, members, stamp.effectiveFrom(), by);
    }
}
