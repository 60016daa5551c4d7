package no.samspor.command.money.entry;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.actor;
import static no.samspor.command.Stamps.effective;
import static no.samspor.command.Stamps.stamp;
import static no.samspor.command.money.Money.DIMS;
import static no.samspor.command.money.Money.FRAME;
import static no.samspor.command.money.Money.IN_MARCH;
import static no.samspor.command.money.Money.MARCH;
import static no.samspor.command.money.Money.ORG;
import static no.samspor.command.money.Money.OTHER_ORG;
import static no.samspor.command.money.Money.OTHER_PROGRAMME;
import static no.samspor.command.money.Money.PAY;
import static no.samspor.command.money.Money.PROGRAMME;
import static no.samspor.command.money.Money.TRAVEL;
import static no.samspor.command.money.Money.credit;
import static no.samspor.command.money.Money.debit;
import static no.samspor.command.money.Money.frame;
import static no.samspor.command.money.Money.frameLine;
import static no.samspor.command.money.Money.kr;
import static no.samspor.command.money.Money.organisation;
import static no.samspor.command.money.Money.period;
import static no.samspor.command.money.Money.use;
import static no.samspor.command.money.Money.voucher;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.money.entry.EntryCommand.LogEntry;
import no.samspor.events.money.EntryEvent.LedgerEntryDrafted;
import no.samspor.events.money.EntryStanding;
import no.samspor.events.money.FrameLine;
import no.samspor.events.money.FrameStanding;
import no.samspor.events.money.FrameUse;
import no.samspor.events.money.FundingStanding;
import no.samspor.events.money.PeriodStanding;
import no.samspor.events.money.Side;
import no.samspor.events.money.Voucher;
import no.samspor.events.money.VoucherLine;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Logging an entry and posting it; its approval and its correction have tests of their own. */
class EntryDeciderTest extends EntrySpec {

    private static final EntryId OLD = new EntryId(Id.named("old entry"));
    private static final FundingId COMMITMENT = new FundingId(Id.named("funding"));

    @Nested
    class Logging {
        @Test
        void opens_the_entry_in_the_period_of_its_posting_month() {
            logging(VOUCHER).then(DRAFTED).notEvidenced();
        }

        @Test
        void shows_evidence_when_it_looks_back() {
            known().as(effective("2026-02-10"))
                    .when(log(VOUCHER))
                    .thenRefused(EntryRefusal.LATE_WITHOUT_EVIDENCE);
            known().as(stamp(actor(Role.ECO), Origin.NATIVE, "2026-02-10", PAPER))
                    .when(log(VOUCHER))
                    .then(DRAFTED);
            known().as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02-10"))
                    .when(log(VOUCHER))
                    .then(DRAFTED);
        }

        @Test
        void needs_a_period_that_was_opened_I_15() {
            known().knowing(PeriodStanding.class, IN_MARCH, null)
                    .when(log(VOUCHER))
                    .thenRefused(EntryRefusal.PERIOD_NOT_OPEN);
        }

        @Test
        void is_too_late_once_the_period_is_closing_I_15() {
            inPeriod(known(), PeriodStanding.Status.SOFT_CLOSED)
                    .when(log(VOUCHER))
                    .thenRefused(EntryRefusal.PERIOD_NOT_OPEN);
            inPeriod(known(), PeriodStanding.Status.CLOSED)
                    .when(log(VOUCHER))
                    .thenRefused(EntryRefusal.PERIOD_NOT_OPEN);
        }

        @Test
        void of_what_belongs_to_a_closed_period_names_that_period_I_15() {
            Voucher late = voucher(MARCH, FEBRUARY, false, null, debit(PAY, 1_000));
            logging(late).then(drafted(late, null));
            Voucher same = voucher(MARCH, MARCH, false, null, debit(PAY, 1_000));
            logging(same).then(drafted(same, null));
            logging(voucher(MARCH, APRIL, false, null, debit(PAY, 1_000)))
                    .thenRefused(EntryRefusal.PERIOD_BEFORE_ORIGINAL);
        }

        @Test
        void needs_a_line() {
            logging(voucher()).thenRefused(EntryRefusal.NO_LINES);
        }

        @Test
        void balances_where_both_sides_are_here_I_10() {
            Voucher whole = voucher(MARCH, null, true, null, debit(PAY, 700), credit(TRAVEL, 700));
            logging(whole).then(drafted(whole, null));
            logging(voucher(MARCH, null, true, null, debit(PAY, 700), credit(TRAVEL, 699)))
                    .thenRefused(
                            EntryRefusal.UNBALANCED, Map.of("debit", kr(700), "credit", kr(699)));
        }

        @Test
        void need_not_balance_where_one_side_lies_elsewhere_I_10() {
            Voucher rebate = voucher(MARCH, null, false, null, debit(PAY, 700), credit(PAY, 70));
            logging(rebate).then(drafted(rebate, null));
        }

        @Test
        void needs_a_registered_organisation() {
            known().knowing(OrganisationStanding.class, ORG, null)
                    .when(log(VOUCHER))
                    .thenRefused(EntryRefusal.ORGANISATION_UNKNOWN);
        }

        @Test
        void may_name_the_commitment_it_is_paid_from() {
            Voucher paid = voucher(debit(PAY, 1), paidFrom(COMMITMENT));
            committed(paid, PROGRAMME).then(drafted(paid, null));
            committed(paid, OTHER_PROGRAMME)
                    .thenRefused(EntryRefusal.COMMITMENT_UNKNOWN, Map.of("line", 2));
            known().knowing(FundingStanding.class, COMMITMENT, null)
                    .when(log(paid))
                    .thenRefused(EntryRefusal.COMMITMENT_UNKNOWN, Map.of("line", 2));
        }

        private When committed(Voucher voucher, ProgrammeId programme) {
            FundingStanding funding =
                    new FundingStanding(
                            COMMITMENT,
                            programme,
                            ORG,
                            new Code("cash"),
                            true,
                            Amount.UNSTATED,
                            List.of(),
                            kr(0),
                            Set.of());
            return known().knowing(FundingStanding.class, COMMITMENT, funding).when(log(voucher));
        }

        private static VoucherLine paidFrom(FundingId commitment) {
            return new VoucherLine(
                    Side.DEBIT, kr(2), null, null, DIMS, FRAME, TRAVEL, commitment, null);
        }

        @Test
        void needs_a_frame_of_the_programme() {
            known().knowing(FrameStanding.class, FRAME, null)
                    .when(log(VOUCHER))
                    .thenRefused(EntryRefusal.FRAME_UNKNOWN, Map.of("line", 1));
            given().knowing(OrganisationStanding.class, ORG, organisation(ORG))
                    .knowing(FrameStanding.class, FRAME, frame(frameLine(PAY, 10_000)))
                    .knowing(
                            PeriodStanding.class,
                            MARCH.idIn(OTHER_PROGRAMME),
                            period(PeriodStanding.Status.OPEN))
                    .when(new LogEntry(ENTRY, OTHER_PROGRAMME, VOUCHER, null))
                    .thenRefused(EntryRefusal.FRAME_UNKNOWN, Map.of("line", 1));
        }

        @Test
        void needs_a_line_of_the_frame() {
            known().knowing(FrameStanding.class, FRAME, frame(frameLine(PAY, 10_000)))
                    .when(log(voucher(debit(PAY, 1), debit(TRAVEL, 1))))
                    .thenRefused(EntryRefusal.LINE_UNKNOWN, Map.of("line", 2));
        }

        @Test
        void needs_a_line_for_what_it_is() {
            bound(new FrameLine(PAY, "", 2025, null, null, null, null, null, kr(1)), false);
            bound(new FrameLine(PAY, "", 2026, OTHER_ORG, null, null, null, null, kr(1)), false);
            bound(new FrameLine(PAY, "", 2026, ORG, null, null, null, null, kr(1)), true);
            bound(taking("0", null, null), false);
            bound(taking("1", null, null), true);
            bound(taking(null, "020", null), false);
            bound(taking(null, "010", null), true);
            bound(taking(null, null, "233"), false);
            bound(taking(null, null, "120"), true);
        }

        private static FrameLine taking(String kontoklasse, String art, String funksjon) {
            return new FrameLine(
                    PAY, "", 2026, null, code(kontoklasse), code(art), code(funksjon), null, kr(1));
        }

        private static Code code(String value) {
            return value == null ? null : new Code(value);
        }

        private void bound(FrameLine to, boolean fits) {
            When when = known().knowing(FrameStanding.class, FRAME, frame(to)).when(log(VOUCHER));
            if (fits) when.then(DRAFTED);
            else when.thenRefused(EntryRefusal.LINE_DOES_NOT_FIT, Map.of("line", 1));
        }

        @Test
        void may_stand_in_for_an_entry_that_has_ended() {
            replacing(standing(EntryStanding.Status.ENDED))
                    .then(new LedgerEntryDrafted(ENTRY, PROGRAMME, IN_MARCH, VOUCHER, OLD, null));
        }

        @Test
        void never_stands_in_for_one_that_stands_I_02() {
            replacing(standing(EntryStanding.Status.POSTED))
                    .thenRefused(EntryRefusal.REPLACED_STANDS);
            replacing(standing(EntryStanding.Status.DRAFT))
                    .thenRefused(EntryRefusal.REPLACED_STANDS);
        }

        @Test
        void never_stands_in_for_one_that_is_not_there() {
            replacing(null).thenRefused(EntryRefusal.REPLACED_UNKNOWN);
            replacing(new EntryStanding(OLD, OTHER_PROGRAMME, EntryStanding.Status.ENDED))
                    .thenRefused(EntryRefusal.REPLACED_UNKNOWN);
        }

        private When replacing(EntryStanding old) {
            return known().knowing(EntryStanding.class, OLD, old)
                    .when(new LogEntry(ENTRY, PROGRAMME, VOUCHER, OLD));
        }

        private static EntryStanding standing(EntryStanding.Status status) {
            return new EntryStanding(OLD, PROGRAMME, status);
        }

        @Test
        void happens_once() {
            given(DRAFTED).when(log(VOUCHER)).thenRefused(EntryRefusal.NOT_IN_THIS_STATE);
        }
    }

    /** I-09. */
    @Nested
    class Posting_I_09 {
        @Test
        void says_what_is_left_of_the_frame_and_the_line() {
            posting(use(10_000, "2026-01-01", 0)).then(POSTED).notEvidenced();
        }

        @Test
        void may_use_the_frame_to_the_last_krone() {
            posting(use(10_000, "2026-01-01", 9_000)).then(posted(booked(1, Side.DEBIT, 1_000, 0)));
        }

        @Test
        void never_goes_a_krone_beyond_it() {
            posting(use(9_999, "2026-01-01", 9_000))
                    .thenRefused(
                            EntryRefusal.BEYOND_FRAME,
                            Map.of(
                                    "frame", FRAME,
                                    "granted", kr(9_999),
                                    "posted", kr(9_000),
                                    "wouldBe", kr(10_000),
                                    "remaining", kr(999)));
        }

        @Test
        void counts_only_what_is_granted_by_today() {
            posting(use(10_000, "2026-03-01", 0)).then(POSTED);
            posting(use(10_000, "2026-03-02", 0)).thenRefused(EntryRefusal.BEYOND_FRAME);
            posting(use(10_000, "2026-03", 0)).thenRefused(EntryRefusal.BEYOND_FRAME);
        }

        @Test
        void may_give_back_to_a_frame_that_is_overrun() {
            Voucher back = voucher(credit(PAY, 300));
            known(drafted(back, null), ATTESTED, APPROVED)
                    .knowing(FrameUse.class, FRAME, use(1_000, "2026-01-01", 1_500))
                    .when(POST)
                    .then(posted(booked(1, Side.CREDIT, 300, -200)));
        }

        @Test
        void weighs_all_lines_of_the_voucher_together() {
            Voucher moving = voucher(debit(PAY, 600), credit(TRAVEL, 100), debit(PAY, 500));
            known(drafted(moving, null), ATTESTED, APPROVED)
                    .knowing(FrameUse.class, FRAME, use(1_000, "2026-01-01", 0))
                    .when(POST)
                    .then(
                            posted(
                                    bookedLine(1, Side.DEBIT, PAY, 600, 0, -100),
                                    bookedLine(2, Side.CREDIT, TRAVEL, 100, 0, 100),
                                    bookedLine(3, Side.DEBIT, PAY, 500, 0, -100)));
        }

        @Test
        void needs_a_frame_that_is_granted_and_not_closed() {
            posting(new FrameUse(FRAME, false, List.of(), Map.of(), kr(0), Set.of(), Set.of()))
                    .thenRefused(EntryRefusal.FRAME_NOT_OPEN, Map.of("frame", FRAME));
            posting(null).thenRefused(EntryRefusal.FRAME_UNKNOWN);
        }

        @Test
        void never_rests_on_a_frame_that_is_only_reported() {
            FrameUse reported = use(10_000, "2026-01-01", 0, Set.of(Invariant.I_09));
            posting(reported).thenRefused(EntryRefusal.FRAME_NOT_EVIDENCED);
            approved()
                    .knowing(FrameUse.class, FRAME, reported)
                    .as(MIRRORED)
                    .when(POST)
                    .then(POSTED)
                    .notEvidenced();
        }

        @Test
        void never_rests_on_an_approval_that_is_only_reported() {
            Given reported =
                    known(DRAFTED, ATTESTED)
                            .then(MIRRORED, APPROVED)
                            .knowing(FrameUse.class, FRAME, use(10_000, "2026-01-01", 0));
            reported.when(POST).thenRefused(EntryRefusal.APPROVAL_NOT_SHOWN);
            reported.as(MIRRORED).when(POST).then(POSTED).notEvidenced(Invariant.I_16);
        }

        @Test
        void needs_a_period_that_is_not_closed_I_15() {
            Given frame = approved().knowing(FrameUse.class, FRAME, use(10_000, "2026-01-01", 0));
            inPeriod(frame, PeriodStanding.Status.SOFT_CLOSED).when(POST).then(POSTED);
            inPeriod(frame, PeriodStanding.Status.CLOSED)
                    .when(POST)
                    .thenRefused(EntryRefusal.PERIOD_NOT_OPEN);
            frame.knowing(PeriodStanding.class, IN_MARCH, null)
                    .when(POST)
                    .thenRefused(EntryRefusal.PERIOD_NOT_OPEN);
        }

        private When posting(FrameUse use) {
            return approved().knowing(FrameUse.class, FRAME, use).when(POST);
        }

        private Given approved() {
            return known(DRAFTED, ATTESTED, APPROVED);
        }
    }

    private When logging(Voucher voucher) {
        return known().when(log(voucher));
    }

    private static EntryCommand log(Voucher voucher) {
        return new LogEntry(ENTRY, PROGRAMME, voucher, null);
    }
}
