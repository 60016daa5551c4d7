package no.samspor.command.structure.position;

import static no.samspor.command.structure.position.PositionRefusal.AGREEMENT_NOT_EVIDENCED;
import static no.samspor.command.structure.position.PositionRefusal.AGREEMENT_NOT_IN_FORCE;
import static no.samspor.command.structure.position.PositionRefusal.AGREEMENT_UNKNOWN;
import static no.samspor.command.structure.position.PositionRefusal.DECISION_FALLEN;
import static no.samspor.command.structure.position.PositionRefusal.DECISION_NOT_EFFECTIVE;
import static no.samspor.command.structure.position.PositionRefusal.DECISION_NOT_EVIDENCED;
import static no.samspor.command.structure.position.PositionRefusal.DECISION_UNKNOWN;

import java.time.LocalDate;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.AgreementStanding;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.DecisionId;
import org.jspecify.annotations.Nullable;

/** On what a position rests: the decision that mandates it, the agreement that it is made under. */
record Grounds(Stamp stamp, Known known, Guard guard) {

    void decided(@Nullable DecisionId cited) {
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
                .refuseIf(stamp.isNative() && !decision.isEvidenced(), DECISION_NOT_EVIDENCED);
    }

    /** I-35: an agreement that is over gives no new position, or warns of it, by its kind. */
    void agreed(@Nullable AgreementId cited) {
        if (cited == null) return;
        @Nullable AgreementStanding agreement = known.about(AgreementStanding.class, cited);
        if (agreement == null) throw new Refused(AGREEMENT_UNKNOWN);
        Certainty inForce = inForce(agreement);
        if (agreement.refusesUseWhenOver()) {
            guard.needs(inForce == Certainty.YES, AGREEMENT_NOT_IN_FORCE);
        } else {
            guard.warnIf(inForce != Certainty.YES, Invariant.I_35);
        }
        guard.refuseIf(stamp.isNative() && !agreement.isEvidenced(), AGREEMENT_NOT_EVIDENCED);
    }

    /** On the effective date; one that the source leaves open is only possibly covered. */
    private Certainty inForce(AgreementStanding agreement) {
        UncertainDate from = stamp.effectiveFrom();
        if (!from.isExact()) return Certainty.POSSIBLY;
        LocalDate day = from.earliest();
        return agreement.isInForceOn(day);
    }
}
