package no.samspor.command.decision.decision;

import static no.samspor.command.decision.decision.DecisionRefusal.BY_ITSELF;
import static no.samspor.command.decision.decision.DecisionRefusal.DECISION_CONDITIONAL;
import static no.samspor.command.decision.decision.DecisionRefusal.DECISION_FALLEN;
import static no.samspor.command.decision.decision.DecisionRefusal.DECISION_NOT_EFFECTIVE;
import static no.samspor.command.decision.decision.DecisionRefusal.DECISION_NOT_EVIDENCED;
import static no.samspor.command.decision.decision.DecisionRefusal.DECISION_UNKNOWN;
import static no.samspor.command.decision.decision.DecisionRefusal.NOT_ABOVE;
import static no.samspor.command.decision.decision.DecisionRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.decision.decision.DecisionRefusal.NO_GROUND;
import static no.samspor.command.decision.decision.DecisionRefusal.NO_LEGALITY_CONTROL;
import static no.samspor.command.decision.decision.DecisionRefusal.NO_OWN_DECISION;

import no.samspor.command.decision.decision.DecisionCommand.AnnulDecision;
import no.samspor.command.decision.decision.DecisionCommand.DecideLegalityControl;
import no.samspor.command.decision.decision.DecisionCommand.ReconsiderDecision;
import no.samspor.command.decision.decision.DecisionCommand.RequestLegalityControl;
import no.samspor.command.decision.decision.DecisionCommand.SupersedeDecision;
import no.samspor.events.decision.DecisionEvent;
import no.samspor.events.decision.DecisionEvent.AnnulledThrough;
import no.samspor.events.decision.DecisionEvent.DecisionAnnulled;
import no.samspor.events.decision.DecisionEvent.DecisionReconsidered;
import no.samspor.events.decision.DecisionEvent.DecisionSuperseded;
import no.samspor.events.decision.DecisionEvent.LegalityControlDecided;
import no.samspor.events.decision.DecisionEvent.LegalityControlRequested;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.decision.DecisionStanding.Grounds;
import no.samspor.events.structure.BodyStanding;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.DecisionId;
import org.jspecify.annotations.Nullable;

/** How a decision ends, and what another decision must be to end it. */
final class Fall {

    static final Grounds GROUNDS =
            new Grounds(
                    DECISION_UNKNOWN,
                    DECISION_FALLEN,
                    DECISION_CONDITIONAL,
                    DECISION_NOT_EFFECTIVE,
                    DECISION_NOT_EVIDENCED);

    private Fall() {}

    static Judgement<DecisionEvent> supersede(
            SupersedeDecision c, Facts facts, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(c.by().equals(c.decision()), BY_ITSELF);
        hold(c.by(), facts, stamp, known, guard);
        return guard.then(new DecisionSuperseded(c.decision(), c.by()));
    }

    static Judgement<DecisionEvent> annul(
            AnnulDecision c, Facts facts, Stamp stamp, Known known, Guard guard) {
        boolean own = c.through() == AnnulledThrough.OWN_DECISION;
        guard.refuseIf(c.decision().equals(c.own()), BY_ITSELF)
                .needs(!own || c.own() != null, NO_OWN_DECISION)
                .needs(c.ground() != null, NO_GROUND);
        hold(c.own(), facts, stamp, known, guard);
        return guard.then(
                new DecisionAnnulled(
                        c.decision(), c.through(), c.by(), c.ground(), c.exTunc(), c.own()));
    }

    static Judgement<DecisionEvent> requestControl(
            RequestLegalityControl c, Facts facts, Guard guard) {
        guard.refuseIf(facts.underControl(), NOT_IN_THIS_STATE);
        return guard.then(new LegalityControlRequested(c.decision(), c.by(), c.due()));
    }

    static Judgement<DecisionEvent> decideControl(
            DecideLegalityControl c, Facts facts, Guard guard) {
        guard.needs(c.upheld() || c.ground() != null, NO_GROUND)
                .needs(facts.underControl(), NO_LEGALITY_CONTROL);
        DecisionEvent decided = new LegalityControlDecided(c.decision(), c.by(), c.upheld());
        if (c.upheld()) {
            return facts.hasHeard(decided) ? Judgement.nothing() : guard.then(decided);
        }
        return guard.then(
                decided,
                new DecisionAnnulled(
                        c.decision(),
                        AnnulledThrough.LEGALITY_CONTROL,
                        c.by(),
                        c.ground(),
                        c.exTunc(),
                        null));
    }

    /** Before the control goes further, the body looks at its own decision again (2.8, point 9). */
    static Judgement<DecisionEvent> reconsider(
            ReconsiderDecision c, Facts facts, Stamp stamp, Known known, Guard guard) {
        DecisionEvent reconsidered = new DecisionReconsidered(c.decision(), c.upheld());
        if (facts.hasHeard(reconsidered)) return Judgement.nothing();
        guard.refuseIf(c.decision().equals(c.own()), BY_ITSELF)
                .needs(c.upheld() || c.own() != null, NO_OWN_DECISION)
                .needs(facts.underControl(), NO_LEGALITY_CONTROL);
        hold(c.own(), facts, stamp, known, guard);
        if (c.upheld()) return guard.then(reconsidered);
        return guard.then(
                reconsidered,
                new DecisionAnnulled(
                        c.decision(), AnnulledThrough.OWN_DECISION, null, null, false, c.own()));
    }

    /** Guards an act of the same body, or of one above it, by another decision. */
    static void hold(@Nullable DecisionId by, Facts facts, Stamp stamp, Known known, Guard guard) {
        @Nullable DecisionStanding other = GROUNDS.hold(by, stamp, known, guard);
        if (other == null) return;
        guard.needs(
                other.body().equals(facts.body())
                        || BodyStanding.outranks(other.body(), facts.body(), known),
                NOT_ABOVE);
    }
}
