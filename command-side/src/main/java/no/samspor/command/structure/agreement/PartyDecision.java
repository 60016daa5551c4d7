package no.samspor.command.structure.agreement;

import static no.samspor.command.structure.agreement.AgreementRefusal.DECISION_FALLEN;
import static no.samspor.command.structure.agreement.AgreementRefusal.DECISION_NOT_COMPETENT;
import static no.samspor.command.structure.agreement.AgreementRefusal.DECISION_NOT_EFFECTIVE;
import static no.samspor.command.structure.agreement.AgreementRefusal.DECISION_NOT_EVIDENCED;
import static no.samspor.command.structure.agreement.AgreementRefusal.DECISION_UNKNOWN;
import static no.samspor.command.structure.agreement.AgreementRefusal.NO_DECISION;

import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.BodyStanding;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** May a party's act rest on the decision that it cites: one of its own bodies', in effect? */
record PartyDecision(Stamp stamp, Known known, Guard guard) {

    void carries(@Nullable DecisionId cited, OrganisationId party) {
        guard.needs(cited != null, NO_DECISION);
        if (cited == null) return;
        @Nullable DecisionStanding decision = known.about(DecisionStanding.class, cited);
        if (decision == null) throw new Refused(DECISION_UNKNOWN);
        @Nullable BodyStanding by = known.about(BodyStanding.class, decision.body());
        guard.refuseIf(decision.fallen(), DECISION_FALLEN)
                .refuseIf(decision.isConditional(), DECISION_NOT_EFFECTIVE)
                .refuseIf(
                        decision.effectiveFrom().earliest().isAfter(stamp.effectiveFrom().latest()),
                        DECISION_NOT_EFFECTIVE)
                .needs(
                        decision.isEffectiveOn(stamp.askedOn()) == Certainty.YES,
                        DECISION_NOT_EFFECTIVE)
                .needs(by != null && party.equals(by.organisation()), DECISION_NOT_COMPETENT)
                .refuseIf(stamp.isNative() && !decision.isEvidenced(), DECISION_NOT_EVIDENCED);
    }
}
