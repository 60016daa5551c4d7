package no.samspor.command.structure.body;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.effective;
import static no.samspor.command.structure.body.BodyScene.ABOVE;
import static no.samspor.command.structure.body.BodyScene.BODY;
import static no.samspor.command.structure.body.BodyScene.COUNCIL;
import static no.samspor.command.structure.body.BodyScene.DECISION;
import static no.samspor.command.structure.body.BodyScene.EMPLOYEE;
import static no.samspor.command.structure.body.BodyScene.EMPLOYER;
import static no.samspor.command.structure.body.BodyScene.ORG_A;
import static no.samspor.command.structure.body.BodyScene.ORG_B;
import static no.samspor.command.structure.body.BodyScene.STRANGER;
import static no.samspor.command.structure.body.BodyScene.body;
import static no.samspor.command.structure.body.BodyScene.composed;
import static no.samspor.command.structure.body.BodyScene.decision;
import static no.samspor.command.structure.body.BodyScene.ended;
import static no.samspor.command.structure.body.BodyScene.member;
import static no.samspor.command.structure.body.BodyScene.organisation;
import static no.samspor.command.structure.body.BodyScene.plan;
import static no.samspor.command.structure.body.BodyScene.planned;
import static no.samspor.command.structure.body.BodyScene.secretary;

import java.util.List;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.Stamps;
import no.samspor.command.structure.body.BodyCommand.ChangeBodyRules;
import no.samspor.command.structure.body.BodyCommand.ConstituteBody;
import no.samspor.command.structure.body.BodyCommand.DissolveBody;
import no.samspor.command.structure.body.BodyCommand.LiftStandingCondition;
import no.samspor.command.structure.body.BodyCommand.SetStandingCondition;
import no.samspor.command.structure.body.BodyCommand.SucceedBody;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.BodiesBelow;
import no.samspor.events.structure.BodyEvent;
import no.samspor.events.structure.BodyEvent.BodyConstituted;
import no.samspor.events.structure.BodyEvent.BodyDissolved;
import no.samspor.events.structure.BodyEvent.BodyRulesChanged;
import no.samspor.events.structure.BodyEvent.BodySucceeded;
import no.samspor.events.structure.BodyEvent.Composition;
import no.samspor.events.structure.BodyEvent.Quorum;
import no.samspor.events.structure.BodyEvent.RequiredSeats;
import no.samspor.events.structure.BodyEvent.StandingCondition;
import no.samspor.events.structure.BodyEvent.StandingConditionLifted;
import no.samspor.events.structure.BodyEvent.StandingConditionSet;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PersonId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BodyDeciderTest extends DeciderSpec<BodyCommand, BodyState, BodyEvent> {

    private static final Quorum HALF = new Quorum(1, 2, 0);
    private static final BodyEvent PLANNED = planned(null);
    private static final BodyEvent CONSTITUTED =
            new BodyConstituted(BODY, null, HALF, true, false, null);
    private static final BodyEvent DISSOLVED = new BodyDissolved(BODY, DECISION);

    BodyDeciderTest() {
        super(new BodyDecider());
    }

    @Nested
    class Planning {
        @Test
        void opens_the_body_under_another() {
            above(given()).when(plan(ABOVE, COUNCIL, null)).then(planned(null));
        }

        @Test
        void happens_once() {
            above(given(PLANNED))
                    .when(plan(ABOVE, COUNCIL, null))
                    .thenRefused(BodyRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void needs_the_body_above_to_be_registered() {
            given().knowing(BodyStanding.class, ABOVE, null)
                    .when(plan(ABOVE, null, null))
                    .thenRefused(BodyRefusal.PARENT_UNKNOWN);
        }

        @Test
        void never_goes_under_a_dissolved_body_I_52() {
            given().knowing(BodyStanding.class, ABOVE, ended(ABOVE, "2026-03-01"))
                    .when(plan(ABOVE, null, null))
                    .thenRefused(BodyRefusal.PARENT_ENDED);
            given().knowing(BodyStanding.class, ABOVE, ended(ABOVE, "2026-03-02"))
                    .when(plan(ABOVE, null, null))
                    .then(planned(ABOVE, null, null));
        }

        @Test
        void is_appointed_by_an_organisation_a_registered_body_or_nobody_known() {
            organised(given()).when(plan(null, ORG_A, null)).then(planned(null, ORG_A, null));
            given().when(plan(null, null, null)).then(planned(null, null, null));
            given().knowing(BodyStanding.class, COUNCIL, null)
                    .when(plan(null, COUNCIL, null))
                    .thenRefused(BodyRefusal.APPOINTER_UNKNOWN);
            given().when(plan(null, new PersonId(Id.named("person")), null))
                    .thenRefused(BodyRefusal.APPOINTER_UNKNOWN);
        }

        @Test
        void names_registered_organisations_only() {
            given().knowing(OrganisationStanding.class, ORG_A, null)
                    .when(plan(null, ORG_A, null))
                    .thenRefused(BodyRefusal.ORGANISATION_UNKNOWN);
            given().knowing(OrganisationStanding.class, ORG_A, null)
                    .when(plan(null, null, composed(new RequiredSeats(ORG_A, null, 1))))
                    .thenRefused(BodyRefusal.ORGANISATION_UNKNOWN);
            given().knowing(OrganisationStanding.class, ORG_A, null)
                    .when(BodyScene.planOf(ORG_A))
                    .thenRefused(BodyRefusal.ORGANISATION_UNKNOWN);
        }

        @Test
        void says_of_each_part_of_its_composition_what_it_is_I_38() {
            refusesComposition();
            refusesComposition(new RequiredSeats(null, null, 1));
            refusesComposition(new RequiredSeats(ORG_A, EMPLOYER, 0));
            refusesComposition(
                    new RequiredSeats(ORG_A, EMPLOYER, 1), new RequiredSeats(null, null, 1));
            Composition right =
                    new Composition(
                            List.of(
                                    new RequiredSeats(ORG_A, null, 1),
                                    new RequiredSeats(null, EMPLOYEE, 2)));
            organised(given()).when(plan(null, null, right)).then(planned(null, null, right));
        }

        private void refusesComposition(RequiredSeats... parts) {
            organised(given())
                    .when(plan(null, null, new Composition(List.of(parts))))
                    .thenRefused(BodyRefusal.COMPOSITION_EMPTY);
        }
    }

    @Nested
    class Constituting_I_38 {
        private final BodyEvent rule = planned(composed(new RequiredSeats(ORG_A, null, 2)));
        private final BodyEvent one = member("one", ORG_A, 1);
        private final BodyEvent two = member("two", ORG_A, 2);

        @Test
        void needs_every_part_of_the_composition() {
            given(rule, one)
                    .when(constitute(HALF, null))
                    .thenRefused(BodyRefusal.COMPOSITION_NOT_MET);
            given(rule, one, two).when(constitute(HALF, null)).then(constituted(null));
        }

        @Test
        void counts_neither_other_organisations_nor_those_without_a_vote() {
            given(rule, one, member("other", ORG_B, 3))
                    .when(constitute(HALF, null))
                    .thenRefused(BodyRefusal.COMPOSITION_NOT_MET);
            given(rule, one, secretary("secretary", ORG_A))
                    .when(constitute(HALF, null))
                    .thenRefused(BodyRefusal.COMPOSITION_NOT_MET);
        }

        @Test
        void counts_those_who_hold_their_seat_on_the_effective_day() {
            BodyEvent later = member("later", ORG_A, 2, "2026-04-01");
            given(rule, one, later)
                    .when(constitute(HALF, null))
                    .thenRefused(BodyRefusal.COMPOSITION_NOT_MET);
            given(rule, one, later)
                    .as(effective("2026-04-01"))
                    .when(constitute(HALF, null))
                    .then(constituted(null));
        }

        @Test
        void may_deviate_by_a_waiver_of_those_above() {
            deciding(given(rule, one), decision(ABOVE))
                    .when(constitute(HALF, DECISION))
                    .then(constituted(DECISION));
            deciding(given(rule, one), decision(BODY))
                    .when(constitute(HALF, DECISION))
                    .thenRefused(BodyRefusal.DECISION_NOT_COMPETENT);
        }

        @Test
        void is_noted_where_a_text_names_too_few() {
            given(rule, one)
                    .as(MIRRORED)
                    .when(constitute(HALF, null))
                    .then(constituted(null))
                    .notEvidenced(Invariant.I_38);
        }

        @Test
        void states_a_quorum_I_21() {
            given(PLANNED).when(constitute(null, null)).thenRefused(BodyRefusal.QUORUM_UNSTATED);
            given(PLANNED)
                    .as(MIRRORED)
                    .when(constitute(null, null))
                    .then(new BodyConstituted(BODY, null, null, true, false, null))
                    .notEvidenced(Invariant.I_21);
        }

        @Test
        void states_a_quorum_that_is_a_fraction_I_21() {
            refusesQuorum(new Quorum(-1, 2, 0));
            refusesQuorum(new Quorum(1, 0, 0));
            refusesQuorum(new Quorum(3, 2, 0));
            refusesQuorum(new Quorum(1, 2, -1));
            accepts(new Quorum(0, 1, 0));
            accepts(new Quorum(1, 1, 0));
        }

        @Test
        void states_a_quorum_that_its_seats_can_reach_I_21() {
            given(PLANNED, one, two)
                    .when(constitute(new Quorum(1, 2, 3), null))
                    .thenRefused(BodyRefusal.QUORUM_BEYOND_SEATS);
            given(PLANNED, one, two)
                    .when(constitute(new Quorum(1, 2, 2), null))
                    .then(constituted(new Quorum(1, 2, 2), null));
            accepts(new Quorum(1, 2, 3));
        }

        @Test
        void may_rest_on_a_decision_of_those_above_only() {
            ConstituteBody by = new ConstituteBody(BODY, DECISION, HALF, true, false, null);
            deciding(given(PLANNED), decision(COUNCIL))
                    .when(by)
                    .then(new BodyConstituted(BODY, DECISION, HALF, true, false, null));
            deciding(given(PLANNED), decision(STRANGER))
                    .when(by)
                    .thenRefused(BodyRefusal.DECISION_NOT_COMPETENT);
        }

        @Test
        void happens_once_and_only_to_a_planned_body() {
            given().when(constitute(HALF, null)).thenRefused(BodyRefusal.NOT_IN_THIS_STATE);
            given(PLANNED, CONSTITUTED)
                    .when(constitute(HALF, null))
                    .thenRefused(BodyRefusal.NOT_IN_THIS_STATE);
        }

        private void refusesQuorum(Quorum quorum) {
            given(PLANNED)
                    .when(constitute(quorum, null))
                    .thenRefused(BodyRefusal.QUORUM_IMPOSSIBLE);
        }

        private void accepts(Quorum quorum) {
            given(PLANNED).when(constitute(quorum, null)).then(constituted(quorum, null));
        }
    }

    @Nested
    class Changing_the_rules {
        private final BodyEvent changed = changed(new Code("CONSENSUS"), null);

        @Test
        void takes_a_decision_I_21() {
            given(PLANNED, CONSTITUTED)
                    .when(change(new Code("CONSENSUS"), null, null))
                    .thenRefused(BodyRefusal.RULES_WITHOUT_DECISION);
            deciding(given(PLANNED, CONSTITUTED), decision(BODY))
                    .when(change(new Code("CONSENSUS"), null, DECISION))
                    .then(changed);
        }

        @Test
        void changes_nothing_when_nothing_differs() {
            given(PLANNED, CONSTITUTED).when(change(new Code("AGREED"), HALF, null)).thenNothing();
        }

        @Test
        void checks_the_new_quorum_I_21() {
            given(PLANNED, CONSTITUTED)
                    .when(change(new Code("AGREED"), new Quorum(2, 1, 0), DECISION))
                    .thenRefused(BodyRefusal.QUORUM_IMPOSSIBLE);
            given(PLANNED, CONSTITUTED, member("one", ORG_A, 1))
                    .when(change(new Code("AGREED"), new Quorum(1, 2, 2), DECISION))
                    .thenRefused(BodyRefusal.QUORUM_BEYOND_SEATS);
        }

        @Test
        void is_over_when_the_body_is() {
            given(PLANNED, DISSOLVED)
                    .when(change(new Code("CONSENSUS"), null, DECISION))
                    .thenRefused(BodyRefusal.NOT_IN_THIS_STATE);
            given().when(change(new Code("CONSENSUS"), null, DECISION))
                    .thenRefused(BodyRefusal.NOT_IN_THIS_STATE);
        }

        private ChangeBodyRules change(Code rules, Quorum quorum, DecisionId by) {
            return new ChangeBodyRules(BODY, rules, quorum, null, null, by);
        }

        private BodyEvent changed(Code rules, Quorum quorum) {
            return new BodyRulesChanged(BODY, rules, quorum, null, null, DECISION);
        }
    }

    @Nested
    class A_standing_condition_I_28 {
        private final StandingCondition condition =
                new StandingCondition(1, "Godkjennes av kommunestyret", List.of(), null, COUNCIL);
        private final BodyEvent set = new StandingConditionSet(BODY, condition, DECISION);

        @Test
        void is_set_on_a_ground() {
            deciding(given(PLANNED), decision(BODY)).when(set(1, COUNCIL, DECISION)).then(set);
            deciding(given(PLANNED), decision(STRANGER))
                    .when(set(1, COUNCIL, DECISION))
                    .thenRefused(BodyRefusal.DECISION_NOT_COMPETENT);
            above(given(PLANNED))
                    .when(set(1, COUNCIL, null))
                    .thenRefused(BodyRefusal.CONDITION_WITHOUT_GROUND);
            above(given(PLANNED))
                    .as(BodyScene.byLaw())
                    .when(set(1, COUNCIL, null))
                    .then(new StandingConditionSet(BODY, condition, null))
                    .notEvidenced();
        }

        @Test
        void has_a_number_of_its_own() {
            deciding(given(PLANNED, set), decision(BODY))
                    .when(set(1, null, DECISION))
                    .thenRefused(BodyRefusal.CONDITION_NUMBER);
            deciding(given(PLANNED), decision(BODY))
                    .when(set(0, null, DECISION))
                    .thenRefused(BodyRefusal.CONDITION_NUMBER);
        }

        @Test
        void is_set_once() {
            given(PLANNED, set).when(set(1, COUNCIL, DECISION)).thenNothing();
        }

        @Test
        void is_approved_by_another_registered_body() {
            deciding(given(PLANNED), decision(BODY))
                    .when(set(1, BODY, DECISION))
                    .thenRefused(BodyRefusal.APPROVER_NOT_ANOTHER);
            given(PLANNED)
                    .knowing(BodyStanding.class, COUNCIL, null)
                    .when(set(1, COUNCIL, DECISION))
                    .thenRefused(BodyRefusal.APPROVER_NOT_ANOTHER);
        }

        @Test
        void is_lifted_by_the_body_that_approves() {
            deciding(given(PLANNED, set), decision(COUNCIL)).when(lift(DECISION)).then(lifted());
            deciding(given(PLANNED, set), decision(ABOVE))
                    .when(lift(DECISION))
                    .thenRefused(BodyRefusal.LIFTED_BY_ANOTHER);
        }

        @Test
        void that_names_no_body_is_lifted_by_the_body_itself_or_an_act() {
            BodyEvent open =
                    new StandingConditionSet(
                            BODY,
                            new StandingCondition(1, "Lov vedtas", List.of(), null, null),
                            null);
            deciding(given(PLANNED, open), decision(BODY)).when(lift(DECISION)).then(lifted());
            above(given(PLANNED, open))
                    .as(BodyScene.byLaw())
                    .when(lift(null))
                    .then(new StandingConditionLifted(BODY, 1, null));
            deciding(given(PLANNED, open), decision(STRANGER))
                    .when(lift(DECISION))
                    .thenRefused(BodyRefusal.DECISION_NOT_COMPETENT);
        }

        @Test
        void is_lifted_on_a_ground_and_once() {
            given(PLANNED, set).when(lift(null)).thenRefused(BodyRefusal.CONDITION_WITHOUT_GROUND);
            given(PLANNED, set)
                    .as(MIRRORED)
                    .when(lift(null))
                    .then(new StandingConditionLifted(BODY, 1, null))
                    .notEvidenced(Invariant.I_28);
            deciding(given(PLANNED, set, lifted()), decision(COUNCIL))
                    .when(lift(DECISION))
                    .thenRefused(BodyRefusal.CONDITION_UNKNOWN);
        }

        @Test
        void needs_a_body_that_acts() {
            given().when(lift(DECISION)).thenRefused(BodyRefusal.NOT_IN_THIS_STATE);
            given(PLANNED, DISSOLVED)
                    .when(set(1, null, DECISION))
                    .thenRefused(BodyRefusal.NOT_IN_THIS_STATE);
        }

        private SetStandingCondition set(int no, BodyId approver, DecisionId by) {
            return new SetStandingCondition(
                    BODY, no, "Godkjennes av kommunestyret", List.of(), null, approver, by);
        }

        private LiftStandingCondition lift(DecisionId by) {
            return new LiftStandingCondition(BODY, 1, by);
        }

        private BodyEvent lifted() {
            return new StandingConditionLifted(BODY, 1, DECISION);
        }
    }

    @Nested
    class Succession_I_52 {
        private final BodyId heir = new BodyId(Id.named("heir"));
        private final BodyEvent succeeded = new BodySucceeded(BODY, heir);

        @Test
        void names_a_registered_body_that_still_acts() {
            given(PLANNED)
                    .knowing(BodyStanding.class, heir, body(heir, null))
                    .when(new SucceedBody(BODY, heir))
                    .then(succeeded);
            given(PLANNED)
                    .knowing(BodyStanding.class, heir, null)
                    .when(new SucceedBody(BODY, heir))
                    .thenRefused(BodyRefusal.SUCCESSOR_UNKNOWN);
            given(PLANNED)
                    .knowing(BodyStanding.class, heir, ended(heir, "2026-03-01"))
                    .when(new SucceedBody(BODY, heir))
                    .thenRefused(BodyRefusal.SUCCESSOR_ENDED);
        }

        @Test
        void never_names_the_body_itself() {
            given(PLANNED)
                    .when(new SucceedBody(BODY, BODY))
                    .thenRefused(BodyRefusal.SUCCEEDS_ITSELF);
        }

        @Test
        void is_named_once_also_after_the_end() {
            given(PLANNED, succeeded).when(new SucceedBody(BODY, heir)).thenNothing();
            given(PLANNED, DISSOLVED)
                    .knowing(BodyStanding.class, heir, body(heir, null))
                    .when(new SucceedBody(BODY, heir))
                    .then(succeeded);
            given().when(new SucceedBody(BODY, heir)).thenRefused(BodyRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void is_asked_for_when_a_body_with_others_under_it_is_dissolved() {
            BodyId below = new BodyId(Id.named("below"));
            dissolving(PLANNED)
                    .knowing(BodiesBelow.class, BODY, new BodiesBelow(BODY, List.of(below)))
                    .knowing(BodyStanding.class, below, body(below, BODY))
                    .when(new DissolveBody(BODY, DECISION))
                    .thenRefused(BodyRefusal.SUCCESSOR_MISSING);
            dissolving(PLANNED, succeeded)
                    .knowing(BodiesBelow.class, BODY, new BodiesBelow(BODY, List.of(below)))
                    .knowing(BodyStanding.class, below, body(below, BODY))
                    .when(new DissolveBody(BODY, DECISION))
                    .then(DISSOLVED);
            dissolving(PLANNED)
                    .knowing(BodiesBelow.class, BODY, new BodiesBelow(BODY, List.of(below)))
                    .knowing(BodyStanding.class, below, ended(below, "2026-01-01"))
                    .when(new DissolveBody(BODY, DECISION))
                    .then(DISSOLVED);
        }
    }

    @Nested
    class Dissolving_I_52 {
        @Test
        void takes_a_decision_or_an_act() {
            dissolving(PLANNED, CONSTITUTED)
                    .when(new DissolveBody(BODY, DECISION))
                    .then(DISSOLVED)
                    .notEvidenced();
            dissolving(PLANNED, CONSTITUTED)
                    .when(new DissolveBody(BODY, null))
                    .thenRefused(BodyRefusal.DISSOLVED_WITHOUT_GROUND);
            dissolving(PLANNED, CONSTITUTED)
                    .as(BodyScene.byLaw())
                    .when(new DissolveBody(BODY, null))
                    .then(new BodyDissolved(BODY, null))
                    .notEvidenced();
            dissolving(PLANNED)
                    .as(MIRRORED)
                    .when(new DissolveBody(BODY, null))
                    .then(new BodyDissolved(BODY, null))
                    .notEvidenced(Invariant.I_52);
        }

        @Test
        void is_not_the_body_s_own_to_decide() {
            deciding(given(PLANNED), decision(BODY))
                    .knowing(BodiesBelow.class, BODY, null)
                    .when(new DissolveBody(BODY, DECISION))
                    .thenRefused(BodyRefusal.DECISION_NOT_COMPETENT);
        }

        @Test
        void never_comes_before_it_was_constituted_I_03() {
            dissolving(PLANNED, CONSTITUTED)
                    .as(effective("2026-02-28"))
                    .when(new DissolveBody(BODY, DECISION))
                    .thenRefused(BodyRefusal.END_BEFORE_START);
            dissolving(PLANNED)
                    .as(effective("2026-02-28"))
                    .when(new DissolveBody(BODY, DECISION))
                    .then(DISSOLVED);
        }

        @Test
        void happens_once() {
            dissolving(PLANNED, DISSOLVED)
                    .when(new DissolveBody(BODY, DECISION))
                    .thenRefused(BodyRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class A_cited_decision {
        @Test
        void is_registered() {
            deciding(given(PLANNED, CONSTITUTED), null)
                    .when(CHANGE)
                    .thenRefused(BodyRefusal.DECISION_UNKNOWN);
        }

        @Test
        void has_not_fallen_I_30() {
            cited(decision(BODY, "2026-02-01", true, Set.of(), Set.of()))
                    .when(CHANGE)
                    .thenRefused(BodyRefusal.DECISION_FALLEN);
        }

        @Test
        void has_no_open_conditions_I_28() {
            cited(decision(BODY, "2026-02-01", false, Set.of(1), Set.of()))
                    .when(CHANGE)
                    .thenRefused(BodyRefusal.DECISION_NOT_EFFECTIVE);
        }

        @Test
        void is_in_effect_by_then() {
            cited(decision(BODY, "2026-03-02", false, Set.of(), Set.of()))
                    .when(CHANGE)
                    .thenRefused(BodyRefusal.DECISION_NOT_EFFECTIVE);
            cited(decision(BODY, "2026-03", false, Set.of(), Set.of()))
                    .when(CHANGE)
                    .thenRefused(BodyRefusal.DECISION_NOT_EFFECTIVE);
            cited(decision(BODY, "2026-03-01", false, Set.of(), Set.of())).when(CHANGE).then(DONE);
            cited(decision(BODY, "2026-02-01", false, Set.of(), Set.of()))
                    .as(effective("2026-01-31"))
                    .when(CHANGE)
                    .thenRefused(BodyRefusal.DECISION_NOT_EFFECTIVE);
        }

        @Test
        void of_uncertain_date_is_noted_where_a_text_reports() {
            cited(decision(BODY, "2026-03", false, Set.of(), Set.of()))
                    .as(MIRRORED)
                    .when(CHANGE)
                    .then(DONE)
                    .notEvidenced(Invariant.I_28);
            cited(decision(BODY, "2026-04", false, Set.of(), Set.of()))
                    .as(Stamps.stamp(Stamps.actor(Role.OFF), Origin.MIRRORED, "2026-03"))
                    .when(CHANGE)
                    .thenRefused(BodyRefusal.DECISION_NOT_EFFECTIVE);
        }

        @Test
        void is_made_by_a_body_with_power_over_this_one_I_04() {
            cited(decision(ABOVE)).when(CHANGE).then(DONE);
            cited(decision(COUNCIL)).when(CHANGE).then(DONE);
            cited(decision(STRANGER)).when(CHANGE).thenRefused(BodyRefusal.DECISION_NOT_COMPETENT);
            cited(decision(STRANGER))
                    .as(MIRRORED)
                    .when(CHANGE)
                    .then(DONE)
                    .notEvidenced(Invariant.I_04);
        }

        @Test
        void may_be_of_any_body_of_the_organisation_that_appoints() {
            given(PLANNED, CONSTITUTED)
                    .knowing(DecisionStanding.class, DECISION, decision(STRANGER))
                    .knowing(BodyStanding.class, STRANGER, body(STRANGER, null, null, ORG_A))
                    .knowing(BodyStanding.class, BODY, body(BODY, null, ORG_A, null))
                    .when(CHANGE)
                    .then(DONE);
            given(PLANNED, CONSTITUTED)
                    .knowing(DecisionStanding.class, DECISION, decision(STRANGER))
                    .knowing(BodyStanding.class, STRANGER, body(STRANGER, null, null, ORG_B))
                    .knowing(BodyStanding.class, BODY, body(BODY, null, ORG_A, null))
                    .when(CHANGE)
                    .thenRefused(BodyRefusal.DECISION_NOT_COMPETENT);
        }

        @Test
        void without_evidence_carries_no_act_here() {
            cited(decision(BODY, "2026-02-01", false, Set.of(), Set.of(Invariant.I_45)))
                    .when(CHANGE)
                    .thenRefused(BodyRefusal.DECISION_NOT_EVIDENCED);
            cited(decision(BODY, "2026-02-01", false, Set.of(), Set.of(Invariant.I_45)))
                    .as(MIRRORED)
                    .when(CHANGE)
                    .then(DONE);
        }

        private Given cited(DecisionStanding decision) {
            return deciding(given(PLANNED, CONSTITUTED), decision);
        }

        private static final BodyCommand CHANGE =
                new ChangeBodyRules(BODY, new Code("CONSENSUS"), null, null, null, DECISION);
        private static final BodyEvent DONE =
                new BodyRulesChanged(BODY, new Code("CONSENSUS"), null, null, null, DECISION);
    }

    private ConstituteBody constitute(Quorum quorum, DecisionId waiver) {
        return new ConstituteBody(BODY, null, quorum, true, false, waiver);
    }

    private static BodyEvent constituted(DecisionId waiver) {
        return constituted(HALF, waiver);
    }

    private static BodyEvent constituted(Quorum quorum, DecisionId waiver) {
        return new BodyConstituted(BODY, null, quorum, true, false, waiver);
    }

    private Given dissolving(BodyEvent... events) {
        return deciding(given(events), decision(ABOVE)).knowing(BodiesBelow.class, BODY, null);
    }

    private Given organised(Given given) {
        return given.knowing(OrganisationStanding.class, ORG_A, organisation(ORG_A, null));
    }

    /** The body is under one that the council appoints; a stranger is under nobody. */
    private Given above(Given given) {
        return given.knowing(BodyStanding.class, BODY, body(BODY, ABOVE))
                .knowing(BodyStanding.class, ABOVE, body(ABOVE, null, COUNCIL, null))
                .knowing(BodyStanding.class, COUNCIL, body(COUNCIL, null))
                .knowing(BodyStanding.class, STRANGER, body(STRANGER, null));
    }

    private Given deciding(Given given, DecisionStanding decision) {
        return above(given).knowing(DecisionStanding.class, DECISION, decision);
    }
}
