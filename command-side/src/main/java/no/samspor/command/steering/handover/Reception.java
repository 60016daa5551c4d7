package no.samspor.command.steering.handover;

import static no.samspor.command.steering.handover.HandoverRefusal.COST_NOT_COVERED;
import static no.samspor.command.steering.handover.HandoverRefusal.ITEMS_MISSING;
import static no.samspor.command.steering.handover.HandoverRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.steering.handover.HandoverRefusal.NOT_OFFERED;
import static no.samspor.command.steering.handover.HandoverRefusal.NOT_RECEIVER;
import static no.samspor.command.steering.handover.HandoverRefusal.NO_BENEFIT_OWNER;
import static no.samspor.command.steering.handover.HandoverRefusal.NO_BUDGET_HOLDER;
import static no.samspor.command.steering.handover.HandoverRefusal.NO_REASON;
import static no.samspor.command.steering.handover.HandoverRefusal.WARRANTY_ENDS_FIRST;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samspor.command.steering.handover.HandoverCommand.AcceptHandover;
import no.samspor.command.steering.handover.HandoverCommand.NewRemark;
import no.samspor.command.steering.handover.HandoverCommand.RejectHandover;
import no.samspor.command.steering.handover.HandoverState.Offered;
import no.samspor.command.steering.handover.HandoverState.Open;
import no.samspor.command.steering.handover.HandoverState.Rejected;
import no.samspor.events.steering.HandoverEvent;
import no.samspor.events.steering.HandoverEvent.HandoverAccepted;
import no.samspor.events.steering.HandoverEvent.HandoverRejected;
import no.samspor.events.steering.HandoverEvent.OperatingCost;
import no.samspor.events.steering.HandoverEvent.Receiver;
import no.samspor.events.steering.HandoverEvent.Remark;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import org.jspecify.annotations.Nullable;

/** The receiver's answer to an offer: by whom (I-31), and with what in place (I-32). */
final class Reception {

    private static final Amount NOTHING = Amount.exact(Nok.ZERO);

    private Reception() {}

    /** I-31: the leader of that very unit (or body) of that very organisation. */
    static boolean isBy(Actor actor, Receiver receiver) {
        if (actor.role() != Role.RUL) return false;
        if (!actor.organisation().equals(receiver.organisation())) return false;
        if (receiver.unit() != null) return receiver.unit().equals(actor.unit());
        return receiver.body() != null && receiver.body().equals(actor.body());
    }

    static Judgement<HandoverEvent> accept(AcceptHandover c, Open state, Stamp stamp, Guard guard) {
        List<String> missing = state.checklist().missing();
        guard.needs(state instanceof Offered, NOT_OFFERED)
                .needs(isBy(stamp.actor(), state.receiver()), NOT_RECEIVER)
                .needs(missing.isEmpty(), ITEMS_MISSING, Map.of("items", missing))
                .needs(c.benefitOwner() != null, NO_BENEFIT_OWNER)
                .needs(c.budgetHolder() != null, NO_BUDGET_HOLDER)
                .needs(isCovered(c.operatingCost()), COST_NOT_COVERED)
                .refuseIf(
                        c.warrantyUntil() != null
                                && c.warrantyUntil().isSurelyBefore(stamp.effectiveFrom()),
                        WARRANTY_ENDS_FIRST);
        return guard.then(
                new HandoverAccepted(
                        c.handover(),
                        c.benefitOwner(),
                        c.budgetHolder(),
                        c.operatingCost(),
                        numbered(c.remarks()),
                        c.warrantyUntil()));
    }

    /** I-32: "if applicable" is said by nought kroner, so that silence never passes for it. */
    private static boolean isCovered(@Nullable OperatingCost cost) {
        if (cost == null || cost.yearly().equals(Amount.UNSTATED)) return false;
        return cost.coveredBy() != null || cost.yearly().equals(NOTHING);
    }

    private static List<Remark> numbered(List<NewRemark> remarks) {
        List<Remark> numbered = new ArrayList<>();
        for (NewRemark each : remarks) {
            numbered.add(new Remark(numbered.size() + 1, each.text(), each.due()));
        }
        return List.copyOf(numbered);
    }

    static Judgement<HandoverEvent> reject(RejectHandover c, Open state, Stamp stamp, Guard guard) {
        guard.refuseIf(state instanceof Rejected, NOT_IN_THIS_STATE)
                .needs(state instanceof Offered, NOT_OFFERED)
                .needs(isBy(stamp.actor(), state.receiver()), NOT_RECEIVER)
                .refuseIf(stamp.isNative() && c.reasons().isEmpty(), NO_REASON);
        return guard.then(new HandoverRejected(c.handover(), c.reasons()));
    }
}
