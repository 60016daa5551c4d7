package no.samspor.command.money.funding;

import static no.samspor.command.money.funding.FundingRefusal.AMOUNT_NOT_POSITIVE;
import static no.samspor.command.money.funding.FundingRefusal.BEYOND_COMMITMENT;
import static no.samspor.command.money.funding.FundingRefusal.DECISION_CONDITIONAL;
import static no.samspor.command.money.funding.FundingRefusal.DECISION_FALLEN;
import static no.samspor.command.money.funding.FundingRefusal.DECISION_NOT_EVIDENCED;
import static no.samspor.command.money.funding.FundingRefusal.DECISION_NOT_IN_EFFECT;
import static no.samspor.command.money.funding.FundingRefusal.DECISION_UNKNOWN;
import static no.samspor.command.money.funding.FundingRefusal.IN_KIND_NOT_CONFIRMED;
import static no.samspor.command.money.funding.FundingRefusal.KIND_CHANGED;
import static no.samspor.command.money.funding.FundingRefusal.KIND_UNSTATED;
import static no.samspor.command.money.funding.FundingRefusal.LATE_WITHOUT_EVIDENCE;
import static no.samspor.command.money.funding.FundingRefusal.LETTER_WITHOUT_HASH;
import static no.samspor.command.money.funding.FundingRefusal.NOTHING_LEFT;
import static no.samspor.command.money.funding.FundingRefusal.NOT_EXPLAINED;
import static no.samspor.command.money.funding.FundingRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.money.funding.FundingRefusal.NOT_MONEY;
import static no.samspor.command.money.funding.FundingRefusal.NOT_THE_SOURCE;
import static no.samspor.command.money.funding.FundingRefusal.NO_DECISION_OR_LETTER;
import static no.samspor.command.money.funding.FundingRefusal.SOURCE_UNKNOWN;
import static no.samspor.command.money.funding.FundingRefusal.YEARS_DO_NOT_ADD_UP;

import java.util.Map;
import no.samspor.command.money.funding.FundingCommand.CallFunding;
import no.samspor.command.money.funding.FundingCommand.CommitFunding;
import no.samspor.command.money.funding.FundingCommand.IndicateFunding;
import no.samspor.command.money.funding.FundingCommand.LapseFunding;
import no.samspor.command.money.funding.FundingCommand.ReceiveFunding;
import no.samspor.command.money.funding.FundingCommand.ReclaimFunding;
import no.samspor.command.money.funding.FundingCommand.ReconcileFunding;
import no.samspor.command.money.funding.FundingState.Committed;
import no.samspor.command.money.funding.FundingState.Ended;
import no.samspor.command.money.funding.FundingState.Indicated;
import no.samspor.command.money.funding.FundingState.None;
import no.samspor.events.decision.DecisionStanding.Grounds;
import no.samspor.events.money.FundingEvent;
import no.samspor.events.money.FundingEvent.FundingCalled;
import no.samspor.events.money.FundingEvent.FundingCommitted;
import no.samspor.events.money.FundingEvent.FundingIndicated;
import no.samspor.events.money.FundingEvent.FundingLapsed;
import no.samspor.events.money.FundingEvent.FundingReceived;
import no.samspor.events.money.FundingEvent.FundingReclaimed;
import no.samspor.events.money.FundingEvent.FundingReconciled;
import no.samspor.events.money.FundingEvent.YearShare;
import no.samspor.events.money.FundingStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.kernel.Code;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a funding commitment: it is given by its source, of one kind for ever, and in-kind
 * is in-kind only if the contributing organisation says so itself (I-12).
 */
final class FundingDecider implements Decider<FundingCommand, FundingState, FundingEvent> {

    private static final Code UNSTATED = new Code("unstated");
    private static final Code IN_KIND = new Code("inKind");
    private static final Grounds DECISION =
            new Grounds(
                    DECISION_UNKNOWN,
                    DECISION_FALLEN,
                    DECISION_CONDITIONAL,
                    DECISION_NOT_IN_EFFECT,
                    DECISION_NOT_EVIDENCED);

    @Override
    public FundingState initial() {
        return new None();
    }

    @Override
    public Judgement<FundingEvent> decide(
            FundingCommand command, FundingState state, Stamp stamp, Known known) {
        Guard guard =
                Guard.of(stamp)
                        .refuseIf(
                                stamp.isNative()
                                        && stamp.isBackdated()
                                        && stamp.evidence().isEmpty(),
                                LATE_WITHOUT_EVIDENCE);
        return switch (command) {
            case IndicateFunding indicate -> indicate(indicate, state, known, guard);
            case CommitFunding commit -> commit(commit, state, stamp, known, guard);
            case CallFunding call -> call(call, committed(state), guard);
            case ReceiveFunding receive -> receive(receive, committed(state), guard);
            case ReconcileFunding reconcile -> reconcile(reconcile, committed(state), guard);
            case LapseFunding lapse -> lapse(lapse, state, guard);
            case ReclaimFunding reclaim -> reclaim(reclaim, committed(state), guard);
        };
    }

    private static Judgement<FundingEvent> indicate(
            IndicateFunding c, FundingState state, Known known, Guard guard) {
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE)
                .refuseIf(isNotPositive(c.amount().kr()), AMOUNT_NOT_POSITIVE)
                .refuseIf(
                        known.about(OrganisationStanding.class, c.source()) == null,
                        SOURCE_UNKNOWN);
        return guard.then(
                new FundingIndicated(
                        c.funding(), c.programme(), c.source(), c.amount(), c.kind(), c.purpose()));
    }

    private static Judgement<FundingEvent> commit(
            CommitFunding c, FundingState state, Stamp stamp, Known known, Guard guard) {
        if (!(state instanceof Indicated indicated)) throw new Refused(NOT_IN_THIS_STATE);
        boolean bySource =
                stamp.isNative()
                        && stamp.actor().role() == Role.OWN
                        && stamp.actor().actsFor(indicated.source());
        guard.refuseIf(isNotPositive(c.amount().kr()), AMOUNT_NOT_POSITIVE);
        addUp(c, guard);
        guard.refuseIf(
                        !indicated.kind().equals(UNSTATED) && !indicated.kind().equals(c.kind()),
                        KIND_CHANGED)
                .needs(!c.kind().equals(UNSTATED), KIND_UNSTATED)
                .needs(bySource || !c.kind().equals(IN_KIND), IN_KIND_NOT_CONFIRMED)
                .needs(c.decision() != null || c.letter() != null, NO_DECISION_OR_LETTER)
                .refuseIf(stamp.isNative() && !bySource && c.letter() == null, NOT_THE_SOURCE)
                .needs(c.letter() == null || c.letter().sha256() != null, LETTER_WITHOUT_HASH);
        DECISION.hold(c.decision(), stamp, known, guard);
        return guard.then(
                new FundingCommitted(
                        c.funding(),
                        c.amount(),
                        c.kind(),
                        c.byYear(),
                        c.conditions(),
                        c.purpose(),
                        c.decision(),
                        c.letter()));
    }

    /** I-10. */
    private static void addUp(CommitFunding c, Guard guard) {
        if (c.byYear().isEmpty()) return;
        Nok sum = Nok.ZERO;
        for (YearShare share : c.byYear()) {
            guard.refuseIf(isNotPositive(share.kr()), AMOUNT_NOT_POSITIVE);
            sum = sum.plus(share.kr());
        }
        guard.refuseIf(
                !c.amount().isExact() || !sum.equals(c.amount().kr()),
                YEARS_DO_NOT_ADD_UP,
                Map.of("years", sum));
    }

    private static Judgement<FundingEvent> call(CallFunding c, Committed state, Guard guard) {
        within(c.kr(), state.called(), state, guard);
        return guard.then(new FundingCalled(c.funding(), c.kr(), c.due()));
    }

    private static Judgement<FundingEvent> receive(ReceiveFunding c, Committed state, Guard guard) {
        within(c.kr(), state.received(), state, guard);
        return guard.then(new FundingReceived(c.funding(), c.kr(), c.voucherRef()));
    }

    /** Work is not called and does not arrive (I-12); money does, up to what was committed. */
    private static void within(Nok kr, Nok before, Committed state, Guard guard) {
        guard.refuseIf(isNotPositive(kr), AMOUNT_NOT_POSITIVE)
                .refuseIf(!FundingStanding.MONEY.contains(state.kind()), NOT_MONEY);
        @Nullable Nok committed = state.kr();
        if (committed == null) return;
        guard.refuseIf(
                before.plus(kr).exceeds(committed),
                BEYOND_COMMITMENT,
                Map.of("left", committed.minus(before)));
    }

    private static Judgement<FundingEvent> reconcile(
            ReconcileFunding c, Committed state, Guard guard) {
        if (state.settled()) return Judgement.nothing();
        guard.refuseIf(
                c.explanation() == null && !state.received().equals(state.kr()),
                NOT_EXPLAINED,
                Map.of("received", state.received()));
        return guard.then(new FundingReconciled(c.funding(), state.received(), c.explanation()));
    }

    private static Judgement<FundingEvent> lapse(LapseFunding c, FundingState state, Guard guard) {
        return switch (state) {
            case None none -> throw new Refused(NOT_IN_THIS_STATE);
            case Indicated indicated ->
                    guard.then(new FundingLapsed(c.funding(), null, c.reason()));
            case Committed committed -> {
                @Nullable Nok kr = committed.kr();
                @Nullable Nok left = kr == null ? null : kr.minus(committed.received());
                guard.refuseIf(left != null && !left.isPositive(), NOTHING_LEFT);
                yield guard.then(new FundingLapsed(c.funding(), left, c.reason()));
            }
            case Ended ended -> throw new Refused(NOT_IN_THIS_STATE);
        };
    }

    private static Judgement<FundingEvent> reclaim(ReclaimFunding c, Committed state, Guard guard) {
        guard.refuseIf(isNotPositive(c.kr()), AMOUNT_NOT_POSITIVE)
                .refuseIf(
                        c.kr().exceeds(state.received()),
                        NOTHING_LEFT,
                        Map.of("received", state.received()));
        return guard.then(new FundingReclaimed(c.funding(), c.kr(), c.reason()));
    }

    private static boolean isNotPositive(@Nullable Nok kr) {
        return kr != null && !kr.isPositive();
    }

    private static Committed committed(FundingState state) {
        if (state instanceof Committed committed) return committed;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    @Override
    public FundingState evolve(FundingState state, FundingEvent event, Stamp stamp) {
        return switch (event) {
            case FundingIndicated e -> new Indicated(e.source(), e.amount(), e.kind());
            case FundingCommitted e ->
                    new Committed(e.amount(), e.kind(), Nok.ZERO, Nok.ZERO, Nok.ZERO, false);
            case FundingCalled e -> ((Committed) state).calling(e.kr());
            case FundingReceived e -> ((Committed) state).receiving(e.kr());
            case FundingReconciled e -> ((Committed) state).reconciled();
            case FundingLapsed e -> lapsed(state, e);
            case FundingReclaimed e -> ((Committed) state).losing(e.kr(), e.kr());
        };
    }

    /** What had come stays, and may still be reclaimed. */
    private static FundingState lapsed(FundingState state, FundingLapsed e) {
        return state instanceof Committed committed && e.kr() != null
                ? committed.losing(e.kr(), Nok.ZERO)
                : new Ended();
    }
}
