package no.samspor.events.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.samspor.events.Folding;
import no.samspor.events.record.EvidenceEvent.EvidenceSupplied;
import no.samspor.events.structure.BodyEvent.BodyConstituted;
import no.samspor.events.structure.BodyEvent.BodyDissolved;
import no.samspor.events.structure.BodyEvent.BodyPlanned;
import no.samspor.events.structure.BodyEvent.BodyRulesChanged;
import no.samspor.events.structure.BodyEvent.BodySucceeded;
import no.samspor.events.structure.BodyEvent.Composition;
import no.samspor.events.structure.BodyEvent.DeputyOrderSet;
import no.samspor.events.structure.BodyEvent.DeputyPool;
import no.samspor.events.structure.BodyEvent.MemberAppointed;
import no.samspor.events.structure.BodyEvent.MembershipEnded;
import no.samspor.events.structure.BodyEvent.MembershipFunctionChanged;
import no.samspor.events.structure.BodyEvent.Quorum;
import no.samspor.events.structure.BodyEvent.RequiredSeats;
import no.samspor.events.structure.BodyEvent.StandingCondition;
import no.samspor.events.structure.BodyEvent.StandingConditionLifted;
import no.samspor.events.structure.BodyEvent.StandingConditionSet;
import no.samspor.events.structure.BodyMembers.Member;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Known;
import no.samspor.kernel.Period;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.EvidenceId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MembershipId;
import no.samspor.kernel.id.OrganisationId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyStandingsTest {

    private static final BodyId BODY = new BodyId(Id.named("body"));
    private static final BodyId CHILD = new BodyId(Id.named("child"));
    private static final BodyId COUNCIL = new BodyId(Id.named("council"));
    private static final OrganisationId ORG_A = new OrganisationId(Id.named("a"));
    private static final OrganisationId ORG_B = new OrganisationId(Id.named("b"));
    private static final Code EMPLOYER = new Code("employer");
    private static final Code EMPLOYEE = new Code("employee");
    private static final DeputyPool POOL = new DeputyPool(ORG_A, EMPLOYER);
    private static final Code KIND = new Code("resolution");

    private static final BodyEvent PLANNED = planned(BODY, COUNCIL, null);
    private static final BodyEvent BELOW = planned(CHILD, BODY, BODY);

    @Nested
    class The_standing {
        @Test
        void is_that_of_the_body_and_not_of_one_planned_under_it() {
            BodyStanding body = Folding.of(BodyStanding.FOLD).and(PLANNED, BELOW).standing();
            assertThat(body.body()).isEqualTo(BODY);
            assertThat(body.parent()).isEqualTo(COUNCIL);
            assertThat(body.constituted()).isFalse();
        }

        @Test
        void does_not_begin_with_an_event_of_another_body() {
            assertThat(Folding.of(BodyStanding.FOLD).and(new BodySucceeded(CHILD, BODY)).standing())
                    .isNull();
        }

        @Test
        void is_not_moved_by_what_happens_to_another_body() {
            assertThat(
                            Folding.of(BodyStanding.FOLD)
                                    .and(PLANNED, new BodyDissolved(CHILD, null))
                                    .standing()
                                    .endedOn())
                    .isNull();
        }

        @Test
        void says_whether_it_is_constituted_by_which_rules_and_until_when() {
            BodyStanding body =
                    Folding.of(BodyStanding.FOLD)
                            .and(PLANNED, constituted(null))
                            .and(changed("CONSENSUS", null))
                            .on("2027", new BodyDissolved(BODY, null))
                            .standing();
            assertThat(body.constituted()).isTrue();
            assertThat(body.ruleSet()).isEqualTo(new Code("CONSENSUS"));
            assertThat(body.endedOn()).isEqualTo(UncertainDate.parse("2027"));
        }

        @Test
        void keeps_what_is_not_evidenced_until_it_is_supplied() {
            Folding<BodyStanding> body =
                    Folding.of(BodyStanding.FOLD)
                            .on("2020", PLANNED, Invariant.I_04)
                            .on("2020", constituted(null), Invariant.I_38);
            assertThat(body.standing().notEvidenced())
                    .containsExactlyInAnyOrder(Invariant.I_04, Invariant.I_38);
            EvidenceId evidence = new EvidenceId(Id.named("evidence"));
            assertThat(body.and(supplied(evidence, BODY, Invariant.I_38)).standing().notEvidenced())
                    .containsExactly(Invariant.I_04);
            assertThat(
                            body.and(supplied(evidence, CHILD, Invariant.I_38))
                                    .standing()
                                    .notEvidenced())
                    .hasSize(2);
        }

        @Test
        void is_not_moved_by_what_happens_inside() {
            BodyStanding before = Folding.of(BodyStanding.FOLD).and(PLANNED).standing();
            Stream.of(
                            member("one", ORG_A, EMPLOYER, true),
                            new MembershipEnded(BODY, membership("one"), new Code("other")),
                            new MembershipFunctionChanged(
                                    BODY, membership("one"), new Code("chair")),
                            new DeputyOrderSet(BODY, POOL, List.of()),
                            new BodySucceeded(BODY, CHILD),
                            new StandingConditionLifted(BODY, 1, null))
                    .forEach(
                            event ->
                                    assertThat(
                                                    Folding.of(BodyStanding.FOLD)
                                                            .and(PLANNED, event)
                                                            .standing())
                                            .isEqualTo(before));
        }

        private EvidenceSupplied supplied(EvidenceId id, Id about, Invariant fills) {
            return new EvidenceSupplied(id, about, List.of(), Set.of(fills));
        }
    }

    @Nested
    class Ranks {
        @Test
        void go_by_parents_and_by_appointing_bodies() {
            Known known =
                    Known.nothing()
                            .and(BodyStanding.class, CHILD, standing(CHILD, null, BODY))
                            .and(BodyStanding.class, BODY, standing(BODY, COUNCIL, null))
                            .and(BodyStanding.class, COUNCIL, standing(COUNCIL, null, ORG_A));
            assertThat(BodyStanding.outranks(BODY, CHILD, known)).isTrue();
            assertThat(BodyStanding.outranks(COUNCIL, CHILD, known)).isTrue();
            assertThat(BodyStanding.outranks(COUNCIL, BODY, known)).isTrue();
            assertThat(BodyStanding.outranks(CHILD, BODY, known)).isFalse();
            assertThat(BodyStanding.outranks(BODY, BODY, known)).isFalse();
            assertThat(BodyStanding.outranks(CHILD, COUNCIL, known)).isFalse();
        }

        @Test
        void end_at_a_body_that_is_not_registered() {
            Known known = Known.nothing().and(BodyStanding.class, BODY, null);
            assertThat(BodyStanding.outranks(COUNCIL, BODY, known)).isFalse();
        }

        @Test
        void are_followed_twelve_steps_and_no_further() {
            Known known = Known.nothing();
            for (int i = 0; i < BodyStanding.RANKS_MAX; i++) {
                known =
                        known.and(
                                BodyStanding.class, step(i), standing(step(i), step(i + 1), null));
            }
            assertThat(BodyStanding.outranks(step(BodyStanding.RANKS_MAX), step(0), known))
                    .isTrue();
            assertThat(BodyStanding.outranks(step(BodyStanding.RANKS_MAX + 1), step(0), known))
                    .isFalse();
        }

        private BodyId step(int no) {
            return new BodyId(Id.named("step/" + no));
        }

        private BodyStanding standing(BodyId body, BodyId parent, Id appointer) {
            return Folding.of(BodyStanding.FOLD).and(planned(body, parent, appointer)).standing();
        }
    }

    @Nested
    class The_bodies_below {
        @Test
        void are_those_planned_directly_under_it() {
            BodyId grandchild = new BodyId(Id.named("grandchild"));
            BodiesBelow bodies =
                    Folding.of(BodiesBelow.FOLD)
                            .and(PLANNED, BELOW, planned(grandchild, CHILD, BODY))
                            .and(constituted(null))
                            .standing();
            assertThat(bodies).isEqualTo(new BodiesBelow(BODY, List.of(CHILD)));
        }
    }

    @Nested
    class The_rules {
        private final StandingCondition one =
                new StandingCondition(1, "Godkjennes", List.of(KIND), null, COUNCIL);
        private final StandingCondition two =
                new StandingCondition(2, "Lov vedtas", List.of(), null, null);

        @Test
        void begin_with_the_rule_set_alone() {
            assertThat(folded()).isEqualTo(rules("AGREED", null, null, null));
            assertThat(Folding.of(BodyRules.FOLD).and(new BodySucceeded(CHILD, BODY)).standing())
                    .isNull();
        }

        @Test
        void change_where_something_is_stated_and_only_there() {
            Quorum half = new Quorum(1, 2, 0);
            Quorum third = new Quorum(1, 3, 0);
            assertThat(folded(constituted(half))).isEqualTo(rules("AGREED", half, true, false));
            assertThat(folded(constituted(half), changed("CONSENSUS", null)))
                    .isEqualTo(rules("CONSENSUS", half, true, false));
            assertThat(
                            folded(
                                    constituted(half),
                                    new BodyRulesChanged(
                                            BODY, new Code("HFL"), third, false, true, null)))
                    .isEqualTo(rules("HFL", third, false, true));
        }

        @Test
        void of_another_body_do_not_matter() {
            assertThat(folded(new BodyRulesChanged(CHILD, new Code("HFL"), null, null, null, null)))
                    .isEqualTo(rules("AGREED", null, null, null));
        }

        @Test
        void hold_standing_conditions_until_they_are_lifted() {
            assertThat(folded(set(one), set(two)).conditions()).containsExactly(one, two);
            assertThat(folded(set(one), set(two)).condition(2)).isEqualTo(two);
            assertThat(folded(set(one)).condition(2)).isNull();
            assertThat(
                            folded(set(one), set(two), new StandingConditionLifted(BODY, 1, null))
                                    .conditions())
                    .containsExactly(two);
        }

        @Test
        void bind_decisions_of_their_kind() {
            BodyRules rules = folded(set(one), set(two));
            UncertainDate day = UncertainDate.parse("2024-06-01");
            assertThat(rules.bind(KIND, day)).containsExactly(one, two);
            assertThat(rules.bind(new Code("note"), day)).containsExactly(two);
        }

        @ParameterizedTest
        @CsvSource({
            "2024-01-01, 2024-12-31, 2024-01-01, true",
            "2024-01-01, 2024-12-31, 2023-12-31, false",
            "2024-01-01, 2024-12-31, 2024-12-31, true",
            "2024-01-01, 2024-12-31, 2025-01-01, false",
            "2024-01-01, , 2031-01-01, true",
            "2024-01-01, , 2023, false",
            "2024-06-01, , 2024, true",
            "2024-01-01, 2024-12-31, unstated, true"
        })
        void bind_decisions_that_may_fall_in_their_time(
                String from, String to, String decided, boolean bound) {
            Period time =
                    new Period(
                            UncertainDate.parse(from), to == null ? null : UncertainDate.parse(to));
            StandingCondition timed = new StandingCondition(1, "I perioden", List.of(), time, null);
            assertThat(folded(set(timed)).bind(KIND, UncertainDate.parse(decided)))
                    .hasSize(bound ? 1 : 0);
        }

        @ParameterizedTest
        @CsvSource({
            "1, 2, 0, 8, 4",
            "1, 2, 0, 9, 5",
            "1, 2, 6, 8, 6",
            "2, 3, 0, 7, 5",
            "0, 1, 3, 7, 3"
        })
        void say_how_many_must_be_present(
                int numerator, int denominator, int atLeast, int seats, int needed) {
            assertThat(new Quorum(numerator, denominator, atLeast).of(seats)).isEqualTo(needed);
        }

        private BodyRules folded(BodyEvent... events) {
            return Folding.of(BodyRules.FOLD).and(PLANNED).and(events).standing();
        }

        private BodyRules rules(String set, Quorum quorum, Boolean tie, Boolean open) {
            return new BodyRules(BODY, new Code(set), quorum, tie, open, List.of());
        }

        private BodyEvent set(StandingCondition condition) {
            return new StandingConditionSet(BODY, condition, null);
        }
    }

    @Nested
    class The_members {
        private final BodyEvent one = member("one", ORG_A, EMPLOYER, true);
        private final BodyEvent two = member("two", ORG_B, EMPLOYEE, true);
        private final BodyEvent clerk = member("clerk", ORG_A, EMPLOYER, false);
        private final LocalDate day = Folding.TODAY;

        @Test
        void are_all_that_were_appointed_to_this_body() {
            assertThat(folded(one, two).members())
                    .extracting(Member::membership)
                    .containsExactly(membership("one"), membership("two"));
            assertThat(Folding.of(BodyMembers.FOLD).and(new BodySucceeded(CHILD, BODY)).standing())
                    .isNull();
            assertThat(folded(planned(CHILD, BODY, null)).body()).isEqualTo(BODY);
            assertThat(folded(one).find(membership("two"))).isNull();
        }

        @Test
        void vote_while_they_hold_a_voting_seat() {
            assertThat(folded(one, two, clerk).votersOn(day)).hasSize(2);
            assertThat(folded(one, two).votersOn(day.minusDays(1))).isEmpty();
            assertThat(folded(one, two, ended("one")).votersOn(day)).hasSize(1);
            assertThat(
                            Folding.of(BodyMembers.FOLD)
                                    .and(PLANNED, one)
                                    .on("2026", ended("one"))
                                    .standing()
                                    .votersOn(day))
                    .as("only possibly ended")
                    .hasSize(1);
        }

        @Test
        void fill_the_parts_of_a_composition_I_38() {
            RequiredSeats employers = new RequiredSeats(null, EMPLOYER, 1);
            RequiredSeats ofB = new RequiredSeats(ORG_B, null, 1);
            RequiredSeats both = new RequiredSeats(ORG_B, EMPLOYER, 1);
            RequiredSeats many = new RequiredSeats(ORG_A, null, 2);
            Composition rule = new Composition(List.of(employers, ofB, both, many));
            assertThat(folded(one, two).missing(rule, day)).containsExactly(both, many);
            assertThat(folded().missing(rule, day)).hasSize(4);
        }

        @Test
        void leave_with_the_body_I_52_but_not_twice() {
            Member gone = the("one", folded(one, new BodyDissolved(BODY, null)));
            assertThat(gone.isHeldOn(day)).isEqualTo(Certainty.NO);
            BodyMembers earlier =
                    Folding.of(BodyMembers.FOLD)
                            .and(PLANNED, one)
                            .on("2026-04-01", ended("one"))
                            .on("2026-05-01", new BodyDissolved(BODY, null))
                            .standing();
            assertThat(the("one", earlier).endedFrom()).hasToString("2026-04-01");
        }

        @Test
        void change_function_one_by_one() {
            BodyMembers changed =
                    folded(
                            one,
                            two,
                            new MembershipFunctionChanged(
                                    BODY, membership("one"), new Code("chair")));
            assertThat(the("one", changed).function()).isEqualTo(new Code("chair"));
            assertThat(the("two", changed).function()).isEqualTo(new Code("member"));
        }

        @Test
        void stand_in_order_as_deputies() {
            BodyMembers deputies =
                    folded(
                            deputy("d"),
                            deputy("e"),
                            one,
                            new DeputyOrderSet(
                                    BODY, POOL, List.of(membership("e"), membership("d"))));
            assertThat(the("d", deputies).order()).isEqualTo(2);
            assertThat(the("e", deputies).order()).isEqualTo(1);
            assertThat(the("one", deputies).order()).isNull();
            assertThat(the("d", deputies).isDeputy()).isTrue();
            assertThat(the("one", deputies).isDeputy()).isFalse();
            assertThat(deputies.deputiesOf(POOL, UncertainDate.on(day))).hasSize(2);
            assertThat(deputies.deputiesOf(POOL, UncertainDate.parse("2026-02-28"))).isEmpty();
            assertThat(deputies.deputiesOf(new DeputyPool(ORG_A, EMPLOYEE), UncertainDate.on(day)))
                    .isEmpty();
        }

        private BodyMembers folded(BodyEvent... events) {
            return Folding.of(BodyMembers.FOLD).and(PLANNED).and(events).standing();
        }

        private Member the(String name, BodyMembers members) {
            return members.find(membership(name));
        }
    }

    @Nested
    class A_membership {
        @ParameterizedTest
        @CsvSource({
            "2024-01-01, , , 2023-12-31, NO",
            "2024-01-01, , , 2024-01-01, YES",
            "2024-01-01, 2024-06-30, , 2024-07-01, NO",
            "2024-01-01, , 2024-06-01, 2024-05-31, YES",
            "2024-01-01, , 2024-06-01, 2024-06-01, NO",
            "2024-01-01, , 2024-06, 2024-06-15, POSSIBLY",
            "2024, , , 2024-06-15, POSSIBLY",
            "2024, , 2024-07-01, 2024-06-15, POSSIBLY",
            "2024-01-01, 2024-06-30, 2025-01-01, 2024-07-01, NO"
        })
        void is_held_while_its_term_covers_the_day_and_nothing_has_ended_it(
                String from, String to, String ended, LocalDate day, Certainty held) {
            assertThat(held(from, to, ended).isHeldOn(day)).isEqualTo(held);
        }

        @ParameterizedTest
        @CsvSource({
            "2024-01-01, , , 2024-06-01, , true",
            "2024-01-01, 2024-05-31, , 2024-06-01, , false",
            "2024-01-01, , 2024-06-01, 2024-06-01, , false",
            "2024-01-01, , 2024-06-02, 2024-06-01, , true",
            "2024-01-01, , 2024-06, 2024-05-31, , true",
            "2024-01-01, , 2024-06, 2024-06-01, , false",
            "2024-03-01, , 2024-03-01, 2024-01-01, , false",
            "2024-03-01, , 2024-03-02, 2024-01-01, , true"
        })
        void surely_meets_another_that_shares_a_day(
                String from, String to, String ended, String other, String until, boolean meets) {
            Period term =
                    new Period(
                            UncertainDate.parse(other),
                            until == null ? null : UncertainDate.parse(until));
            assertThat(held(from, to, ended).surelyMeets(term)).isEqualTo(meets);
        }

        @ParameterizedTest
        @CsvSource({
            "2024-01-01, , , 2023-12-31, true",
            "2024-01-01, , , 2024-01-01, false",
            "2024-01-01, 2024-06-30, , 2024-07-01, true",
            "2024-01-01, 2024-06-30, , 2024-06-30, false",
            "2024-01-01, , 2024-06-01, 2024-06-01, true",
            "2024-01-01, , 2024-06-01, 2024-05-31, false",
            "2024-01-01, , 2024-06, 2024-06-29, false",
            "2024-01-01, , 2024-06, 2024-06-30, true",
            "2024-01-01, , 2024-06-01, unstated, false"
        })
        void is_outside_what_surely_lies_before_or_after_it(
                String from, String to, String ended, String when, boolean outside) {
            assertThat(held(from, to, ended).isOutside(UncertainDate.parse(when)))
                    .isEqualTo(outside);
        }

        private Member held(String from, String to, String ended) {
            Member it = Member.of(member("one", ORG_A, EMPLOYER, true));
            return new Member(
                    it.membership(),
                    it.person(),
                    it.organisation(),
                    it.side(),
                    it.function(),
                    it.seat(),
                    it.pool(),
                    it.order(),
                    it.votes(),
                    new Period(
                            UncertainDate.parse(from), to == null ? null : UncertainDate.parse(to)),
                    ended == null ? null : UncertainDate.parse(ended));
        }
    }

    private static BodyPlanned planned(BodyId body, BodyId parent, Id appointer) {
        return new BodyPlanned(
                body,
                null,
                null,
                ORG_A,
                "Organ",
                List.of(),
                new Code("styringsgruppe"),
                new Code("administrative"),
                new Code("AGREED"),
                appointer,
                parent,
                null,
                List.of());
    }

    private static BodyEvent constituted(Quorum quorum) {
        return new BodyConstituted(BODY, null, quorum, true, false, null);
    }

    private static BodyEvent changed(String ruleSet, Quorum quorum) {
        return new BodyRulesChanged(BODY, new Code(ruleSet), quorum, null, null, null);
    }

    private static MembershipId membership(String name) {
        return new MembershipId(Id.named(name));
    }

    private static BodyEvent ended(String name) {
        return new MembershipEnded(BODY, membership(name), new Code("other"));
    }

    private static MemberAppointed member(
            String name, OrganisationId organisation, Code side, boolean votes) {
        return appointed(name, organisation, side, votes, "member", null);
    }

    private static MemberAppointed deputy(String name) {
        return appointed(name, ORG_A, EMPLOYER, false, "deputy", POOL);
    }

    private static MemberAppointed appointed(
            String name,
            OrganisationId organisation,
            Code side,
            boolean votes,
            String function,
            DeputyPool pool) {
        return new MemberAppointed(
                BODY,
                membership(name),
                null,
                name,
                organisation,
                side,
                new Code(function),
                null,
                pool,
                null,
                votes,
                new Period(UncertainDate.on(Folding.TODAY), null),
                null);
    }
}
