package no.samspor.command.decision.decision;

import static no.samspor.command.Stamps.MIRRORED;
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

import java.util.Set;
import no.samspor.command.decision.decision.DecisionCommand.AnnulDecision;
import no.samspor.command.decision.decision.DecisionCommand.DecideLegalityControl;
import no.samspor.command.decision.decision.DecisionCommand.LapseDecision;
import no.samspor.command.decision.decision.DecisionCommand.ReconsiderDecision;
import no.samspor.command.decision.decision.DecisionCommand.RequestLegalityControl;
import no.samspor.command.decision.decision.DecisionCommand.SupersedeDecision;
import no.samspor.events.decision.DecisionEvent;
import no.samspor.events.decision.DecisionEvent.AnnulledThrough;
import no.samspor.events.decision.DecisionEvent.DecisionAnnulled;
import no.samspor.events.decision.DecisionEvent.DecisionImplemented;
import no.samspor.events.decision.DecisionEvent.DecisionLapsed;
import no.samspor.events.decision.DecisionEvent.DecisionReconsidered;
import no.samspor.events.decision.DecisionEvent.LegalityControlDecided;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Law;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What takes a decision away; a legality control may also uphold it. */
class DecisionsEndedTest extends DecisionSpec {

    private static final Law LAW = new Law("kommuneloven", "§ 27-3", null);

    @Nested
    class Superseding {
        @Test
        void takes_a_decision_of_the_same_body_or_one_above() {
            rests(later(BODY), ADOPTED)
                    .when(new SupersedeDecision(DECISION, LATER))
                    .then(SUPERSEDED)
                    .notEvidenced();
            rests(later(COUNCIL), ADOPTED)
                    .when(new SupersedeDecision(DECISION, LATER))
                    .then(SUPERSEDED)
                    .notEvidenced();
        }

        @Test
        void takes_no_less() {
            rests(later(STRANGER), ADOPTED)
                    .when(new SupersedeDecision(DECISION, LATER))
                    .thenRefused(NOT_ABOVE);
            rests(later(STRANGER), ADOPTED)
                    .as(MIRRORED)
                    .when(new SupersedeDecision(DECISION, LATER))
                    .then(SUPERSEDED)
                    .notEvidenced(Invariant.I_30);
            given(ADOPTED).when(new SupersedeDecision(DECISION, DECISION)).thenRefused(BY_ITSELF);
        }

        @Test
        void takes_one_that_carries_it() {
            refused(null, DECISION_UNKNOWN);
            refused(decision(BODY, "2026-02-20", Set.of(), Set.of()), DECISION_FALLEN);
            refused(decision(BODY, null, Set.of(1), Set.of()), DECISION_CONDITIONAL);
            refused(decision("2026-04-01", BODY), DECISION_NOT_EFFECTIVE);
            refused(decision(BODY, null, Set.of(), Set.of(Invariant.I_45)), DECISION_NOT_EVIDENCED);
        }

        @Test
        void happens_once() {
            given(ADOPTED, SUPERSEDED)
                    .when(new SupersedeDecision(DECISION, LATER))
                    .thenRefused(NOT_IN_THIS_STATE);
        }

        private void refused(DecisionStanding later, DecisionRefusal reason) {
            rests(later, ADOPTED).when(new SupersedeDecision(DECISION, LATER)).thenRefused(reason);
        }
    }

    @Nested
    class Annulling_I_30 {
        @Test
        void by_others_takes_a_ground() {
            given(ADOPTED)
                    .when(annul(AnnulledThrough.COURT, LAW, null))
                    .then(annulled(AnnulledThrough.COURT, LAW, null))
                    .notEvidenced();
            given(ADOPTED).when(annul(AnnulledThrough.APPEAL, null, null)).thenRefused(NO_GROUND);
            given(ADOPTED)
                    .as(MIRRORED)
                    .when(annul(AnnulledThrough.APPEAL, null, null))
                    .then(annulled(AnnulledThrough.APPEAL, null, null))
                    .notEvidenced(Invariant.I_30);
        }

        @Test
        void by_the_body_itself_takes_a_decision() {
            rests(later(COUNCIL), ADOPTED)
                    .when(annul(AnnulledThrough.OWN_DECISION, LAW, LATER))
                    .then(annulled(AnnulledThrough.OWN_DECISION, LAW, LATER));
            given(ADOPTED)
                    .when(annul(AnnulledThrough.OWN_DECISION, LAW, null))
                    .thenRefused(NO_OWN_DECISION);
            given(ADOPTED)
                    .when(annul(AnnulledThrough.OWN_DECISION, LAW, DECISION))
                    .thenRefused(BY_ITSELF);
            rests(later(STRANGER), ADOPTED)
                    .when(annul(AnnulledThrough.OWN_DECISION, LAW, LATER))
                    .thenRefused(NOT_ABOVE);
        }

        @Test
        void ends_it() {
            given(ADOPTED, annulled(AnnulledThrough.COURT, LAW, null))
                    .when(annul(AnnulledThrough.COURT, LAW, null))
                    .thenRefused(NOT_IN_THIS_STATE);
        }

        private static DecisionCommand annul(AnnulledThrough through, Law ground, DecisionId own) {
            return new AnnulDecision(DECISION, through, "Tingretten", ground, true, own);
        }

        private static DecisionEvent annulled(AnnulledThrough through, Law ground, DecisionId own) {
            return new DecisionAnnulled(DECISION, through, "Tingretten", ground, true, own);
        }
    }

    @Nested
    class Legality_control {
        private static final DecisionEvent UPHELD =
                new LegalityControlDecided(DECISION, "Statsforvalteren", true);
        private static final DecisionCommand UPHOLD =
                new DecideLegalityControl(DECISION, "Statsforvalteren", true, null, false);
        private static final DecisionCommand STRIKE =
                new DecideLegalityControl(DECISION, "Statsforvalteren", false, LAW, true);

        @Test
        void is_requested_once() {
            DecisionCommand request = new RequestLegalityControl(DECISION, "Tre medlemmer", null);
            given(ADOPTED).when(request).then(CONTROLLED);
            given(ADOPTED, CONTROLLED).when(request).thenRefused(NOT_IN_THIS_STATE);
            given(ADOPTED, CONTROLLED, UPHELD).when(request).then(CONTROLLED);
        }

        @Test
        void upholds_it() {
            given(ADOPTED, CONTROLLED).when(UPHOLD).then(UPHELD).notEvidenced();
        }

        @Test
        void strikes_it_down() {
            given(ADOPTED, CONTROLLED)
                    .when(STRIKE)
                    .then(
                            new LegalityControlDecided(DECISION, "Statsforvalteren", false),
                            new DecisionAnnulled(
                                    DECISION,
                                    AnnulledThrough.LEGALITY_CONTROL,
                                    "Statsforvalteren",
                                    LAW,
                                    true,
                                    null))
                    .notEvidenced();
        }

        @Test
        void strikes_it_down_on_a_ground() {
            given(ADOPTED, CONTROLLED)
                    .when(new DecideLegalityControl(DECISION, "X", false, null, true))
                    .thenRefused(NO_GROUND);
        }

        @Test
        void needs_a_request() {
            given(ADOPTED).when(UPHOLD).thenRefused(NO_LEGALITY_CONTROL);
            given(ADOPTED).as(MIRRORED).when(UPHOLD).then(UPHELD).notEvidenced(Invariant.I_30);
        }

        @Test
        void first_returns_to_the_body() {
            given(ADOPTED, CONTROLLED)
                    .when(new ReconsiderDecision(DECISION, true, null))
                    .then(new DecisionReconsidered(DECISION, true));
            given(ADOPTED, CONTROLLED, new DecisionReconsidered(DECISION, true))
                    .when(UPHOLD)
                    .then(UPHELD)
                    .notEvidenced();
            given(ADOPTED)
                    .when(new ReconsiderDecision(DECISION, true, null))
                    .thenRefused(NO_LEGALITY_CONTROL);
        }

        @Test
        void may_end_with_the_body() {
            rests(later(BODY), ADOPTED, CONTROLLED)
                    .when(new ReconsiderDecision(DECISION, false, LATER))
                    .then(
                            new DecisionReconsidered(DECISION, false),
                            new DecisionAnnulled(
                                    DECISION,
                                    AnnulledThrough.OWN_DECISION,
                                    null,
                                    null,
                                    false,
                                    LATER));
            given(ADOPTED, CONTROLLED)
                    .when(new ReconsiderDecision(DECISION, false, null))
                    .thenRefused(NO_OWN_DECISION);
            given(ADOPTED, CONTROLLED)
                    .when(new ReconsiderDecision(DECISION, false, DECISION))
                    .thenRefused(BY_ITSELF);
            rests(later(STRANGER), ADOPTED, CONTROLLED)
                    .when(new ReconsiderDecision(DECISION, false, LATER))
                    .thenRefused(NOT_ABOVE);
        }
    }

    @Nested
    class Lapsing {
        @Test
        void ends_it() {
            DecisionEvent lapsed = new DecisionLapsed(DECISION, "Fristen er ute");
            given(ADOPTED).when(new LapseDecision(DECISION, "Fristen er ute")).then(lapsed);
            given(ADOPTED, lapsed)
                    .when(new LapseDecision(DECISION, "Fristen er ute"))
                    .thenRefused(NOT_IN_THIS_STATE);
            given(ADOPTED, new DecisionImplemented(DECISION))
                    .when(new LapseDecision(DECISION, "Fristen er ute"))
                    .thenRefused(NOT_IN_THIS_STATE);
        }
    }

    private static DecisionStanding decision(String from, BodyId body) {
        return new DecisionStanding(
                LATER,
                body,
                "resolution",
                UncertainDate.parse(from),
                null,
                Set.of(),
                Set.of(),
                null,
                Set.of());
    }
}
