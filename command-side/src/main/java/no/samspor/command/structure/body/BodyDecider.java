package no.samspor.command.structure.body;

import static no.samspor.command.structure.body.BodyRefusal.APPOINTER_UNKNOWN;
import static no.samspor.command.structure.body.BodyRefusal.APPROVER_NOT_ANOTHER;
import static no.samspor.command.structure.body.BodyRefusal.COMPOSITION_EMPTY;
import static no.samspor.command.structure.body.BodyRefusal.COMPOSITION_NOT_MET;
import static no.samspor.command.structure.body.BodyRefusal.CONDITION_NUMBER;
import static no.samspor.command.structure.body.BodyRefusal.CONDITION_UNKNOWN;
import static no.samspor.command.structure.body.BodyRefusal.CONDITION_WITHOUT_GROUND;
import static no.samspor.command.structure.body.BodyRefusal.DISSOLVED_WITHOUT_GROUND;
import static no.samspor.command.structure.body.BodyRefusal.END_BEFORE_START;
import static no.samspor.command.structure.body.BodyRefusal.LIFTED_BY_ANOTHER;
import static no.samspor.command.structure.body.BodyRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.structure.body.BodyRefusal.ORGANISATION_UNKNOWN;
import static no.samspor.command.structure.body.BodyRefusal.PARENT_ENDED;
import static no.samspor.command.structure.body.BodyRefusal.PARENT_UNKNOWN;
import static no.samspor.command.structure.body.BodyRefusal.QUORUM_BEYOND_SEATS;
import static no.samspor.command.structure.body.BodyRefusal.QUORUM_IMPOSSIBLE;
import static no.samspor.command.structure.body.BodyRefusal.QUORUM_UNSTATED;
import static no.samspor.command.structure.body.BodyRefusal.RULES_WITHOUT_DECISION;
import static no.samspor.command.structure.body.BodyRefusal.SUCCEEDS_ITSELF;
import static no.samspor.command.structure.body.BodyRefusal.SUCCESSOR_ENDED;
import static no.samspor.command.structure.body.BodyRefusal.SUCCESSOR_MISSING;
import static no.samspor.command.structure.body.BodyRefusal.SUCCESSOR_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.samspor.command.structure.body.BodyCommand.AppointDeputy;
import no.samspor.command.structure.body.BodyCommand.AppointMember;
import no.samspor.command.structure.body.BodyCommand.ChangeBodyRules;
import no.samspor.command.structure.body.BodyCommand.ChangeFunction;
import no.samspor.command.structure.body.BodyCommand.ConstituteBody;
import no.samspor.command.structure.body.BodyCommand.DissolveBody;
import no.samspor.command.structure.body.BodyCommand.EndMembership;
import no.samspor.command.structure.body.BodyCommand.LiftStandingCondition;
import no.samspor.command.structure.body.BodyCommand.OrderDeputies;
import no.samspor.command.structure.body.BodyCommand.PlanBody;
import no.samspor.command.structure.body.BodyCommand.RecordUnionMandate;
import no.samspor.command.structure.body.BodyCommand.SetStandingCondition;
import no.samspor.command.structure.body.BodyCommand.SucceedBody;
import no.samspor.command.structure.body.BodyState.Affairs;
import no.samspor.command.structure.body.BodyState.Constituted;
import no.samspor.command.structure.body.BodyState.Dissolved;
import no.samspor.command.structure.body.BodyState.Existing;
import no.samspor.command.structure.body.BodyState.Live;
import no.samspor.command.structure.body.BodyState.None;
import no.samspor.command.structure.body.BodyState.Planned;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.BodiesBelow;
import no.samspor.events.structure.BodyEvent;
import no.samspor.events.structure.BodyEvent.BodyConstituted;
import no.samspor.events.structure.BodyEvent.BodyDissolved;
import no.samspor.events.structure.BodyEvent.BodyPlanned;
import no.samspor.events.structure.BodyEvent.BodyRulesChanged;
import no.samspor.events.structure.BodyEvent.BodySucceeded;
import no.samspor.events.structure.BodyEvent.DeputyOrderSet;
import no.samspor.events.structure.BodyEvent.MemberAppointed;
import no.samspor.events.structure.BodyEvent.MembershipEnded;
import no.samspor.events.structure.BodyEvent.MembershipFunctionChanged;
import no.samspor.events.structure.BodyEvent.Quorum;
import no.samspor.events.structure.BodyEvent.RequiredSeats;
import no.samspor.events.structure.BodyEvent.StandingCondition;
import no.samspor.events.structure.BodyEvent.StandingConditionLifted;
import no.samspor.events.structure.BodyEvent.StandingConditionSet;
import no.samspor.events.structure.BodyEvent.UnionMandateRecorded;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a body as such; who may sit in it is for {@link Appointments}. Its composition rule
 * is met, or waived by those above it, before it acts (I-38).
 */
final class BodyDecider implements Decider<BodyCommand, BodyState, BodyEvent> {

    @Override
    public BodyState initial() {
        return new None();
    }

    @Override
    public Judgement<BodyEvent> decide(
            BodyCommand command, BodyState state, Stamp stamp, Known known) {
        Guard guard = Guard.of(stamp);
        return switch (command) {
            case PlanBody c -> plan(c, state, stamp, known, guard);
            case ConstituteBody c -> constitute(c, planned(state), stamp, known, guard);
            case ChangeBodyRules c -> changeRules(c, live(state), stamp, known, guard);
            case SetStandingCondition c -> setCondition(c, live(state), stamp, known, guard);
            case LiftStandingCondition c -> liftCondition(c, live(state), stamp, known, guard);
            case SucceedBody c -> succeed(c, existing(state), stamp, known, guard);
            case DissolveBody c -> dissolve(c, live(state), stamp, known, guard);
            case AppointMember c -> at(c, state, stamp, known, guard).appoint(c);
            case AppointDeputy c -> at(c, state, stamp, known, guard).appoint(c);
            case RecordUnionMandate c -> at(c, state, stamp, known, guard).record(c);
            case ChangeFunction c -> at(c, state, stamp, known, guard).change(c);
            case OrderDeputies c -> at(c, state, stamp, known, guard).order(c);
            case EndMembership c -> at(c, state, stamp, known, guard).end(c);
        };
    }

    private static Appointments at(
            BodyCommand c, BodyState state, Stamp stamp, Known known, Guard guard) {
        return new Appointments(
                existing(state),
                stamp,
                known,
                guard,
                new CitedDecision(c.body(), stamp, known, guard));
    }

    private static Judgement<BodyEvent> plan(
            PlanBody c, BodyState state, Stamp stamp, Known known, Guard guard) {
        @Nullable BodyStanding parent = known.about(BodyStanding.class, c.parent());
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE)
                .refuseIf(
                        namedIn(c)
                                .anyMatch(
                                        each ->
                                                known.about(OrganisationStanding.class, each)
                                                        == null),
                        ORGANISATION_UNKNOWN)
                .refuseIf(c.parent() != null && parent == null, PARENT_UNKNOWN)
                .refuseIf(parent != null && isEnded(parent, stamp), PARENT_ENDED)
                .refuseIf(!mayAppoint(c.appointedBy(), known), APPOINTER_UNKNOWN)
                .refuseIf(
                        c.composition() != null && isEmpty(c.composition().parts()),
                        COMPOSITION_EMPTY);
        return guard.then(
                new BodyPlanned(
                        c.body(),
                        c.programme(),
                        c.project(),
                        c.organisation(),
                        c.name(),
                        c.otherNames(),
                        c.bodyType(),
                        c.legalStatus(),
                        c.ruleSet(),
                        c.appointedBy(),
                        c.parent(),
                        c.composition(),
                        c.tasks()));
    }

    /** The organisations that a plan names: whose body it is, who appoints it, who sits in it. */
    static Stream<OrganisationId> namedIn(PlanBody c) {
        Stream<@Nullable Id> parts =
                c.composition() == null
                        ? Stream.empty()
                        : c.composition().parts().stream().map(RequiredSeats::organisation);
        return Stream.concat(Stream.of(c.organisation(), c.appointedBy()), parts)
                .filter(OrganisationId.class::isInstance)
                .map(OrganisationId.class::cast);
    }

    private static boolean mayAppoint(@Nullable Id appointer, Known known) {
        return switch (appointer) {
            case null -> true;
            case OrganisationId organisation -> true;
            case BodyId body -> known.about(BodyStanding.class, body) != null;
            default -> false;
        };
    }

    private static boolean isEmpty(List<RequiredSeats> parts) {
        return parts.isEmpty()
                || parts.stream()
                        .anyMatch(
                                part ->
                                        part.atLeast() < 1
                                                || (part.organisation() == null
                                                        && part.side() == null));
    }

    private static Judgement<BodyEvent> constitute(
            ConstituteBody c, Planned state, Stamp stamp, Known known, Guard guard) {
        LocalDate day = dayOf(stamp);
        int seats = state.affairs().members().votersOn(day).size();
        List<RequiredSeats> missing =
                state.composition() == null
                        ? List.of()
                        : state.affairs().members().missing(state.composition(), day);
        guard.needs(
                        missing.isEmpty() || c.waiver() != null,
                        COMPOSITION_NOT_MET,
                        Map.of("missing", missing))
                .needs(c.quorum() != null, QUORUM_UNSTATED)
                .refuseIf(c.quorum() != null && !isPossible(c.quorum()), QUORUM_IMPOSSIBLE)
                .needs(isWithin(c.quorum(), seats), QUORUM_BEYOND_SEATS);
        CitedDecision cited = new CitedDecision(c.body(), stamp, known, guard);
        cited.carries(c.decision(), List.of());
        cited.carries(c.waiver(), List.of());
        return guard.then(
                new BodyConstituted(
                        c.body(),
                        c.decision(),
                        c.quorum(),
                        c.chairBreaksTies(),
                        c.publicMeetings(),
                        c.waiver()));
    }

    /** The effective day, or the day it is asked where a source gives none. */
    private static LocalDate dayOf(Stamp stamp) {
        LocalDate latest = stamp.effectiveFrom().latest();
        return latest.equals(LocalDate.MAX) ? stamp.askedOn() : latest;
    }

    private static boolean isPossible(Quorum quorum) {
        return quorum.numerator() >= 0
                && quorum.denominator() >= 1
                && quorum.numerator() <= quorum.denominator()
                && quorum.atLeast() >= 0;
    }

    /** A body whose members are kept elsewhere (a council) has no seats to count here. */
    private static boolean isWithin(@Nullable Quorum quorum, int seats) {
        return quorum == null || seats == 0 || quorum.of(seats) <= seats;
    }

    private static Judgement<BodyEvent> changeRules(
            ChangeBodyRules c, Live state, Stamp stamp, Known known, Guard guard) {
        BodyRulesChanged changed =
                new BodyRulesChanged(
                        c.body(),
                        c.ruleSet(),
                        c.quorum(),
                        c.chairBreaksTies(),
                        c.publicMeetings(),
                        c.decision());
        if (state.affairs().rules().after(changed).equals(state.affairs().rules()))
            return Judgement.nothing();
        int seats = state.affairs().members().votersOn(dayOf(stamp)).size();
        guard.refuseIf(c.quorum() != null && !isPossible(c.quorum()), QUORUM_IMPOSSIBLE)
                .needs(isWithin(c.quorum(), seats), QUORUM_BEYOND_SEATS)
                .needs(c.decision() != null, RULES_WITHOUT_DECISION);
        new CitedDecision(c.body(), stamp, known, guard).carries(c.decision(), List.of(c.body()));
        return guard.then(changed);
    }

    private static Judgement<BodyEvent> setCondition(
            SetStandingCondition c, Live state, Stamp stamp, Known known, Guard guard) {
        StandingCondition wanted =
                new StandingCondition(
                        c.no(), c.text(), c.decisionKinds(), c.decided(), c.approver());
        @Nullable StandingCondition there = state.affairs().rules().condition(c.no());
        if (wanted.equals(there)) return Judgement.nothing();
        guard.refuseIf(c.no() < 1 || there != null, CONDITION_NUMBER)
                .refuseIf(
                        c.approver() != null
                                && (c.approver().equals(c.body())
                                        || known.about(BodyStanding.class, c.approver()) == null),
                        APPROVER_NOT_ANOTHER)
                .needs(hasGround(c.decision(), stamp), CONDITION_WITHOUT_GROUND);
        new CitedDecision(c.body(), stamp, known, guard).carries(c.decision(), List.of(c.body()));
        return guard.then(new StandingConditionSet(c.body(), wanted, c.decision()));
    }

    /** By the body that it says; an act, or the body itself, lifts one that names nobody. */
    private static Judgement<BodyEvent> liftCondition(
            LiftStandingCondition c, Live state, Stamp stamp, Known known, Guard guard) {
        @Nullable StandingCondition there = state.affairs().rules().condition(c.no());
        if (there == null) throw new Refused(CONDITION_UNKNOWN);
        @Nullable DecisionStanding decision = known.about(DecisionStanding.class, c.decision());
        guard.needs(hasGround(c.decision(), stamp), CONDITION_WITHOUT_GROUND)
                .refuseIf(
                        there.approver() != null
                                && decision != null
                                && !decision.body().equals(there.approver()),
                        LIFTED_BY_ANOTHER);
        new CitedDecision(c.body(), stamp, known, guard)
                .carries(
                        c.decision(),
                        List.of(there.approver() == null ? c.body() : there.approver()));
        return guard.then(new StandingConditionLifted(c.body(), c.no(), c.decision()));
    }

    private static boolean hasGround(@Nullable DecisionId decision, Stamp stamp) {
        return decision != null || stamp.authority().law() != null;
    }

    private static Judgement<BodyEvent> succeed(
            SucceedBody c, Existing state, Stamp stamp, Known known, Guard guard) {
        if (state.affairs().successors().contains(c.successor())) return Judgement.nothing();
        guard.refuseIf(c.successor().equals(c.body()), SUCCEEDS_ITSELF);
        @Nullable BodyStanding successor = known.about(BodyStanding.class, c.successor());
        if (successor == null) throw new Refused(SUCCESSOR_UNKNOWN);
        guard.refuseIf(isEnded(successor, stamp), SUCCESSOR_ENDED);
        return guard.then(new BodySucceeded(c.body(), c.successor()));
    }

    private static boolean isEnded(BodyStanding body, Stamp stamp) {
        return body.endedOn() != null
                && !stamp.effectiveFrom().earliest().isBefore(body.endedOn().latest());
    }

    private static Judgement<BodyEvent> dissolve(
            DissolveBody c, Live state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(
                        state instanceof Constituted constituted
                                && stamp.effectiveFrom().isSurelyBefore(constituted.since()),
                        END_BEFORE_START)
                .needs(
                        !state.affairs().successors().isEmpty() || open(c.body(), known).isEmpty(),
                        SUCCESSOR_MISSING,
                        Map.of("open", open(c.body(), known)))
                .needs(hasGround(c.decision(), stamp), DISSOLVED_WITHOUT_GROUND);
        new CitedDecision(c.body(), stamp, known, guard).carries(c.decision(), List.of());
        return guard.then(new BodyDissolved(c.body(), c.decision()));
    }

    /** What it leaves without anyone above it (I-52). */
    private static List<BodyId> open(BodyId body, Known known) {
        @Nullable BodiesBelow bodies = known.about(BodiesBelow.class, body);
        if (bodies == null) return List.of();
        return bodies.below().stream()
                .filter(
                        below -> {
                            @Nullable BodyStanding it = known.about(BodyStanding.class, below);
                            return it != null && it.endedOn() == null;
                        })
                .toList();
    }

    private static Planned planned(BodyState state) {
        if (state instanceof Planned planned) return planned;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    private static Live live(BodyState state) {
        if (state instanceof Live live) return live;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    private static Existing existing(BodyState state) {
        if (state instanceof Existing existing) return existing;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    @Override
    public BodyState evolve(BodyState state, BodyEvent event, Stamp stamp) {
        return switch (event) {
            case BodyPlanned e -> new Planned(e.composition(), Affairs.of(e));
            case BodyConstituted e ->
                    state instanceof Planned was
                            ? new Constituted(stamp.effectiveFrom(), was.affairs().after(e, stamp))
                            : state;
            case BodyDissolved e ->
                    state instanceof Live was
                            ? new Dissolved(stamp.effectiveFrom(), was.affairs().after(e, stamp))
                            : state;
            case BodyRulesChanged e -> told(state, e, stamp);
            case StandingConditionSet e -> told(state, e, stamp);
            case StandingConditionLifted e -> told(state, e, stamp);
            case BodySucceeded e -> told(state, e, stamp);
            case MemberAppointed e -> told(state, e, stamp);
            case MembershipFunctionChanged e -> told(state, e, stamp);
            case DeputyOrderSet e -> told(state, e, stamp);
            case MembershipEnded e -> told(state, e, stamp);
            case UnionMandateRecorded e -> told(state, e, stamp);
        };
    }

    private static BodyState told(BodyState state, BodyEvent event, Stamp stamp) {
        return state instanceof Existing was ? was.with(was.affairs().after(event, stamp)) : state;
    }
}
