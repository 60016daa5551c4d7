package no.samspor.command.structure.organisation;

import static no.samspor.command.structure.organisation.OrganisationRefusal.OPEN_WITHOUT_SUCCESSOR;
import static no.samspor.command.structure.organisation.OrganisationRefusal.SUCCEEDS_ITSELF;
import static no.samspor.command.structure.organisation.OrganisationRefusal.SUCCESSOR_UNKNOWN;
import static no.samspor.command.structure.organisation.OrganisationRefusal.UNIT_EXISTS;
import static no.samspor.command.structure.organisation.OrganisationRefusal.UNIT_UNKNOWN;

import java.util.Objects;
import no.samspor.command.structure.organisation.OrganisationCommand.ChangeUnitLeader;
import no.samspor.command.structure.organisation.OrganisationCommand.DissolveUnit;
import no.samspor.command.structure.organisation.OrganisationCommand.RegisterUnit;
import no.samspor.command.structure.organisation.OrganisationState.Single;
import no.samspor.command.structure.organisation.OrganisationState.Unit;
import no.samspor.events.TiesStanding;
import no.samspor.events.structure.OrganisationEvent;
import no.samspor.events.structure.OrganisationEvent.UnitDissolved;
import no.samspor.events.structure.OrganisationEvent.UnitLeaderChanged;
import no.samspor.events.structure.OrganisationEvent.UnitRegistered;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/** The rules of an organisation's units (enheter), which take deliverables over one by one. */
final class Units {

    private Units() {}

    static Judgement<OrganisationEvent> register(RegisterUnit c, Single state, Guard guard) {
        guard.refuseIf(state.units().containsKey(c.unit()), UNIT_EXISTS);
        return guard.then(
                new UnitRegistered(
                        c.organisation(),
                        c.unit(),
                        c.name(),
                        c.number(),
                        c.costCentre(),
                        c.leader(),
                        c.leaderTitle()));
    }

    static Judgement<OrganisationEvent> change(
            ChangeUnitLeader c, Single state, Stamp stamp, Guard guard) {
        @Nullable Unit unit = state.units().get(c.unit());
        guard.refuseIf(unit == null || !lasts(unit, stamp.effectiveFrom()), UNIT_UNKNOWN);
        if (unit != null
                && Objects.equals(unit.leader(), c.leader())
                && Objects.equals(unit.leaderTitle(), c.leaderTitle())) {
            return Judgement.nothing();
        }
        return guard.then(
                new UnitLeaderChanged(c.organisation(), c.unit(), c.leader(), c.leaderTitle()));
    }

    static Judgement<OrganisationEvent> dissolve(
            DissolveUnit c, Single state, Stamp stamp, Known known, Guard guard) {
        @Nullable Unit unit = state.units().get(c.unit());
        guard.refuseIf(unit == null || unit.endedOn() != null, UNIT_UNKNOWN);
        @Nullable Successor successor = c.successor();
        if (successor != null) {
            guard.refuseIf(c.unit().equals(successor.unit()), SUCCEEDS_ITSELF)
                    .refuseIf(!takesOver(successor, c, state, stamp, known), SUCCESSOR_UNKNOWN);
        }
        guard.needs(
                successor != null || TiesStanding.openHandovers(c.unit(), known).isEmpty(),
                OPEN_WITHOUT_SUCCESSOR);
        return guard.then(new UnitDissolved(c.organisation(), c.unit(), successor));
    }

    private static boolean takesOver(
            Successor successor, DissolveUnit c, Single state, Stamp stamp, Known known) {
        UncertainDate from = stamp.effectiveFrom();
        @Nullable UnitId heir = successor.unit();
        if (successor.organisation().equals(c.organisation())) {
            @Nullable Unit sister = heir == null ? null : state.units().get(heir);
            return heir == null || (sister != null && lasts(sister, from));
        }
        @Nullable OrganisationStanding other =
                known.about(OrganisationStanding.class, successor.organisation());
        return other != null && other.canTakeOver(heir, from);
    }

    private static boolean lasts(Unit unit, UncertainDate time) {
        return unit.endedOn() == null || unit.endedOn().reachedBy(time.earliest()) != Certainty.YES;
    }

    static Single led(Single state, UnitLeaderChanged e) {
        @Nullable Unit was = state.units().get(e.unit());
        return state.with(
                e.unit(),
                new Unit(e.leader(), e.leaderTitle(), was == null ? null : was.endedOn()));
    }

    static Single ended(Single state, UnitDissolved e, Stamp stamp) {
        @Nullable Unit was = state.units().get(e.unit());
        return was == null
                ? state
                : state.with(
                        e.unit(), new Unit(was.leader(), was.leaderTitle(), stamp.effectiveFrom()));
    }
}
