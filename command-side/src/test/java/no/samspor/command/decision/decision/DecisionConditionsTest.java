package no.samspor.command.decision.decision;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.actor;
import static no.samspor.command.Stamps.effective;
import static no.samspor.command.Stamps.stamp;
import static no.samspor.command.decision.decision.DecisionRefusal.APPROVER_DECIDES;
import static no.samspor.command.decision.decision.DecisionRefusal.BODY_UNKNOWN;
import static no.samspor.command.decision.decision.DecisionRefusal.BY_ITSELF;
import static no.samspor.command.decision.decision.DecisionRefusal.CONDITIONS_OPEN;
import static no.samspor.command.decision.decision.DecisionRefusal.CONDITION_UNKNOWN;
import static no.samspor.command.decision.decision.DecisionRefusal.CONDITION_WITHOUT_EVIDENCE;
import static no.samspor.command.decision.decision.DecisionRefusal.DECISION_UNKNOWN;
import static no.samspor.command.decision.decision.DecisionRefusal.ENDORSED_BY_ANOTHER;
import static no.samspor.command.decision.decision.DecisionRefusal.NOT_ABOVE;
import static no.samspor.command.decision.decision.DecisionRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.decision.decision.DecisionRefusal.NO_ENDORSEMENT;
import static no.samspor.command.decision.decision.DecisionRefusal.STILL_BINDING;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.decision.decision.DecisionCommand.BringIntoEffect;
import no.samspor.command.decision.decision.DecisionCommand.EndorseDecision;
import no.samspor.command.decision.decision.DecisionCommand.FulfilCondition;
import no.samspor.command.decision.decision.DecisionCommand.LiftInherited;
import no.samspor.command.decision.decision.DecisionCommand.MarkImplemented;
import no.samspor.command.decision.decision.DecisionCommand.NewCondition;
import no.samspor.command.decision.decision.DecisionCommand.RemoveCondition;
import no.samspor.events.decision.DecisionEvent;
import no.samspor.events.decision.DecisionEvent.DecisionConditionFulfilled;
import no.samspor.events.decision.DecisionEvent.DecisionConditionRemoved;
import no.samspor.events.decision.DecisionEvent.DecisionEndorsed;
import no.samspor.events.decision.DecisionEvent.Inherited;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.BodyEvent.StandingCondition;
import no.samspor.events.structure.BodyRules;
import no.samspor.events.structure.BodyStanding;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a decision waits for before it takes effect. */
class DecisionConditionsTest extends DecisionSpec {

    @Nested
    class Conditions_I_28 {
        @Test
        void are_numbered() {
            registering()
                    .when(
                            adopted()
                                    .onCondition(
                                            new NewCondition("Vilkår 1", null),
                                            new NewCondition("Vilkår 2", null))
                                    .command())
                    .then(CONDITIONAL);
        }

        @Test
        void are_fulfilled_with_evidence() {
            given(CONDITIONAL).as(SHOWN).when(new FulfilCondition(DECISION, 1)).then(FIRST);
            given(CONDITIONAL)
                    .when(new FulfilCondition(DECISION, 1))
                    .thenRefused(CONDITION_WITHOUT_EVIDENCE);
            given(CONDITIONAL)
                    .as(MIRRORED)
                    .when(new FulfilCondition(DECISION, 1))
                    .then(FIRST)
                    .notEvidenced(Invariant.I_28);
        }

        @Test
        void are_fulfilled_once() {
            given(CONDITIONAL, FIRST).when(new FulfilCondition(DECISION, 1)).thenNothing();
            given(CONDITIONAL)
                    .when(new FulfilCondition(DECISION, 3))
                    .thenRefused(CONDITION_UNKNOWN);
            given(ADOPTED).when(new FulfilCondition(DECISION, 1)).thenRefused(CONDITION_UNKNOWN);
        }

        @Test
        void bring_it_into_effect_when_none_is_left() {
            given(CONDITIONAL, FIRST)
                    .as(SHOWN)
                    .when(new FulfilCondition(DECISION, 2))
                    .then(new DecisionConditionFulfilled(DECISION, 2), EFFECTIVE);
        }

        @Test
        void never_bring_it_into_effect_before_its_own_date() {
            Stamp early = stamp(actor(Role.SEC), Origin.NATIVE, "2026-02-28", PAPER);
            given(CONDITIONAL, FIRST)
                    .as(early)
                    .when(new FulfilCondition(DECISION, 2))
                    .then(new DecisionConditionFulfilled(DECISION, 2));
        }

        @Test
        void are_removed_by_another_decision() {
            rests(later(BODY), CONDITIONAL)
                    .when(new RemoveCondition(DECISION, 1, LATER))
                    .then(new DecisionConditionRemoved(DECISION, 1, LATER));
            rests(later(BODY), CONDITIONAL, FIRST)
                    .when(new RemoveCondition(DECISION, 2, LATER))
                    .then(new DecisionConditionRemoved(DECISION, 2, LATER), EFFECTIVE);
        }

        @Test
        void are_never_removed_by_less() {
            given(CONDITIONAL)
                    .when(new RemoveCondition(DECISION, 1, DECISION))
                    .thenRefused(BY_ITSELF);
            rests(later(STRANGER), CONDITIONAL)
                    .when(new RemoveCondition(DECISION, 1, LATER))
                    .thenRefused(NOT_ABOVE);
            rests(null, CONDITIONAL)
                    .when(new RemoveCondition(DECISION, 1, LATER))
                    .thenRefused(DECISION_UNKNOWN);
            given(CONDITIONAL)
                    .when(new RemoveCondition(DECISION, 3, LATER))
                    .thenRefused(CONDITION_UNKNOWN);
            given(CONDITIONAL, FIRST).when(new RemoveCondition(DECISION, 1, LATER)).thenNothing();
        }

        @Test
        void keep_it_from_being_carried_out() {
            given(CONDITIONAL, FIRST)
                    .as(SHOWN)
                    .when(new MarkImplemented(DECISION))
                    .thenRefused(CONDITIONS_OPEN, Map.of("open", Set.of(2)));
            given(CONDITIONAL)
                    .as(effective("2026-04-01"))
                    .when(new BringIntoEffect(DECISION))
                    .thenRefused(CONDITIONS_OPEN);
        }
    }

    @Nested
    class Conditions_of_the_body {
        private static final DecisionEvent INHERITED =
                adopted().waiting(condition(1, new Inherited(BODY, 4, COUNCIL))).event();
        private static final DecisionEvent UNAPPROVED =
                adopted().waiting(condition(1, new Inherited(BODY, 4, null))).event();

        @Test
        void are_inherited_after_its_own() {
            Inherited from = new Inherited(BODY, 4, COUNCIL);
            bound(new StandingCondition(4, "Vilkår 2", List.of(), null, COUNCIL))
                    .when(adopted().onCondition(new NewCondition("Vilkår 1", null)).command())
                    .then(adopted().waiting(condition(1, null), condition(2, from)).event());
        }

        @Test
        void bind_their_kind_and_their_time_only() {
            Period before = new Period(UncertainDate.parse("2025"), UncertainDate.parse("2026-02"));
            bound(
                            new StandingCondition(
                                    1, "Andre", List.of(new Code("note")), null, null),
                            new StandingCondition(2, "Før", List.of(RESOLUTION), before, null))
                    .when(adopted().command())
                    .then(ADOPTED);
        }

        @Test
        void bind_by_the_day_of_the_decision() {
            Period before = new Period(UncertainDate.parse("2025"), UncertainDate.parse("2026-02"));
            bound(new StandingCondition(4, "Vilkår 1", List.of(), before, null))
                    .as(decided("2026-02-28", "2026-03-01"))
                    .when(adopted().command())
                    .then(UNAPPROVED);
        }

        @Test
        void are_fulfilled_by_the_approver() {
            given(INHERITED)
                    .as(SHOWN)
                    .when(new FulfilCondition(DECISION, 1))
                    .thenRefused(APPROVER_DECIDES);
            given(UNAPPROVED)
                    .as(SHOWN)
                    .when(new FulfilCondition(DECISION, 1))
                    .then(FIRST, EFFECTIVE);
            endorsing(INHERITED)
                    .when(new EndorseDecision(DECISION, COUNCIL, LATER))
                    .then(new DecisionEndorsed(DECISION, COUNCIL, LATER), FIRST, EFFECTIVE);
        }

        @Test
        void are_lifted_for_all_at_once() {
            lifted(INHERITED)
                    .when(new LiftInherited(DECISION, BODY, 4, LATER))
                    .then(new DecisionConditionRemoved(DECISION, 1, LATER), EFFECTIVE);
            lifted(INHERITED).when(new LiftInherited(DECISION, BODY, 5, LATER)).thenNothing();
            lifted(INHERITED).when(new LiftInherited(DECISION, COUNCIL, 4, LATER)).thenNothing();
            lifted(CONDITIONAL).when(new LiftInherited(DECISION, BODY, 4, LATER)).thenNothing();
        }

        @Test
        void are_lifted_one_by_one_from_one_decision() {
            DecisionEvent twice =
                    adopted()
                            .waiting(
                                    condition(1, new Inherited(BODY, 4, null)),
                                    condition(2, new Inherited(BODY, 5, null)))
                            .event();
            lifted(twice)
                    .when(new LiftInherited(DECISION, BODY, 4, null))
                    .then(new DecisionConditionRemoved(DECISION, 1, null));
        }

        @Test
        void are_never_lifted_while_they_bind() {
            StandingCondition binding =
                    new StandingCondition(4, "Vilkår 1", List.of(), null, COUNCIL);
            given(INHERITED)
                    .knowing(BodyRules.class, BODY, rules(binding))
                    .when(new LiftInherited(DECISION, BODY, 4, LATER))
                    .thenRefused(STILL_BINDING);
            given(INHERITED)
                    .knowing(BodyRules.class, BODY, null)
                    .when(new LiftInherited(DECISION, BODY, 4, LATER))
                    .then(new DecisionConditionRemoved(DECISION, 1, LATER), EFFECTIVE);
        }

        private Given lifted(DecisionEvent... events) {
            return given(events).knowing(BodyRules.class, BODY, rules());
        }

        private Given bound(StandingCondition... conditions) {
            return given().knowing(BodyStanding.class, BODY, body(null))
                    .knowing(BodyRules.class, BODY, rules(conditions));
        }
    }

    @Nested
    class Endorsing {
        private static final DecisionEvent ENDORSED =
                new DecisionEndorsed(DECISION, COUNCIL, LATER);

        @Test
        void is_by_another_body_and_its_decision() {
            endorsing(ADOPTED)
                    .when(new EndorseDecision(DECISION, COUNCIL, LATER))
                    .then(ENDORSED)
                    .notEvidenced();
            given(ADOPTED, ENDORSED)
                    .when(new EndorseDecision(DECISION, COUNCIL, LATER))
                    .thenNothing();
        }

        @Test
        void leaves_other_conditions_open() {
            endorsing(CONDITIONAL)
                    .when(new EndorseDecision(DECISION, COUNCIL, LATER))
                    .then(ENDORSED);
        }

        @Test
        void needs_a_decision() {
            endorsing(ADOPTED)
                    .when(new EndorseDecision(DECISION, COUNCIL, null))
                    .thenRefused(NO_ENDORSEMENT);
            endorsing(ADOPTED)
                    .as(MIRRORED)
                    .when(new EndorseDecision(DECISION, COUNCIL, null))
                    .then(new DecisionEndorsed(DECISION, COUNCIL, null))
                    .notEvidenced(Invariant.I_28);
        }

        @Test
        void is_never_by_itself() {
            given(ADOPTED)
                    .knowing(BodyStanding.class, BODY, body(null))
                    .when(new EndorseDecision(DECISION, BODY, LATER))
                    .thenRefused(BY_ITSELF);
            endorsing(ADOPTED)
                    .when(new EndorseDecision(DECISION, COUNCIL, DECISION))
                    .thenRefused(BY_ITSELF);
        }

        @Test
        void is_by_the_body_that_decided_it() {
            given(ADOPTED)
                    .knowing(BodyStanding.class, COUNCIL, body(null))
                    .knowing(DecisionStanding.class, LATER, later(STRANGER))
                    .when(new EndorseDecision(DECISION, COUNCIL, LATER))
                    .thenRefused(ENDORSED_BY_ANOTHER);
            given(ADOPTED)
                    .knowing(BodyStanding.class, COUNCIL, body(null))
                    .knowing(DecisionStanding.class, LATER, null)
                    .when(new EndorseDecision(DECISION, COUNCIL, LATER))
                    .thenRefused(DECISION_UNKNOWN);
            given(ADOPTED)
                    .knowing(BodyStanding.class, COUNCIL, null)
                    .when(new EndorseDecision(DECISION, COUNCIL, LATER))
                    .thenRefused(BODY_UNKNOWN);
        }
    }

    @Nested
    class Taking_effect {
        @Test
        void may_be_told_afterwards() {
            given(ADOPTED)
                    .as(effective("2026-04-01"))
                    .when(new BringIntoEffect(DECISION))
                    .then(EFFECTIVE);
            given(ADOPTED).when(new BringIntoEffect(DECISION)).thenNothing();
            given(SUPERSEDED).when(new BringIntoEffect(DECISION)).thenRefused(NOT_IN_THIS_STATE);
        }
    }

    private Given endorsing(DecisionEvent... events) {
        return given(events)
                .knowing(BodyStanding.class, COUNCIL, body(null))
                .knowing(DecisionStanding.class, LATER, later(COUNCIL));
    }

    private static BodyRules rules(StandingCondition... conditions) {
        return new BodyRules(BODY, new Code("AGREED"), null, null, null, List.of(conditions));
    }
}
