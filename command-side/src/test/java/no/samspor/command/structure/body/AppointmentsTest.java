package no.samspor.command.structure.body;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.NATIVE;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.actor;
import static no.samspor.command.Stamps.effective;
import static no.samspor.command.Stamps.stamp;
import static no.samspor.command.structure.body.BodyScene.ABOVE;
import static no.samspor.command.structure.body.BodyScene.BODY;
import static no.samspor.command.structure.body.BodyScene.CHAIR;
import static no.samspor.command.structure.body.BodyScene.DECISION;
import static no.samspor.command.structure.body.BodyScene.EMPLOYEE;
import static no.samspor.command.structure.body.BodyScene.EMPLOYER;
import static no.samspor.command.structure.body.BodyScene.MEMBER;
import static no.samspor.command.structure.body.BodyScene.ORG_A;
import static no.samspor.command.structure.body.BodyScene.ORG_B;
import static no.samspor.command.structure.body.BodyScene.STRANGER;
import static no.samspor.command.structure.body.BodyScene.appointed;
import static no.samspor.command.structure.body.BodyScene.body;
import static no.samspor.command.structure.body.BodyScene.decision;
import static no.samspor.command.structure.body.BodyScene.member;
import static no.samspor.command.structure.body.BodyScene.membership;
import static no.samspor.command.structure.body.BodyScene.organisation;
import static no.samspor.command.structure.body.BodyScene.person;
import static no.samspor.command.structure.body.BodyScene.planned;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.structure.body.BodyCommand.AppointDeputy;
import no.samspor.command.structure.body.BodyCommand.AppointMember;
import no.samspor.command.structure.body.BodyCommand.ChangeFunction;
import no.samspor.command.structure.body.BodyCommand.EndMembership;
import no.samspor.command.structure.body.BodyCommand.OrderDeputies;
import no.samspor.command.structure.body.BodyCommand.RecordUnionMandate;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.BodyEvent;
import no.samspor.events.structure.BodyEvent.BodyDissolved;
import no.samspor.events.structure.BodyEvent.DeputyOrderSet;
import no.samspor.events.structure.BodyEvent.DeputyPool;
import no.samspor.events.structure.BodyEvent.MemberAppointed;
import no.samspor.events.structure.BodyEvent.MembershipEnded;
import no.samspor.events.structure.BodyEvent.MembershipFunctionChanged;
import no.samspor.events.structure.BodyEvent.UnionMandate;
import no.samspor.events.structure.BodyEvent.UnionMandateRecorded;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.PersonStanding;
import no.samspor.kernel.Access;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Law;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Period;
import no.samspor.kernel.Protected;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.MembershipId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AppointmentsTest extends DeciderSpec<BodyCommand, BodyState, BodyEvent> {

    private static final DeputyPool POOL = new DeputyPool(ORG_A, EMPLOYER);
    private static final BodyEvent PLANNED = planned(null);
    private static final BodyEvent ONE = member("one", ORG_A, 1);
    private static final Code LEFT = new Code("resigned");

    AppointmentsTest() {
        super(new BodyDecider());
    }

    @Nested
    class Appointing {
        @Test
        void gives_a_seat() {
            known(given(PLANNED), "one").when(appoint("one", ORG_A, 1)).then(ONE).notEvidenced();
        }

        @Test
        void takes_its_time_from_the_act_unless_it_is_stated() {
            known(given(PLANNED), "one")
                    .as(until("2026-12-31"))
                    .when(appoint("one", ORG_A, 1))
                    .then(termed("one", new Period(NATIVE.effectiveFrom(), day("2026-12-31"))));
            Period stated = new Period(day("2026-04-01"), day("2026-05-01"));
            known(given(PLANNED), "one")
                    .when(termed(appoint("one", ORG_A, 1), stated))
                    .then(termed("one", stated));
            known(given(PLANNED), "one")
                    .as(until("2026-02-28"))
                    .when(appoint("one", ORG_A, 1))
                    .thenRefused(BodyRefusal.END_BEFORE_START);
            known(given(PLANNED), "one")
                    .as(until("2026-03-01"))
                    .when(appoint("one", ORG_A, 1))
                    .then(termed("one", new Period(NATIVE.effectiveFrom(), day("2026-03-01"))));
        }

        @Test
        void needs_a_body() {
            known(given(), "one")
                    .when(appoint("one", ORG_A, 1))
                    .thenRefused(BodyRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void uses_an_identifier_once() {
            known(given(PLANNED, ONE), "one").when(appoint("one", ORG_A, 1)).thenNothing();
            known(given(PLANNED, ONE), "one")
                    .when(appoint("one", ORG_A, 2))
                    .thenRefused(BodyRefusal.MEMBERSHIP_EXISTS);
        }

        @Test
        void may_be_told_late_of_a_dissolved_body_but_not_after_its_end_I_52() {
            BodyEvent gone = new BodyDissolved(BODY, null);
            known(given(PLANNED, gone), "one")
                    .when(appoint("one", ORG_A, 1))
                    .thenRefused(BodyRefusal.BODY_ENDED);
            known(given(PLANNED, gone), "one")
                    .as(stamp(actor(Role.OWN), Origin.NATIVE, "2026-02-28", PAPER))
                    .when(appoint("one", ORG_A, 1))
                    .then(termed("one", new Period(day("2026-02-28"), null)));
            known(given(PLANNED, gone), "one")
                    .as(MIRRORED)
                    .when(appoint("one", ORG_A, 1))
                    .then(termed("one", new Period(UncertainDate.UNSTATED, null)));
        }

        @Test
        void needs_somebody_known_I_04() {
            organised(given(PLANNED))
                    .when(appoint("one", null, ORG_A, MEMBER, 1, true, null))
                    .thenRefused(BodyRefusal.PERSON_MISSING);
            organised(given(PLANNED))
                    .as(MIRRORED)
                    .when(appoint("one", null, ORG_A, MEMBER, 1, true, null))
                    .then(anonymous("one"))
                    .notEvidenced(Invariant.I_04);
            organised(given(PLANNED))
                    .knowing(PersonStanding.class, person("one"), null)
                    .when(appoint("one", ORG_A, 1))
                    .thenRefused(BodyRefusal.PERSON_UNKNOWN);
            organised(given(PLANNED))
                    .knowing(
                            PersonStanding.class,
                            person("one"),
                            new PersonStanding(
                                    person("one"), ORG_A, person("kept"), Set.of(), Set.of()))
                    .when(appoint("one", ORG_A, 1))
                    .thenRefused(BodyRefusal.PERSON_MERGED);
        }

        @Test
        void is_by_a_registered_organisation_that_lasts_I_52() {
            given(PLANNED)
                    .knowing(OrganisationStanding.class, ORG_A, null)
                    .when(appoint("one", ORG_A, 1))
                    .thenRefused(BodyRefusal.ORGANISATION_UNKNOWN);
            known(given(PLANNED), "one")
                    .knowing(OrganisationStanding.class, ORG_A, organisation(ORG_A, "2026-03-01"))
                    .when(appoint("one", ORG_A, 1))
                    .thenRefused(BodyRefusal.ORGANISATION_ENDED);
            known(given(PLANNED), "one")
                    .knowing(OrganisationStanding.class, ORG_A, organisation(ORG_A, "2026-03-02"))
                    .when(appoint("one", ORG_A, 1))
                    .then(ONE);
        }

        @Test
        void is_the_appointing_organisation_s_own_I_04() {
            known(given(PLANNED), "one")
                    .when(appoint("one", ORG_B, 1))
                    .thenRefused(BodyRefusal.NOT_THE_APPOINTER);
            known(given(PLANNED), "one")
                    .as(MIRRORED)
                    .when(appoint("one", ORG_B, 1))
                    .then(unstated("one", ORG_B))
                    .notEvidenced(Invariant.I_04);
        }

        @Test
        void may_rest_on_a_decision_of_that_organisation_or_of_those_above() {
            BodyEvent decided = decided("one", ORG_B);
            BodyCommand asked = appoint("one", person("one"), ORG_B, MEMBER, 1, true, DECISION);
            citing(decision(ABOVE), ORG_A).when(asked).then(decided).notEvidenced();
            citing(decision(STRANGER), ORG_B).when(asked).then(decided).notEvidenced();
            citing(decision(STRANGER), ORG_A)
                    .when(asked)
                    .thenRefused(BodyRefusal.DECISION_NOT_COMPETENT);
            citing(decision(STRANGER), null)
                    .when(asked)
                    .thenRefused(BodyRefusal.DECISION_NOT_COMPETENT);
        }

        @Test
        void shows_evidence_when_it_looks_back() {
            known(given(PLANNED), "one")
                    .as(effective("2026-02-28"))
                    .when(appoint("one", ORG_A, 1))
                    .thenRefused(BodyRefusal.LATE_WITHOUT_EVIDENCE);
            known(given(PLANNED), "one")
                    .when(termed(appoint("one", ORG_A, 1), new Period(day("2026-02-28"), null)))
                    .thenRefused(BodyRefusal.LATE_WITHOUT_EVIDENCE);
            known(given(PLANNED), "one")
                    .as(stamp(actor(Role.OWN), Origin.NATIVE, "2026-02-28", PAPER))
                    .when(appoint("one", ORG_A, 1))
                    .then(termed("one", new Period(day("2026-02-28"), null)));
        }
    }

    @Nested
    class A_seat_I_03 {
        @Test
        void has_one_holder_at_a_time() {
            known(given(PLANNED, ONE), "two")
                    .when(appoint("two", ORG_A, 1))
                    .thenRefused(BodyRefusal.SEAT_TAKEN);
            known(given(PLANNED, ONE), "two")
                    .when(appoint("two", ORG_A, 2))
                    .then(member("two", ORG_A, 2));
        }

        @Test
        void is_free_once_its_holder_has_left() {
            BodyEvent left = new MembershipEnded(BODY, membership("one"), LEFT);
            known(given(PLANNED, ONE, left), "two")
                    .when(appoint("two", ORG_A, 1))
                    .then(member("two", ORG_A, 1));
        }

        @Test
        void is_stated_for_everyone_who_votes_I_22() {
            known(given(PLANNED), "one")
                    .when(appoint("one", person("one"), ORG_A, MEMBER, null, true, null))
                    .thenRefused(BodyRefusal.SEAT_UNSTATED);
            known(given(PLANNED), "one")
                    .as(MIRRORED)
                    .when(appoint("one", person("one"), ORG_A, MEMBER, null, true, null))
                    .then(appointed("one", ORG_A, MEMBER, null, true, "unstated"))
                    .notEvidenced(Invariant.I_22);
            Code observer = new Code("observer");
            known(given(PLANNED, ONE), "two")
                    .when(appoint("two", person("two"), ORG_A, observer, null, false, null))
                    .then(appointed("two", ORG_A, observer, null, false, "2026-03-01"));
        }

        @Test
        void is_not_held_with_another_by_the_same_person_I_22() {
            known(given(PLANNED, ONE), "one")
                    .when(appoint("again", person("one"), ORG_A, MEMBER, 2, true, null))
                    .thenRefused(BodyRefusal.PERSON_SEATED_TWICE);
            Code secretary = new Code("secretary");
            known(given(PLANNED, ONE), "one")
                    .when(appoint("again", person("one"), ORG_A, secretary, null, false, null))
                    .then(
                            as(
                                    person("one"),
                                    appointed(
                                            "again", ORG_A, secretary, null, false, "2026-03-01")));
            BodyEvent clerk =
                    as(
                            person("one"),
                            appointed("clerk", ORG_A, secretary, null, false, "2026-03-01"));
            known(given(PLANNED, clerk), "one").when(appoint("one", ORG_A, 1)).then(ONE);
            organised(given(PLANNED, anonymous("first")))
                    .as(MIRRORED)
                    .when(appoint("second", null, ORG_A, MEMBER, 2, true, null))
                    .then(as(null, appointed("second", ORG_A, MEMBER, 2, true, "unstated")));
        }

        @Test
        void is_not_held_with_another_under_another_identity_either_I_22() {
            organised(given(PLANNED, ONE))
                    .knowing(
                            PersonStanding.class,
                            person("kept"),
                            new PersonStanding(
                                    person("kept"), ORG_A, null, Set.of(person("one")), Set.of()))
                    .when(appoint("again", person("kept"), ORG_A, MEMBER, 2, true, null))
                    .thenRefused(BodyRefusal.PERSON_SEATED_TWICE);
        }

        @Test
        void is_no_deputy_s() {
            known(given(PLANNED), "one")
                    .when(appoint("one", person("one"), ORG_A, new Code("deputy"), 1, true, null))
                    .thenRefused(BodyRefusal.DEPUTY_AS_MEMBER);
            known(given(PLANNED, deputy("d", null)), "d")
                    .when(appoint("one", person("d"), ORG_A, MEMBER, 1, true, null))
                    .then(as(person("d"), member("one", ORG_A, 1)));
        }
    }

    @Nested
    class A_chair_I_03 {
        private final BodyEvent chair = appointed("chair", ORG_A, CHAIR, 1, true, "2026-03-01");

        @Test
        void is_one_at_a_time() {
            known(given(PLANNED, chair), "two")
                    .when(appoint("two", person("two"), ORG_A, CHAIR, 2, true, null))
                    .thenRefused(BodyRefusal.CHAIR_TAKEN);
            known(given(PLANNED, ONE), "two")
                    .when(appoint("two", person("two"), ORG_A, CHAIR, 2, true, null))
                    .then(appointed("two", ORG_A, CHAIR, 2, true, "2026-03-01"));
        }

        @Test
        void may_become_so_later() {
            given(PLANNED, ONE).when(change("one", CHAIR)).then(changed("one", CHAIR));
            given(PLANNED, chair, member("two", ORG_A, 2))
                    .when(change("two", CHAIR))
                    .thenRefused(BodyRefusal.CHAIR_TAKEN);
            given(PLANNED, chair, changed("chair", MEMBER), member("two", ORG_A, 2))
                    .when(change("two", CHAIR))
                    .then(changed("two", CHAIR));
            given(PLANNED, chair, ended("chair"), member("two", ORG_A, 2))
                    .when(change("two", CHAIR))
                    .then(changed("two", CHAIR));
        }
    }

    @Nested
    class Changing_function {
        @Test
        void to_the_same_changes_nothing() {
            given(PLANNED, ONE).when(change("one", MEMBER)).thenNothing();
        }

        @Test
        void needs_a_membership_that_is_held() {
            given(PLANNED).when(change("one", CHAIR)).thenRefused(BodyRefusal.MEMBERSHIP_UNKNOWN);
            given(PLANNED, ONE, ended("one"))
                    .when(change("one", CHAIR))
                    .thenRefused(BodyRefusal.MEMBERSHIP_NOT_HELD);
        }

        @Test
        void makes_and_unmakes_no_deputy() {
            given(PLANNED, ONE)
                    .when(change("one", new Code("deputy")))
                    .thenRefused(BodyRefusal.DEPUTY_AS_MEMBER);
            given(PLANNED, deputy("d", 1))
                    .when(change("d", MEMBER))
                    .thenRefused(BodyRefusal.DEPUTY_AS_MEMBER);
        }

        @Test
        void is_the_appointing_organisation_s_own_and_never_late_without_evidence() {
            given(PLANNED, member("b", ORG_B, 1))
                    .when(change("b", CHAIR))
                    .thenRefused(BodyRefusal.NOT_THE_APPOINTER);
            given(PLANNED, member("old", ORG_A, 1, "2026-01-01"))
                    .as(effective("2026-02-01"))
                    .when(change("old", CHAIR))
                    .thenRefused(BodyRefusal.LATE_WITHOUT_EVIDENCE);
        }
    }

    @Nested
    class Ending {
        @Test
        void keeps_the_membership_until_the_day_before() {
            given(PLANNED, ONE).when(end("one")).then(ended("one"));
        }

        @Test
        void happens_once_to_a_membership_that_has_begun_I_03() {
            given(PLANNED).when(end("one")).thenRefused(BodyRefusal.MEMBERSHIP_UNKNOWN);
            given(PLANNED, ONE, ended("one"))
                    .when(end("one"))
                    .thenRefused(BodyRefusal.MEMBERSHIP_NOT_HELD);
            given(PLANNED, ONE, ended("one"))
                    .as(MIRRORED)
                    .when(end("one"))
                    .thenRefused(BodyRefusal.MEMBERSHIP_NOT_HELD);
            given(PLANNED, ONE)
                    .as(effective("2026-02-28"))
                    .when(end("one"))
                    .thenRefused(BodyRefusal.END_BEFORE_START);
            given(PLANNED, termed("one", new Period(day("2026-01-01"), day("2026-02-28"))))
                    .when(end("one"))
                    .thenRefused(BodyRefusal.MEMBERSHIP_NOT_HELD);
        }

        @Test
        void is_the_appointing_organisation_s_own_and_never_late_without_evidence() {
            given(PLANNED, member("b", ORG_B, 1))
                    .when(end("b"))
                    .thenRefused(BodyRefusal.NOT_THE_APPOINTER);
            given(PLANNED, member("old", ORG_A, 1, "2026-01-01"))
                    .as(effective("2026-02-01"))
                    .when(end("old"))
                    .thenRefused(BodyRefusal.LATE_WITHOUT_EVIDENCE);
        }
    }

    @Nested
    class A_deputy_I_22 {
        @Test
        void is_appointed_to_a_pool_with_no_seat_and_no_vote() {
            known(given(PLANNED), "d").when(deputise("d", null)).then(deputy("d", null));
        }

        @Test
        void has_a_place_in_the_order_that_is_his_alone() {
            known(given(PLANNED, deputy("d", 1)), "e")
                    .when(deputise("e", 1))
                    .thenRefused(BodyRefusal.ORDER_TAKEN);
            known(given(PLANNED, deputy("d", 1)), "e").when(deputise("e", 2)).then(deputy("e", 2));
            known(given(PLANNED), "e").when(deputise("e", 0)).thenRefused(BodyRefusal.ORDER_TAKEN);
            known(given(PLANNED, deputy("d", 1), ended("d")), "e")
                    .when(deputise("e", 1))
                    .then(deputy("e", 1));
            known(given(PLANNED, deputy("d", 1)), "e")
                    .when(deputise("e", new DeputyPool(ORG_A, EMPLOYEE), 1))
                    .then(deputy("e", new DeputyPool(ORG_A, EMPLOYEE), 1));
        }

        @Test
        void meets_the_same_demands_as_a_member() {
            known(given(PLANNED, deputy("d", null)), "d").when(deputise("d", null)).thenNothing();
            organised(given(PLANNED))
                    .knowing(PersonStanding.class, person("d"), null)
                    .when(deputise("d", null))
                    .thenRefused(BodyRefusal.PERSON_UNKNOWN);
            known(given(PLANNED), "d")
                    .as(effective("2026-02-28"))
                    .when(deputise("d", null))
                    .thenRefused(BodyRefusal.LATE_WITHOUT_EVIDENCE);
            known(given(PLANNED), "d")
                    .as(by(ORG_B))
                    .when(deputise("d", null))
                    .thenRefused(BodyRefusal.NOT_THE_APPOINTER);
        }

        @Test
        void is_ordered_with_the_whole_pool_at_once() {
            BodyEvent d = deputy("d", null);
            BodyEvent e = deputy("e", null);
            given(PLANNED, d, e).when(order("e", "d")).then(ordered("e", "d"));
            given(PLANNED, d, e, ordered("e", "d")).when(order("e", "d")).thenNothing();
            given(PLANNED, d, e, ordered("e", "d")).when(order("d", "e")).then(ordered("d", "e"));
            given(PLANNED, d, e).when(order("d")).thenRefused(BodyRefusal.ORDER_NOT_THE_POOL);
            given(PLANNED, d, e).when(order("d", "d")).thenRefused(BodyRefusal.ORDER_NOT_THE_POOL);
            given(PLANNED, d, e)
                    .when(order("d", "e", "e"))
                    .thenRefused(BodyRefusal.ORDER_NOT_THE_POOL);
            given(PLANNED).when(order()).thenRefused(BodyRefusal.ORDER_NOT_THE_POOL);
        }

        @Test
        void is_ordered_among_those_who_still_serve() {
            given(PLANNED, deputy("d", null), deputy("e", null), ended("d"), ONE)
                    .when(order("e"))
                    .then(ordered("e"));
        }

        @Test
        void is_ordered_by_the_organisation_of_the_pool() {
            given(PLANNED, deputy("d", null))
                    .as(by(ORG_B))
                    .when(order("d"))
                    .thenRefused(BodyRefusal.NOT_THE_APPOINTER);
        }
    }

    @Nested
    class A_union_mandate_I_42 {
        private final UnionMandate mandate = new UnionMandate(new Code("HTV"), ORG_B);
        private final BodyEvent recorded = recorded(mandate);

        @Test
        void is_kept_under_seal_and_as_closed_as_it_can_be() {
            known(given(PLANNED, ONE), "one")
                    .as(closed())
                    .when(record(mandate))
                    .then(recorded)
                    .notEvidenced();
            known(given(PLANNED, ONE), "one")
                    .when(record(mandate))
                    .thenRefused(BodyRefusal.UNION_NOT_CLOSED);
        }

        @Test
        void shows_nothing_when_it_is_printed() {
            assertThat(record(mandate).toString())
                    .doesNotContain("HTV")
                    .doesNotContain(ORG_B.toString());
            assertThat(recorded.toString()).doesNotContain("HTV").doesNotContain(ORG_B.toString());
        }

        @Test
        void is_recorded_once_but_may_change() {
            UnionMandate other = new UnionMandate(new Code("PTV"), ORG_B);
            known(given(PLANNED, ONE, recorded), "one")
                    .as(closed())
                    .when(record(mandate))
                    .thenNothing();
            known(given(PLANNED, ONE, recorded), "one")
                    .as(closed())
                    .when(record(other))
                    .then(recorded(other));
        }

        @Test
        void is_not_recorded_where_all_was_erased() {
            given(PLANNED, ONE)
                    .knowing(
                            PersonStanding.class,
                            person("one"),
                            new PersonStanding(person("one"), ORG_A, null, Set.of(), Set.of(ORG_A)))
                    .as(closed())
                    .when(record(mandate))
                    .thenRefused(BodyRefusal.PERSON_ERASED);
            given(PLANNED, ONE)
                    .knowing(
                            PersonStanding.class,
                            person("one"),
                            new PersonStanding(person("one"), ORG_A, null, Set.of(), Set.of(ORG_B)))
                    .as(closed())
                    .when(record(mandate))
                    .then(recorded);
        }

        @Test
        void is_somebody_s() {
            given(PLANNED)
                    .as(closed())
                    .when(record(mandate))
                    .thenRefused(BodyRefusal.MEMBERSHIP_UNKNOWN);
            given(PLANNED, anonymous("one"))
                    .as(closed())
                    .when(record(mandate))
                    .thenRefused(BodyRefusal.UNION_WITHOUT_PERSON);
        }

        @Test
        void is_recorded_for_the_organisation_s_own() {
            known(given(PLANNED, member("one", ORG_B, 1)), "one")
                    .as(closed())
                    .when(record(mandate))
                    .thenRefused(BodyRefusal.NOT_THE_APPOINTER);
        }

        @Test
        void never_stands_in_a_quote() {
            known(given(PLANNED, ONE), "one")
                    .as(quoting("Skaun HTV NSF", closed()))
                    .when(record(mandate))
                    .thenRefused(BodyRefusal.UNION_NAMED);
            known(given(PLANNED), "one")
                    .as(quoting("Skaun HTV NSF", MIRRORED))
                    .when(appoint("one", ORG_A, 1))
                    .thenRefused(BodyRefusal.UNION_NAMED);
            organised(given(PLANNED))
                    .as(quoting("Skaun HTV NSF", MIRRORED))
                    .when(appoint("one", null, ORG_A, MEMBER, 1, true, null))
                    .then(anonymous("one"));
        }

        @Test
        void never_stands_in_a_role_title() {
            for (String title :
                    List.of(
                            "HTV Fagforbundet",
                            "hovedtillitsvalgt",
                            "Plasstillitsvald",
                            "leder, NSF",
                            "FO",
                            "Delta-representant",
                            "medlem av Sykepleierforbundet",
                            "AKADEMIKERNE")) {
                known(given(PLANNED), "one")
                        .when(titled(title))
                        .thenRefused(BodyRefusal.UNION_NAMED);
            }
            for (String title :
                    List.of(
                            "Kommunalsjef helse og mestring",
                            "delta i drift",
                            "representant for de ansatte",
                            "INFO-ansvarlig",
                            "NSFX",
                            "verneombud")) {
                known(given(PLANNED), "one").when(titled(title)).then(titledEvent(title));
            }
        }

        private RecordUnionMandate record(UnionMandate it) {
            return new RecordUnionMandate(BODY, membership("one"), it);
        }

        private BodyEvent recorded(UnionMandate it) {
            return new UnionMandateRecorded(
                    BODY, membership("one"), new Protected<>(person("one"), ORG_A, it));
        }
    }

    private Given known(Given given, String name) {
        return organised(given)
                .knowing(
                        PersonStanding.class,
                        person(name),
                        new PersonStanding(person(name), ORG_A, null, Set.of(), Set.of()));
    }

    private Given organised(Given given) {
        return given.knowing(OrganisationStanding.class, ORG_A, organisation(ORG_A, null))
                .knowing(OrganisationStanding.class, ORG_B, organisation(ORG_B, null));
    }

    private Given citing(DecisionStanding decision, OrganisationId deciding) {
        return known(given(PLANNED), "one")
                .knowing(DecisionStanding.class, DECISION, decision)
                .knowing(BodyStanding.class, BODY, body(BODY, ABOVE))
                .knowing(BodyStanding.class, ABOVE, body(ABOVE, null))
                .knowing(BodyStanding.class, STRANGER, body(STRANGER, null, null, deciding));
    }

    private static AppointMember appoint(String name, OrganisationId organisation, int seat) {
        return appoint(name, person(name), organisation, MEMBER, seat, true, null);
    }

    private static AppointMember appoint(
            String name,
            PersonId person,
            OrganisationId organisation,
            Code function,
            Integer seat,
            boolean votes,
            DecisionId decision) {
        return new AppointMember(
                BODY,
                membership(name),
                person,
                "Kommunalsjef",
                organisation,
                EMPLOYER,
                function,
                seat,
                votes,
                null,
                decision);
    }

    private static AppointMember termed(AppointMember c, Period term) {
        return new AppointMember(
                c.body(),
                c.membership(),
                c.person(),
                c.roleTitle(),
                c.organisation(),
                c.side(),
                c.function(),
                c.seat(),
                c.votes(),
                term,
                c.decision());
    }

    private static AppointMember titled(String title) {
        return new AppointMember(
                BODY,
                membership("one"),
                person("one"),
                title,
                ORG_A,
                EMPLOYER,
                MEMBER,
                1,
                true,
                null,
                null);
    }

    private static MemberAppointed titledEvent(String title) {
        return new MemberAppointed(
                BODY,
                membership("one"),
                person("one"),
                title,
                ORG_A,
                EMPLOYER,
                MEMBER,
                1,
                null,
                null,
                true,
                new Period(NATIVE.effectiveFrom(), null),
                null);
    }

    private static AppointDeputy deputise(String name, Integer order) {
        return deputise(name, POOL, order);
    }

    private static AppointDeputy deputise(String name, DeputyPool pool, Integer order) {
        return new AppointDeputy(
                BODY,
                membership(name),
                person(name),
                "Enhetsleder helse",
                ORG_A,
                EMPLOYER,
                pool,
                order,
                null,
                null);
    }

    private static MemberAppointed deputy(String name, Integer order) {
        return deputy(name, POOL, order);
    }

    private static MemberAppointed deputy(String name, DeputyPool pool, Integer order) {
        return new MemberAppointed(
                BODY,
                membership(name),
                person(name),
                "Enhetsleder helse",
                ORG_A,
                EMPLOYER,
                new Code("deputy"),
                null,
                pool,
                order,
                false,
                new Period(NATIVE.effectiveFrom(), null),
                null);
    }

    private static MemberAppointed termed(String name, Period term) {
        return with(member(name, ORG_A, 1), person(name), term, null);
    }

    private static MemberAppointed as(PersonId person, MemberAppointed e) {
        return with(e, person, e.term(), null);
    }

    private static MemberAppointed anonymous(String name) {
        return as(null, appointed(name, ORG_A, MEMBER, 1, true, "unstated"));
    }

    private static MemberAppointed unstated(String name, OrganisationId organisation) {
        return appointed(name, organisation, MEMBER, 1, true, "unstated");
    }

    private static MemberAppointed decided(String name, OrganisationId organisation) {
        MemberAppointed e = member(name, organisation, 1);
        return with(e, e.person(), e.term(), DECISION);
    }

    private static MemberAppointed with(
            MemberAppointed e, PersonId person, Period term, DecisionId decision) {
        return new MemberAppointed(
                e.body(),
                e.membership(),
                person,
                e.roleTitle(),
                e.organisation(),
                e.side(),
                e.function(),
                e.seat(),
                e.deputyPool(),
                e.deputyOrder(),
                e.votes(),
                term,
                decision);
    }

    private static ChangeFunction change(String name, Code function) {
        return new ChangeFunction(BODY, membership(name), function, null);
    }

    private static BodyEvent changed(String name, Code function) {
        return new MembershipFunctionChanged(BODY, membership(name), function);
    }

    private static EndMembership end(String name) {
        return new EndMembership(BODY, membership(name), LEFT, null);
    }

    private static BodyEvent ended(String name) {
        return new MembershipEnded(BODY, membership(name), LEFT);
    }

    private static OrderDeputies order(String... names) {
        return new OrderDeputies(BODY, POOL, ids(names));
    }

    private static BodyEvent ordered(String... names) {
        return new DeputyOrderSet(BODY, POOL, ids(names));
    }

    private static List<MembershipId> ids(String... names) {
        return List.of(names).stream().map(BodyScene::membership).toList();
    }

    private static UncertainDate day(String edtf) {
        return UncertainDate.parse(edtf);
    }

    private static Stamp until(String edtf) {
        return stamped(NATIVE, day(edtf), NATIVE.access(), null);
    }

    private static Stamp closed() {
        return stamped(
                NATIVE,
                null,
                new Access(Access.Level.ART9, new Law("gdpr", "9", null), null),
                null);
    }

    private static Stamp quoting(String quote, Stamp it) {
        return stamped(it, it.effectiveTo(), it.access(), quote);
    }

    private static Stamp by(OrganisationId organisation) {
        return no.samspor.command.Stamps.by(
                new no.samspor.kernel.Actor(
                        NATIVE.actor().person(), organisation, Role.OWN, null, null, null));
    }

    private static Stamp stamped(Stamp it, UncertainDate to, Access access, String quote) {
        return new Stamp(
                it.actor(),
                it.origin(),
                it.askedOn(),
                it.effectiveFrom(),
                to,
                it.decidedOn(),
                it.authority(),
                it.evidence(),
                access,
                it.archiveCreator(),
                quote,
                it.notEvidenced(),
                it.warnings(),
                it.commandId());
    }
}
