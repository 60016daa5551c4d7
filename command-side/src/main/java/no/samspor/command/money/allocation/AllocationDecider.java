package no.samspor.command.money.allocation;

import static no.samspor.command.money.allocation.AllocationRefusal.BELOW_SETTLED;
import static no.samspor.command.money.allocation.AllocationRefusal.BEYOND_FRAME;
import static no.samspor.command.money.allocation.AllocationRefusal.BEYOND_PART;
import static no.samspor.command.money.allocation.AllocationRefusal.DECISION_CONDITIONAL;
import static no.samspor.command.money.allocation.AllocationRefusal.DECISION_FALLEN;
import static no.samspor.command.money.allocation.AllocationRefusal.DECISION_NOT_EVIDENCED;
import static no.samspor.command.money.allocation.AllocationRefusal.DECISION_NOT_IN_EFFECT;
import static no.samspor.command.money.allocation.AllocationRefusal.DECISION_UNKNOWN;
import static no.samspor.command.money.allocation.AllocationRefusal.FRAME_UNKNOWN;
import static no.samspor.command.money.allocation.AllocationRefusal.LATE_WITHOUT_EVIDENCE;
import static no.samspor.command.money.allocation.AllocationRefusal.NOTHING_CHANGED;
import static no.samspor.command.money.allocation.AllocationRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.money.allocation.AllocationRefusal.NO_DECISION;
import static no.samspor.command.money.allocation.AllocationRefusal.NO_PART;

import java.util.Map;
import no.samspor.command.money.allocation.AllocationCommand.ChangeAllocation;
import no.samspor.command.money.allocation.AllocationCommand.DecideAllocation;
import no.samspor.command.money.allocation.AllocationCommand.SettleAllocation;
import no.samspor.command.money.allocation.AllocationState.Decided;
import no.samspor.command.money.allocation.AllocationState.None;
import no.samspor.events.decision.DecisionStanding.Grounds;
import no.samspor.events.money.AllocationEvent;
import no.samspor.events.money.AllocationEvent.AllocationChanged;
import no.samspor.events.money.AllocationEvent.AllocationDecided;
import no.samspor.events.money.AllocationEvent.AllocationSettled;
import no.samspor.events.money.AllocationEvent.Share;
import no.samspor.events.money.AllocationEvent.Shares;
import no.samspor.events.money.FrameStanding;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The rules of an allocation: decided, adding up (I-10), and no larger than its frame. */
final class AllocationDecider
        implements Decider<AllocationCommand, AllocationState, AllocationEvent> {

    private static final Grounds DECISION =
            new Grounds(
                    DECISION_UNKNOWN,
                    DECISION_FALLEN,
                    DECISION_CONDITIONAL,
                    DECISION_NOT_IN_EFFECT,
                    DECISION_NOT_EVIDENCED);

    @Override
    public AllocationState initial() {
        return new None();
    }

    @Override
    public Judgement<AllocationEvent> decide(
            AllocationCommand command, AllocationState state, Stamp stamp, Known known) {
        Guard guard =
                Guard.of(stamp)
                        .refuseIf(
                                stamp.isNative()
                                        && stamp.isBackdated()
                                        && stamp.evidence().isEmpty(),
                                LATE_WITHOUT_EVIDENCE);
        return switch (command) {
            case DecideAllocation first -> decide(first, state, stamp, known, guard);
            case ChangeAllocation change -> change(change, decided(state), stamp, known, guard);
            case SettleAllocation settle -> settle(settle, decided(state), guard);
        };
    }

    private static Judgement<AllocationEvent> decide(
            DecideAllocation c, AllocationState state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE);
        FrameStanding frame = frame(c.frame(), known);
        guard.refuseIf(!frame.programme().equals(c.programme()), FRAME_UNKNOWN);
        AllocationShares.addUp(c.shares(), known, guard);
        within(frame, c.shares(), guard);
        guard.needs(c.decision() != null, NO_DECISION);
        DECISION.hold(c.decision(), stamp, known, guard);
        return guard.then(
                new AllocationDecided(
                        c.allocation(), c.programme(), c.frame(), c.shares(), c.decision()));
    }

    private static Judgement<AllocationEvent> change(
            ChangeAllocation c, Decided state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(c.shares().equals(state.shares()), NOTHING_CHANGED);
        AllocationShares.addUp(c.shares(), known, guard);
        within(frame(state.frame(), known), c.shares(), guard);
        state.settled()
                .forEach(
                        (organisation, kr) -> {
                            @Nullable Nok part = part(c.shares(), organisation);
                            guard.refuseIf(
                                    part == null || kr.exceeds(part),
                                    BELOW_SETTLED,
                                    Map.of("organisation", organisation, "settled", kr));
                        });
        guard.needs(c.decision() != null, NO_DECISION);
        DECISION.hold(c.decision(), stamp, known, guard);
        return guard.then(
                new AllocationChanged(c.allocation(), c.shares(), c.decision(), c.reason()));
    }

    private static Judgement<AllocationEvent> settle(
            SettleAllocation c, Decided state, Guard guard) {
        @Nullable Nok part = part(state.shares(), c.organisation());
        if (part == null) throw new Refused(NO_PART);
        Nok left = part.minus(state.settled(c.organisation()));
        guard.refuseIf(
                !c.kr().isPositive() || c.kr().exceeds(left), BEYOND_PART, Map.of("left", left));
        return guard.then(
                new AllocationSettled(c.allocation(), c.organisation(), c.kr(), c.voucherRef()));
    }

    private static FrameStanding frame(FrameId id, Known known) {
        @Nullable FrameStanding frame = known.about(FrameStanding.class, id);
        if (frame == null) throw new Refused(FRAME_UNKNOWN);
        return frame;
    }

    private static void within(FrameStanding frame, Shares shares, Guard guard) {
        guard.refuseIf(
                shares.kr().exceeds(frame.kr()),
                BEYOND_FRAME,
                Map.of("frame", frame.kr(), "allocated", shares.kr()));
    }

    private static @Nullable Nok part(Shares shares, OrganisationId organisation) {
        for (Share part : shares.parts()) {
            if (part.organisation().equals(organisation)) return part.kr();
        }
        return null;
    }

    private static Decided decided(AllocationState state) {
        if (state instanceof Decided decided) return decided;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    @Override
    public AllocationState evolve(AllocationState state, AllocationEvent event, Stamp stamp) {
        return switch (event) {
            case AllocationDecided e -> new Decided(e.frame(), e.shares(), Map.of());
            case AllocationChanged e -> ((Decided) state).with(e.shares());
            case AllocationSettled e -> ((Decided) state).settling(e.organisation(), e.kr());
        };
    }
}
