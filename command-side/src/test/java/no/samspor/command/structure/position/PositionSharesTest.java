package no.samspor.command.structure.position;

import static no.samspor.command.Stamps.MIRRORED;

import java.util.List;
import java.util.Set;
import no.samspor.events.money.FundingStanding;
import no.samspor.events.structure.PersonEngagement;
import no.samspor.events.structure.PersonEngagement.Engagement;
import no.samspor.events.structure.PersonStanding;
import no.samspor.events.structure.PositionEvent;
import no.samspor.events.structure.PositionEvent.FundingShare;
import no.samspor.events.structure.PositionEvent.PositionFilled;
import no.samspor.events.structure.PositionEvent.PositionFteChanged;
import no.samspor.events.structure.PositionEvent.ProjectShare;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.PositionId;
import no.samspor.kernel.id.ProjectId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is shared out: the position's work, its money, and its holder's time. */
class PositionSharesTest extends PositionSpec {

    private static final PositionId ANOTHER = new PositionId(Id.named("another"));
    private static final PersonId ALIAS = new PersonId(Id.named("alias"));
    private static final FundingId SECOND = new FundingId(Id.named("second"));

    @Nested
    class Shares_I_36 {
        @Test
        void of_projects_make_the_whole() {
            Plan split = HALF.workingFor(works(ONE, 4_000), works(TWO, 6_000));
            knowing(given()).when(split.asked()).then(split.planned()).warning();
            Plan uneven = HALF.workingFor(works(ONE, 1), works(TWO, 9_999));
            knowing(given()).when(uneven.asked()).then(uneven.planned());
            refuses(HALF.workingFor(works(ONE, 9_999)));
            refuses(HALF.workingFor(works(ONE, 4_000), works(TWO, 6_001)));
            refuses(HALF.workingFor(works(ONE, 5_000), works(ONE, 5_000)));
            refuses(HALF.workingFor(works(ONE, 10_000), works(TWO, 0)));
        }

        @Test
        void of_funding_make_no_more_than_the_whole_and_warn_of_less() {
            Plan whole = HALF.paidBy(pays(FUNDING, 10_000));
            knowing(given()).when(whole.asked()).then(whole.planned()).warning();
            Plan less = HALF.paidBy(pays(FUNDING, 9_999));
            knowing(given()).when(less.asked()).then(less.planned()).warning(Invariant.I_36);
            refuses(HALF.paidBy(pays(FUNDING, 10_001)));
            refuses(HALF.paidBy(pays(FUNDING, 5_000), pays(FUNDING, 5_000)));
            refuses(HALF.paidBy(pays(FUNDING, 0)));
        }

        @Test
        void are_of_registered_projects_and_commitments() {
            knowing(given())
                    .knowing(ProjectStanding.class, ONE, null)
                    .when(HALF.workingFor(works(ONE, 10_000)).asked())
                    .thenRefused(PositionRefusal.PROJECT_UNKNOWN);
            knowing(given())
                    .knowing(FundingStanding.class, FUNDING, null)
                    .when(HALF.paidBy(pays(FUNDING, 10_000)).asked())
                    .thenRefused(PositionRefusal.FUNDING_UNKNOWN);
        }

        private void refuses(Plan plan) {
            knowing(given()).when(plan.asked()).thenRefused(PositionRefusal.SHARES_NOT_WHOLE);
        }
    }

    @Nested
    class The_money_I_36 {
        private final Plan paid = HALF.paidBy(pays(FUNDING, 10_000));

        @Test
        void is_warned_of_where_the_position_may_outlast_it() {
            funded(2025, 2026)
                    .when(paid.during("2026-03-01", "2026-12-31").asked())
                    .then(paid.during("2026-03-01", "2026-12-31").planned())
                    .warning();
            for (Plan longer :
                    List.of(
                            paid.during("2026-03-01", "2027-01-01"),
                            paid.during("2026-03-01", "2026-12-31/2027-01-01"),
                            paid.during("2026-03-01", null),
                            paid)) {
                funded(2025, 2026)
                        .when(longer.asked())
                        .then(longer.planned())
                        .warning(Invariant.I_36);
            }
        }

        @Test
        void that_is_tied_to_no_year_reaches_as_far_as_anybody_knows() {
            funded().when(paid.asked()).then(paid.planned()).warning();
        }

        @Test
        void is_asked_of_again_when_the_position_is_filled() {
            PositionEvent short_ = filled(PERSON, 5_000, "2026-03-01", "2026-12-31");
            PositionEvent long_ = filled(PERSON, 5_000, "2026-03-01", "2027-06-30");
            Given planned = knowing(given(paid.planned()), 2026);
            planned.when(fill(PERSON, null, "2026-03-01", "2026-12-31", null))
                    .then(short_)
                    .warning();
            planned.when(fill(PERSON, null, "2026-03-01", "2027-06-30", null))
                    .then(long_)
                    .warning(Invariant.I_36);
        }

        @Test
        void is_asked_of_again_when_the_position_is_extended() {
            Given held = knowing(given(paid.planned(), FILLED), 2027);
            held.when(extend("2027-12-31", List.of(), DECISION))
                    .then(extended("2027-12-31", List.of(), DECISION))
                    .warning();
            held.when(extend("2028-01-01", List.of(), DECISION))
                    .then(extended("2028-01-01", List.of(), DECISION))
                    .warning(Invariant.I_36);
        }

        @Test
        void may_be_other_money_from_then_on() {
            List<FundingShare> other = List.of(pays(SECOND, 10_000));
            Given held =
                    knowing(given(paid.planned(), FILLED), 2026)
                            .knowing(FundingStanding.class, SECOND, funding(SECOND, 2028));
            held.when(extend("2028-12-31", other, DECISION))
                    .then(extended("2028-12-31", other, DECISION))
                    .warning();
            knowing(given(paid.planned(), FILLED, extended("2027-12-31", other, DECISION)), 2026)
                    .knowing(FundingStanding.class, SECOND, funding(SECOND, 2028))
                    .when(extend("2028-12-31", List.of(), DECISION))
                    .then(extended("2028-12-31", List.of(), DECISION))
                    .warning();
            held.when(extend("2028-12-31", List.of(pays(SECOND, 10_001)), DECISION))
                    .thenRefused(PositionRefusal.SHARES_NOT_WHOLE);
        }

        private Given funded(int... years) {
            return knowing(given(), years);
        }
    }

    @Nested
    class Full_time_I_36 {
        @Test
        void is_not_exceeded_in_all() {
            engaged(5_000)
                    .when(fill(PERSON, null, "2026-03-01", null, null))
                    .then(filled(PERSON, 5_000, "2026-03-01", null));
            engaged(5_001)
                    .when(fill(PERSON, null, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.FTE_ABOVE_FULL);
        }

        @Test
        void may_be_exceeded_for_a_stated_reason() {
            engaged(5_001)
                    .when(fill(PERSON, null, "2026-03-01", null, "Vikar i mars"))
                    .then(
                            new PositionFilled(
                                    POSITION,
                                    PERSON,
                                    5_000,
                                    period("2026-03-01", null),
                                    "Vikar i mars"));
        }

        @Test
        void is_noted_where_a_text_reports_more() {
            engaged(5_001)
                    .as(MIRRORED)
                    .when(fill(PERSON, null, "2026-03-01", null, null))
                    .then(filled(PERSON, 5_000, "2026-03-01", null))
                    .notEvidenced(Invariant.I_36)
                    .warning();
        }

        @Test
        void counts_what_was_done_under_another_identity() {
            knowing(given(PLANNED))
                    .knowing(
                            PersonStanding.class,
                            PERSON,
                            new PersonStanding(PERSON, EMPLOYER, null, Set.of(ALIAS), Set.of()))
                    .knowing(PersonEngagement.class, PERSON, engagement(PERSON, 2_500))
                    .knowing(PersonEngagement.class, ALIAS, engagement(ALIAS, 2_501))
                    .when(fill(PERSON, null, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.FTE_ABOVE_FULL);
        }

        @Test
        void is_not_exceeded_by_a_change_either() {
            held(5_000).when(change(5_001, null)).thenRefused(PositionRefusal.FTE_ABOVE_FULL);
            held(5_000)
                    .when(change(5_001, "Vikar"))
                    .then(new PositionFteChanged(POSITION, PERSON, 5_000, 5_001, "Vikar"));
            held(5_000).when(change(4_999, null)).then(changed(4_999));
        }

        @Test
        void is_not_exceeded_by_an_extension_either() {
            knowing(given(PLANNED, FILLED))
                    .knowing(
                            PersonEngagement.class,
                            PERSON,
                            new PersonEngagement(
                                    PERSON,
                                    List.of(
                                            new Engagement(
                                                    ANOTHER,
                                                    6_000,
                                                    period("2027-02-01", null),
                                                    null))))
                    .when(extend("2027-02-01", List.of(), DECISION))
                    .thenRefused(PositionRefusal.FTE_ABOVE_FULL);
        }

        @Test
        void stays_exceeded_for_the_reason_that_was_stated() {
            PositionEvent stated =
                    new PositionFilled(
                            POSITION, PERSON, 5_000, period("2026-03-01", "2026-12-31"), "Vikar");
            knowing(given(PLANNED, stated))
                    .knowing(PersonEngagement.class, PERSON, engagement(PERSON, 5_001))
                    .when(extend("2027-12-31", List.of(), DECISION))
                    .then(extended("2027-12-31", List.of(), DECISION));
            knowing(given(PLANNED, stated, changed(4_000)))
                    .knowing(PersonEngagement.class, PERSON, engagement(PERSON, 6_001))
                    .when(extend("2027-12-31", List.of(), DECISION))
                    .thenRefused(PositionRefusal.FTE_ABOVE_FULL);
            knowing(given(PLANNED, FILLED, extended("2027-06-30", List.of(), DECISION)))
                    .knowing(PersonEngagement.class, PERSON, engagement(PERSON, 5_001))
                    .when(extend("2027-12-31", List.of(), DECISION))
                    .thenRefused(PositionRefusal.FTE_ABOVE_FULL);
        }

        @Test
        void cannot_be_asked_of_a_holder_or_a_fraction_that_is_not_known() {
            PositionEvent anonymous = filled(null, 5_000, "2026-03-01", "2026-12-31");
            knowing(given(PLANNED, anonymous)).when(change(6_000, null)).then(changed(null, 6_000));
            PositionEvent unstated = filled(PERSON, null, "2026-03-01", "2026-12-31");
            knowing(given(PLANNED, unstated))
                    .knowing(PersonEngagement.class, PERSON, engagement(PERSON, 10_000))
                    .when(extend("2027-12-31", List.of(), DECISION))
                    .then(extended("2027-12-31", List.of(), DECISION));
        }

        private Given engaged(int elsewhere) {
            return knowing(given(PLANNED))
                    .knowing(PersonEngagement.class, PERSON, engagement(PERSON, elsewhere));
        }

        private Given held(int elsewhere) {
            return knowing(given(PLANNED, FILLED))
                    .knowing(PersonEngagement.class, PERSON, engagement(PERSON, elsewhere));
        }

        private PersonEngagement engagement(PersonId person, int bp) {
            return new PersonEngagement(
                    person, List.of(new Engagement(ANOTHER, bp, period("2026-01-01", null), null)));
        }
    }

    private static FundingShare pays(FundingId funding, int bp) {
        return new FundingShare(funding, bp);
    }

    private static ProjectShare works(ProjectId project, int bp) {
        return new ProjectShare(project, bp);
    }
}
