package no.samspor.command.money.entry;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.money.Money.ANNA;
import static no.samspor.command.money.Money.BY_ANNA;
import static no.samspor.command.money.Money.BY_BO;
import static no.samspor.command.money.Money.DIMS;
import static no.samspor.command.money.Money.FRAME;
import static no.samspor.command.money.Money.IN_MARCH;
import static no.samspor.command.money.Money.MARCH;
import static no.samspor.command.money.Money.ORG;
import static no.samspor.command.money.Money.PAY;
import static no.samspor.command.money.Money.PROGRAMME;
import static no.samspor.command.money.Money.TRAVEL;
import static no.samspor.command.money.Money.credit;
import static no.samspor.command.money.Money.debit;
import static no.samspor.command.money.Money.dims;
import static no.samspor.command.money.Money.frame;
import static no.samspor.command.money.Money.kr;
import static no.samspor.command.money.Money.use;
import static no.samspor.command.money.Money.voucher;

import java.util.List;
import java.util.Map;
import no.samspor.command.money.entry.EntryCommand.AttestEntry;
import no.samspor.command.money.entry.EntryCommand.ReclassifyEntry;
import no.samspor.command.money.entry.EntryCommand.RequestReversal;
import no.samspor.command.money.entry.EntryCommand.ReverseEntry;
import no.samspor.command.money.entry.EntryCommand.WithdrawEntry;
import no.samspor.events.money.Dims;
import no.samspor.events.money.EntryEvent;
import no.samspor.events.money.EntryEvent.BookedLine;
import no.samspor.events.money.EntryEvent.LedgerEntryReclassified;
import no.samspor.events.money.EntryEvent.LedgerEntryReversalRequested;
import no.samspor.events.money.EntryEvent.LedgerEntryReversed;
import no.samspor.events.money.EntryEvent.LedgerEntryWithdrawn;
import no.samspor.events.money.EntryEvent.OverrunOpened;
import no.samspor.events.money.FrameLine;
import no.samspor.events.money.FrameStanding;
import no.samspor.events.money.FrameUse;
import no.samspor.events.money.PeriodStanding;
import no.samspor.events.money.Side;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.PersonId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EntryCorrectionTest extends EntrySpec {

    @Nested
    class Withdrawing {
        @Test
        void ends_what_is_not_posted() {
            EntryEvent withdrawn = new LedgerEntryWithdrawn(ENTRY, IN_MARCH, "Feil mottaker");
            EntryCommand withdraw = new WithdrawEntry(ENTRY, "Feil mottaker");
            given(DRAFTED).when(withdraw).then(withdrawn);
            given(DRAFTED, ATTESTED).when(withdraw).then(withdrawn);
            given(DRAFTED, ATTESTED, APPROVED).when(withdraw).then(withdrawn);
            given(DRAFTED, POSTED).when(withdraw).thenRefused(EntryRefusal.NOT_IN_THIS_STATE);
            given(DRAFTED, withdrawn)
                    .when(new AttestEntry(ENTRY))
                    .thenRefused(EntryRefusal.NOT_IN_THIS_STATE);
        }
    }

    /** I-02. */
    @Nested
    class Reversing_I_02 {
        private static final EntryEvent REQUESTED =
                new LedgerEntryReversalRequested(ENTRY, MARCH, "Ført to ganger");
        private static final EntryCommand REQUEST =
                new RequestReversal(ENTRY, MARCH, "Ført to ganger");
        private static final EntryCommand REVERSE = new ReverseEntry(ENTRY);

        @Test
        void takes_one_who_asks_and_says_why() {
            known(DRAFTED, POSTED).when(REQUEST).then(REQUESTED);
        }

        @Test
        void is_asked_for_once_but_may_be_asked_for_otherwise() {
            known(DRAFTED, POSTED, REQUESTED).when(REQUEST).thenNothing();
            EntryCommand otherReason = new RequestReversal(ENTRY, MARCH, "Feil periode");
            known(DRAFTED, POSTED, REQUESTED)
                    .when(otherReason)
                    .then(new LedgerEntryReversalRequested(ENTRY, MARCH, "Feil periode"));
            known(DRAFTED, POSTED, REQUESTED)
                    .knowing(
                            PeriodStanding.class,
                            APRIL.idIn(PROGRAMME),
                            new PeriodStanding(APRIL.idIn(PROGRAMME), PeriodStanding.Status.OPEN))
                    .when(new RequestReversal(ENTRY, APRIL, "Ført to ganger"))
                    .then(new LedgerEntryReversalRequested(ENTRY, APRIL, "Ført to ganger"));
        }

        @Test
        void and_another_who_agrees_and_nets_it_to_nought() {
            reversing(BY_BO, use(10_000, "2026-01-01", 1_000))
                    .then(reversed(ANNA, booked(1, Side.CREDIT, 1_000, 10_000)))
                    .notEvidenced();
        }

        @Test
        void never_the_same_one_twice() {
            reversing(BY_ANNA, use(10_000, "2026-01-01", 1_000))
                    .thenRefused(EntryRefusal.REQUESTER_REVERSES);
        }

        @Test
        void never_goes_unasked() {
            known(DRAFTED, POSTED).when(REVERSE).thenRefused(EntryRefusal.REVERSAL_NOT_REQUESTED);
        }

        @Test
        void never_rests_on_a_request_that_is_only_reported() {
            Given reported =
                    known(DRAFTED, POSTED)
                            .then(MIRRORED, REQUESTED)
                            .knowing(FrameUse.class, FRAME, use(10_000, "2026-01-01", 1_000));
            reported.as(BY_BO).when(REVERSE).thenRefused(EntryRefusal.REVERSAL_NOT_SHOWN);
            reported.as(MIRRORED)
                    .when(REVERSE)
                    .then(reversed(null, booked(1, Side.CREDIT, 1_000, 10_000)))
                    .notEvidenced(Invariant.I_02);
            known(DRAFTED, POSTED)
                    .then(BY_ANNA, REQUESTED)
                    .knowing(FrameUse.class, FRAME, use(10_000, "2026-01-01", 1_000))
                    .as(MIRRORED)
                    .when(REVERSE)
                    .then(reversed(ANNA, booked(1, Side.CREDIT, 1_000, 10_000)))
                    .notEvidenced(Invariant.I_02);
        }

        @Test
        void is_booked_in_an_open_period_not_before_its_own_I_15() {
            inPeriod(known(DRAFTED, POSTED), PeriodStanding.Status.CLOSED)
                    .when(REQUEST)
                    .thenRefused(EntryRefusal.PERIOD_NOT_OPEN);
            inPeriod(
                            known(DRAFTED, POSTED, REQUESTED)
                                    .knowing(
                                            FrameUse.class,
                                            FRAME,
                                            use(10_000, "2026-01-01", 1_000)),
                            PeriodStanding.Status.CLOSED)
                    .as(BY_BO)
                    .when(REVERSE)
                    .thenRefused(EntryRefusal.PERIOD_NOT_OPEN);
            known(DRAFTED, POSTED)
                    .knowing(
                            PeriodStanding.class,
                            FEBRUARY.idIn(PROGRAMME),
                            new PeriodStanding(
                                    FEBRUARY.idIn(PROGRAMME), PeriodStanding.Status.OPEN))
                    .when(new RequestReversal(ENTRY, FEBRUARY, "Ført to ganger"))
                    .thenRefused(EntryRefusal.PERIOD_BEFORE_ORIGINAL);
        }

        @Test
        void in_a_later_period_names_the_original_one_I_15() {
            known(DRAFTED, POSTED)
                    .then(BY_ANNA, new LedgerEntryReversalRequested(ENTRY, APRIL, "Feil"))
                    .knowing(
                            PeriodStanding.class,
                            APRIL.idIn(PROGRAMME),
                            new PeriodStanding(APRIL.idIn(PROGRAMME), PeriodStanding.Status.OPEN))
                    .knowing(FrameUse.class, FRAME, use(10_000, "2026-01-01", 1_000))
                    .as(BY_BO)
                    .when(REVERSE)
                    .then(
                            new LedgerEntryReversed(
                                    ENTRY,
                                    PROGRAMME,
                                    APRIL.idIn(PROGRAMME),
                                    APRIL,
                                    MARCH,
                                    ORG,
                                    "Feil",
                                    ANNA,
                                    List.of(booked(1, Side.CREDIT, 1_000, 10_000))));
        }

        @Test
        void of_a_credit_may_open_an_overrun_I_09() {
            known(drafted(voucher(credit(PAY, 500)), null), POSTED)
                    .then(BY_ANNA, REQUESTED)
                    .knowing(FrameUse.class, FRAME, use(1_000, "2026-01-01", 800))
                    .as(BY_BO)
                    .when(REVERSE)
                    .then(
                            reversed(ANNA, booked(1, Side.DEBIT, 500, -300)),
                            new OverrunOpened(ENTRY, FRAME, kr(300)));
        }

        @Test
        void ends_the_entry() {
            known(DRAFTED, POSTED, reversed(ANNA))
                    .when(REQUEST)
                    .thenRefused(EntryRefusal.NOT_IN_THIS_STATE);
            known(DRAFTED, ATTESTED).when(REQUEST).thenRefused(EntryRefusal.NOT_IN_THIS_STATE);
        }

        private When reversing(Stamp by, FrameUse use) {
            return known(DRAFTED, POSTED)
                    .then(BY_ANNA, REQUESTED)
                    .knowing(FrameUse.class, FRAME, use)
                    .as(by)
                    .when(REVERSE);
        }

        private static EntryEvent reversed(PersonId requestedBy, BookedLine... lines) {
            return new LedgerEntryReversed(
                    ENTRY,
                    PROGRAMME,
                    IN_MARCH,
                    MARCH,
                    MARCH,
                    ORG,
                    "Ført to ganger",
                    requestedBy,
                    List.of(lines));
        }
    }

    @Nested
    class Reclassifying {
        @Test
        void keeps_the_dimensions_before_and_after() {
            reclassify(1, dims("020"))
                    .then(new LedgerEntryReclassified(ENTRY, 1, DIMS, dims("020"), "Feil art"));
        }

        @Test
        void to_the_same_dimensions_changes_nothing() {
            reclassify(1, DIMS).thenNothing();
        }

        @Test
        void changes_the_line_it_names() {
            EntryEvent two = drafted(voucher(debit(PAY, 1), debit(TRAVEL, 2)), null);
            EntryEvent done = new LedgerEntryReclassified(ENTRY, 2, DIMS, dims("020"), "Feil art");
            known(two, POSTED, done)
                    .when(new ReclassifyEntry(ENTRY, 2, dims("030"), "Feil igjen"))
                    .then(
                            new LedgerEntryReclassified(
                                    ENTRY, 2, dims("020"), dims("030"), "Feil igjen"));
            known(two, POSTED, done)
                    .when(new ReclassifyEntry(ENTRY, 1, DIMS, "Feil igjen"))
                    .thenNothing();
        }

        @Test
        void needs_a_line_of_the_voucher() {
            reclassify(0, dims("020")).thenRefused(EntryRefusal.LINE_UNKNOWN, Map.of("line", 0));
            reclassify(2, dims("020")).thenRefused(EntryRefusal.LINE_UNKNOWN, Map.of("line", 2));
        }

        @Test
        void stays_within_what_the_frame_line_takes() {
            known(DRAFTED, POSTED)
                    .knowing(
                            FrameStanding.class,
                            FRAME,
                            frame(
                                    new FrameLine(
                                            PAY,
                                            "",
                                            2026,
                                            null,
                                            null,
                                            new Code("010"),
                                            null,
                                            null,
                                            kr(1))))
                    .when(new ReclassifyEntry(ENTRY, 1, dims("020"), "Feil art"))
                    .thenRefused(EntryRefusal.LINE_DOES_NOT_FIT, Map.of("line", 1));
        }

        @Test
        void never_touches_a_closed_period_I_15() {
            inPeriod(known(DRAFTED, POSTED), PeriodStanding.Status.CLOSED)
                    .when(new ReclassifyEntry(ENTRY, 1, dims("020"), "Feil art"))
                    .thenRefused(EntryRefusal.PERIOD_NOT_OPEN);
        }

        @Test
        void leaves_a_request_for_reversal_standing() {
            known(
                            DRAFTED,
                            POSTED,
                            new LedgerEntryReversalRequested(ENTRY, MARCH, "Feil"),
                            new LedgerEntryReclassified(ENTRY, 1, DIMS, dims("020"), "Art"))
                    .when(new RequestReversal(ENTRY, MARCH, "Feil"))
                    .thenNothing();
        }

        @Test
        void needs_a_posted_entry() {
            known(DRAFTED)
                    .when(new ReclassifyEntry(ENTRY, 1, dims("020"), "Feil art"))
                    .thenRefused(EntryRefusal.NOT_IN_THIS_STATE);
        }

        private When reclassify(int no, Dims dims) {
            return known(DRAFTED, POSTED).when(new ReclassifyEntry(ENTRY, no, dims, "Feil art"));
        }
    }
}
