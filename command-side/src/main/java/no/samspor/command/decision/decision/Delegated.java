package no.samspor.command.decision.decision;

import static no.samspor.command.decision.decision.DecisionRefusal.BEYOND_DELEGATION;
import static no.samspor.command.decision.decision.DecisionRefusal.DELEGATION_NOT_EVIDENCED;
import static no.samspor.command.decision.decision.DecisionRefusal.DELEGATION_NOT_HELD;
import static no.samspor.command.decision.decision.DecisionRefusal.DELEGATION_NOT_IN_FORCE;
import static no.samspor.command.decision.decision.DecisionRefusal.DELEGATION_UNKNOWN;
import static no.samspor.command.decision.decision.DecisionRefusal.NO_DELEGATION;
import static no.samspor.command.decision.decision.DecisionRefusal.OUTSIDE_DELEGATION;

import no.samspor.command.decision.decision.DecisionCommand.RegisterDecision;
import no.samspor.events.decision.DecisionEvent.UnderDelegation;
import no.samspor.events.structure.DelegationStanding;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Code;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Known;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import org.jspecify.annotations.Nullable;

/** I-29: a decision under delegation cites one that held that day, and stays within it. */
final class Delegated {

    private static final Code DELEGATED = new Code("delegated");

    private Delegated() {}

    static void check(
            RegisterDecision c, Stamp stamp, UncertainDate decided, Known known, Guard guard) {
        @Nullable UnderDelegation under = c.under();
        guard.needs(under != null || !c.kind().equals(DELEGATED), NO_DELEGATION);
        if (under == null) return;
        @Nullable DelegationStanding delegation =
                known.about(DelegationStanding.class, under.delegation());
        if (delegation == null) throw new Refused(DELEGATION_UNKNOWN);
        Certainty inForce = inForce(delegation, decided);
        guard.refuseIf(inForce == Certainty.NO, DELEGATION_NOT_IN_FORCE)
                .needs(inForce == Certainty.YES, DELEGATION_NOT_IN_FORCE)
                .needs(holds(delegation, c, stamp), DELEGATION_NOT_HELD)
                .refuseIf(
                        under.matter() != null && !delegation.covers(under.matter()),
                        OUTSIDE_DELEGATION)
                .needs(under.matter() != null, OUTSIDE_DELEGATION);
        money(c, delegation, guard);
        guard.refuseIf(stamp.isNative() && !delegation.isEvidenced(), DELEGATION_NOT_EVIDENCED);
    }

    /** Of a date known to the day; of any other nobody can tell. */
    private static Certainty inForce(DelegationStanding delegation, UncertainDate decided) {
        return decided.isExact() ? delegation.isInForceOn(decided.latest()) : Certainty.POSSIBLY;
    }

    /** A body holds it itself; else whoever registers the decision must. */
    private static boolean holds(DelegationStanding delegation, RegisterDecision c, Stamp stamp) {
        @Nullable BodyId body = delegation.delegate().body();
        return body == null ? delegation.isHeldBy(stamp.actor()) : body.equals(c.body());
    }

    private static void money(RegisterDecision c, DelegationStanding delegation, Guard guard) {
        if (c.moneyEffect() == null) return;
        @Nullable Nok most = most(c.moneyEffect().amount());
        @Nullable Nok limit = delegation.limit();
        guard.refuseIf(limit == null || (most != null && most.exceeds(limit)), BEYOND_DELEGATION)
                .needs(most != null, BEYOND_DELEGATION);
    }

    /** The most that it can be; null where it has no upper end. */
    private static @Nullable Nok most(Amount amount) {
        return switch (amount.certainty()) {
            case EXACT, DERIVED, UP_TO -> amount.kr();
            case RANGE -> amount.to();
            case APPROXIMATE, AT_LEAST, UNSTATED -> null;
        };
    }
}
