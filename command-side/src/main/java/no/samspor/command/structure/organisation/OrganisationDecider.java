package no.samspor.command.structure.organisation;

import static no.samspor.command.structure.organisation.OrganisationRefusal.ALREADY_REGISTERED;
import static no.samspor.command.structure.organisation.OrganisationRefusal.ENDED;
import static no.samspor.command.structure.organisation.OrganisationRefusal.FETCHED_LATER;
import static no.samspor.command.structure.organisation.OrganisationRefusal.GROUP_IS_FULL;
import static no.samspor.command.structure.organisation.OrganisationRefusal.MEMBER_UNKNOWN;
import static no.samspor.command.structure.organisation.OrganisationRefusal.NOT_AN_ORGANISATION;
import static no.samspor.command.structure.organisation.OrganisationRefusal.NOT_A_GROUP;
import static no.samspor.command.structure.organisation.OrganisationRefusal.NOT_ONE_OF_THE_SUCCESSORS;
import static no.samspor.command.structure.organisation.OrganisationRefusal.NOT_OWN_ORGANISATION;
import static no.samspor.command.structure.organisation.OrganisationRefusal.NO_SUCCESSOR;
import static no.samspor.command.structure.organisation.OrganisationRefusal.NUMBER_AND_REASON;
import static no.samspor.command.structure.organisation.OrganisationRefusal.NUMBER_DIFFERS;
import static no.samspor.command.structure.organisation.OrganisationRefusal.NUMBER_MISSING;
import static no.samspor.command.structure.organisation.OrganisationRefusal.OPEN_WITHOUT_SUCCESSOR;
import static no.samspor.command.structure.organisation.OrganisationRefusal.PARENT_UNKNOWN;
import static no.samspor.command.structure.organisation.OrganisationRefusal.SUCCEEDS_ITSELF;
import static no.samspor.command.structure.organisation.OrganisationRefusal.SUCCESSOR_UNKNOWN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.structure.organisation.OrganisationCommand.ChangeMunicipality;
import no.samspor.command.structure.organisation.OrganisationCommand.ChangeUnitLeader;
import no.samspor.command.structure.organisation.OrganisationCommand.DissolveOrganisation;
import no.samspor.command.structure.organisation.OrganisationCommand.DissolveUnit;
import no.samspor.command.structure.organisation.OrganisationCommand.RecordSuccession;
import no.samspor.command.structure.organisation.OrganisationCommand.RegisterGroup;
import no.samspor.command.structure.organisation.OrganisationCommand.RegisterOrganisation;
import no.samspor.command.structure.organisation.OrganisationCommand.RegisterUnit;
import no.samspor.command.structure.organisation.OrganisationCommand.RenameOrganisation;
import no.samspor.command.structure.organisation.OrganisationCommand.TieMember;
import no.samspor.command.structure.organisation.OrganisationCommand.VerifyOrganisation;
import no.samspor.command.structure.organisation.OrganisationState.Group;
import no.samspor.command.structure.organisation.OrganisationState.None;
import no.samspor.command.structure.organisation.OrganisationState.Single;
import no.samspor.command.structure.organisation.OrganisationState.Unit;
import no.samspor.events.TiesStanding;
import no.samspor.events.structure.OrganisationEvent;
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
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Count;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The rules of an organisation: a number that checks (I-05), and a history that stays (I-52). */
final class OrganisationDecider
        implements Decider<OrganisationCommand, OrganisationState, OrganisationEvent> {

    @Override
    public OrganisationState initial() {
        return new None();
    }

    @Override
    public Judgement<OrganisationEvent> decide(
            OrganisationCommand command, OrganisationState state, Stamp stamp, Known known) {
        Guard guard = Guard.of(stamp);
        guard.refuseIf(
                stamp.isNative()
                        && stamp.actor().role() == Role.OWN
                        && !stamp.actor().actsFor(command.organisation()),
                NOT_OWN_ORGANISATION);
        return switch (command) {
            case RegisterOrganisation c -> register(c, state, stamp, known, guard);
            case RegisterGroup c -> register(c, state, guard);
            case TieMember c -> tie(c, group(state), known, guard);
            case VerifyOrganisation c -> verify(c, single(state, stamp), stamp, guard);
            case RenameOrganisation c -> rename(c, single(state, stamp), guard);
            case ChangeMunicipality c -> move(c, single(state, stamp), guard);
            case RegisterUnit c -> Units.register(c, single(state, stamp), guard);
            case ChangeUnitLeader c -> Units.change(c, single(state, stamp), stamp, guard);
            case DissolveUnit c -> Units.dissolve(c, single(state, stamp), stamp, known, guard);
            case RecordSuccession c -> succeed(c, lasting(state), stamp, known, guard);
            case DissolveOrganisation c -> dissolve(c, lasting(state), stamp, known, guard);
        };
    }

    private static Judgement<OrganisationEvent> register(
            RegisterOrganisation c,
            OrganisationState state,
            Stamp stamp,
            Known known,
            Guard guard) {
        boolean hasReason = c.withoutNumber() != null;
        guard.refuseIf(!(state instanceof None), ALREADY_REGISTERED)
                .refuseIf(c.number() != null && hasReason, NUMBER_AND_REASON)
                .refuseIf(c.parent() != null && !lasts(c.parent(), stamp, known), PARENT_UNKNOWN)
                .needs(c.number() != null || hasReason, NUMBER_MISSING);
        return guard.then(
                new OrganisationRegistered(
                        c.organisation(),
                        c.name(),
                        c.otherNames(),
                        c.number(),
                        c.withoutNumber(),
                        c.form(),
                        c.municipality(),
                        c.parent()));
    }

    private static Judgement<OrganisationEvent> register(
            RegisterGroup c, OrganisationState state, Guard guard) {
        guard.refuseIf(!(state instanceof None), ALREADY_REGISTERED);
        Count size = c.size() == null ? Count.UNSTATED : c.size();
        return guard.then(new GroupRegistered(c.organisation(), c.name(), c.otherNames(), size));
    }

    private static Judgement<OrganisationEvent> tie(
            TieMember c, Group state, Known known, Guard guard) {
        if (state.members().contains(c.member())) return Judgement.nothing();
        @Nullable OrganisationStanding member = known.about(OrganisationStanding.class, c.member());
        guard.refuseIf(member == null || member.group(), MEMBER_UNKNOWN)
                .refuseIf(state.isFull(), GROUP_IS_FULL);
        return guard.then(new MemberTied(c.organisation(), c.member()));
    }

    private static Judgement<OrganisationEvent> verify(
            VerifyOrganisation c, Single state, Stamp stamp, Guard guard) {
        var verified =
                new OrganisationVerified(c.organisation(), c.number(), c.source(), c.fetchedOn());
        if (verified.equals(state.verified())) return Judgement.nothing();
        guard.refuseIf(state.number() != null && !state.number().equals(c.number()), NUMBER_DIFFERS)
                .refuseIf(c.fetchedOn().isAfter(stamp.askedOn()), FETCHED_LATER);
        return guard.then(verified);
    }

    private static Judgement<OrganisationEvent> rename(
            RenameOrganisation c, Single state, Guard guard) {
        if (c.name().equals(state.name())) return Judgement.nothing();
        return guard.then(new OrganisationRenamed(c.organisation(), state.name(), c.name()));
    }

    private static Judgement<OrganisationEvent> move(
            ChangeMunicipality c, Single state, Guard guard) {
        if (c.municipality().equals(state.municipality())) return Judgement.nothing();
        return guard.then(
                new MunicipalityChanged(c.organisation(), state.municipality(), c.municipality()));
    }

    private static Judgement<OrganisationEvent> succeed(
            RecordSuccession c, Single state, Stamp stamp, Known known, Guard guard) {
        List<OrganisationId> successors = c.successors();
        @Nullable OrganisationId takesOver = c.takesOver();
        if (takesOver == null && successors.size() == 1) takesOver = successors.getFirst();
        guard.refuseIf(successors.isEmpty(), NO_SUCCESSOR);
        for (OrganisationId each : successors) mayFollow(each, c.organisation(), stamp, known);
        guard.refuseIf(
                        takesOver != null && !successors.contains(takesOver),
                        NOT_ONE_OF_THE_SUCCESSORS)
                .needs(
                        takesOver != null || !TiesStanding.bind(c.organisation(), known),
                        OPEN_WITHOUT_SUCCESSOR);
        return guard.then(new OrganisationSucceeded(c.organisation(), successors, takesOver));
    }

    private static Judgement<OrganisationEvent> dissolve(
            DissolveOrganisation c, Single state, Stamp stamp, Known known, Guard guard) {
        if (c.takesOver() != null) mayFollow(c.takesOver(), c.organisation(), stamp, known);
        guard.needs(
                c.takesOver() != null || !TiesStanding.bind(c.organisation(), known),
                OPEN_WITHOUT_SUCCESSOR);
        return guard.then(new OrganisationDissolved(c.organisation(), c.takesOver(), c.reason()));
    }

    private static void mayFollow(
            OrganisationId successor, OrganisationId ending, Stamp stamp, Known known) {
        if (successor.equals(ending)) throw new Refused(SUCCEEDS_ITSELF);
        if (!lasts(successor, stamp, known)) throw new Refused(SUCCESSOR_UNKNOWN);
    }

    /** Whether it is a single organisation that has not surely ended when the act takes effect. */
    private static boolean lasts(OrganisationId id, Stamp stamp, Known known) {
        @Nullable OrganisationStanding other = known.about(OrganisationStanding.class, id);
        return other != null && other.canTakeOver(null, stamp.effectiveFrom());
    }

    private static Group group(OrganisationState state) {
        if (state instanceof Group group) return group;
        throw new Refused(NOT_A_GROUP);
    }

    /** A single organisation that has not surely ended before the act takes effect. */
    private static Single single(OrganisationState state, Stamp stamp) {
        if (!(state instanceof Single single)) throw new Refused(NOT_AN_ORGANISATION);
        if (single.endedOn() != null
                && single.endedOn().reachedBy(stamp.effectiveFrom().earliest()) == Certainty.YES) {
            throw new Refused(ENDED);
        }
        return single;
    }

    /** A single organisation of which no end is recorded: it ends once. */
    private static Single lasting(OrganisationState state) {
        if (!(state instanceof Single single)) throw new Refused(NOT_AN_ORGANISATION);
        if (single.endedOn() != null) throw new Refused(ENDED);
        return single;
    }

    @Override
    public OrganisationState evolve(OrganisationState state, OrganisationEvent event, Stamp stamp) {
        return switch (event) {
            case OrganisationRegistered e ->
                    new Single(e.name(), e.number(), e.municipality(), null, Map.of(), null);
            case GroupRegistered e -> new Group(e.size(), Set.of());
            case MemberTied e -> ((Group) state).with(e.member());
            case OrganisationVerified e -> ((Single) state).verifiedBy(e);
            case OrganisationRenamed e -> ((Single) state).named(e.to());
            case MunicipalityChanged e -> ((Single) state).in(e.to());
            case UnitRegistered e ->
                    ((Single) state).with(e.unit(), new Unit(e.leader(), e.leaderTitle(), null));
            case UnitLeaderChanged e -> Units.led((Single) state, e);
            case UnitDissolved e -> Units.ended((Single) state, e, stamp);
            case OrganisationSucceeded e -> ((Single) state).ended(stamp.effectiveFrom());
            case OrganisationDissolved e -> ((Single) state).ended(stamp.effectiveFrom());
        };
    }
}
