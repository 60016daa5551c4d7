package no.samspor.command.structure.position;

import static no.samspor.command.Stamps.HASH;
import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.NATIVE;
import static no.samspor.command.Stamps.OFFICE;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.SOMEBODY;
import static no.samspor.command.Stamps.by;
import static no.samspor.command.Stamps.effective;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.structure.position.PositionCommand.AdvertisePosition;
import no.samspor.command.structure.position.PositionCommand.ChangeFte;
import no.samspor.command.structure.position.PositionCommand.EndPosition;
import no.samspor.command.structure.position.PositionCommand.ExtendPosition;
import no.samspor.command.structure.position.PositionCommand.FillPosition;
import no.samspor.command.structure.position.PositionCommand.PlanPosition;
import no.samspor.command.structure.position.PositionCommand.ReviseRoleDescription;
import no.samspor.command.structure.position.PositionCommand.WithdrawPosition;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.money.FundingEvent.YearShare;
import no.samspor.events.money.FundingStanding;
import no.samspor.events.structure.AgreementStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.PersonEngagement;
import no.samspor.events.structure.PersonEngagement.Engagement;
import no.samspor.events.structure.PersonStanding;
import no.samspor.events.structure.PositionEvent;
import no.samspor.events.structure.PositionEvent.FteBounds;
import no.samspor.events.structure.PositionEvent.FundingShare;
import no.samspor.events.structure.PositionEvent.PositionAdvertised;
import no.samspor.events.structure.PositionEvent.PositionEnded;
import no.samspor.events.structure.PositionEvent.PositionExtended;
import no.samspor.events.structure.PositionEvent.PositionFilled;
import no.samspor.events.structure.PositionEvent.PositionFteChanged;
import no.samspor.events.structure.PositionEvent.PositionPlanned;
import no.samspor.events.structure.PositionEvent.PositionWithdrawn;
import no.samspor.events.structure.PositionEvent.ProjectShare;
import no.samspor.events.structure.PositionEvent.RoleDescriptionRevised;
import no.samspor.events.structure.ProgrammeStanding;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.PositionId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PositionDeciderTest extends DeciderSpec<PositionCommand, PositionState, PositionEvent> {

    private static final PositionId POSITION = new PositionId(Id.named("position"));
    private static final PositionId ANOTHER = new PositionId(Id.named("another"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final ProjectId ONE = new ProjectId(Id.named("one"));
    private static final ProjectId TWO = new ProjectId(Id.named("two"));
    private static final OrganisationId EMPLOYER = OFFICE;
    private static final OrganisationId OTHER = new OrganisationId(Id.named("other"));
    private static final PersonId PERSON = new PersonId(Id.named("person"));
    private static final PersonId NEXT = new PersonId(Id.named("next"));
    private static final PersonId ALIAS = new PersonId(Id.named("alias"));
    private static final FundingId FUNDING = new FundingId(Id.named("funding"));
    private static final FundingId SECOND = new FundingId(Id.named("second"));
    private static final AgreementId AGREEMENT = new AgreementId(Id.named("agreement"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final Code TERM = new Code("engagement");
    private static final Code OVER = new Code("termEnd");
    private static final FteBounds BOUNDS = new FteBounds(6_000, 10_000);

    private static final Plan HALF = new Plan(5_000, null, null, List.of(), List.of(), null, null);
    private static final PositionEvent PLANNED = HALF.planned();
    private static final PositionEvent ADVERTISED =
            new PositionAdvertised(POSITION, UncertainDate.parse("2026-04-01"));
    private static final PositionEvent FILLED = filled(PERSON, 5_000, "2026-03-01", "2026-12-31");
    private static final PositionEvent WITHDRAWN = new PositionWithdrawn(POSITION, "Ikke nå");

    /** A plan that is right in everything; tests change one thing of it. */
    private record Plan(
            Integer fteBp,
            FteBounds bounds,
            Period time,
            List<FundingShare> funding,
            List<ProjectShare> allocation,
            AgreementId agreement,
            DecisionId decision) {

        Plan of(Integer bp) {
            return new Plan(bp, bounds, time, funding, allocation, agreement, decision);
        }

        Plan within(FteBounds other) {
            return new Plan(fteBp, other, time, funding, allocation, agreement, decision);
        }

        Plan during(String from, String to) {
            Period other = period(from, to);
            return new Plan(fteBp, bounds, other, funding, allocation, agreement, decision);
        }

        Plan paidBy(FundingShare... shares) {
            return new Plan(fteBp, bounds, time, List.of(shares), allocation, agreement, decision);
        }

        Plan workingFor(ProjectShare... shares) {
            return new Plan(fteBp, bounds, time, funding, List.of(shares), agreement, decision);
        }

        Plan under(AgreementId other) {
            return new Plan(fteBp, bounds, time, funding, allocation, other, decision);
        }

        Plan on(DecisionId other) {
            return new Plan(fteBp, bounds, time, funding, allocation, agreement, other);
        }

        PlanPosition asked() {
            return asked(null);
        }

        PlanPosition asked(Integer months) {
            return new PlanPosition(
                    POSITION,
                    PROGRAMME,
                    "Prosjektleder",
                    EMPLOYER,
                    fteBp,
                    bounds,
                    TERM,
                    months,
                    time,
                    null,
                    funding,
                    allocation,
                    agreement,
                    decision);
        }

        PositionPlanned planned() {
            return planned(null);
        }

        PositionPlanned planned(Integer months) {
            return new PositionPlanned(
                    POSITION,
                    PROGRAMME,
                    "Prosjektleder",
                    EMPLOYER,
                    fteBp,
                    bounds,
                    TERM,
                    months,
                    time,
                    null,
                    funding,
                    allocation,
                    agreement,
                    decision);
        }
    }

    PositionDeciderTest() {
        super(new PositionDecider());
    }

    @Nested
    class Planning {
        @Test
        void says_what_for_whom_and_how_much() {
            knowing(given()).when(HALF.asked()).then(PLANNED).notEvidenced().warning();
            knowing(given(PLANNED))
                    .when(HALF.asked())
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void needs_a_registered_programme_if_it_names_one() {
            knowing(given())
                    .knowing(ProgrammeStanding.class, PROGRAMME, null)
                    .when(HALF.asked())
                    .thenRefused(PositionRefusal.PROGRAMME_UNKNOWN);
            PlanPosition c = HALF.asked();
            knowing(given())
                    .when(
                            new PlanPosition(
                                    POSITION,
                                    null,
                                    c.title(),
                                    EMPLOYER,
                                    5_000,
                                    null,
                                    TERM,
                                    24,
                                    null,
                                    "mulighet for forlengelse",
                                    List.of(),
                                    List.of(),
                                    null,
                                    null))
                    .then(
                            new PositionPlanned(
                                    POSITION,
                                    null,
                                    c.title(),
                                    EMPLOYER,
                                    5_000,
                                    null,
                                    TERM,
                                    24,
                                    null,
                                    "mulighet for forlengelse",
                                    List.of(),
                                    List.of(),
                                    null,
                                    null));
        }

        @Test
        void needs_an_employer_that_lasts_I_52() {
            knowing(given())
                    .knowing(OrganisationStanding.class, EMPLOYER, null)
                    .when(HALF.asked())
                    .thenRefused(PositionRefusal.EMPLOYER_UNKNOWN);
            knowing(given())
                    .knowing(OrganisationStanding.class, EMPLOYER, organisation("2026-03-01"))
                    .when(HALF.asked())
                    .thenRefused(PositionRefusal.EMPLOYER_ENDED);
            knowing(given())
                    .knowing(OrganisationStanding.class, EMPLOYER, organisation("2026-04-01"))
                    .when(HALF.asked())
                    .then(PLANNED);
            knowing(given())
                    .knowing(OrganisationStanding.class, EMPLOYER, organisation("2026-04-01"))
                    .when(HALF.during("2026-04-01", null).asked())
                    .thenRefused(PositionRefusal.EMPLOYER_ENDED);
        }

        @Test
        void states_a_fraction_or_its_bounds_I_37() {
            knowing(given()).when(HALF.of(null).asked()).thenRefused(PositionRefusal.FTE_UNSTATED);
            knowing(given())
                    .as(MIRRORED)
                    .when(HALF.of(null).asked())
                    .then(HALF.of(null).planned())
                    .notEvidenced(Invariant.I_37);
            Plan bounded = HALF.of(null).within(BOUNDS).on(DECISION);
            knowing(given()).when(bounded.asked()).then(bounded.planned()).notEvidenced();
        }

        @Test
        void states_a_fraction_of_full_time() {
            for (int bp : new int[] {-1, 10_001}) {
                knowing(given())
                        .when(HALF.of(bp).asked())
                        .thenRefused(PositionRefusal.FTE_IMPOSSIBLE);
            }
            for (int bp : new int[] {0, 10_000}) {
                knowing(given()).when(HALF.of(bp).asked()).then(HALF.of(bp).planned());
            }
        }

        @Test
        void stays_within_what_the_decision_allows_I_37() {
            Plan bounded = HALF.within(BOUNDS).on(DECISION);
            for (int bp : new int[] {1, 5_999}) {
                knowing(given())
                        .when(bounded.of(bp).asked())
                        .thenRefused(PositionRefusal.FTE_OUT_OF_BOUNDS);
            }
            knowing(given())
                    .when(bounded.of(8_001).within(new FteBounds(6_000, 8_000)).asked())
                    .thenRefused(PositionRefusal.FTE_OUT_OF_BOUNDS);
            for (int bp : new int[] {6_000, 10_000}) {
                knowing(given()).when(bounded.of(bp).asked()).then(bounded.of(bp).planned());
            }
        }

        @Test
        void has_bounds_that_a_decision_sets_I_37() {
            Plan bounded = HALF.of(8_000).within(BOUNDS);
            knowing(given())
                    .when(bounded.asked())
                    .thenRefused(PositionRefusal.BOUNDS_WITHOUT_DECISION);
            knowing(given())
                    .as(MIRRORED)
                    .when(bounded.asked())
                    .then(bounded.planned())
                    .notEvidenced(Invariant.I_37);
            for (FteBounds wrong :
                    List.of(
                            new FteBounds(-1, 10_000),
                            new FteBounds(6_000, 10_001),
                            new FteBounds(9_000, 8_000))) {
                knowing(given())
                        .when(bounded.of(null).within(wrong).on(DECISION).asked())
                        .thenRefused(PositionRefusal.FTE_IMPOSSIBLE);
            }
            Plan exact = HALF.of(8_000).within(new FteBounds(8_000, 8_000)).on(DECISION);
            knowing(given()).when(exact.asked()).then(exact.planned());
        }

        @Test
        void lasts_a_month_or_more() {
            knowing(given()).when(HALF.asked(0)).thenRefused(PositionRefusal.MONTHS_IMPOSSIBLE);
            knowing(given()).when(HALF.asked(1)).then(HALF.planned(1));
        }
    }

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
    class Advertising_and_withdrawing {
        @Test
        void is_open_until_it_is_filled() {
            given(PLANNED)
                    .when(new AdvertisePosition(POSITION, UncertainDate.parse("2026-04-01")))
                    .then(ADVERTISED);
            given(PLANNED, ADVERTISED)
                    .when(new AdvertisePosition(POSITION, null))
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
            given(PLANNED, FILLED)
                    .when(new AdvertisePosition(POSITION, null))
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void may_come_to_nothing() {
            given(PLANNED, ADVERTISED).when(withdraw()).then(WITHDRAWN);
            given(PLANNED, FILLED).when(withdraw()).thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
            given(PLANNED, WITHDRAWN)
                    .when(withdraw())
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
        }

        private WithdrawPosition withdraw() {
            return new WithdrawPosition(POSITION, "Ikke nå");
        }
    }

    @Nested
    class Filling {
        @Test
        void gives_it_to_somebody_for_a_time() {
            knowing(given(PLANNED))
                    .when(fill(PERSON, 5_000, "2026-03-01", "2026-12-31", null))
                    .then(FILLED)
                    .notEvidenced();
            knowing(given(PLANNED, ADVERTISED))
                    .when(fill(PERSON, null, "2026-03-01", "2026-12-31", null))
                    .then(FILLED);
        }

        @Test
        void takes_its_time_from_the_act_unless_it_is_stated() {
            FillPosition c = new FillPosition(POSITION, PERSON, null, null, null);
            knowing(given(PLANNED)).when(c).then(filled(PERSON, 5_000, "2026-03-01", null));
            knowing(given(PLANNED))
                    .as(until("2026-03-01"))
                    .when(c)
                    .then(filled(PERSON, 5_000, "2026-03-01", "2026-03-01"));
            knowing(given(PLANNED))
                    .as(until("2026-02-28"))
                    .when(c)
                    .thenRefused(PositionRefusal.ENDS_BEFORE_START);
        }

        @Test
        void has_one_holder_at_a_time_I_03() {
            knowing(given(PLANNED, FILLED))
                    .when(fill(NEXT, null, "2026-12-31", null, null))
                    .thenRefused(PositionRefusal.POST_TAKEN);
            knowing(given(PLANNED, FILLED))
                    .when(fill(NEXT, null, "2027-01-01", null, null))
                    .then(filled(NEXT, 5_000, "2027-01-01", null));
            knowing(given(PLANNED, FILLED, filled(NEXT, 5_000, "2027-01-01", "2027-12-31")))
                    .when(fill(NEXT, null, "2026-06-01", "2026-06-30", null))
                    .thenRefused(PositionRefusal.POST_TAKEN);
            knowing(given(PLANNED, FILLED, filled(NEXT, 5_000, "2027-01-01", "2027-12-31")))
                    .when(fill(PERSON, null, "2028-01-01", null, null))
                    .then(filled(PERSON, 5_000, "2028-01-01", null));
            knowing(given(PLANNED, FILLED))
                    .when(fill(PERSON, null, "2026-03-01", "2026-12-31", null))
                    .thenNothing();
        }

        @Test
        void needs_somebody_known_I_04() {
            knowing(given(PLANNED))
                    .when(fill(null, null, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.HOLDER_MISSING);
            knowing(given(PLANNED))
                    .as(MIRRORED)
                    .when(fill(null, null, "2026-03-01", null, null))
                    .then(filled(null, 5_000, "2026-03-01", null))
                    .notEvidenced(Invariant.I_04);
            knowing(given(PLANNED))
                    .knowing(PersonStanding.class, PERSON, null)
                    .when(fill(PERSON, null, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.HOLDER_UNKNOWN);
            knowing(given(PLANNED))
                    .knowing(PersonStanding.class, PERSON, person(PERSON, NEXT))
                    .when(fill(PERSON, null, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.HOLDER_MERGED);
        }

        @Test
        void needs_a_fraction_within_the_bounds_I_37() {
            PositionEvent bounded = HALF.of(null).within(BOUNDS).on(DECISION).planned();
            knowing(given(bounded))
                    .when(fill(PERSON, null, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.FTE_UNSTATED);
            knowing(given(bounded))
                    .as(MIRRORED)
                    .when(fill(PERSON, null, "2026-03-01", null, null))
                    .then(filled(PERSON, null, "2026-03-01", null))
                    .notEvidenced(Invariant.I_37);
            knowing(given(bounded))
                    .when(fill(PERSON, 5_999, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.FTE_OUT_OF_BOUNDS);
            knowing(given(bounded))
                    .when(fill(PERSON, 6_000, "2026-03-01", null, null))
                    .then(filled(PERSON, 6_000, "2026-03-01", null));
            knowing(given(PLANNED))
                    .when(fill(PERSON, 10_001, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.FTE_IMPOSSIBLE);
        }

        @Test
        void is_the_employer_s_own_I_04() {
            knowing(given(PLANNED))
                    .as(acting(OTHER))
                    .when(fill(PERSON, null, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.NOT_THE_EMPLOYER);
            knowing(given(PLANNED))
                    .knowing(OrganisationStanding.class, EMPLOYER, organisation("2026-03-01"))
                    .when(fill(PERSON, null, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.EMPLOYER_ENDED);
        }

        @Test
        void needs_a_position_that_is_planned() {
            knowing(given())
                    .when(fill(PERSON, null, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
            knowing(given(PLANNED, WITHDRAWN))
                    .when(fill(PERSON, null, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
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

    @Nested
    class Extending {
        @Test
        void moves_the_end() {
            knowing(given(PLANNED, FILLED))
                    .when(extend("2027-06-30", List.of(), DECISION))
                    .then(extended("2027-06-30", List.of(), DECISION))
                    .notEvidenced()
                    .warning();
        }

        @Test
        void never_shortens_I_03() {
            knowing(given(PLANNED, FILLED))
                    .when(extend("2026-12-30", List.of(), DECISION))
                    .thenRefused(PositionRefusal.NOT_LONGER);
            knowing(given(PLANNED, FILLED))
                    .when(extend("2026-12", List.of(), DECISION))
                    .thenRefused(PositionRefusal.NOT_LONGER);
            knowing(given(PLANNED, FILLED))
                    .when(extend("2025-01-01", List.of(), DECISION))
                    .thenRefused(PositionRefusal.NOT_LONGER);
            knowing(given(PLANNED, FILLED))
                    .when(extend("2026-12-31", List.of(), DECISION))
                    .thenNothing();
            knowing(given(PLANNED, filled(PERSON, 5_000, "2026-03-01", null)))
                    .when(extend("2027-01-01", List.of(), DECISION))
                    .thenRefused(PositionRefusal.NO_END_TO_EXTEND);
        }

        @Test
        void never_reaches_into_another_s_time_I_03() {
            knowing(
                            given(
                                    PLANNED,
                                    filled(NEXT, 5_000, "2027-01-01", "2027-12-31"),
                                    filled(PERSON, 5_000, "2026-03-01", "2026-12-31")))
                    .when(extend("2027-01-01", List.of(), DECISION))
                    .thenRefused(PositionRefusal.POST_TAKEN);
            knowing(given(PLANNED, filled(NEXT, 5_000, "2025-01-01", "2025-12-31"), FILLED))
                    .when(extend("2027-01-01", List.of(), DECISION))
                    .then(extended("2027-01-01", List.of(), DECISION));
        }

        @Test
        void takes_a_decision_on_cover_I_36() {
            knowing(given(PLANNED, FILLED))
                    .when(extend("2027-06-30", List.of(), null))
                    .thenRefused(PositionRefusal.EXTENSION_WITHOUT_DECISION);
            knowing(given(PLANNED, FILLED))
                    .knowing(DecisionStanding.class, DECISION, null)
                    .when(extend("2027-06-30", List.of(), DECISION))
                    .thenRefused(PositionRefusal.DECISION_UNKNOWN);
            knowing(given(PLANNED, FILLED))
                    .as(MIRRORED)
                    .when(extend("2027-06-30", List.of(), null))
                    .then(extended("2027-06-30", List.of(), null))
                    .notEvidenced(Invariant.I_36);
        }

        @Test
        void is_the_employer_s_own_and_of_a_position_that_is_held() {
            knowing(given(PLANNED, FILLED))
                    .as(acting(OTHER))
                    .when(extend("2027-06-30", List.of(), DECISION))
                    .thenRefused(PositionRefusal.NOT_THE_EMPLOYER);
            knowing(given(PLANNED))
                    .when(extend("2027-06-30", List.of(), DECISION))
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Changing_the_fraction {
        @Test
        void says_from_what_to_what() {
            knowing(given(PLANNED, FILLED)).when(change(8_000, null)).then(changed(8_000));
            knowing(given(PLANNED, FILLED, changed(8_000))).when(change(8_000, null)).thenNothing();
            knowing(given(PLANNED, FILLED)).when(change(5_000, null)).thenNothing();
        }

        @Test
        void stays_within_what_the_decision_allows_I_37() {
            PositionEvent bounded = HALF.of(8_000).within(BOUNDS).on(DECISION).planned();
            knowing(given(bounded, FILLED))
                    .when(change(5_999, null))
                    .thenRefused(PositionRefusal.FTE_OUT_OF_BOUNDS);
            knowing(given(PLANNED, FILLED))
                    .when(change(10_001, null))
                    .thenRefused(PositionRefusal.FTE_IMPOSSIBLE);
        }

        @Test
        void happens_while_somebody_holds_it_I_03() {
            for (String outside : List.of("2026-02-28", "2027-01-01")) {
                knowing(given(PLANNED, FILLED))
                        .as(effective(outside))
                        .when(change(8_000, null))
                        .thenRefused(PositionRefusal.OUTSIDE_ITS_TERM);
            }
            knowing(given(PLANNED, FILLED))
                    .as(effective("2026-12-31"))
                    .when(change(8_000, null))
                    .then(changed(8_000));
            knowing(given(PLANNED, filled(PERSON, 5_000, "2026-03-01", null)))
                    .as(effective("2030-01-01"))
                    .when(change(8_000, null))
                    .then(changed(8_000));
            knowing(given(PLANNED))
                    .when(change(8_000, null))
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void is_the_employer_s_own() {
            knowing(given(PLANNED, FILLED))
                    .as(acting(OTHER))
                    .when(change(8_000, null))
                    .thenRefused(PositionRefusal.NOT_THE_EMPLOYER);
        }
    }

    @Nested
    class Ending {
        private final PositionEvent ended = new PositionEnded(POSITION, PERSON, OVER);

        @Test
        void names_who_held_it() {
            given(PLANNED, FILLED).when(new EndPosition(POSITION, OVER)).then(ended);
        }

        @Test
        void happens_once_and_not_before_it_began_I_03() {
            given(PLANNED, FILLED, ended)
                    .when(new EndPosition(POSITION, OVER))
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
            given(PLANNED)
                    .when(new EndPosition(POSITION, OVER))
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
            given(PLANNED, FILLED)
                    .as(effective("2026-02-28"))
                    .when(new EndPosition(POSITION, OVER))
                    .thenRefused(PositionRefusal.ENDS_BEFORE_START);
        }

        @Test
        void is_the_employer_s_own() {
            given(PLANNED, FILLED)
                    .as(acting(OTHER))
                    .when(new EndPosition(POSITION, OVER))
                    .thenRefused(PositionRefusal.NOT_THE_EMPLOYER);
        }

        @Test
        void leaves_nothing_to_fill() {
            knowing(given(PLANNED, FILLED, ended))
                    .when(fill(NEXT, null, "2027-01-01", null, null))
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Describing_the_role {
        private final PositionEvent first =
                new RoleDescriptionRevised(POSITION, 1, "Lede og koordinere", null);

        @Test
        void keeps_every_version() {
            given(PLANNED).when(describe("Lede og koordinere", null)).then(first);
            given(PLANNED, first, FILLED)
                    .when(describe("Lede", PAPER))
                    .then(new RoleDescriptionRevised(POSITION, 2, "Lede", PAPER));
            given(PLANNED, FILLED, first)
                    .when(describe(null, PAPER))
                    .then(new RoleDescriptionRevised(POSITION, 2, null, PAPER));
        }

        @Test
        void to_the_same_changes_nothing() {
            given(PLANNED, first).when(describe("Lede og koordinere", null)).thenNothing();
            given(PLANNED, first, ADVERTISED)
                    .when(describe("Lede og koordinere", null))
                    .thenNothing();
        }

        @Test
        void says_something() {
            given(PLANNED)
                    .when(describe(null, null))
                    .thenRefused(PositionRefusal.DESCRIPTION_EMPTY);
        }

        @Test
        void is_over_with_the_position() {
            given(PLANNED, WITHDRAWN)
                    .when(describe("Lede", null))
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
        }

        private ReviseRoleDescription describe(String text, Doc document) {
            return new ReviseRoleDescription(POSITION, text, document);
        }
    }

    @Nested
    class The_agreement_I_35 {
        private final Plan under = HALF.under(AGREEMENT);

        @Test
        void is_registered() {
            agreed(null).thenRefused(PositionRefusal.AGREEMENT_UNKNOWN);
        }

        @Test
        void that_is_over_gives_no_position_or_warns_by_its_kind() {
            agreed(agreement("kontrakt", "2026-02-28"))
                    .thenRefused(PositionRefusal.AGREEMENT_NOT_IN_FORCE);
            agreed(agreement("kontrakt", "2026-03-01")).then(under.planned()).warning();
            agreed(agreement("partneravtale", "2026-02-28"))
                    .then(under.planned())
                    .warning(Invariant.I_35);
            agreed(agreement("partneravtale", "2026-03-01")).then(under.planned()).warning();
            agreed(agreement("kontrakt", "2026"))
                    .thenRefused(PositionRefusal.AGREEMENT_NOT_IN_FORCE);
        }

        @Test
        void is_noted_where_a_text_gives_no_date() {
            knowing(given())
                    .knowing(
                            AgreementStanding.class, AGREEMENT, agreement("kontrakt", "2026-12-31"))
                    .as(MIRRORED)
                    .when(under.asked())
                    .then(under.planned())
                    .notEvidenced(Invariant.I_35);
        }

        @Test
        void without_evidence_carries_no_position_here() {
            AgreementStanding unshown = agreement("kontrakt", "2026-12-31", Invariant.I_35);
            agreed(unshown).thenRefused(PositionRefusal.AGREEMENT_NOT_EVIDENCED);
            knowing(given())
                    .knowing(AgreementStanding.class, AGREEMENT, unshown)
                    .as(MIRRORED)
                    .when(under.asked())
                    .then(under.planned());
        }

        private When agreed(AgreementStanding agreement) {
            return knowing(given())
                    .knowing(AgreementStanding.class, AGREEMENT, agreement)
                    .when(under.asked());
        }

        private AgreementStanding agreement(String kind, String to, Invariant... missing) {
            return new AgreementStanding(
                    AGREEMENT,
                    null,
                    new Code(kind),
                    List.of(EMPLOYER, OTHER),
                    period("2025-01-01", to),
                    null,
                    UncertainDate.parse("2025-01-01"),
                    null,
                    Set.of(missing));
        }
    }

    @Nested
    class The_decision {
        private final Plan on = HALF.on(DECISION);

        @Test
        void is_registered_stands_and_is_in_effect() {
            citing(null).thenRefused(PositionRefusal.DECISION_UNKNOWN);
            citing(decision("2026-02-01", true, Set.of(), Set.of()))
                    .thenRefused(PositionRefusal.DECISION_FALLEN);
            citing(decision("2026-02-01", false, Set.of(1), Set.of()))
                    .thenRefused(PositionRefusal.DECISION_CONDITIONAL);
            citing(decision("2026-03-02", false, Set.of(), Set.of()))
                    .thenRefused(PositionRefusal.DECISION_NOT_EFFECTIVE);
            citing(decision("2026-03", false, Set.of(), Set.of()))
                    .thenRefused(PositionRefusal.DECISION_NOT_EFFECTIVE);
            citing(decision("2026-03-01", false, Set.of(), Set.of())).then(on.planned());
            citing(decision("2026-02-01", false, Set.of(), Set.of(Invariant.I_45)))
                    .thenRefused(PositionRefusal.DECISION_NOT_EVIDENCED);
            knowing(given())
                    .as(effective("2026-01-31"))
                    .when(on.asked())
                    .thenRefused(PositionRefusal.DECISION_NOT_EFFECTIVE);
            knowing(given())
                    .knowing(
                            DecisionStanding.class,
                            DECISION,
                            decision("2026-02-01", false, Set.of(), Set.of(Invariant.I_45)))
                    .as(MIRRORED)
                    .when(on.asked())
                    .then(on.planned());
        }

        private When citing(DecisionStanding decision) {
            return knowing(given())
                    .knowing(DecisionStanding.class, DECISION, decision)
                    .when(on.asked());
        }
    }

    private Given knowing(Given given, int... fundedYears) {
        return given.knowing(
                        ProgrammeStanding.class,
                        PROGRAMME,
                        new ProgrammeStanding(
                                PROGRAMME, ProgrammeStanding.Phase.RUNNING, null, null, null))
                .knowing(OrganisationStanding.class, EMPLOYER, organisation(null))
                .knowing(ProjectStanding.class, ONE, project(ONE))
                .knowing(ProjectStanding.class, TWO, project(TWO))
                .knowing(FundingStanding.class, FUNDING, funding(FUNDING, fundedYears))
                .knowing(PersonStanding.class, PERSON, person(PERSON, null))
                .knowing(PersonStanding.class, NEXT, person(NEXT, null))
                .knowing(PersonEngagement.class, PERSON, null)
                .knowing(PersonEngagement.class, NEXT, null)
                .knowing(
                        DecisionStanding.class,
                        DECISION,
                        decision("2026-02-01", false, Set.of(), Set.of()));
    }

    private static FillPosition fill(
            PersonId holder, Integer bp, String from, String to, String above) {
        return new FillPosition(POSITION, holder, bp, period(from, to), above);
    }

    private static PositionEvent filled(PersonId holder, Integer bp, String from, String to) {
        return new PositionFilled(POSITION, holder, bp, period(from, to), null);
    }

    private static ExtendPosition extend(
            String to, List<FundingShare> funding, DecisionId decision) {
        return new ExtendPosition(POSITION, UncertainDate.parse(to), funding, decision);
    }

    private static PositionEvent extended(
            String to, List<FundingShare> funding, DecisionId decision) {
        return new PositionExtended(POSITION, PERSON, UncertainDate.parse(to), funding, decision);
    }

    private static ChangeFte change(int bp, String above) {
        return new ChangeFte(POSITION, bp, above);
    }

    private static PositionEvent changed(int bp) {
        return changed(PERSON, bp);
    }

    private static PositionEvent changed(PersonId holder, int bp) {
        return new PositionFteChanged(POSITION, holder, 5_000, bp, null);
    }

    private static FundingShare pays(FundingId funding, int bp) {
        return new FundingShare(funding, bp);
    }

    private static ProjectShare works(ProjectId project, int bp) {
        return new ProjectShare(project, bp);
    }

    private static Period period(String from, String to) {
        return new Period(UncertainDate.parse(from), to == null ? null : UncertainDate.parse(to));
    }

    private static OrganisationStanding organisation(String until) {
        return new OrganisationStanding(
                EMPLOYER,
                false,
                Map.of(),
                Set.of(),
                until == null ? null : UncertainDate.parse(until),
                null);
    }

    private static ProjectStanding project(ProjectId project) {
        return new ProjectStanding(project, PROGRAMME, null, ProjectStanding.Phase.EXECUTING, null);
    }

    private static PersonStanding person(PersonId person, PersonId mergedInto) {
        return new PersonStanding(person, EMPLOYER, mergedInto, Set.of(), Set.of());
    }

    private static FundingStanding funding(FundingId funding, int... years) {
        return new FundingStanding(
                funding,
                PROGRAMME,
                OTHER,
                new Code("grant"),
                true,
                Amount.exact(Nok.kroner(1_000)),
                java.util.Arrays.stream(years)
                        .mapToObj(year -> new YearShare(year, Nok.kroner(100)))
                        .toList(),
                Nok.ZERO,
                Set.of());
    }

    private static DecisionStanding decision(
            String from, boolean fallen, Set<Integer> conditions, Set<Invariant> notEvidenced) {
        return new DecisionStanding(
                DECISION,
                new BodyId(Id.named("body")),
                "resolution",
                UncertainDate.parse(from),
                fallen,
                conditions,
                Set.of(HASH),
                null,
                notEvidenced);
    }

    private static Stamp acting(OrganisationId organisation) {
        return by(new Actor(SOMEBODY, organisation, Role.OWN, null, null, null));
    }

    private static Stamp until(String edtf) {
        return new Stamp(
                NATIVE.actor(),
                NATIVE.origin(),
                NATIVE.askedOn(),
                NATIVE.effectiveFrom(),
                UncertainDate.parse(edtf),
                null,
                NATIVE.authority(),
                NATIVE.evidence(),
                NATIVE.access(),
                NATIVE.archiveCreator(),
                null,
                Set.of(),
                Set.of(),
                NATIVE.commandId());
    }
}
