package no.samspor.command.decision.decision;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.access.AccessRefusal;
import no.samspor.command.decision.decision.DecisionCommand.EndorseDecision;
import no.samspor.command.decision.decision.DecisionCommand.LapseDecision;
import no.samspor.command.decision.decision.DecisionCommand.LiftInherited;
import no.samspor.command.decision.decision.DecisionCommand.ReferDecision;
import no.samspor.command.decision.decision.DecisionCommand.RegisterDecision;
import no.samspor.command.decision.decision.DecisionCommand.RemoveCondition;
import no.samspor.command.decision.decision.DecisionCommand.SupersedeDecision;
import no.samspor.events.decision.DecisionEvent;
import no.samspor.events.decision.DecisionEvent.Condition;
import no.samspor.events.decision.DecisionEvent.DecisionAdopted;
import no.samspor.events.decision.DecisionEvent.DecisionBecameEffective;
import no.samspor.events.decision.DecisionEvent.DecisionConditionRemoved;
import no.samspor.events.decision.DecisionEvent.DecisionEndorsed;
import no.samspor.events.decision.DecisionEvent.DecisionLapsed;
import no.samspor.events.decision.DecisionEvent.DecisionReferred;
import no.samspor.events.decision.DecisionEvent.DecisionSuperseded;
import no.samspor.events.decision.DecisionEvent.Inherited;
import no.samspor.events.decision.DecisionEvent.UnderDelegation;
import no.samspor.events.record.DocumentEvent.DocumentRegistered;
import no.samspor.events.record.DocumentEvent.Version;
import no.samspor.events.structure.BodyEvent;
import no.samspor.events.structure.BodyEvent.BodyPlanned;
import no.samspor.events.structure.BodyEvent.StandingCondition;
import no.samspor.events.structure.BodyEvent.StandingConditionLifted;
import no.samspor.events.structure.BodyEvent.StandingConditionSet;
import no.samspor.kernel.Code;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.DocumentId;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionShellTest extends ShellSpec<DecisionShell> {

    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final DecisionId LATER = new DecisionId(Id.named("later decision"));
    private static final BodyId BODY = new BodyId(Id.named("steering group"));
    private static final BodyId COUNCIL = new BodyId(Id.named("council"));
    private static final Condition INHERITED =
            new Condition(1, "Godkjennes av kommunestyret", null, new Inherited(BODY, 4, null));
    private static final StandingCondition STANDING =
            new StandingCondition(4, "Godkjennes av kommunestyret", List.of(), null, null);

    DecisionShellTest() {
        super(DecisionShell.class);
    }

    @Test
    void a_registration_consults_the_body_and_its_rules() {
        elsewhere(planned(BODY, COUNCIL), new StandingConditionSet(BODY, STANDING, null))
                .given()
                .when(register(null))
                .then(adopted(DECISION, BODY, INHERITED));
    }

    @Test
    void a_registration_consults_the_delegation_that_it_cites() {
        DelegationId delegation = new DelegationId(Id.named("delegation"));
        elsewhere(planned(BODY, COUNCIL))
                .given()
                .when(register(new UnderDelegation(delegation, null)))
                .thenRefused(DecisionRefusal.DELEGATION_UNKNOWN);
    }

    @Test
    void a_registration_consults_its_papers() {
        Doc paper = new Doc(new DocumentId(Id.named("paper")), 2, Sha256.of("paper"));
        elsewhere(
                        planned(BODY, COUNCIL),
                        new DocumentRegistered(
                                paper.document(),
                                null,
                                "Saksframlegg",
                                null,
                                new Code("saksframlegg"),
                                null,
                                new Version(null, null, null, null, null)))
                .given()
                .when(register(null, paper))
                .thenRefused(DecisionRefusal.PAPER_DIFFERS);
    }

    @Test
    void a_supersession_consults_the_other_decision_and_the_ranks() {
        elsewhere(planned(BODY, COUNCIL), planned(COUNCIL, null), adopted(LATER, COUNCIL))
                .given(adopted(DECISION, BODY))
                .when(new SupersedeDecision(DECISION, LATER))
                .then(new DecisionSuperseded(DECISION, LATER));
    }

    @Test
    void a_removal_consults_the_other_decision() {
        given(adopted(DECISION, BODY, INHERITED))
                .when(new RemoveCondition(DECISION, 1, LATER))
                .thenRefused(DecisionRefusal.DECISION_UNKNOWN);
    }

    @Test
    void a_lift_consults_the_rules_of_the_body() {
        elsewhere(
                        planned(BODY, COUNCIL),
                        new StandingConditionSet(BODY, STANDING, null),
                        new StandingConditionLifted(BODY, 4, null))
                .given(adopted(DECISION, BODY, INHERITED))
                .when(new LiftInherited(DECISION, BODY, 4, null))
                .then(
                        new DecisionConditionRemoved(DECISION, 1, null),
                        new DecisionBecameEffective(DECISION));
    }

    @Test
    void an_endorsement_consults_the_other_body_and_its_decision() {
        elsewhere(planned(COUNCIL, null), adopted(LATER, COUNCIL))
                .given(adopted(DECISION, BODY))
                .when(new EndorseDecision(DECISION, COUNCIL, LATER))
                .then(new DecisionEndorsed(DECISION, COUNCIL, LATER));
    }

    @Test
    void a_referral_consults_the_other_body() {
        elsewhere(planned(COUNCIL, null))
                .given(adopted(DECISION, BODY))
                .when(new ReferDecision(DECISION, COUNCIL))
                .then(new DecisionReferred(DECISION, COUNCIL));
    }

    @Test
    void a_lapse_consults_nothing() {
        given(adopted(DECISION, BODY))
                .when(new LapseDecision(DECISION, "Fristen er ute"))
                .then(new DecisionLapsed(DECISION, "Fristen er ute"));
    }

    @Test
    void a_decision_that_does_not_exist_is_not_found() {
        given().when(new LapseDecision(DECISION, "Fristen er ute"))
                .thenRefused(AccessRefusal.NOT_FOUND);
    }

    private static RegisterDecision register(@Nullable UnderDelegation under, Doc... papers) {
        return new RegisterDecision(
                DECISION,
                BODY,
                null,
                new Code("resolution"),
                "Plan",
                null,
                "Planen godkjennes.",
                null,
                List.of(),
                List.of(papers),
                null,
                null,
                null,
                false,
                List.of(),
                under,
                null);
    }

    private static DecisionEvent adopted(
            DecisionId decision, BodyId body, Condition... conditions) {
        return new DecisionAdopted(
                decision,
                body,
                null,
                new Code("resolution"),
                "Plan",
                null,
                "Planen godkjennes.",
                Sha256.of("Planen godkjennes."),
                List.of(conditions),
                List.of(),
                null,
                null,
                null,
                false,
                null,
                null);
    }

    private static BodyEvent planned(BodyId body, BodyId parent) {
        return new BodyPlanned(
                body,
                null,
                null,
                null,
                "Organ",
                List.of(),
                new Code("styringsgruppe"),
                new Code("administrative"),
                new Code("AGREED"),
                null,
                parent,
                null,
                List.of());
    }
}
