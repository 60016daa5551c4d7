package no.samspor.command.steering.handover;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static no.samspor.command.steering.handover.HandoverRefusal.ALREADY_PLANNED;
import static no.samspor.command.steering.handover.HandoverRefusal.DECISION_CONDITIONAL;
import static no.samspor.command.steering.handover.HandoverRefusal.DECISION_FALLEN;
import static no.samspor.command.steering.handover.HandoverRefusal.DECISION_NOT_EFFECTIVE;
import static no.samspor.command.steering.handover.HandoverRefusal.DECISION_NOT_EVIDENCED;
import static no.samspor.command.steering.handover.HandoverRefusal.DECISION_UNKNOWN;
import static no.samspor.command.steering.handover.HandoverRefusal.ITEM_WITHOUT_EVIDENCE;
import static no.samspor.command.steering.handover.HandoverRefusal.LATE_WITHOUT_EVIDENCE;
import static no.samspor.command.steering.handover.HandoverRefusal.NOTHING_TO_HAND_OVER;
import static no.samspor.command.steering.handover.HandoverRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.steering.handover.HandoverRefusal.NO_DECISION;
import static no.samspor.command.steering.handover.HandoverRefusal.PROJECT_UNKNOWN;
import static no.samspor.command.steering.handover.HandoverRefusal.RECEIVER_NOT_NAMED;
import static no.samspor.command.steering.handover.HandoverRefusal.RECEIVER_UNKNOWN;
import static no.samspor.command.steering.handover.HandoverRefusal.REMARKS_OPEN;
import static no.samspor.command.steering.handover.HandoverRefusal.REMARK_UNKNOWN;
import static no.samspor.command.steering.handover.HandoverRefusal.WAIVER_WITHOUT_AUTHORITY;
import static no.samspor.command.steering.handover.HandoverRefusal.WARRANTY_RUNS;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import no.samspor.command.steering.handover.HandoverCommand.AcceptHandover;
import no.samspor.command.steering.handover.HandoverCommand.ClearRemark;
import no.samspor.command.steering.handover.HandoverCommand.CloseWarranty;
import no.samspor.command.steering.handover.HandoverCommand.CompleteChecklistItem;
import no.samspor.command.steering.handover.HandoverCommand.OfferHandover;
import no.samspor.command.steering.handover.HandoverCommand.PlanHandover;
import no.samspor.command.steering.handover.HandoverCommand.RejectHandover;
import no.samspor.command.steering.handover.HandoverCommand.ReverseHandover;
import no.samspor.command.steering.handover.HandoverCommand.WaiveChecklistItem;
import no.samspor.command.steering.handover.HandoverState.Accepted;
import no.samspor.command.steering.handover.HandoverState.Closed;
import no.samspor.command.steering.handover.HandoverState.None;
import no.samspor.command.steering.handover.HandoverState.Offered;
import no.samspor.command.steering.handover.HandoverState.Open;
import no.samspor.command.steering.handover.HandoverState.Planned;
import no.samspor.command.steering.handover.HandoverState.Received;
import no.samspor.command.steering.handover.HandoverState.Rejected;
import no.samspor.command.steering.handover.HandoverState.Reversed;
import no.samspor.events.decision.DecisionStanding.Grounds;
import no.samspor.events.steering.HandoverEvent;
import no.samspor.events.steering.HandoverEvent.ChecklistItemCompleted;
import no.samspor.events.steering.HandoverEvent.ChecklistItemWaived;
import no.samspor.events.steering.HandoverEvent.HandoverAccepted;
import no.samspor.events.steering.HandoverEvent.HandoverClosed;
import no.samspor.events.steering.HandoverEvent.HandoverOffered;
import no.samspor.events.steering.HandoverEvent.HandoverPlanned;
import no.samspor.events.steering.HandoverEvent.HandoverRejected;
import no.samspor.events.steering.HandoverEvent.HandoverRemarkCleared;
import no.samspor.events.steering.HandoverEvent.HandoverReversed;
import no.samspor.events.steering.HandoverEvent.Receiver;
import no.samspor.events.steering.HandoverEvent.Remark;
import no.samspor.events.steering.HandoverStanding;
import no.samspor.events.steering.HandoverStanding.Stage;
import no.samspor.events.steering.HandoversStanding;
import no.samspor.events.steering.HandoversStanding.Plan;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/** The rules of a handover: nobody takes over but the receiving unit's own leader (I-31). */
final class HandoverDecider implements Decider<HandoverCommand, HandoverState, HandoverEvent> {

    private static final Grounds GROUNDS =
            new Grounds(
                    DECISION_UNKNOWN,
                    DECISION_FALLEN,
                    DECISION_CONDITIONAL,
                    DECISION_NOT_EFFECTIVE,
                    DECISION_NOT_EVIDENCED);

    @Override
    public HandoverState initial() {
        return new None();
    }

    @Override
    public Judgement<HandoverEvent> decide(
            HandoverCommand command, HandoverState state, Stamp stamp, Known known) {
        Guard guard =
                Guard.of(stamp)
                        .refuseIf(
                                stamp.isNative()
                                        && stamp.isBackdated()
                                        && stamp.evidence().isEmpty(),
                                LATE_WITHOUT_EVIDENCE);
        return switch (command) {
            case PlanHandover plan -> plan(plan, state, stamp, known, guard);
            case CompleteChecklistItem done -> complete(done, open(state), stamp, guard);
            case WaiveChecklistItem waive -> waive(waive, open(state), stamp, known, guard);
            case OfferHandover offer -> offer(offer, open(state), guard);
            case AcceptHandover accept -> Reception.accept(accept, open(state), stamp, guard);
            case RejectHandover reject -> Reception.reject(reject, open(state), stamp, guard);
            case ClearRemark clear -> clear(clear, accepted(state), guard);
            case CloseWarranty close -> close(close, accepted(state), stamp, guard);
            case ReverseHandover back -> reverse(back, state, stamp, known, guard);
        };
    }

    private static Judgement<HandoverEvent> plan(
            PlanHandover c, HandoverState state, Stamp stamp, Known known, Guard guard) {
        Receiver receiver = c.receiver();
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE)
                .refuseIf(c.project() == null && c.deliverables().isEmpty(), NOTHING_TO_HAND_OVER)
                .refuseIf(
                        c.project() != null && !isIn(c.programme(), c.project(), known),
                        PROJECT_UNKNOWN)
                .refuseIf(!exists(receiver, stamp, known), RECEIVER_UNKNOWN)
                .refuseIf(isPlanned(c, known), ALREADY_PLANNED)
                .needs(receiver.unit() != null || receiver.body() != null, RECEIVER_NOT_NAMED);
        return guard.then(
                new HandoverPlanned(
                        c.handover(),
                        c.programme(),
                        c.project(),
                        c.deliverables(),
                        receiver,
                        c.receiverRole(),
                        c.mandatory(),
                        c.plannedFrom()));
    }

    /** Of what a new plan must not repeat: the handovers of its project, or of its programme. */
    static Id neighbours(PlanHandover c) {
        return c.project() == null ? c.programme() : c.project();
    }

    static Plan planOf(PlanHandover c) {
        return new Plan(c.project(), c.deliverables(), c.receiver());
    }

    private static boolean isIn(ProgrammeId programme, ProjectId project, Known known) {
        @Nullable ProjectStanding standing = known.about(ProjectStanding.class, project);
        return standing != null && standing.programme().equals(programme);
    }

    /** Registered, and lasting when it is planned; a body's own membership is not asked about. */
    private static boolean exists(Receiver receiver, Stamp stamp, Known known) {
        @Nullable OrganisationStanding it =
                known.about(OrganisationStanding.class, receiver.organisation());
        if (it == null) return false;
        if (receiver.body() != null) {
            return known.about(BodyStanding.class, receiver.body()) != null;
        }
        return receiver.unit() == null || it.canTakeOver(receiver.unit(), stamp.effectiveFrom());
    }

    private static boolean isPlanned(PlanHandover c, Known known) {
        @Nullable HandoversStanding others = known.about(HandoversStanding.class, neighbours(c));
        if (others == null) return false;
        return others.sameAs(planOf(c)).stream()
                .map(other -> known.about(HandoverStanding.class, other))
                .anyMatch(other -> other != null && other.stage() != Stage.REVERSED);
    }

    private static Judgement<HandoverEvent> complete(
            CompleteChecklistItem c, Open state, Stamp stamp, Guard guard) {
        if (state.checklist().done().contains(c.item())) return Judgement.nothing();
        guard.needs(!stamp.evidence().isEmpty(), ITEM_WITHOUT_EVIDENCE);
        return guard.then(new ChecklistItemCompleted(c.handover(), c.item()));
    }

    /** What the checklist protects is the receiver, so he can do without it, or a body for him. */
    private static Judgement<HandoverEvent> waive(
            WaiveChecklistItem c, Open state, Stamp stamp, Known known, Guard guard) {
        if (state.checklist().waived().contains(c.item())) return Judgement.nothing();
        guard.needs(
                c.decision() != null || Reception.isBy(stamp.actor(), state.receiver()),
                WAIVER_WITHOUT_AUTHORITY);
        GROUNDS.hold(c.decision(), stamp, known, guard);
        return guard.then(
                new ChecklistItemWaived(c.handover(), c.item(), c.decision(), c.reason()));
    }

    private static Judgement<HandoverEvent> offer(OfferHandover c, Open state, Guard guard) {
        if (state instanceof Offered) return Judgement.nothing();
        return guard.then(new HandoverOffered(c.handover()));
    }

    private static Judgement<HandoverEvent> clear(ClearRemark c, Accepted state, Guard guard) {
        guard.refuseIf(!state.remarks().contains(c.no()), REMARK_UNKNOWN);
        if (!state.open().contains(c.no())) return Judgement.nothing();
        return guard.then(new HandoverRemarkCleared(c.handover(), c.no()));
    }

    private static Judgement<HandoverEvent> close(
            CloseWarranty c, Accepted state, Stamp stamp, Guard guard) {
        guard.refuseIf(!state.open().isEmpty(), REMARKS_OPEN, Map.of("remarks", state.open()))
                .refuseIf(
                        state.warrantyUntil() != null
                                && stamp.effectiveFrom().isSurelyBefore(state.warrantyUntil()),
                        WARRANTY_RUNS);
        return guard.then(new HandoverClosed(c.handover()));
    }

    private static Judgement<HandoverEvent> reverse(
            ReverseHandover c, HandoverState state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(!(state instanceof Received), NOT_IN_THIS_STATE)
                .needs(c.decision() != null, NO_DECISION);
        GROUNDS.hold(c.decision(), stamp, known, guard);
        return guard.then(new HandoverReversed(c.handover(), c.decision(), c.reason()));
    }

    private static Open open(HandoverState state) {
        if (state instanceof Open open) return open;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    private static Accepted accepted(HandoverState state) {
        if (state instanceof Accepted accepted) return accepted;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    @Override
    public HandoverState evolve(HandoverState state, HandoverEvent event, Stamp stamp) {
        return switch (event) {
            case HandoverPlanned e -> new Planned(e.receiver(), Checklist.of(e.mandatory()));
            case ChecklistItemCompleted e ->
                    ifOpen(state, open -> open.with(open.checklist().doing(e.item())));
            case ChecklistItemWaived e ->
                    ifOpen(state, open -> open.with(open.checklist().waiving(e.item())));
            case HandoverOffered e ->
                    ifOpen(state, open -> new Offered(open.receiver(), open.checklist()));
            case HandoverRejected e ->
                    ifOpen(state, open -> new Rejected(open.receiver(), open.checklist()));
            case HandoverAccepted e -> accepted(e);
            case HandoverRemarkCleared e -> cleared(state, e.no());
            case HandoverClosed e -> new Closed();
            case HandoverReversed e -> new Reversed();
        };
    }

    private static HandoverState ifOpen(HandoverState state, Function<Open, HandoverState> next) {
        return state instanceof Open open ? next.apply(open) : state;
    }

    private static Accepted accepted(HandoverAccepted e) {
        Set<Integer> remarks = e.remarks().stream().map(Remark::no).collect(toUnmodifiableSet());
        return new Accepted(remarks, remarks, e.warrantyUntil());
    }

    private static HandoverState cleared(HandoverState state, int no) {
        if (!(state instanceof Accepted accepted)) return state;
        Set<Integer> open = new HashSet<>(accepted.open());
        open.remove(no);
        return new Accepted(accepted.remarks(), Set.copyOf(open), accepted.warrantyUntil());
    }
}
