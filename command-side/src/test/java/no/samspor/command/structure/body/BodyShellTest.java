package no.samspor.command.structure.body;

import static no.samspor.command.structure.body.BodyScene.ABOVE;
import static no.samspor.command.structure.body.BodyScene.BODY;
import static no.samspor.command.structure.body.BodyScene.DECISION;
import static no.samspor.command.structure.body.BodyScene.EMPLOYER;
import static no.samspor.command.structure.body.BodyScene.MEMBER;
import static no.samspor.command.structure.body.BodyScene.ORG_A;
import static no.samspor.command.structure.body.BodyScene.member;
import static no.samspor.command.structure.body.BodyScene.membership;
import static no.samspor.command.structure.body.BodyScene.person;
import static no.samspor.command.structure.body.BodyScene.plan;
import static no.samspor.command.structure.body.BodyScene.planned;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.structure.body.BodyCommand.AppointDeputy;
import no.samspor.command.structure.body.BodyCommand.AppointMember;
import no.samspor.command.structure.body.BodyCommand.ChangeBodyRules;
import no.samspor.command.structure.body.BodyCommand.ChangeFunction;
import no.samspor.command.structure.body.BodyCommand.ConstituteBody;
import no.samspor.command.structure.body.BodyCommand.DissolveBody;
import no.samspor.command.structure.body.BodyCommand.EndMembership;
import no.samspor.command.structure.body.BodyCommand.LiftStandingCondition;
import no.samspor.command.structure.body.BodyCommand.OrderDeputies;
import no.samspor.command.structure.body.BodyCommand.RecordUnionMandate;
import no.samspor.command.structure.body.BodyCommand.SetStandingCondition;
import no.samspor.command.structure.body.BodyCommand.SucceedBody;
import no.samspor.events.Event;
import no.samspor.events.decision.DecisionEvent.DecisionAdopted;
import no.samspor.events.structure.BodyEvent;
import no.samspor.events.structure.BodyEvent.BodyConstituted;
import no.samspor.events.structure.BodyEvent.BodyDissolved;
import no.samspor.events.structure.BodyEvent.BodyPlanned;
import no.samspor.events.structure.BodyEvent.BodyRulesChanged;
import no.samspor.events.structure.BodyEvent.BodySucceeded;
import no.samspor.events.structure.BodyEvent.DeputyPool;
import no.samspor.events.structure.BodyEvent.MembershipEnded;
import no.samspor.events.structure.BodyEvent.MembershipFunctionChanged;
import no.samspor.events.structure.BodyEvent.Quorum;
import no.samspor.events.structure.BodyEvent.StandingCondition;
import no.samspor.events.structure.BodyEvent.StandingConditionLifted;
import no.samspor.events.structure.BodyEvent.StandingConditionSet;
import no.samspor.events.structure.BodyEvent.UnionMandate;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.PersonEvent.PersonDetailsErased;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.kernel.Code;
import no.samspor.kernel.Law;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.Id;
import org.junit.jupiter.api.Test;

/** That it consults all that its rules ask about: what is missing would fail as never consulted. */
class BodyShellTest extends ShellSpec<BodyShell> {

    private static final BodyId BELOW = new BodyId(Id.named("below"));
    private static final BodyEvent PLANNED = planned(ABOVE, null, null);
    private static final BodyEvent ONE = member("one", ORG_A, 1);
    private static final Code CONSENSUS = new Code("CONSENSUS");

    BodyShellTest() {
        super(BodyShell.class);
    }

    @Test
    void a_plan_consults_what_it_names() {
        elsewhere(organisation(), body(ABOVE, null))
                .given()
                .when(plan(ABOVE, ORG_A, null))
                .then(planned(ABOVE, ORG_A, null));
    }

    @Test
    void a_plan_consults_the_body_that_appoints() {
        elsewhere(body(ABOVE, null))
                .given()
                .when(plan(null, ABOVE, null))
                .then(planned(null, ABOVE, null));
    }

    @Test
    void a_constitution_consults_decision_and_waiver() {
        Quorum half = new Quorum(1, 2, 0);
        deciding()
                .given(PLANNED)
                .when(new ConstituteBody(BODY, DECISION, half, true, false, DECISION))
                .then(new BodyConstituted(BODY, DECISION, half, true, false, DECISION));
    }

    @Test
    void new_rules_and_conditions_consult_decision_and_approver() {
        deciding()
                .given(PLANNED)
                .when(new ChangeBodyRules(BODY, CONSENSUS, null, null, null, DECISION))
                .then(new BodyRulesChanged(BODY, CONSENSUS, null, null, null, DECISION));
    }

    @Test
    void a_condition_consults_decision_and_approver() {
        deciding()
                .given(PLANNED)
                .when(condition())
                .then(new StandingConditionSet(BODY, wanted(), DECISION));
    }

    @Test
    void lifting_a_condition_consults_the_decision() {
        deciding()
                .given(PLANNED, new StandingConditionSet(BODY, wanted(), DECISION))
                .when(new LiftStandingCondition(BODY, 1, DECISION))
                .then(new StandingConditionLifted(BODY, 1, DECISION));
    }

    @Test
    void a_succession_consults_the_successor() {
        elsewhere(body(BELOW, null))
                .given(PLANNED)
                .when(new SucceedBody(BODY, BELOW))
                .then(new BodySucceeded(BODY, BELOW));
    }

    @Test
    void a_dissolution_consults_the_bodies_below() {
        deciding(body(BELOW, BODY))
                .given(PLANNED)
                .when(new DissolveBody(BODY, DECISION))
                .thenRefused(BodyRefusal.SUCCESSOR_MISSING);
    }

    @Test
    void a_dissolution_of_a_body_with_none_below_goes_through() {
        deciding(body(BELOW, BODY), new BodyDissolved(BELOW, null))
                .given(PLANNED)
                .when(new DissolveBody(BODY, DECISION))
                .then(new BodyDissolved(BODY, DECISION));
    }

    @Test
    void an_appointment_consults_organisation_and_person() {
        elsewhere(organisation(), new PersonRegistered(person("one"), ORG_A, null))
                .given(PLANNED)
                .when(
                        new AppointMember(
                                BODY,
                                membership("one"),
                                person("one"),
                                "Kommunalsjef",
                                ORG_A,
                                EMPLOYER,
                                MEMBER,
                                1,
                                true,
                                null,
                                null))
                .then(ONE);
    }

    @Test
    void a_deputy_s_appointment_consults_them_too() {
        elsewhere(organisation())
                .given(PLANNED)
                .when(
                        new AppointDeputy(
                                BODY,
                                membership("d"),
                                person("d"),
                                "Enhetsleder",
                                ORG_A,
                                EMPLOYER,
                                new DeputyPool(ORG_A, EMPLOYER),
                                1,
                                null,
                                null))
                .thenRefused(BodyRefusal.PERSON_UNKNOWN);
    }

    @Test
    void a_new_function_consults_the_decision() {
        deciding()
                .given(PLANNED, ONE)
                .when(new ChangeFunction(BODY, membership("one"), BodyScene.CHAIR, DECISION))
                .then(new MembershipFunctionChanged(BODY, membership("one"), BodyScene.CHAIR));
    }

    @Test
    void an_end_consults_the_decision() {
        Code left = new Code("resigned");
        deciding()
                .given(PLANNED, ONE)
                .when(new EndMembership(BODY, membership("one"), left, DECISION))
                .then(new MembershipEnded(BODY, membership("one"), left));
    }

    @Test
    void an_order_consults_nothing() {
        given(PLANNED, ONE)
                .when(new OrderDeputies(BODY, new DeputyPool(ORG_A, EMPLOYER), List.of()))
                .thenRefused(BodyRefusal.ORDER_NOT_THE_POOL);
    }

    @Test
    void a_union_mandate_consults_the_person() {
        elsewhere(
                        new PersonRegistered(person("one"), ORG_A, null),
                        new PersonDetailsErased(person("one"), ORG_A, new Law("gdpr", "17", null)))
                .given(PLANNED, ONE)
                .when(
                        new RecordUnionMandate(
                                BODY, membership("one"), new UnionMandate(new Code("HTV"), null)))
                .thenRefused(BodyRefusal.PERSON_ERASED);
    }

    private static SetStandingCondition condition() {
        return new SetStandingCondition(BODY, 1, "Godkjennes", List.of(), null, ABOVE, DECISION);
    }

    private static StandingCondition wanted() {
        return new StandingCondition(1, "Godkjennes", List.of(), null, ABOVE);
    }

    /** The body above has decided. */
    private ShellSpec<BodyShell> deciding(Event... more) {
        elsewhere(
                body(ABOVE, null),
                (BodyPlanned) PLANNED,
                new DecisionAdopted(
                        DECISION,
                        ABOVE,
                        null,
                        new Code("resolution"),
                        "Organ",
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        false,
                        null,
                        null));
        return elsewhere(more);
    }

    private static OrganisationRegistered organisation() {
        return BodyScene.registered(ORG_A);
    }

    private static BodyPlanned body(BodyId body, BodyId parent) {
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
