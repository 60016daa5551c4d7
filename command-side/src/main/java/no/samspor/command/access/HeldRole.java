package no.samspor.command.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import no.samspor.authority.Grant;
import no.samspor.authority.Roster;
import no.samspor.edge.Caller;
import no.samspor.events.Families;
import no.samspor.events.Mentions;
import no.samspor.events.record.CorrectionEvent;
import no.samspor.events.structure.BodyEvent;
import no.samspor.events.structure.DelegationEvent;
import no.samspor.events.structure.OrganisationEvent;
import no.samspor.events.structure.ParticipationEvent;
import no.samspor.events.structure.PersonEvent;
import no.samspor.events.structure.PositionEvent;
import no.samspor.kernel.Command;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.PositionId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.log.Append;
import org.jspecify.annotations.Nullable;

/**
 * The role in which one command is asked (I-04): held today and, where the act is native, on the
 * day that it takes effect.
 *
 * @param allowed in order: of several held, the first is acted in
 * @param effective every day that must be covered besides today
 * @param command a role in the very unit or body that it names goes before others
 */
record HeldRole(
        Roster roster,
        Caller caller,
        List<Role> allowed,
        LocalDate today,
        List<LocalDate> effective,
        Command command) {

    private static final Map<Class<? extends Id>, String> FAMILIES =
            Map.of(
                    PositionId.class, Families.familyName(PositionEvent.class),
                    BodyId.class, Families.familyName(BodyEvent.class),
                    DelegationId.class, Families.familyName(DelegationEvent.class),
                    PersonId.class, Families.familyName(PersonEvent.class),
                    OrganisationId.class, Families.familyName(OrganisationEvent.class),
                    ParticipationId.class, Families.familyName(ParticipationEvent.class));

    private static final String CORRECTIONS = Families.familyName(CorrectionEvent.class);

    /** The days on which {@code date} may lie, as far as it is bounded. */
    static List<LocalDate> bounds(UncertainDate date) {
        List<LocalDate> days = new ArrayList<>();
        if (!date.earliest().equals(LocalDate.MIN)) days.add(date.earliest());
        if (!date.latest().equals(LocalDate.MAX)) days.add(date.latest());
        return days;
    }

    /**
     * The grant acted under; null where none of the roles is held today.
     *
     * @throws Refused where one is held today, and not on the effective date
     */
    @Nullable Grant now() {
        List<Grant> held = roster.held(caller.person(), caller.organisation(), today);
        @Nullable Grant found = first(held, this::heldThen);
        if (found == null && first(held, _ -> true) != null) {
            throw new Refused(AccessRefusal.ROLE_NOT_HELD_THEN, Map.of("effective", effective));
        }
        return found;
    }

    private boolean heldThen(Grant grant) {
        return effective.stream().allMatch(day -> roster.isHeldOn(grant, day));
    }

    private @Nullable Grant first(List<Grant> held, Predicate<Grant> meant) {
        for (Role role : allowed) {
            @Nullable Grant best = null;
            for (Grant each : held) {
                if (each.role() != role || !meant.test(each)) continue;
                if (best == null || fit(each) > fit(best)) best = each;
            }
            if (best != null) return best;
        }
        return null;
    }

    /** A role in the very unit or body that is named fits best, one in another worst. */
    private int fit(Grant grant) {
        if (grant.unit() == null && grant.body() == null) return 1;
        Set<Id> named = Mentions.in((Record) command);
        boolean meant =
                (grant.unit() != null && named.contains(grant.unit()))
                        || (grant.body() != null && named.contains(grant.body()));
        return meant ? 2 : 0;
    }

    /** Nothing of what the role rests on has happened after {@code position}. */
    List<Append.Guard> guards(Grant grant, long position) {
        Set<Append.Guard> guards = new LinkedHashSet<>();
        for (Id each : roster.restsOn(grant)) {
            guards.add(new Append.Guard(familyOf(each), each, position));
        }
        guards.add(new Append.Guard(CORRECTIONS, grant.source(), position));
        return List.copyOf(guards);
    }

    boolean takesPartIn(ProgrammeId programme) {
        return roster.takesPart(caller.organisation(), programme, today);
    }

    private static String familyOf(Id id) {
        @Nullable String family = FAMILIES.get(id.getClass());
        if (family == null) throw new IllegalArgumentException(id + " gives nobody a role");
        return family;
    }
}
