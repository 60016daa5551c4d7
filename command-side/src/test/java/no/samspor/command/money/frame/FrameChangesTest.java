package no.samspor.command.money.frame;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.money.Money.BY_ANNA;
import static no.samspor.command.money.Money.FRAME;
import static no.samspor.command.money.Money.ORG;
import static no.samspor.command.money.Money.PAY;
import static no.samspor.command.money.Money.PROGRAMME;
import static no.samspor.command.money.Money.TRAVEL;
import static no.samspor.command.money.Money.frameLine;
import static no.samspor.command.money.Money.kr;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.money.Money;
import no.samspor.command.money.frame.FrameCommand.AdjustFrame;
import no.samspor.command.money.frame.FrameCommand.LineSize;
import no.samspor.command.money.frame.FrameCommand.ReallocateFrame;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.money.FrameEvent;
import no.samspor.events.money.FrameEvent.FrameAdjusted;
import no.samspor.events.money.FrameEvent.FrameGranted;
import no.samspor.events.money.FrameEvent.FrameReallocated;
import no.samspor.events.money.FrameEvent.LineChange;
import no.samspor.events.money.FrameLine;
import no.samspor.events.money.FrameUse;
import no.samspor.events.money.FundingStanding;
import no.samspor.events.money.ProgrammeFunding;
import no.samspor.events.structure.DelegationEvent.Delegate;
import no.samspor.events.structure.DelegationStanding;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Period;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.LineId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What may change in a frame once it is granted: its size, or what is on which line. */
class FrameChangesTest extends FrameSpec {

    private static final DelegationId DELEGATION = new DelegationId(Id.named("delegation"));
    private static final LineId NEXT_YEAR = new LineId(Id.named("line/next year"));
    private static final LineId STRANGE = new LineId(Id.named("line/strange"));

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

    private static FrameLine lineOf(int year, LineId line, long kroner) {
        return new FrameLine(line, "Neste", year, null, null, null, null, "drift", kr(kroner));
    }
}
