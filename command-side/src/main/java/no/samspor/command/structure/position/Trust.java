package no.samspor.command.structure.position;

import static no.samspor.command.structure.position.PositionRefusal.NOT_THE_EMPLOYER;
import static no.samspor.command.structure.position.PositionRefusal.OWN_POSITION;
import static no.samspor.command.structure.position.PositionRefusal.POSITION_ENTRUSTED;
import static no.samspor.command.structure.position.PositionRefusal.REPORTED_TRUST;
import static no.samspor.command.structure.position.PositionRefusal.ROLE_OF_A_SEAT;
import static no.samspor.command.structure.position.PositionRefusal.UNIT_UNKNOWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.samspor.command.structure.position.PositionCommand.EntrustPosition;
import no.samspor.command.structure.position.PositionState.Filled;
import no.samspor.command.structure.position.PositionState.Live;
import no.samspor.events.structure.Entrusted;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.PositionEvent;
import no.samspor.events.structure.PositionEvent.PositionEntrusted;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What a position may be entrusted with, and by whom (I-02, I-04). */
final class Trust {

    /** Held through a seat, or by nobody in particular. */
    private static final Set<Role> NOT_OF_A_POSITION =
            EnumSet.of(Role.CHR, Role.MEM, Role.UNI, Role.SAF, Role.PUB, Role.SYS);

    private static final Set<Role> GIVERS = EnumSet.of(Role.OWN, Role.REC, Role.SYS);

    private Trust() {}

    static Judgement<PositionEvent> entrust(
            EntrustPosition c, Live state, Stamp stamp, Known known, Guard guard) {
        OrganisationId employer = state.plan().employer();
        List<Role> roles = c.roles().stream().distinct().sorted().toList();
        PositionEntrusted entrusted =
                new PositionEntrusted(c.position(), employer, roles, c.unit(), c.body());
        if (entrusted.equals(state.trust())) return Judgement.nothing();
        guard.refuseIf(!stamp.isNative(), REPORTED_TRUST)
                .refuseIf(roles.stream().anyMatch(NOT_OF_A_POSITION::contains), ROLE_OF_A_SEAT)
                .refuseIf(!isItsOwn(c, employer, known), UNIT_UNKNOWN)
                .refuseIf(isOwn(state, stamp), OWN_POSITION);
        byEmployer(employer, stamp, known, guard);
        return guard.then(entrusted);
    }

    private static boolean isItsOwn(EntrustPosition c, OrganisationId employer, Known known) {
        if (c.unit() == null) return true;
        @Nullable OrganisationStanding it = known.about(OrganisationStanding.class, employer);
        return it != null && it.units().containsKey(c.unit());
    }

    private static boolean isOwn(Live state, Stamp stamp) {
        return state instanceof Filled filled
                && stamp.actor().person().equals(filled.last().holder());
    }

    /** Whoever may give the roles may give them to a person, and nobody else. */
    static void filledBy(Live state, Stamp stamp, Guard guard) {
        boolean entrusted = state.trust() != null && !state.trust().roles().isEmpty();
        guard.refuseIf(entrusted && !GIVERS.contains(stamp.actor().role()), POSITION_ENTRUSTED);
    }

    /** The first who acts for an organisation is let in by the records manager of another. */
    static void byEmployer(OrganisationId employer, Stamp stamp, Known known, Guard guard) {
        guard.needs(Entrusted.mayDecideFor(employer, stamp, known), NOT_THE_EMPLOYER);
    }
}
