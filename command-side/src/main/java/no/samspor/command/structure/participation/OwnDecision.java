package no.samspor.command.structure.participation;

import static no.samspor.command.structure.participation.ParticipationRefusal.BODY_ONLY_ADVISES;
import static no.samspor.command.structure.participation.ParticipationRefusal.DECISION_CONDITIONAL;
import static no.samspor.command.structure.participation.ParticipationRefusal.DECISION_FALLEN;
import static no.samspor.command.structure.participation.ParticipationRefusal.DECISION_NOT_EVIDENCED;
import static no.samspor.command.structure.participation.ParticipationRefusal.DECISION_NOT_IN_EFFECT;
import static no.samspor.command.structure.participation.ParticipationRefusal.DECISION_UNKNOWN;
import static no.samspor.command.structure.participation.ParticipationRefusal.NOT_OWN_DECISION;
import static no.samspor.command.structure.participation.ParticipationRefusal.NOT_OWN_REPRESENTATIVE;
import static no.samspor.command.structure.participation.ParticipationRefusal.NO_OWN_DECISION;

import no.samspor.command.structure.participation.ParticipationState.Facts;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.BodyStanding;
import no.samspor.kernel.Code;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Known;
import no.samspor.kernel.Law;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** I-19: an owner is bound, and let go, by a competent body of its own, or bound by law. */
final class OwnDecision {

    private static final Code ADVISORY = new Code("ADVISORY");

    private static final DecisionStanding.Grounds DECISION =
            new DecisionStanding.Grounds(
                    DECISION_UNKNOWN,
                    DECISION_FALLEN,
                    DECISION_CONDITIONAL,
                    DECISION_NOT_IN_EFFECT,
                    DECISION_NOT_EVIDENCED);

    private OwnDecision() {}

    /** An owner's representative acts for his own organisation only. */
    static void speaks(Facts facts, Stamp stamp, Guard guard) {
        guard.refuseIf(
                stamp.isNative()
                        && stamp.actor().role() == Role.OWN
                        && !stamp.actor().actsFor(facts.organisation()),
                NOT_OWN_REPRESENTATIVE);
    }

    /** A law binds whoever records it; without one, only its own representative binds it. */
    static void binds(
            Facts facts,
            @Nullable DecisionId decision,
            @Nullable Law law,
            Stamp stamp,
            Known known,
            Guard guard) {
        OrganisationId own = facts.organisation();
        guard.refuseIf(
                stamp.isNative() && law == null && !stamp.actor().actsFor(own),
                NOT_OWN_REPRESENTATIVE);
        guard.needs(!facts.isOwner() || decision != null || law != null, NO_OWN_DECISION);
        isOwn(own, decision, stamp, known, guard);
    }

    /** An owner that leaves states a decision, whatever it was once bound by. */
    static void releases(
            Facts facts, @Nullable DecisionId decision, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(
                stamp.isNative() && !stamp.actor().actsFor(facts.organisation()),
                NOT_OWN_REPRESENTATIVE);
        guard.needs(!facts.isOwner() || decision != null, NO_OWN_DECISION);
        isOwn(facts.organisation(), decision, stamp, known, guard);
    }

    private static void isOwn(
            OrganisationId own, @Nullable DecisionId cited, Stamp stamp, Known known, Guard guard) {
        @Nullable DecisionStanding decision = DECISION.hold(cited, stamp, known, guard);
        if (decision == null) return;
        @Nullable BodyStanding body = known.about(BodyStanding.class, decision.body());
        @Nullable OrganisationId whose = body == null ? null : body.organisation();
        guard.refuseIf(whose != null && !whose.equals(own), NOT_OWN_DECISION)
                .needs(whose != null, NOT_OWN_DECISION)
                .refuseIf(body != null && body.ruleSet().equals(ADVISORY), BODY_ONLY_ADVISES);
    }
}
