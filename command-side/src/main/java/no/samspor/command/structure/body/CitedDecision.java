package no.samspor.command.structure.body;

import static no.samspor.command.structure.body.BodyRefusal.DECISION_FALLEN;
import static no.samspor.command.structure.body.BodyRefusal.DECISION_NOT_COMPETENT;
import static no.samspor.command.structure.body.BodyRefusal.DECISION_NOT_EFFECTIVE;
import static no.samspor.command.structure.body.BodyRefusal.DECISION_NOT_EVIDENCED;
import static no.samspor.command.structure.body.BodyRefusal.DECISION_UNKNOWN;

import java.util.List;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.BodyStanding;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/**
 * May an act on a body rest on the decision that it cites? It must be in effect, and made by a body
 * above this one, in the organisation that appoints to it, or by {@code also}.
 */
record CitedDecision(BodyId body, Stamp stamp, Known known, Guard guard) {

    /** {@code also} are other bodies and organisations whose decision will do. */
    void carries(@Nullable DecisionId cited, List<? extends Id> also) {
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
                .needs(isCompetent(decision.body(), also), DECISION_NOT_COMPETENT)
                .refuseIf(stamp.isNative() && !decision.isEvidenced(), DECISION_NOT_EVIDENCED);
    }

    private boolean isCompetent(BodyId deciding, List<? extends Id> also) {
        if (also.contains(deciding) || BodyStanding.outranks(deciding, body, known)) return true;
        @Nullable BodyStanding by = known.about(BodyStanding.class, deciding);
        if (by == null || by.organisation() == null) return false;
        @Nullable BodyStanding own = known.about(BodyStanding.class, body);
        return also.contains(by.organisation())
                || (own != null && by.organisation().equals(own.appointedBy()));
    }
}
