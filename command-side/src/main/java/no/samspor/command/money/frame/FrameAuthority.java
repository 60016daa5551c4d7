package no.samspor.command.money.frame;

import static no.samspor.command.money.frame.FrameRefusal.BEYOND_DELEGATION;
import static no.samspor.command.money.frame.FrameRefusal.DECISION_CONDITIONAL;
import static no.samspor.command.money.frame.FrameRefusal.DECISION_FALLEN;
import static no.samspor.command.money.frame.FrameRefusal.DECISION_NOT_EVIDENCED;
import static no.samspor.command.money.frame.FrameRefusal.DECISION_NOT_IN_EFFECT;
import static no.samspor.command.money.frame.FrameRefusal.DECISION_UNKNOWN;
import static no.samspor.command.money.frame.FrameRefusal.DELEGATION_ELSEWHERE;
import static no.samspor.command.money.frame.FrameRefusal.DELEGATION_NOT_EVIDENCED;
import static no.samspor.command.money.frame.FrameRefusal.DELEGATION_NOT_HELD;
import static no.samspor.command.money.frame.FrameRefusal.DELEGATION_NOT_IN_FORCE;
import static no.samspor.command.money.frame.FrameRefusal.DELEGATION_UNKNOWN;
import static no.samspor.command.money.frame.FrameRefusal.MANDATE_NOT_EVIDENCED;
import static no.samspor.command.money.frame.FrameRefusal.MANDATE_NOT_IN_FORCE;
import static no.samspor.command.money.frame.FrameRefusal.MANDATE_UNKNOWN;
import static no.samspor.command.money.frame.FrameRefusal.NO_DECISION;
import static no.samspor.command.money.frame.FrameRefusal.NO_MANDATE;

import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.steering.MandateStanding;
import no.samspor.events.structure.DelegationStanding;
import no.samspor.events.structure.DelegationStanding.Act;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Code;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Known;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** On what an act on a frame rests: a decision, a mandate, or inside a line group a delegation. */
final class FrameAuthority {

    private static final Code REALLOCATION = new Code("reallocation");
    private static final DelegationStanding.Grounds DELEGATION =
            new DelegationStanding.Grounds(
                    DELEGATION_UNKNOWN,
                    DELEGATION_NOT_IN_FORCE,
                    DELEGATION_NOT_HELD,
                    DELEGATION_ELSEWHERE,
                    BEYOND_DELEGATION,
                    DELEGATION_NOT_EVIDENCED);
    private static final DecisionStanding.Grounds DECISION =
            new DecisionStanding.Grounds(
                    DECISION_UNKNOWN,
                    DECISION_FALLEN,
                    DECISION_CONDITIONAL,
                    DECISION_NOT_IN_EFFECT,
                    DECISION_NOT_EVIDENCED);

    private FrameAuthority() {}

    static @Nullable DecisionStanding decided(
            @Nullable DecisionId cited, Stamp stamp, Known known, Guard guard) {
        guard.needs(cited != null, NO_DECISION);
        return DECISION.hold(cited, stamp, known, guard);
    }

    /** Null where a source names none. */
    static @Nullable MandateStanding mandated(
            @Nullable MandateId cited,
            ProgrammeId programme,
            Stamp stamp,
            Known known,
            Guard guard) {
        guard.needs(cited != null, NO_MANDATE);
        if (cited == null) return null;
        @Nullable MandateStanding mandate = known.about(MandateStanding.class, cited);
        if (mandate == null || !mandate.programme().equals(programme)) {
            throw new Refused(MANDATE_UNKNOWN);
        }
        guard.needs(mandate.isInForceOn(stamp.askedOn()) == Certainty.YES, MANDATE_NOT_IN_FORCE)
                .refuseIf(stamp.isNative() && !mandate.isEvidenced(), MANDATE_NOT_EVIDENCED);
        return mandate;
    }

    /** I-17, I-29. */
    static void delegated(
            DelegationId cited,
            ProgrammeId programme,
            Nok kr,
            Stamp stamp,
            Known known,
            Guard guard) {
        DELEGATION.hold(cited, new Act(REALLOCATION, programme, kr), stamp, known, guard);
    }
}
