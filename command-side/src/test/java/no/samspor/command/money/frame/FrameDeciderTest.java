package no.samspor.command.money.frame;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.actor;
import static no.samspor.command.Stamps.effective;
import static no.samspor.command.Stamps.stamp;
import static no.samspor.command.money.Money.BY_ANNA;
import static no.samspor.command.money.Money.FRAME;
import static no.samspor.command.money.Money.ORG;
import static no.samspor.command.money.Money.OTHER_PROGRAMME;
import static no.samspor.command.money.Money.PAY;
import static no.samspor.command.money.Money.PROGRAMME;
import static no.samspor.command.money.Money.TRAVEL;
import static no.samspor.command.money.Money.frameLine;
import static no.samspor.command.money.Money.kr;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.samspor.command.DeciderSpec;
import no.samspor.command.money.Money;
import no.samspor.command.money.frame.FrameCommand.AdjustFrame;
import no.samspor.command.money.frame.FrameCommand.CloseFrame;
import no.samspor.command.money.frame.FrameCommand.GrantFrame;
import no.samspor.command.money.frame.FrameCommand.LineSize;
import no.samspor.command.money.frame.FrameCommand.ProposeFrame;
import no.samspor.command.money.frame.FrameCommand.ReallocateFrame;
import no.samspor.command.money.frame.FrameCommand.ResolveOverrun;
import no.samspor.events.decision.DecisionEvent.MoneyEffect;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.money.FrameEvent;
import no.samspor.events.money.FrameEvent.FrameAdjusted;
import no.samspor.events.money.FrameEvent.FrameClosed;
import no.samspor.events.money.FrameEvent.FrameGranted;
import no.samspor.events.money.FrameEvent.FrameProposed;
import no.samspor.events.money.FrameEvent.FrameReallocated;
import no.samspor.events.money.FrameEvent.LineChange;
import no.samspor.events.money.FrameEvent.LineRemainder;
import no.samspor.events.money.FrameEvent.OverrunRemedy;
import no.samspor.events.money.FrameEvent.OverrunResolved;
import no.samspor.events.money.FrameLine;
import no.samspor.events.money.FrameUse;
import no.samspor.events.money.FundingEvent.YearShare;
import no.samspor.events.money.FundingStanding;
import no.samspor.events.money.ProgrammeFunding;
import no.samspor.events.steering.MandateStanding;
import no.samspor.events.steering.MandateText;
import no.samspor.events.structure.DelegationEvent.Delegate;
import no.samspor.events.structure.DelegationStanding;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.LineId;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FrameDeciderTest extends DeciderSpec<FrameCommand, FrameState, FrameEvent> {

    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final MandateId MANDATE = new MandateId(Id.named("mandate"));
    private static final DelegationId DELEGATION = new DelegationId(Id.named("delegation"));
    private static final FundingId FUNDING = new FundingId(Id.named("funding"));
    private static final EntryId ENTRY = new EntryId(Id.named("entry"));
    private static final LineId NEXT_YEAR = new LineId(Id.named("line/next year"));
    private static final LineId STRANGE = new LineId(Id.named("line/strange"));

    private static final List<FrameLine> LINES =
            List.of(frameLine(PAY, 700), frameLine(TRAVEL, 300));
    private static final FrameEvent PROPOSED =
            new FrameProposed(FRAME, PROGRAMME, PROGRAMME, kr(1_000), LINES);
    private static final FrameEvent GRANTED = granted(DECISION, null);
    private static final FrameCommand GRANT =
            new GrantFrame(FRAME, kr(1_000), LINES, null, MANDATE, DECISION);

    FrameDeciderTest() {
        super(new FrameDecider());
    }

    /** What is left of a frame, and whether it is overrun, is known from elsewhere. */
    @Override
    protected boolean happensOnce(FrameCommand command) {
        return !(command instanceof ReallocateFrame || command instanceof ResolveOverrun);
    }

    @Nested
    class Proposing {
        @Test
        void opens_the_frame() {
            proposing(1_000, LINES).then(PROPOSED).notEvidenced();
        }

        @Test
        void adds_its_lines_up_I_10() {
            proposing(1_001, LINES)
                    .thenRefused(
                            FrameRefusal.LINES_DO_NOT_ADD_UP,
                            Map.of("frame", kr(1_001), "lines", kr(1_000)));
            proposing(0, List.of()).thenRefused(FrameRefusal.LINES_DO_NOT_ADD_UP);
        }

        @Test
        void has_each_line_once_I_10() {
            proposing(20, List.of(frameLine(PAY, 10), frameLine(PAY, 10)))
                    .thenRefused(FrameRefusal.LINE_TWICE);
        }

        @Test
        void has_no_line_below_nought_I_10() {
            proposing(5, List.of(frameLine(PAY, 10), frameLine(TRAVEL, -5)))
                    .thenRefused(FrameRefusal.LINE_NEGATIVE);
            List<FrameLine> empty = List.of(frameLine(PAY, 10), frameLine(TRAVEL, 0));
            proposing(10, empty)
                    .then(new FrameProposed(FRAME, PROGRAMME, PROGRAMME, kr(10), empty));
        }

        @Test
        void shows_evidence_when_it_looks_back() {
            FrameCommand propose = new ProposeFrame(FRAME, PROGRAMME, PROGRAMME, kr(1_000), LINES);
            given().as(effective("2026-02-01"))
                    .when(propose)
                    .thenRefused(FrameRefusal.LATE_WITHOUT_EVIDENCE);
            given().as(stamp(actor(Role.PRM), Origin.NATIVE, "2026-02-01", PAPER))
                    .when(propose)
                    .then(PROPOSED);
            given().as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02-01"))
                    .when(propose)
                    .then(PROPOSED);
        }

        @Test
        void happens_once() {
            given(PROPOSED)
                    .when(new ProposeFrame(FRAME, PROGRAMME, PROGRAMME, kr(1_000), LINES))
                    .thenRefused(FrameRefusal.NOT_IN_THIS_STATE);
        }

        private When proposing(long kroner, List<FrameLine> lines) {
            return given().when(new ProposeFrame(FRAME, PROGRAMME, PROGRAMME, kr(kroner), lines));
        }
    }

    @Nested
    class Granting {
        @Test
        void takes_a_decision_a_mandate_and_funding() {
            granting().when(GRANT).then(GRANTED).notEvidenced();
        }

        @Test
        void adds_its_lines_up_I_10() {
            granting()
                    .when(new GrantFrame(FRAME, kr(999), LINES, null, MANDATE, DECISION))
                    .thenRefused(FrameRefusal.LINES_DO_NOT_ADD_UP);
        }

        @Test
        void never_goes_without_a_decision_I_09() {
            FrameCommand undecided = new GrantFrame(FRAME, kr(1_000), LINES, null, MANDATE, null);
            granting().when(undecided).thenRefused(FrameRefusal.NO_DECISION);
            granting()
                    .as(MIRRORED)
                    .when(undecided)
                    .then(granted(null, null))
                    .notEvidenced(Invariant.I_09);
        }

        @Test
        void rests_on_a_decision_that_stands() {
            deciding(null).thenRefused(FrameRefusal.DECISION_UNKNOWN);
            deciding(decision("2026-01-01", true, Set.of(), null, Set.of()))
                    .thenRefused(FrameRefusal.DECISION_FALLEN);
            deciding(decision("2026-01-01", false, Set.of(1), null, Set.of()))
                    .thenRefused(FrameRefusal.DECISION_CONDITIONAL);
            deciding(decision("2026-03-02", false, Set.of(), null, Set.of()))
                    .thenRefused(FrameRefusal.DECISION_NOT_IN_EFFECT);
            deciding(decision("2026-01-01", false, Set.of(), null, Set.of(Invariant.I_45)))
                    .thenRefused(FrameRefusal.DECISION_NOT_EVIDENCED);
        }

        @Test
        void is_as_large_as_the_decision_says_I_10() {
            deciding(says(Amount.exact(kr(1_000)), FRAME, null)).then(GRANTED);
            deciding(says(Amount.exact(kr(999)), FRAME, null))
                    .thenRefused(FrameRefusal.DECISION_SAYS_OTHERWISE);
            deciding(says(Amount.exact(kr(999)), new FrameId(Id.named("other")), null))
                    .then(GRANTED);
            Amount about = new Amount(Amount.Certainty.APPROXIMATE, kr(900), null);
            deciding(says(about, FRAME, null)).then(GRANTED);
        }

        @Test
        void takes_a_mandate_in_force_I_06() {
            FrameCommand unmandated = new GrantFrame(FRAME, kr(1_000), LINES, null, null, DECISION);
            granting().when(unmandated).thenRefused(FrameRefusal.NO_MANDATE);
            granting()
                    .as(MIRRORED)
                    .when(unmandated)
                    .then(
                            new FrameGranted(
                                    FRAME, PROGRAMME, kr(1_000), LINES, null, null, null, DECISION,
                                    null))
                    .notEvidenced(Invariant.I_06);
            under(null).thenRefused(FrameRefusal.MANDATE_UNKNOWN);
            under(mandate(OTHER_PROGRAMME, "2026-01-01", Set.of()))
                    .thenRefused(FrameRefusal.MANDATE_UNKNOWN);
            under(mandate(PROGRAMME, "2026-03-02", Set.of()))
                    .thenRefused(FrameRefusal.MANDATE_NOT_IN_FORCE);
            under(mandate(PROGRAMME, "2026-03", Set.of()))
                    .thenRefused(FrameRefusal.MANDATE_NOT_IN_FORCE);
            under(mandate(PROGRAMME, "2026-01-01", Set.of(Invariant.I_07)))
                    .thenRefused(FrameRefusal.MANDATE_NOT_EVIDENCED);
        }

        @Test
        void as_reported_may_rest_on_what_is_only_reported() {
            granting()
                    .knowing(
                            MandateStanding.class,
                            MANDATE,
                            mandate(PROGRAMME, "2026-01-01", Set.of(Invariant.I_07)))
                    .knowing(
                            DecisionStanding.class,
                            DECISION,
                            decision("2026-01-01", false, Set.of(), null, Set.of(Invariant.I_45)))
                    .as(MIRRORED)
                    .when(GRANT)
                    .then(GRANTED)
                    .notEvidenced();
        }

        @Test
        void happens_once() {
            granting(PROPOSED, GRANTED).when(GRANT).thenRefused(FrameRefusal.NOT_IN_THIS_STATE);
            granting(new FrameEvent[0]).when(GRANT).thenRefused(FrameRefusal.NOT_IN_THIS_STATE);
        }

        private When deciding(DecisionStanding decision) {
            return granting().knowing(DecisionStanding.class, DECISION, decision).when(GRANT);
        }

        private When under(MandateStanding mandate) {
            return granting().knowing(MandateStanding.class, MANDATE, mandate).when(GRANT);
        }
    }

    /** I-11. */
    @Nested
    class Funding_I_11 {
        @Test
        void holds_to_the_last_krone() {
            funded(money(1_000)).then(GRANTED);
            funded(money(999)).thenRefused(FrameRefusal.BEYOND_FUNDING, Map.of("missing", kr(1)));
        }

        @Test
        void is_nothing_where_there_is_none() {
            granting()
                    .knowing(ProgrammeFunding.class, PROGRAMME, null)
                    .when(GRANT)
                    .thenRefused(FrameRefusal.BEYOND_FUNDING, Map.of("missing", kr(1_000)));
        }

        @Test
        void is_shared_by_all_frames_of_the_programme() {
            claimed(Map.of(2026, kr(500)), money(1_500)).then(GRANTED);
            claimed(Map.of(2026, kr(501)), money(1_500))
                    .thenRefused(FrameRefusal.BEYOND_FUNDING, Map.of("missing", kr(1)));
            claimed(Map.of(2025, kr(501)), money(1_500))
                    .thenRefused(FrameRefusal.BEYOND_FUNDING, Map.of("missing", kr(1)));
        }

        @Test
        void of_one_year_fills_no_other_year() {
            funded(money("cash", 1_000, Nok.ZERO, true, 2026)).then(GRANTED);
            funded(money("cash", 1_000, Nok.ZERO, true, 2025))
                    .thenRefused(FrameRefusal.BEYOND_FUNDING, Map.of("missing", kr(1_000)));
            claimed(Map.of(2025, kr(400)), money("cash", 2_000, Nok.ZERO, true, 2026))
                    .thenRefused(FrameRefusal.BEYOND_FUNDING, Map.of("missing", kr(400)));
        }

        @Test
        void of_no_year_fills_what_years_lack() {
            FundingId other = new FundingId(Id.named("other funding"));
            Given given =
                    granting()
                            .knowing(
                                    ProgrammeFunding.class,
                                    PROGRAMME,
                                    new ProgrammeFunding(
                                            Set.of(FUNDING, other),
                                            Map.of(2025, kr(300)),
                                            Nok.ZERO))
                            .knowing(
                                    FundingStanding.class,
                                    FUNDING,
                                    money("cash", 800, Nok.ZERO, true, 2026));
            given.knowing(FundingStanding.class, other, money(500)).when(GRANT).then(GRANTED);
            given.knowing(FundingStanding.class, other, money(499))
                    .when(GRANT)
                    .thenRefused(FrameRefusal.BEYOND_FUNDING, Map.of("missing", kr(1)));
        }

        @Test
        void counts_cash_and_grants_and_never_in_kind_I_12() {
            funded(money("grant", 1_000, Nok.ZERO, true, null)).then(GRANTED);
            funded(money("inKind", 1_000, Nok.ZERO, true, null))
                    .thenRefused(FrameRefusal.BEYOND_FUNDING);
            funded(money("unstated", 1_000, Nok.ZERO, true, null))
                    .thenRefused(FrameRefusal.BEYOND_FUNDING);
        }

        @Test
        void counts_only_what_is_committed_and_not_lost() {
            funded(money("cash", 1_000, Nok.ZERO, false, null))
                    .thenRefused(FrameRefusal.BEYOND_FUNDING);
            funded(money("cash", 1_001, kr(1), true, null)).then(GRANTED);
            funded(money("cash", 1_000, kr(1), true, null))
                    .thenRefused(FrameRefusal.BEYOND_FUNDING);
        }

        @Test
        void counts_only_what_is_shown() {
            FundingStanding reported =
                    new FundingStanding(
                            FUNDING,
                            PROGRAMME,
                            ORG,
                            new Code("cash"),
                            true,
                            Amount.exact(kr(1_000)),
                            List.of(),
                            Nok.ZERO,
                            Set.of(Invariant.I_11));
            funded(reported).thenRefused(FrameRefusal.BEYOND_FUNDING);
            fundedBy(reported).as(MIRRORED).when(GRANT).then(GRANTED).notEvidenced();
        }

        @Test
        void as_reported_may_be_missing() {
            fundedBy(money(999))
                    .as(MIRRORED)
                    .when(GRANT)
                    .then(GRANTED)
                    .notEvidenced(Invariant.I_11);
        }

        @Test
        void may_be_missing_where_the_decision_says_so() {
            fundedBy(money(400))
                    .knowing(
                            DecisionStanding.class,
                            DECISION,
                            says(Amount.exact(kr(1_000)), FRAME, kr(600)))
                    .when(GRANT)
                    .then(granted(DECISION, kr(600)));
            fundedBy(money(400))
                    .knowing(
                            DecisionStanding.class,
                            DECISION,
                            says(Amount.exact(kr(1_000)), FRAME, kr(599)))
                    .when(GRANT)
                    .thenRefused(FrameRefusal.BEYOND_FUNDING, Map.of("missing", kr(1)));
        }

        @Test
        void that_another_frame_does_without_is_not_missing_here() {
            granting()
                    .knowing(
                            ProgrammeFunding.class,
                            PROGRAMME,
                            new ProgrammeFunding(Set.of(FUNDING), Map.of(2026, kr(200)), kr(200)))
                    .knowing(FundingStanding.class, FUNDING, money(1_000))
                    .when(GRANT)
                    .then(GRANTED);
        }

        private When funded(FundingStanding funding) {
            return fundedBy(funding).when(GRANT);
        }

        private Given fundedBy(FundingStanding funding) {
            return granting().knowing(FundingStanding.class, FUNDING, funding);
        }

        private When claimed(Map<Integer, Nok> claims, FundingStanding funding) {
            return granting()
                    .knowing(
                            ProgrammeFunding.class,
                            PROGRAMME,
                            new ProgrammeFunding(Set.of(FUNDING), claims, Nok.ZERO))
                    .knowing(FundingStanding.class, FUNDING, funding)
                    .when(GRANT);
        }
    }

    @Nested
    class Adjusting {
        @Test
        void changes_lines_and_opens_new_ones() {
            FrameLine opened = lineOf(2027, NEXT_YEAR, 50);
            adjusting(0, 1_150)
                    .when(
                            new AdjustFrame(
                                    FRAME,
                                    List.of(
                                            new LineSize(PAY, kr(900)),
                                            new LineSize(TRAVEL, kr(200))),
                                    List.of(opened),
                                    DECISION,
                                    "Mer lønn"))
                    .then(
                            new FrameAdjusted(
                                    FRAME,
                                    PROGRAMME,
                                    kr(1_150),
                                    List.of(
                                            new LineChange(PAY, 2026, kr(200)),
                                            new LineChange(TRAVEL, 2026, kr(-100))),
                                    List.of(opened),
                                    DECISION,
                                    null,
                                    "Mer lønn"));
        }

        @Test
        void builds_on_what_was_adjusted_before() {
            adjusting(
                            0,
                            2_000,
                            PROPOSED,
                            GRANTED,
                            adjusted(1_150, List.of(), List.of(lineOf(2027, NEXT_YEAR, 150))),
                            adjusted(
                                    1_100,
                                    List.of(new LineChange(TRAVEL, 2026, kr(-50))),
                                    List.of()))
                    .when(change(TRAVEL, 0))
                    .then(
                            adjusted(
                                    850,
                                    List.of(new LineChange(TRAVEL, 2026, kr(-250))),
                                    List.of()));
        }

        @Test
        void takes_a_decision_I_09() {
            FrameCommand undecided =
                    new AdjustFrame(
                            FRAME, List.of(new LineSize(PAY, kr(701))), List.of(), null, "Mer");
            adjusting(0, 1_001).when(undecided).thenRefused(FrameRefusal.NO_DECISION);
        }

        @Test
        void never_goes_below_what_is_used_I_09() {
            adjusting(900, 1_000)
                    .when(change(PAY, 600))
                    .then(adjusted(900, List.of(new LineChange(PAY, 2026, kr(-100))), List.of()));
            adjusting(901, 1_000)
                    .when(change(PAY, 600))
                    .thenRefused(
                            FrameRefusal.BELOW_POSTED,
                            Map.of("posted", kr(901), "wouldBe", kr(900)));
        }

        @Test
        void may_raise_a_frame_that_is_overrun_I_09() {
            adjusting(1_500, 1_100)
                    .when(change(PAY, 800))
                    .then(adjusted(1_100, List.of(new LineChange(PAY, 2026, kr(100))), List.of()));
            FrameCommand level =
                    new AdjustFrame(
                            FRAME,
                            List.of(new LineSize(PAY, kr(800)), new LineSize(TRAVEL, kr(200))),
                            List.of(),
                            DECISION,
                            "Flytting");
            adjusting(1_500, 1_000)
                    .when(level)
                    .then(
                            new FrameAdjusted(
                                    FRAME,
                                    PROGRAMME,
                                    kr(1_000),
                                    List.of(
                                            new LineChange(PAY, 2026, kr(100)),
                                            new LineChange(TRAVEL, 2026, kr(-100))),
                                    List.of(),
                                    DECISION,
                                    null,
                                    "Flytting"));
        }

        @Test
        void stays_within_funding_when_it_grows_I_11() {
            adjusting(0, 1_100).when(change(PAY, 801)).thenRefused(FrameRefusal.BEYOND_FUNDING);
            adjusting(0, 1_100).when(change(PAY, 800)).then(raised(100, null));
        }

        @Test
        void may_shrink_though_funding_has_gone_I_11() {
            adjusting(0, 0)
                    .when(change(PAY, 600))
                    .then(adjusted(900, List.of(new LineChange(PAY, 2026, kr(-100))), List.of()));
        }

        @Test
        void that_moves_between_years_needs_funding_there_I_11() {
            adjusting(
                            0,
                            0,
                            PROPOSED,
                            GRANTED,
                            adjusted(1_000, List.of(), List.of(lineOf(2027, NEXT_YEAR, 0))))
                    .when(
                            new AdjustFrame(
                                    FRAME,
                                    List.of(
                                            new LineSize(PAY, kr(690)),
                                            new LineSize(NEXT_YEAR, kr(10))),
                                    List.of(),
                                    DECISION,
                                    "Til neste år"))
                    .thenRefused(FrameRefusal.BEYOND_FUNDING);
        }

        @Test
        void may_be_unfunded_where_the_decision_says_so_I_11() {
            adjusting(0, 1_000)
                    .knowing(
                            DecisionStanding.class,
                            DECISION,
                            says(Amount.exact(kr(1_100)), FRAME, kr(100)))
                    .when(change(PAY, 800))
                    .then(raised(100, kr(100)));
        }

        @Test
        void never_leaves_a_line_below_nought_I_10() {
            adjusting(0, 1_000).when(change(TRAVEL, -1)).thenRefused(FrameRefusal.LINE_NEGATIVE);
            adjusting(0, 1_000)
                    .when(change(TRAVEL, 0))
                    .then(
                            adjusted(
                                    700,
                                    List.of(new LineChange(TRAVEL, 2026, kr(-300))),
                                    List.of()));
            adjusting(0, 1_000)
                    .when(open(frameLine(NEXT_YEAR, -1)))
                    .thenRefused(FrameRefusal.LINE_NEGATIVE);
        }

        @Test
        void knows_its_lines() {
            adjusting(0, 2_000)
                    .when(change(STRANGE, 1))
                    .thenRefused(FrameRefusal.LINE_UNKNOWN, Map.of("line", STRANGE));
            adjusting(0, 2_000).when(open(frameLine(PAY, 1))).thenRefused(FrameRefusal.LINE_TWICE);
            adjusting(0, 2_000)
                    .when(open(frameLine(NEXT_YEAR, 0)))
                    .then(adjusted(1_000, List.of(), List.of(frameLine(NEXT_YEAR, 0))));
        }

        @Test
        void changes_something() {
            adjusting(0, 2_000)
                    .when(new AdjustFrame(FRAME, List.of(), List.of(), DECISION, "Ingenting"))
                    .thenRefused(FrameRefusal.NOTHING_CHANGED);
            adjusting(0, 2_000).when(change(PAY, 700)).thenRefused(FrameRefusal.NOTHING_CHANGED);
        }

        @Test
        void needs_a_granted_frame() {
            adjusting(0, 2_000, PROPOSED)
                    .when(change(PAY, 701))
                    .thenRefused(FrameRefusal.NOT_IN_THIS_STATE);
        }

        private static FrameCommand change(LineId line, long kroner) {
            return new AdjustFrame(
                    FRAME,
                    List.of(new LineSize(line, kr(kroner))),
                    List.of(),
                    DECISION,
                    "Mer lønn");
        }

        private static FrameCommand open(FrameLine line) {
            return new AdjustFrame(FRAME, List.of(), List.of(line), DECISION, "Mer lønn");
        }

        private static FrameEvent raised(long kroner, Nok unfunded) {
            return new FrameAdjusted(
                    FRAME,
                    PROGRAMME,
                    kr(1_000 + kroner),
                    List.of(new LineChange(PAY, 2026, kr(kroner))),
                    List.of(),
                    DECISION,
                    unfunded,
                    "Mer lønn");
        }

        private static FrameEvent adjusted(
                long size, List<LineChange> changes, List<FrameLine> opened) {
            return new FrameAdjusted(
                    FRAME, PROGRAMME, kr(size), changes, opened, DECISION, null, "Mer lønn");
        }

        private Given adjusting(long posted, long funding, FrameEvent... events) {
            FrameEvent[] before =
                    events.length == 0 ? new FrameEvent[] {PROPOSED, GRANTED} : events;
            return granting(before)
                    .knowing(FrameUse.class, FRAME, Money.use(1_000, "2026-01-01", posted))
                    .knowing(
                            ProgrammeFunding.class,
                            PROGRAMME,
                            new ProgrammeFunding(
                                    Set.of(FUNDING), Map.of(2026, kr(1_000)), Nok.ZERO))
                    .knowing(FundingStanding.class, FUNDING, money(funding));
        }
    }

    /** I-17. */
    @Nested
    class Reallocating_I_17 {
        @Test
        void by_delegation_moves_money_inside_a_line_group() {
            delegated(100).then(moved(100, null, DELEGATION)).notEvidenced();
        }

        @Test
        void by_delegation_stays_within_its_limit() {
            delegated(150).then(moved(150, null, DELEGATION));
            delegated(151)
                    .thenRefused(
                            FrameRefusal.BEYOND_DELEGATION,
                            Map.of("amount", kr(151), "limit", kr(150)));
        }

        @Test
        void by_delegation_stays_inside_the_group() {
            outside("drift", "reise");
            outside(null, null);
            outside(null, "drift");
            outside("drift", null);
        }

        private void outside(String from, String to) {
            List<FrameLine> lines = List.of(inGroup(PAY, from), inGroup(TRAVEL, to));
            FrameEvent granted =
                    new FrameGranted(
                            FRAME, PROGRAMME, kr(2), lines, null, MANDATE, 1, DECISION, null);
            used(given(PROPOSED, granted))
                    .knowing(DelegationStanding.class, DELEGATION, delegation())
                    .when(move(PAY, TRAVEL, 1, null, DELEGATION))
                    .thenRefused(FrameRefusal.OUTSIDE_GROUP);
            used(given(PROPOSED, granted))
                    .knowing(DecisionStanding.class, DECISION, adopted())
                    .when(move(PAY, TRAVEL, 1, DECISION, DELEGATION))
                    .then(moved(1, DECISION, DELEGATION));
        }

        private static FrameLine inGroup(LineId line, String group) {
            return new FrameLine(line, "", 2026, null, null, null, null, group, kr(1));
        }

        @Test
        void by_decision_needs_no_group_and_no_limit() {
            used(given(PROPOSED, GRANTED))
                    .knowing(DecisionStanding.class, DECISION, adopted())
                    .when(move(PAY, TRAVEL, 400, DECISION, null))
                    .then(moved(400, DECISION, null));
        }

        @Test
        void needs_one_of_the_two() {
            used(given(PROPOSED, GRANTED))
                    .when(move(PAY, TRAVEL, 1, null, null))
                    .thenRefused(FrameRefusal.NO_DECISION);
        }

        @Test
        void rests_on_a_delegation_in_force_and_held_I_29() {
            under(null).thenRefused(FrameRefusal.DELEGATION_UNKNOWN);
            under(delegation("reallocation", "2026-03-02", Set.of(), true))
                    .thenRefused(FrameRefusal.DELEGATION_NOT_IN_FORCE);
            under(delegation("reallocation", "2026-01-01", Set.of(), false))
                    .thenRefused(FrameRefusal.DELEGATION_NOT_HELD);
            under(delegation("entryApproval", "2026-01-01", Set.of(), true))
                    .thenRefused(FrameRefusal.DELEGATION_ELSEWHERE);
            under(delegation("reallocation", "2026-01-01", Set.of(Invariant.I_29), true))
                    .thenRefused(FrameRefusal.DELEGATION_NOT_EVIDENCED);
        }

        private When under(DelegationStanding delegation) {
            return used(given(PROPOSED, GRANTED))
                    .knowing(DelegationStanding.class, DELEGATION, delegation)
                    .as(BY_ANNA)
                    .when(move(PAY, TRAVEL, 1, null, DELEGATION));
        }

        @Test
        void moves_only_what_is_not_used() {
            used(given(PROPOSED, GRANTED))
                    .knowing(DecisionStanding.class, DECISION, adopted())
                    .when(move(PAY, TRAVEL, 401, DECISION, null))
                    .thenRefused(FrameRefusal.LINE_LACKS, Map.of("free", kr(400)));
        }

        @Test
        void moves_something_to_another_line() {
            used(given(PROPOSED, GRANTED))
                    .when(move(PAY, TRAVEL, 0, DECISION, null))
                    .thenRefused(FrameRefusal.NOTHING_CHANGED);
            used(given(PROPOSED, GRANTED))
                    .when(move(PAY, PAY, 1, DECISION, null))
                    .thenRefused(FrameRefusal.NOTHING_CHANGED);
            used(given(PROPOSED, GRANTED))
                    .when(move(PAY, STRANGE, 1, DECISION, null))
                    .thenRefused(FrameRefusal.LINE_UNKNOWN, Map.of("line", STRANGE));
        }

        @Test
        void stays_within_one_year() {
            FrameEvent opened =
                    new FrameAdjusted(
                            FRAME,
                            PROGRAMME,
                            kr(1_100),
                            List.of(),
                            List.of(lineOf(2027, NEXT_YEAR, 100)),
                            DECISION,
                            null,
                            "Neste år");
            used(given(PROPOSED, GRANTED, opened))
                    .when(move(PAY, NEXT_YEAR, 1, DECISION, null))
                    .thenRefused(FrameRefusal.ACROSS_YEARS);
        }

        @Test
        void never_rests_on_a_frame_that_is_only_reported() {
            Given reported =
                    given(PROPOSED, GRANTED)
                            .knowing(
                                    FrameUse.class,
                                    FRAME,
                                    Money.use(700, "2026-01-01", 0, Set.of(Invariant.I_09)))
                            .knowing(DecisionStanding.class, DECISION, adopted());
            reported.when(move(PAY, TRAVEL, 1, DECISION, null))
                    .thenRefused(FrameRefusal.FRAME_NOT_EVIDENCED);
            reported.as(MIRRORED)
                    .when(move(PAY, TRAVEL, 1, DECISION, null))
                    .then(moved(1, DECISION, null));
        }

        @Test
        void is_what_the_next_one_sees() {
            granting(PROPOSED, GRANTED, moved(300, DECISION, null))
                    .knowing(FrameUse.class, FRAME, Money.use(1_000, "2026-01-01", 0))
                    .when(
                            new AdjustFrame(
                                    FRAME,
                                    List.of(
                                            new LineSize(PAY, kr(390)),
                                            new LineSize(TRAVEL, kr(600))),
                                    List.of(),
                                    DECISION,
                                    "Mindre"))
                    .then(
                            new FrameAdjusted(
                                    FRAME,
                                    PROGRAMME,
                                    kr(990),
                                    List.of(new LineChange(PAY, 2026, kr(-10))),
                                    List.of(),
                                    DECISION,
                                    null,
                                    "Mindre"));
        }

        /** 700 kr on the pay line, 300 kr of it used. */
        private Given used(Given given) {
            return given.knowing(FrameUse.class, FRAME, Money.use(700, "2026-01-01", 300));
        }

        private When delegated(long kroner) {
            return used(given(PROPOSED, GRANTED))
                    .knowing(DelegationStanding.class, DELEGATION, delegation())
                    .as(BY_ANNA)
                    .when(move(PAY, TRAVEL, kroner, null, DELEGATION));
        }

        private static FrameCommand move(
                LineId from, LineId to, long kroner, DecisionId decision, DelegationId delegation) {
            return new ReallocateFrame(
                    FRAME, from, to, kr(kroner), decision, delegation, "Mer reise");
        }

        private static FrameEvent moved(long kroner, DecisionId decision, DelegationId delegation) {
            return new FrameReallocated(
                    FRAME, PAY, TRAVEL, kr(kroner), decision, delegation, "Mer reise");
        }

        private static DelegationStanding delegation() {
            return delegation("reallocation", "2026-01-01", Set.of(), true);
        }

        private static DelegationStanding delegation(
                String matter, String from, Set<Invariant> missing, boolean annas) {
            return new DelegationStanding(
                    DELEGATION,
                    PROGRAMME,
                    ORG,
                    new Delegate(annas ? Money.ANNA : Money.BO, null, null, null),
                    List.of(new Code(matter)),
                    kr(150),
                    new Period(UncertainDate.parse(from), null),
                    false,
                    null,
                    missing);
        }
    }

    /** I-09. */
    @Nested
    class Resolving_an_overrun_I_09 {
        @Test
        void is_possible_once_the_frame_holds_again() {
            overrun(1_000, OverrunRemedy.FRAME_INCREASE, null)
                    .then(resolved(OverrunRemedy.FRAME_INCREASE, null))
                    .notEvidenced();
            overrun(1_000, OverrunRemedy.REVERSAL, null)
                    .then(resolved(OverrunRemedy.REVERSAL, null));
            overrun(1_001, OverrunRemedy.REVERSAL, null)
                    .thenRefused(FrameRefusal.OVERRUN_STANDS, Map.of("beyond", kr(1)));
        }

        @Test
        void is_possible_when_an_owner_covers_the_rest() {
            overrun(1_200, OverrunRemedy.OWNER_COVER, kr(200))
                    .then(resolved(OverrunRemedy.OWNER_COVER, kr(200)));
            overrun(1_200, OverrunRemedy.OWNER_COVER, kr(199))
                    .thenRefused(FrameRefusal.COVER_TOO_SMALL, Map.of("beyond", kr(200)));
            overrun(1_200, OverrunRemedy.OWNER_COVER, null)
                    .thenRefused(FrameRefusal.COVER_TOO_SMALL, Map.of("beyond", kr(200)));
        }

        @Test
        void takes_a_decision() {
            granting(PROPOSED, GRANTED)
                    .knowing(FrameUse.class, FRAME, use(1_000, Set.of(ENTRY)))
                    .when(
                            new ResolveOverrun(
                                    FRAME, OverrunRemedy.REVERSAL, null, null, "Tilbakeført"))
                    .thenRefused(FrameRefusal.NO_DECISION);
        }

        @Test
        void needs_one() {
            granting(PROPOSED, GRANTED)
                    .knowing(FrameUse.class, FRAME, use(1_000, Set.of()))
                    .when(
                            new ResolveOverrun(
                                    FRAME, OverrunRemedy.REVERSAL, null, DECISION, "Tilbakeført"))
                    .thenRefused(FrameRefusal.NO_OVERRUN);
        }

        @Test
        void names_what_had_caused_it_and_leaves_the_frame_as_it_is() {
            EntryId later = new EntryId(Id.named("a later entry"));
            List<EntryId> causes =
                    Stream.of(ENTRY, later)
                            .sorted((a, b) -> a.value().compareTo(b.value()))
                            .toList();
            granting(PROPOSED, GRANTED)
                    .knowing(FrameUse.class, FRAME, use(1_000, Set.of(later, ENTRY)))
                    .when(
                            new ResolveOverrun(
                                    FRAME, OverrunRemedy.REVERSAL, null, DECISION, "Tilbakeført"))
                    .then(
                            new OverrunResolved(
                                    FRAME,
                                    OverrunRemedy.REVERSAL,
                                    null,
                                    causes,
                                    DECISION,
                                    "Tilbakeført"));
            granting(PROPOSED, GRANTED, resolved(OverrunRemedy.REVERSAL, null))
                    .knowing(FrameUse.class, FRAME, use(0, Set.of()))
                    .when(new CloseFrame(FRAME, new Code("return")))
                    .then(closed(1_000, 700, 300));
        }

        private When overrun(long posted, OverrunRemedy by, Nok covered) {
            return granting(PROPOSED, GRANTED)
                    .knowing(FrameUse.class, FRAME, use(posted, Set.of(ENTRY)))
                    .when(new ResolveOverrun(FRAME, by, covered, DECISION, "Tilbakeført"));
        }

        private static FrameEvent resolved(OverrunRemedy by, Nok covered) {
            return new OverrunResolved(FRAME, by, covered, List.of(ENTRY), DECISION, "Tilbakeført");
        }
    }

    @Nested
    class Closing {
        @Test
        void says_what_is_left_in_all_and_line_by_line() {
            given(PROPOSED, GRANTED)
                    .knowing(FrameUse.class, FRAME, use(600, Set.of()))
                    .when(new CloseFrame(FRAME, new Code("return")))
                    .then(closed(400, 100, 300));
        }

        @Test
        void waits_for_an_open_overrun_I_09() {
            given(PROPOSED, GRANTED)
                    .knowing(FrameUse.class, FRAME, use(600, Set.of(ENTRY)))
                    .when(new CloseFrame(FRAME, new Code("return")))
                    .thenRefused(FrameRefusal.OVERRUN_OPEN);
        }

        @Test
        void leaves_nothing_to_adjust() {
            granting(PROPOSED, GRANTED, closed(400, 100, 300))
                    .knowing(FrameUse.class, FRAME, use(600, Set.of()))
                    .when(new CloseFrame(FRAME, new Code("return")))
                    .thenRefused(FrameRefusal.NOT_IN_THIS_STATE);
        }
    }

    private Given granting() {
        return granting(PROPOSED);
    }

    private Given granting(FrameEvent... events) {
        return given(events)
                .knowing(DecisionStanding.class, DECISION, adopted())
                .knowing(MandateStanding.class, MANDATE, mandate(PROGRAMME, "2026-01-01", Set.of()))
                .knowing(
                        ProgrammeFunding.class,
                        PROGRAMME,
                        new ProgrammeFunding(Set.of(FUNDING), Map.of(), Nok.ZERO))
                .knowing(FundingStanding.class, FUNDING, money(1_000));
    }

    private static FrameEvent granted(DecisionId decision, Nok unfunded) {
        return new FrameGranted(
                FRAME, PROGRAMME, kr(1_000), LINES, null, MANDATE, 2, decision, unfunded);
    }

    private static FrameEvent closed(long left, long ofPay, long ofTravel) {
        List<LineRemainder> lines =
                Stream.of(
                                new LineRemainder(PAY, 2026, kr(ofPay)),
                                new LineRemainder(TRAVEL, 2026, kr(ofTravel)))
                        .sorted((a, b) -> a.line().value().compareTo(b.line().value()))
                        .toList();
        return new FrameClosed(FRAME, PROGRAMME, kr(left), lines, new Code("return"));
    }

    private static FrameUse use(long posted, Set<EntryId> overruns) {
        FrameUse use = Money.use(1_000, "2026-01-01", posted);
        return new FrameUse(
                FRAME, true, use.grants(), use.postedByLine(), use.posted(), overruns, Set.of());
    }

    private static FrameLine lineOf(int year, LineId line, long kroner) {
        return new FrameLine(line, "Neste", year, null, null, null, null, "drift", kr(kroner));
    }

    private static FundingStanding money(long kroner) {
        return money("cash", kroner, Nok.ZERO, true, null);
    }

    private static FundingStanding money(
            String kind, long kroner, Nok lost, boolean committed, Integer year) {
        return new FundingStanding(
                FUNDING,
                PROGRAMME,
                ORG,
                new Code(kind),
                committed,
                Amount.exact(kr(kroner)),
                year == null ? List.of() : List.of(new YearShare(year, kr(kroner))),
                lost,
                Set.of());
    }

    private static MandateStanding mandate(
            ProgrammeId programme, String from, Set<Invariant> missing) {
        return new MandateStanding(
                MANDATE,
                programme,
                programme,
                2,
                new MandateText(
                        "Formål", List.of(), List.of(), List.of(), List.of(), null, null, null,
                        null),
                UncertainDate.parse(from),
                null,
                DECISION,
                missing);
    }

    private static DecisionStanding adopted() {
        return decision("2026-01-01", false, Set.of(), null, Set.of());
    }

    private static DecisionStanding says(Amount amount, FrameId frame, Nok unfunded) {
        return decision(
                "2026-01-01", false, Set.of(), new MoneyEffect(amount, frame, unfunded), Set.of());
    }

    private static DecisionStanding decision(
            String from,
            boolean fallen,
            Set<Integer> conditions,
            MoneyEffect money,
            Set<Invariant> missing) {
        return new DecisionStanding(
                DECISION,
                new BodyId(Id.named("council")),
                "resolution",
                UncertainDate.parse(from),
                fallen,
                conditions,
                Set.of(),
                money,
                missing);
    }
}
