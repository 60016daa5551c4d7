package no.samspor.command.money.frame;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.actor;
import static no.samspor.command.Stamps.effective;
import static no.samspor.command.Stamps.stamp;
import static no.samspor.command.money.Money.FRAME;
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
import no.samspor.command.money.Money;
import no.samspor.command.money.frame.FrameCommand.CloseFrame;
import no.samspor.command.money.frame.FrameCommand.GrantFrame;
import no.samspor.command.money.frame.FrameCommand.ProposeFrame;
import no.samspor.command.money.frame.FrameCommand.ResolveOverrun;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.money.FrameEvent;
import no.samspor.events.money.FrameEvent.FrameClosed;
import no.samspor.events.money.FrameEvent.FrameGranted;
import no.samspor.events.money.FrameEvent.FrameProposed;
import no.samspor.events.money.FrameEvent.LineRemainder;
import no.samspor.events.money.FrameEvent.OverrunRemedy;
import no.samspor.events.money.FrameEvent.OverrunResolved;
import no.samspor.events.money.FrameLine;
import no.samspor.events.money.FrameUse;
import no.samspor.events.steering.MandateStanding;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.Id;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FrameDeciderTest extends FrameSpec {

    private static final EntryId ENTRY = new EntryId(Id.named("entry"));

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
}
