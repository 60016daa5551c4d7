package no.samspor.command.structure.delegation;

import static no.samspor.command.structure.delegation.DelegationRefusal.DECISION_FALLEN;
import static no.samspor.command.structure.delegation.DelegationRefusal.DECISION_NOT_COMPETENT;
import static no.samspor.command.structure.delegation.DelegationRefusal.DECISION_NOT_EFFECTIVE;
import static no.samspor.command.structure.delegation.DelegationRefusal.DECISION_NOT_EVIDENCED;
import static no.samspor.command.structure.delegation.DelegationRefusal.DECISION_UNKNOWN;
import static no.samspor.command.structure.delegation.DelegationRefusal.DELEGATES_TO_ITSELF;
import static no.samspor.command.structure.delegation.DelegationRefusal.DELEGATE_UNCLEAR;
import static no.samspor.command.structure.delegation.DelegationRefusal.DELEGATE_UNKNOWN;
import static no.samspor.command.structure.delegation.DelegationRefusal.ENDS_BEFORE_START;
import static no.samspor.command.structure.delegation.DelegationRefusal.GRANTOR_UNKNOWN;
import static no.samspor.command.structure.delegation.DelegationRefusal.LIMIT_NOT_POSITIVE;
import static no.samspor.command.structure.delegation.DelegationRefusal.NOTHING_DELEGATED;
import static no.samspor.command.structure.delegation.DelegationRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.structure.delegation.DelegationRefusal.NOT_THE_GRANTOR;
import static no.samspor.command.structure.delegation.DelegationRefusal.NO_GROUND;
import static no.samspor.command.structure.delegation.DelegationRefusal.SOURCE_NOT_EVIDENCED;
import static no.samspor.command.structure.delegation.DelegationRefusal.SOURCE_NOT_HELD;
import static no.samspor.command.structure.delegation.DelegationRefusal.SOURCE_NOT_IN_FORCE;
import static no.samspor.command.structure.delegation.DelegationRefusal.SOURCE_NOT_SUB_DELEGABLE;
import static no.samspor.command.structure.delegation.DelegationRefusal.SOURCE_UNKNOWN;
import static no.samspor.command.structure.delegation.DelegationRefusal.WIDER_THAN_ITS_SOURCE;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import no.samspor.command.structure.delegation.DelegationCommand.GrantDelegation;
import no.samspor.command.structure.delegation.DelegationCommand.RevokeDelegation;
import no.samspor.command.structure.delegation.DelegationState.Granted;
import no.samspor.command.structure.delegation.DelegationState.None;
import no.samspor.command.structure.delegation.DelegationState.Revoked;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.DelegationEvent;
import no.samspor.events.structure.DelegationEvent.Delegate;
import no.samspor.events.structure.DelegationEvent.DelegationGranted;
import no.samspor.events.structure.DelegationEvent.DelegationRevoked;
import no.samspor.events.structure.DelegationStanding;
import no.samspor.events.structure.DelegationsBelow;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.PersonStanding;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Period;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The rules of a delegation: nobody gives away more than he has, nor for longer (I-29). */
final class DelegationDecider
        implements Decider<DelegationCommand, DelegationState, DelegationEvent> {

    @Override
    public DelegationState initial() {
        return new None();
    }

    @Override
    public Judgement<DelegationEvent> decide(
            DelegationCommand command, DelegationState state, Stamp stamp, Known known) {
        Guard guard = Guard.of(stamp);
        return switch (command) {
            case GrantDelegation c -> grant(c, state, stamp, known, guard);
            case RevokeDelegation c -> revoke(c, granted(state), stamp, known, guard);
        };
    }

    private static Judgement<DelegationEvent> grant(
            GrantDelegation c, DelegationState state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE)
                .refuseIf(!isThere(c.grantor(), known), GRANTOR_UNKNOWN)
                .refuseIf(!isClear(c.delegate()), DELEGATE_UNCLEAR)
                .refuseIf(!isThere(c.delegate(), known), DELEGATE_UNKNOWN)
                .refuseIf(c.grantor().equals(c.delegate().body()), DELEGATES_TO_ITSELF)
                .refuseIf(c.matters().isEmpty(), NOTHING_DELEGATED)
                .refuseIf(c.limit() != null && !c.limit().isPositive(), LIMIT_NOT_POSITIVE);
        Period valid = validOf(c, stamp, guard);
        if (c.under() != null) drawn(c, c.under(), valid, stamp, known, guard);
        guard.needs(c.decision() != null || c.under() != null, NO_GROUND);
        decided(c.decision(), c.grantor(), stamp, known, guard);
        return guard.then(
                new DelegationGranted(
                        c.delegation(),
                        c.programme(),
                        c.grantor(),
                        c.delegate(),
                        c.scope(),
                        c.matters(),
                        c.limit(),
                        valid,
                        c.subDelegable(),
                        c.under(),
                        c.decision()));
    }

    private static boolean isThere(Id grantor, Known known) {
        return switch (grantor) {
            case OrganisationId it -> known.about(OrganisationStanding.class, it) != null;
            case BodyId it -> known.about(BodyStanding.class, it) != null;
            default -> false;
        };
    }

    private static boolean isClear(Delegate to) {
        int kinds = (to.person() == null ? 0 : 1) + (to.body() == null ? 0 : 1);
        boolean byRole = to.organisation() != null && to.role() != null;
        boolean halfARole = (to.organisation() == null) != (to.role() == null);
        return !halfARole && kinds + (byRole ? 1 : 0) == 1;
    }

    private static boolean isThere(Delegate to, Known known) {
        return (to.person() == null || known.about(PersonStanding.class, to.person()) != null)
                && (to.body() == null || known.about(BodyStanding.class, to.body()) != null)
                && (to.organisation() == null
                        || known.about(OrganisationStanding.class, to.organisation()) != null);
    }

    private static Period validOf(GrantDelegation c, Stamp stamp, Guard guard) {
        if (c.valid() != null) return c.valid();
        @Nullable UncertainDate to = stamp.effectiveTo();
        guard.refuseIf(to != null && to.isSurelyBefore(stamp.effectiveFrom()), ENDS_BEFORE_START);
        return new Period(stamp.effectiveFrom(), to);
    }

    /** A sub-delegation: its source can be passed on, is held, is in force, and is no narrower. */
    private static void drawn(
            GrantDelegation c,
            DelegationId from,
            Period valid,
            Stamp stamp,
            Known known,
            Guard guard) {
        @Nullable DelegationStanding source = known.about(DelegationStanding.class, from);
        if (source == null) throw new Refused(SOURCE_UNKNOWN);
        Certainty inForce = source.isInForceOn(dayOf(stamp));
        guard.refuseIf(!source.subDelegable(), SOURCE_NOT_SUB_DELEGABLE)
                .refuseIf(stamp.isNative() && inForce == Certainty.NO, SOURCE_NOT_IN_FORCE)
                .needs(inForce == Certainty.YES, SOURCE_NOT_IN_FORCE)
                .needs(isHeld(source, c.grantor(), stamp), SOURCE_NOT_HELD)
                .refuseIf(isWider(c, valid, source), WIDER_THAN_ITS_SOURCE)
                .refuseIf(stamp.isNative() && !source.isEvidenced(), SOURCE_NOT_EVIDENCED);
    }

    /** The effective day, or the day it is asked where a source gives none. */
    private static LocalDate dayOf(Stamp stamp) {
        LocalDate latest = stamp.effectiveFrom().latest();
        return latest.equals(LocalDate.MAX) ? stamp.askedOn() : latest;
    }

    private static boolean isHeld(DelegationStanding source, Id grantor, Stamp stamp) {
        return grantor.equals(source.delegate().body())
                || (grantor instanceof OrganisationId organisation
                        && stamp.actor().actsFor(organisation)
                        && source.isHeldBy(stamp.actor()));
    }

    private static boolean isWider(GrantDelegation c, Period valid, DelegationStanding source) {
        return !source.matters().containsAll(c.matters())
                || exceeds(c.limit(), source.limit())
                || (source.programme() != null && !source.programme().equals(c.programme()))
                || outlasts(valid, source.valid());
    }

    private static boolean exceeds(@Nullable Nok limit, @Nullable Nok most) {
        return limit != null && (most == null || limit.exceeds(most));
    }

    private static boolean outlasts(Period valid, Period most) {
        if (valid.from().isSurelyBefore(most.from())) return true;
        return most.to() != null && (valid.to() == null || most.to().isSurelyBefore(valid.to()));
    }

    private static Judgement<DelegationEvent> revoke(
            RevokeDelegation c, Granted state, Stamp stamp, Known known, Guard guard) {
        @Nullable DelegationStanding standing =
                known.about(DelegationStanding.class, c.delegation());
        guard.refuseIf(standing != null && standing.revokedFrom() != null, NOT_IN_THIS_STATE)
                .needs(c.decision() != null || isOwn(state.grantor(), stamp), NOT_THE_GRANTOR);
        decided(c.decision(), state.grantor(), stamp, known, guard);
        return guard.then(
                new DelegationRevoked(
                        c.delegation(), below(c.delegation(), known), c.reason(), c.decision()));
    }

    private static boolean isOwn(Id grantor, Stamp stamp) {
        return switch (grantor) {
            case OrganisationId organisation -> stamp.actor().actsFor(organisation);
            case BodyId body -> body.equals(stamp.actor().body());
            default -> false;
        };
    }

    /** All that were drawn from it, the nearest first: they fall with it, each by name. */
    private static List<DelegationId> below(DelegationId top, Known known) {
        List<DelegationId> all = new ArrayList<>();
        Deque<DelegationId> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            @Nullable DelegationsBelow drawn =
                    known.about(DelegationsBelow.class, open.removeFirst());
            if (drawn == null) continue;
            all.addAll(drawn.below());
            open.addAll(drawn.below());
        }
        return List.copyOf(all);
    }

    private static void decided(
            @Nullable DecisionId cited, Id grantor, Stamp stamp, Known known, Guard guard) {
        if (cited == null) return;
        @Nullable DecisionStanding decision = known.about(DecisionStanding.class, cited);
        if (decision == null) throw new Refused(DECISION_UNKNOWN);
        guard.refuseIf(decision.fallen(), DECISION_FALLEN)
                .refuseIf(decision.isConditional(), DECISION_NOT_EFFECTIVE)
                .refuseIf(
                        decision.effectiveFrom().earliest().isAfter(stamp.effectiveFrom().latest()),
                        DECISION_NOT_EFFECTIVE)
                .needs(
                        decision.isEffectiveOn(stamp.askedOn()) == Certainty.YES,
                        DECISION_NOT_EFFECTIVE)
                .needs(isCompetent(decision.body(), grantor, known), DECISION_NOT_COMPETENT)
                .refuseIf(stamp.isNative() && !decision.isEvidenced(), DECISION_NOT_EVIDENCED);
    }

    private static boolean isCompetent(BodyId deciding, Id grantor, Known known) {
        if (grantor instanceof BodyId body) {
            return deciding.equals(body) || BodyStanding.outranks(deciding, body, known);
        }
        @Nullable BodyStanding by = known.about(BodyStanding.class, deciding);
        return by != null && grantor.equals(by.organisation());
    }

    private static Granted granted(DelegationState state) {
        if (state instanceof Granted granted) return granted;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    @Override
    public DelegationState evolve(DelegationState state, DelegationEvent event, Stamp stamp) {
        return switch (event) {
            case DelegationGranted e -> new Granted(e.grantor());
            case DelegationRevoked e -> new Revoked();
        };
    }
}
