package no.samspor.query.structure.body;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.SKAUN;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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
import no.samspor.kernel.Code;
import no.samspor.kernel.Period;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MembershipId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.ViewSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BodyViewTest {

    static final BodyId BODY = new BodyId(Id.named("styringsgruppa"));
    static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    static final Code EMPLOYER = new Code("employer");
    static final Code EMPLOYEE = new Code("employee");
    private static final BodyId COUNCIL = new BodyId(Id.named("kommunestyret"));
    private static final BodyId NEXT = new BodyId(Id.named("fellesnemnda"));
    private static final DecisionId DECISION = new DecisionId(Id.named("vedtak"));
    private static final DecisionId WAIVER = new DecisionId(Id.named("unntak"));
    private static final Code RULES = new Code("AGREED");
    private static final Quorum HALF = new Quorum(1, 2, 3);
    private static final Composition RULE =
            new Composition(List.of(new RequiredSeats(MELHUS, EMPLOYER, 1)));
    private static final DeputyPool POOL = new DeputyPool(MELHUS, EMPLOYER);

    static final BodyPlanned PLANNED =
            new BodyPlanned(
                    BODY,
                    PROGRAMME,
                    null,
                    MELHUS,
                    "Styringsgruppa",
                    List.of("SG"),
                    new Code("styringsgruppe"),
                    new Code("administrative"),
                    RULES,
                    MELHUS,
                    COUNCIL,
                    RULE,
                    List.of("Styre"));

    static MembershipId membership(String name) {
        return new MembershipId(Id.named(name));
    }

    static MemberAppointed appointed(
            String name, OrganisationId organisation, Code side, String from, @Nullable String to) {
        return new MemberAppointed(
                BODY,
                membership(name),
                new PersonId(Id.named("Kari")),
                "kommunedirektør",
                organisation,
                side,
                new Code("member"),
                1,
                null,
                null,
                true,
                new Period(UncertainDate.parse(from), to == null ? null : UncertainDate.parse(to)),
                DECISION);
    }

    static MemberAppointed deputy(String name, @Nullable Integer order) {
        return new MemberAppointed(
                BODY,
                membership(name),
                null,
                "rådgiver",
                MELHUS,
                EMPLOYER,
                new Code("deputy"),
                null,
                POOL,
                order,
                false,
                new Period(UncertainDate.parse("2024-01-01"), null),
                null);
    }

    @Nested
    class The_register {
        private final ViewSpec<BodyView.Row> view = ViewSpec.of(BodyView.VIEW);

        private BodyView.Row on(String day) {
            return view.on(day).known().row(BODY).orElseThrow().row();
        }

        @Test
        void says_whose_a_body_is_from_its_plan_on() {
            view.given(effective("2024-01-01"), PLANNED);
            assertThat(view.on("2023-12-31").known().rows()).isEmpty();
            BodyView.Row row = on("2024-01-01");
            assertThat(row)
                    .isEqualTo(
                            new BodyView.Row(
                                    BODY,
                                    PROGRAMME,
                                    null,
                                    MELHUS,
                                    "Styringsgruppa",
                                    List.of("SG"),
                                    new Code("styringsgruppe"),
                                    new Code("administrative"),
                                    RULES,
                                    MELHUS,
                                    COUNCIL,
                                    RULE,
                                    List.of("Styre"),
                                    "planned",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null));
        }

        @Test
        void follows_it_from_plan_to_end() {
            view.given(effective("2024-01-01"), PLANNED)
                    .given(
                            effective("2024-02-01"),
                            new BodyConstituted(BODY, DECISION, HALF, true, false, WAIVER))
                    .given(effective("2025-01-01"), new BodySucceeded(BODY, NEXT))
                    .given(effective("2025-06-01"), new BodyDissolved(BODY, DECISION));
            assertThat(on("2024-01-31").state()).isEqualTo("planned");
            BodyView.Row acting = on("2024-02-01");
            assertThat(acting.state()).isEqualTo("constituted");
            assertThat(acting.quorum()).isEqualTo(HALF);
            assertThat(acting.chairBreaksTies()).isTrue();
            assertThat(acting.publicMeetings()).isFalse();
            assertThat(acting.constitutedBy()).isEqualTo(DECISION);
            assertThat(acting.waiver()).isEqualTo(WAIVER);
            assertThat(acting.successor()).isNull();
            assertThat(on("2025-01-01").successor()).isEqualTo(NEXT);
            assertThat(on("2025-01-01").state()).isEqualTo("constituted");
            assertThat(on("2025-06-01").state()).isEqualTo("dissolved");
            assertThat(on("2025-06-01").dissolvedBy()).isEqualTo(DECISION);
        }

        @Test
        void keeps_the_rules_that_a_change_does_not_name() {
            Code consensus = new Code("CONSENSUS");
            view.given(effective("2024-01-01"), PLANNED)
                    .given(
                            effective("2024-02-01"),
                            new BodyConstituted(BODY, null, HALF, true, true, null))
                    .given(
                            effective("2024-03-01"),
                            new BodyRulesChanged(BODY, consensus, null, null, null, DECISION))
                    .given(
                            effective("2024-04-01"),
                            new BodyRulesChanged(
                                    BODY, RULES, new Quorum(2, 3, 1), false, false, null));
            assertThat(on("2024-02-29").ruleSet()).isEqualTo(RULES);
            BodyView.Row first = on("2024-03-01");
            assertThat(first.ruleSet()).isEqualTo(consensus);
            assertThat(first.quorum()).isEqualTo(HALF);
            assertThat(first.chairBreaksTies()).isTrue();
            assertThat(first.publicMeetings()).isTrue();
            assertThat(first.rulesChangedBy()).isEqualTo(DECISION);
            BodyView.Row second = on("2024-04-01");
            assertThat(second.ruleSet()).isEqualTo(RULES);
            assertThat(second.quorum()).isEqualTo(new Quorum(2, 3, 1));
            assertThat(second.chairBreaksTies()).isFalse();
            assertThat(second.publicMeetings()).isFalse();
        }

        @Test
        void is_silent_of_those_who_sit() {
            view.given(
                    effective("2024-01-01"), appointed("a", MELHUS, EMPLOYER, "2024-01-01", null));
            assertThat(view.on("2024-01-01").known().rows()).isEmpty();
        }
    }

    @Nested
    class A_membership {
        private final ViewSpec<MembershipView.Row> view = ViewSpec.of(MembershipView.VIEW);

        private Optional<MembershipView.Row> on(String day, String name) {
            return view.on(day).known().row(BODY, membership(name)).map(ViewSpec.Shown::row);
        }

        @Test
        void lasts_as_long_as_its_term_by_role_title_I_43() {
            view.given(
                    effective("2023-12-01"),
                    appointed("a", MELHUS, EMPLOYER, "2024-01-01", "2024-12-31"));
            assertThat(on("2023-12-31", "a")).isEmpty();
            assertThat(on("2024-12-31", "a"))
                    .contains(
                            new MembershipView.Row(
                                    BODY,
                                    membership("a"),
                                    "kommunedirektør",
                                    MELHUS,
                                    EMPLOYER,
                                    new Code("member"),
                                    1,
                                    null,
                                    null,
                                    true,
                                    UncertainDate.parse("2024-01-01"),
                                    UncertainDate.parse("2024-12-31"),
                                    null,
                                    null,
                                    DECISION));
            assertThat(on("2025-01-01", "a")).isEmpty();
        }

        @Test
        void is_not_prolonged_by_a_new_function() {
            view.given(
                            effective("2024-01-01"),
                            appointed("a", MELHUS, EMPLOYER, "2024-01-01", "2024-12-31"))
                    .given(
                            effective("2024-06-01"),
                            new MembershipFunctionChanged(
                                    BODY, membership("a"), new Code("chair")));
            assertThat(on("2024-05-31", "a").orElseThrow().function())
                    .isEqualTo(new Code("member"));
            assertThat(on("2024-06-01", "a").orElseThrow().function()).isEqualTo(new Code("chair"));
            assertThat(on("2025-01-01", "a")).isEmpty();
        }

        @Test
        void ends_before_its_term_and_says_why() {
            view.given(
                            effective("2024-01-01"),
                            appointed("a", MELHUS, EMPLOYER, "2024-01-01", null))
                    .given(
                            effective("2024-06-01"),
                            new MembershipEnded(BODY, membership("a"), new Code("resigned")));
            assertThat(view.on("2024-05-31").knownAt(1).row(BODY, membership("a")).orElseThrow())
                    .satisfies(row -> assertThat(row.row().endedFrom()).isNull());
            MembershipView.Row last = on("2024-05-31", "a").orElseThrow();
            assertThat(last.endedFrom()).isEqualTo(UncertainDate.parse("2024-06-01"));
            assertThat(last.endReason()).isEqualTo(new Code("resigned"));
            assertThat(on("2024-06-01", "a")).isEmpty();
        }

        @Test
        void of_a_deputy_has_a_place_in_the_order() {
            view.given(effective("2024-01-01"), deputy("a", 1), deputy("b", null))
                    .given(
                            effective("2024-03-01"),
                            new DeputyOrderSet(
                                    BODY, POOL, List.of(membership("b"), membership("a"))));
            assertThat(on("2024-02-29", "a").orElseThrow().deputyOrder()).isEqualTo(1);
            assertThat(on("2024-02-29", "b").orElseThrow().deputyOrder()).isNull();
            assertThat(on("2024-03-01", "a").orElseThrow().deputyOrder()).isEqualTo(2);
            assertThat(on("2024-03-01", "b").orElseThrow().deputyOrder()).isEqualTo(1);
            assertThat(on("2024-03-01", "b").orElseThrow().deputyPool()).isEqualTo(POOL);
        }

        @Test
        void is_not_made_by_the_body_itself() {
            view.given(effective("2024-01-01"), PLANNED, new BodyDissolved(BODY, null));
            assertThat(view.on("2024-01-01").known().rows()).isEmpty();
        }
    }

    @Nested
    class A_standing_condition {
        private final ViewSpec<StandingConditionView.Row> view =
                ViewSpec.of(StandingConditionView.VIEW);

        @Test
        void stands_until_it_is_lifted() {
            Period year =
                    new Period(
                            UncertainDate.parse("2024-01-01"), UncertainDate.parse("2024-12-31"));
            StandingCondition condition =
                    new StandingCondition(
                            2, "Godkjennes", List.of(new Code("resolution")), year, COUNCIL);
            view.given(effective("2024-01-01"), new StandingConditionSet(BODY, condition, DECISION))
                    .given(effective("2024-06-01"), new StandingConditionLifted(BODY, 2, WAIVER));
            assertThat(view.on("2024-05-31").known().row(BODY, 2).orElseThrow().row())
                    .isEqualTo(
                            new StandingConditionView.Row(
                                    BODY,
                                    2,
                                    "Godkjennes",
                                    List.of(new Code("resolution")),
                                    year,
                                    COUNCIL,
                                    DECISION,
                                    UncertainDate.parse("2024-06-01"),
                                    WAIVER));
            assertThat(view.on("2024-06-01").known().rows()).isEmpty();
        }

        @Test
        void is_not_made_by_other_things() {
            view.given(effective("2024-01-01"), PLANNED, deputy("a", 1));
            assertThat(view.on("2024-01-01").known().rows()).isEmpty();
        }
    }

    @Nested
    class A_part_of_the_composition_I_38 {
        private final ViewSpec<MembershipView.Row> view = ViewSpec.of(MembershipView.VIEW);

        @Test
        void is_matched_by_organisation_and_side_of_those_who_vote() {
            view.given(
                    effective("2024-01-01"),
                    appointed("a", MELHUS, EMPLOYER, "2024-01-01", null),
                    appointed("b", SKAUN, EMPLOYER, "2024-01-01", null),
                    appointed("c", MELHUS, EMPLOYEE, "2024-01-01", null),
                    appointed("d", MELHUS, EMPLOYER, "2025", null),
                    deputy("e", 1));
            assertThat(seated(MELHUS, EMPLOYER)).isEqualTo("1 + 1");
            assertThat(seated(null, EMPLOYER)).isEqualTo("2 + 1");
            assertThat(seated(MELHUS, null)).isEqualTo("2 + 1");
            assertThat(seated(SKAUN, EMPLOYEE)).isEqualTo("0 + 0");
        }

        private String seated(@Nullable OrganisationId organisation, @Nullable Code side) {
            FilledPart part = part(organisation, side, 1);
            return part.seated() + " + " + part.possiblySeated();
        }

        private FilledPart part(
                @Nullable OrganisationId organisation, @Nullable Code side, int atLeast) {
            return FilledPart.of(
                    new RequiredSeats(organisation, side, atLeast),
                    view.on("2025-06-01").known().seen());
        }

        @Test
        void possibly_has_a_gap_where_a_date_leaves_it_open() {
            view.given(
                    effective("2024-01-01"),
                    appointed("a", MELHUS, EMPLOYER, "2024-01-01", null),
                    appointed("b", MELHUS, EMPLOYER, "2025", null));
            assertThat(part(MELHUS, EMPLOYER, 1).gap()).hasToString("NO");
            assertThat(part(MELHUS, EMPLOYER, 2).gap()).hasToString("POSSIBLY");
            assertThat(part(MELHUS, EMPLOYER, 3).gap()).hasToString("YES");
        }
    }

    @Nested
    class With_its_body {
        private final ViewSpec<BodyView.Row> bodies = ViewSpec.of(BodyView.VIEW);
        private final ViewSpec<MembershipView.Row> members = ViewSpec.of(MembershipView.VIEW);

        private String left(String day) {
            var all = members.on(day).known().seen();
            var body = bodies.on(day).known().seen().stream().findFirst();
            return BodyEnd.survivors(all, body).stream()
                    .map(member -> member.certainty() + " " + member.doubt())
                    .toList()
                    .toString();
        }

        @Test
        void a_membership_ends_too_I_52() {
            var sitting = appointed("a", MELHUS, EMPLOYER, "2024-01-01", null);
            bodies.given(effective("2024-01-01"), PLANNED)
                    .given(effective("2024-06-01"), new BodyDissolved(BODY, null));
            members.given(effective("2024-01-01"), sitting);
            assertThat(left("2024-05-31")).isEqualTo("[YES []]");
            assertThat(left("2024-06-01")).isEqualTo("[]");
        }

        @Test
        void a_membership_possibly_ends_where_the_end_is_vague() {
            bodies.given(effective("2024-01-01"), PLANNED)
                    .given(effective("2025"), new BodyDissolved(BODY, null));
            members.given(
                    effective("2024-01-01"), appointed("a", MELHUS, EMPLOYER, "2024-01-01", null));
            assertThat(left("2024-12-31")).isEqualTo("[YES []]");
            assertThat(left("2025-06-01"))
                    .isEqualTo("[POSSIBLY [Because[field=valid, edtf=2025, otherwise=null]]]");
            assertThat(left("2026-01-01")).isEqualTo("[]");
        }

        @Test
        void a_membership_possibly_ends_where_all_of_it_is_vague() {
            bodies.given(effective("2025"), PLANNED, new BodyDissolved(BODY, null));
            members.given(
                    effective("2024-01-01"), appointed("a", MELHUS, EMPLOYER, "2024-01-01", null));
            assertThat(left("2025-06-01")).startsWith("[POSSIBLY");
            assertThat(left("2026-01-01")).isEqualTo("[]");
        }

        @Test
        void a_membership_lasts_while_nothing_is_known_of_the_body() {
            members.given(
                    effective("2024-01-01"), appointed("a", MELHUS, EMPLOYER, "2024-01-01", null));
            assertThat(left("2024-05-31")).isEqualTo("[YES []]");
        }

        @Test
        void a_membership_lasts_where_only_the_beginning_of_the_body_is_vague() {
            bodies.given(effective("2023-01-01"), PLANNED)
                    .given(
                            effective("2024"),
                            new BodyConstituted(BODY, null, null, null, null, null));
            members.given(
                    effective("2024-01-01"), appointed("a", MELHUS, EMPLOYER, "2024-01-01", null));
            assertThat(left("2024-05-31")).isEqualTo("[YES []]");
        }
    }
}
