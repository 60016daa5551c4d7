package no.samspor.command.money.entry;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.actor;
import static no.samspor.command.Stamps.effective;
import static no.samspor.command.Stamps.stamp;
import static no.samspor.command.money.Money.ANNA;
import static no.samspor.command.money.Money.BO;
import static no.samspor.command.money.Money.BY_ANNA;
import static no.samspor.command.money.Money.BY_BO;
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
import static no.samspor.command.money.Money.dims;
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
import no.samspor.command.DeciderSpec;
import no.samspor.command.money.entry.EntryCommand.ApproveEntry;
import no.samspor.command.money.entry.EntryCommand.AttestEntry;
import no.samspor.command.money.entry.EntryCommand.ImportEntry;
import no.samspor.command.money.entry.EntryCommand.LogEntry;
import no.samspor.command.money.entry.EntryCommand.PostEntry;
import no.samspor.command.money.entry.EntryCommand.ReclassifyEntry;
import no.samspor.command.money.entry.EntryCommand.RequestReversal;
import no.samspor.command.money.entry.EntryCommand.ReverseEntry;
import no.samspor.command.money.entry.EntryCommand.WithdrawEntry;
import no.samspor.events.money.Dims;
import no.samspor.events.money.EntryEvent;
import no.samspor.events.money.EntryEvent.ApprovalStep;
import no.samspor.events.money.EntryEvent.BookedLine;
import no.samspor.events.money.EntryEvent.Imported;
import no.samspor.events.money.EntryEvent.LedgerEntryApproved;
import no.samspor.events.money.EntryEvent.LedgerEntryAttested;
import no.samspor.events.money.EntryEvent.LedgerEntryDrafted;
import no.samspor.events.money.EntryEvent.LedgerEntryPosted;
import no.samspor.events.money.EntryEvent.LedgerEntryReclassified;
import no.samspor.events.money.EntryEvent.LedgerEntryReversalRequested;
import no.samspor.events.money.EntryEvent.LedgerEntryReversed;
import no.samspor.events.money.EntryEvent.LedgerEntryWithdrawn;
import no.samspor.events.money.EntryEvent.OverrunOpened;
import no.samspor.events.money.EntryEvent.QuotedApproval;
import no.samspor.events.money.EntryStanding;
import no.samspor.events.money.FrameLine;
import no.samspor.events.money.FrameStanding;
import no.samspor.events.money.FrameUse;
import no.samspor.events.money.FundingStanding;
import no.samspor.events.money.PeriodStanding;
import no.samspor.events.money.PostingPeriod;
import no.samspor.events.money.Side;
import no.samspor.events.money.Voucher;
import no.samspor.events.money.VoucherLine;
import no.samspor.events.structure.DelegationEvent.Delegate;
import no.samspor.events.structure.DelegationStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.LineId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EntryDeciderTest extends DeciderSpec<EntryCommand, EntryState, EntryEvent> {

    private static final EntryId ENTRY = new EntryId(Id.named("entry"));
    private static final EntryId OLD = new EntryId(Id.named("old entry"));
    private static final DelegationId DELEGATION = new DelegationId(Id.named("delegation"));
    private static final FundingId COMMITMENT = new FundingId(Id.named("funding"));
    private static final PostingPeriod FEBRUARY = new PostingPeriod(2026, 2);
    private static final PostingPeriod APRIL = new PostingPeriod(2026, 4);
    private static final Voucher VOUCHER = voucher(debit(PAY, 1_000));

    private static final Period ALWAYS = new Period(UncertainDate.parse("2020-01-01"), null);

    private static final EntryEvent DRAFTED = drafted(VOUCHER, null);
    private static final EntryEvent ATTESTED = new LedgerEntryAttested(ENTRY);
    private static final EntryEvent APPROVED = new LedgerEntryApproved(ENTRY, DELEGATION);
    private static final EntryEvent POSTED = posted(booked(1, Side.DEBIT, 1_000, 9_000));
    private static final EntryCommand POST = new PostEntry(ENTRY);
    private static final EntryCommand APPROVE = new ApproveEntry(ENTRY, DELEGATION);

    EntryDeciderTest() {
        super(new EntryDecider());
    }

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

    /** I-16. */
    @Nested
    class Vouching_I_16 {
        @Test
        void takes_one_who_attests() {
            given(DRAFTED).when(new AttestEntry(ENTRY)).then(ATTESTED).notEvidenced();
        }

        @Test
        void and_another_who_approves() {
            attestedBy(ANNA).as(BY_BO).when(APPROVE).then(APPROVED).notEvidenced();
        }

        @Test
        void never_the_same_one_twice() {
            attestedBy(ANNA).as(BY_ANNA).when(APPROVE).thenRefused(EntryRefusal.ATTESTER_APPROVES);
        }

        @Test
        void never_by_whoever_is_paid() {
            EntryEvent forAnna =
                    drafted(voucher(MARCH, null, false, ANNA, debit(PAY, 1_000)), null);
            given(forAnna)
                    .as(BY_ANNA)
                    .when(new AttestEntry(ENTRY))
                    .thenRefused(EntryRefusal.PAYS_HIMSELF);
            given(forAnna).as(BY_BO).when(new AttestEntry(ENTRY)).then(ATTESTED);
            given(forAnna)
                    .then(BY_BO, ATTESTED)
                    .as(BY_ANNA)
                    .when(APPROVE)
                    .thenRefused(EntryRefusal.PAYS_HIMSELF);
        }

        @Test
        void never_rests_on_an_attestation_that_is_only_reported() {
            given(DRAFTED)
                    .then(MIRRORED, ATTESTED)
                    .as(BY_BO)
                    .when(APPROVE)
                    .thenRefused(EntryRefusal.TWO_PEOPLE_NOT_SHOWN);
        }

        @Test
        void as_reported_from_a_text_shows_nobody() {
            given(DRAFTED)
                    .as(MIRRORED)
                    .when(new AttestEntry(ENTRY))
                    .then(ATTESTED)
                    .notEvidenced(Invariant.I_16);
            given(DRAFTED)
                    .then(MIRRORED, ATTESTED)
                    .as(MIRRORED)
                    .when(new ApproveEntry(ENTRY, null))
                    .then(new LedgerEntryApproved(ENTRY, null))
                    .notEvidenced(Invariant.I_16, Invariant.I_29);
            attestedBy(ANNA)
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02-10"))
                    .when(APPROVE)
                    .then(APPROVED)
                    .notEvidenced(Invariant.I_16);
        }

        @Test
        void goes_one_step_at_a_time() {
            given(DRAFTED, ATTESTED)
                    .when(new AttestEntry(ENTRY))
                    .thenRefused(EntryRefusal.NOT_IN_THIS_STATE);
            given(DRAFTED).when(APPROVE).thenRefused(EntryRefusal.NOT_IN_THIS_STATE);
            known(DRAFTED, ATTESTED).when(POST).thenRefused(EntryRefusal.NOT_IN_THIS_STATE);
        }
    }

    /** I-29: in force, held, for this, for as much as this. */
    @Nested
    class Approving_under_a_delegation_I_29 {
        @Test
        void cites_one() {
            attestedBy(ANNA)
                    .as(BY_BO)
                    .when(new ApproveEntry(ENTRY, null))
                    .thenRefused(EntryRefusal.NO_DELEGATION);
        }

        @Test
        void needs_one_that_is_registered() {
            under(null).when(APPROVE).thenRefused(EntryRefusal.DELEGATION_UNKNOWN);
        }

        @Test
        void may_use_it_to_the_last_krone_I_16() {
            under(delegation(BO, "entryApproval", 1_000)).when(APPROVE).then(APPROVED);
            under(delegation(BO, "entryApproval", 999))
                    .when(APPROVE)
                    .thenRefused(
                            EntryRefusal.BEYOND_DELEGATION,
                            Map.of("amount", kr(1_000), "limit", kr(999)));
            under(delegation(BO, "entryApproval", null))
                    .when(APPROVE)
                    .thenRefused(EntryRefusal.BEYOND_DELEGATION, Map.of("amount", kr(1_000)));
        }

        @Test
        void weighs_the_larger_side_of_the_voucher_I_16() {
            Voucher more = voucher(debit(PAY, 300), credit(PAY, 1_001), debit(PAY, 700));
            given(drafted(more, null))
                    .then(BY_ANNA, ATTESTED)
                    .knowing(
                            DelegationStanding.class,
                            DELEGATION,
                            delegation(BO, "entryApproval", 1_000))
                    .as(BY_BO)
                    .when(APPROVE)
                    .thenRefused(EntryRefusal.BEYOND_DELEGATION);
            Voucher less = voucher(debit(PAY, 300), credit(PAY, 999), debit(PAY, 700));
            given(drafted(less, null))
                    .then(BY_ANNA, ATTESTED)
                    .knowing(
                            DelegationStanding.class,
                            DELEGATION,
                            delegation(BO, "entryApproval", 1_000))
                    .as(BY_BO)
                    .when(APPROVE)
                    .then(APPROVED);
        }

        @Test
        void needs_one_that_is_his() {
            under(delegation(ANNA, "entryApproval", 1_000))
                    .when(APPROVE)
                    .thenRefused(EntryRefusal.DELEGATION_NOT_HELD);
            under(delegation(ANNA, "entryApproval", 1_000))
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02-10"))
                    .when(APPROVE)
                    .then(APPROVED)
                    .notEvidenced(Invariant.I_16);
        }

        @Test
        void needs_one_for_this_matter_in_this_programme() {
            under(delegation(BO, "reallocation", 1_000))
                    .when(APPROVE)
                    .thenRefused(EntryRefusal.DELEGATION_ELSEWHERE);
            under(delegation(BO, OTHER_PROGRAMME, "../..", Set.of()))
                    .when(APPROVE)
                    .thenRefused(EntryRefusal.DELEGATION_ELSEWHERE);
            under(delegation(BO, PROGRAMME, "../..", Set.of())).when(APPROVE).then(APPROVED);
        }

        @Test
        void needs_one_in_force_on_the_day_and_today() {
            notInForce(delegation(BO, null, "2026-03-02/..", Set.of()), "2026-03-01");
            notInForce(delegation(BO, null, "2026-02-11/..", Set.of()), "2026-02-10");
            notInForce(delegation(BO, null, "../2026-02-20", Set.of()), "2026-02-10");
            notInForce(delegation(BO, null, "2026-02-11/..", Set.of()), "2026-02");
            delegated(delegation(BO, null, "2026-02-10/2026-03-01", Set.of()), "2026-02-10")
                    .then(APPROVED);
        }

        private void notInForce(DelegationStanding delegation, String effective) {
            delegated(delegation, effective).thenRefused(EntryRefusal.DELEGATION_NOT_IN_FORCE);
        }

        private When delegated(DelegationStanding delegation, String effective) {
            return under(delegation)
                    .as(stamp(BY_BO.actor(), Origin.NATIVE, effective, PAPER))
                    .when(APPROVE);
        }

        @Test
        void as_reported_needs_it_only_then() {
            Given under = under(delegation(BO, null, "2026-01-10/2026-02-10", Set.of()));
            under.as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02-10"))
                    .when(APPROVE)
                    .then(APPROVED)
                    .notEvidenced(Invariant.I_16);
            under.as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02"))
                    .when(APPROVE)
                    .then(APPROVED)
                    .notEvidenced(Invariant.I_16, Invariant.I_29);
            under.as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02-11"))
                    .when(APPROVE)
                    .thenRefused(EntryRefusal.DELEGATION_NOT_IN_FORCE);
        }

        @Test
        void never_rests_on_one_that_is_only_reported() {
            DelegationStanding reported = delegation(BO, null, "../..", Set.of(Invariant.I_29));
            under(reported).when(APPROVE).thenRefused(EntryRefusal.DELEGATION_NOT_EVIDENCED);
            under(reported)
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02-10"))
                    .when(APPROVE)
                    .then(APPROVED)
                    .notEvidenced(Invariant.I_16);
        }

        private Given under(DelegationStanding delegation) {
            return given(DRAFTED)
                    .then(BY_ANNA, ATTESTED)
                    .knowing(DelegationStanding.class, DELEGATION, delegation)
                    .as(BY_BO);
        }
    }

    private Given attestedBy(PersonId person) {
        return given(DRAFTED)
                .then(person.equals(ANNA) ? BY_ANNA : BY_BO, ATTESTED)
                .knowing(
                        DelegationStanding.class,
                        DELEGATION,
                        delegation(BO, "entryApproval", 1_000));
    }

    private static DelegationStanding delegation(PersonId holder, String matter, Integer limit) {
        return new DelegationStanding(
                DELEGATION,
                null,
                ORG,
                new Delegate(holder, null, null, null),
                List.of(new Code(matter)),
                limit == null ? null : kr(limit),
                ALWAYS,
                false,
                null,
                Set.of());
    }

    /** For {@code entryApproval} of 1 000 kr; valid from, to as an interval of two days. */
    private static DelegationStanding delegation(
            PersonId holder, ProgrammeId programme, String valid, Set<Invariant> missing) {
        String[] ends = valid.split("/", -1);
        return new DelegationStanding(
                DELEGATION,
                programme,
                ORG,
                new Delegate(holder, null, null, null),
                List.of(new Code("entryApproval")),
                kr(1_000),
                new Period(
                        UncertainDate.parse(ends[0].equals("..") ? "2020-01-01" : ends[0]),
                        ends[1].equals("..") ? null : UncertainDate.parse(ends[1])),
                false,
                null,
                missing);
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

    @Nested
    class Importing_actuals {
        @Test
        void posts_them_at_once_with_the_approvals_of_the_source_I_16() {
            importing(VOUCHER, imported(null, null), use(10_000, "2026-01-01", 0))
                    .then(drafted(VOUCHER, imported(null, null)), POSTED)
                    .notEvidenced();
        }

        @Test
        void is_never_refused_beyond_the_frame_but_opens_an_overrun_I_09() {
            importing(VOUCHER, imported(null, null), use(9_600, "2026-01-01", 9_000))
                    .then(
                            drafted(VOUCHER, imported(null, null)),
                            posted(booked(1, Side.DEBIT, 1_000, -400)),
                            new OverrunOpened(ENTRY, FRAME, kr(400)));
        }

        @Test
        void answers_for_no_more_than_itself_I_09() {
            importing(VOUCHER, imported(null, null), use(1_000, "2026-01-01", 5_000))
                    .then(
                            drafted(VOUCHER, imported(null, null)),
                            posted(booked(1, Side.DEBIT, 1_000, -5_000)),
                            new OverrunOpened(ENTRY, FRAME, kr(1_000)));
        }

        @Test
        void opens_nothing_when_it_gives_back_I_09() {
            Voucher back = voucher(credit(PAY, 1_000));
            importing(back, imported(null, null), use(1_000, "2026-01-01", 5_000))
                    .then(
                            drafted(back, imported(null, null)),
                            posted(booked(1, Side.CREDIT, 1_000, -3_000)));
        }

        @Test
        void is_possible_while_the_period_is_closing_and_no_longer_I_15() {
            Given given = known().knowing(FrameUse.class, FRAME, use(10_000, "2026-01-01", 0));
            EntryCommand command = new ImportEntry(ENTRY, PROGRAMME, VOUCHER, imported(null, null));
            inPeriod(given, PeriodStanding.Status.SOFT_CLOSED)
                    .when(command)
                    .then(drafted(VOUCHER, imported(null, null)), POSTED);
            inPeriod(given, PeriodStanding.Status.CLOSED)
                    .when(command)
                    .thenRefused(EntryRefusal.PERIOD_NOT_OPEN);
        }

        @Test
        void checks_the_voucher_as_any_other_I_10() {
            Voucher skewed = voucher(MARCH, null, true, null, debit(PAY, 1_000));
            importing(skewed, imported(null, null), use(10_000, "2026-01-01", 0))
                    .thenRefused(EntryRefusal.UNBALANCED);
        }

        @Test
        void needs_both_approvals_quoted_I_16() {
            FrameUse use = use(10_000, "2026-01-01", 0);
            for (ApprovalStep step : ApprovalStep.values()) {
                Imported half = new Imported("mars", List.of(quote(step, null)));
                importing(VOUCHER, half, use).thenRefused(EntryRefusal.APPROVALS_NOT_QUOTED);
                known().knowing(FrameUse.class, FRAME, use)
                        .as(MIRRORED)
                        .when(new ImportEntry(ENTRY, PROGRAMME, VOUCHER, half))
                        .then(drafted(VOUCHER, half), POSTED)
                        .notEvidenced(Invariant.I_16);
            }
        }

        @Test
        void refuses_one_person_in_both_roles_I_16() {
            FrameUse use = use(10_000, "2026-01-01", 0);
            importing(VOUCHER, imported(ANNA, ANNA), use)
                    .thenRefused(EntryRefusal.ATTESTER_APPROVES);
            importing(VOUCHER, imported(ANNA, BO), use)
                    .then(drafted(VOUCHER, imported(ANNA, BO)), POSTED);
        }

        @Test
        void refuses_one_who_pays_himself_I_16() {
            FrameUse use = use(10_000, "2026-01-01", 0);
            Voucher toAnna = voucher(MARCH, null, false, ANNA, debit(PAY, 1_000));
            importing(toAnna, imported(ANNA, BO), use).thenRefused(EntryRefusal.PAYS_HIMSELF);
            importing(toAnna, imported(BO, ANNA), use).thenRefused(EntryRefusal.PAYS_HIMSELF);
            importing(toAnna, imported(BO, null), use)
                    .then(drafted(toAnna, imported(BO, null)), POSTED);
        }

        @Test
        void happens_once() {
            known(DRAFTED)
                    .when(new ImportEntry(ENTRY, PROGRAMME, VOUCHER, imported(null, null)))
                    .thenRefused(EntryRefusal.NOT_IN_THIS_STATE);
        }

        private When importing(Voucher voucher, Imported imported, FrameUse use) {
            return known().knowing(FrameUse.class, FRAME, use)
                    .when(new ImportEntry(ENTRY, PROGRAMME, voucher, imported));
        }
    }

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

    private When logging(Voucher voucher) {
        return known().when(log(voucher));
    }

    private static EntryCommand log(Voucher voucher) {
        return new LogEntry(ENTRY, PROGRAMME, voucher, null);
    }

    /** The frame has a line for pay and one for travel; March is open. */
    private Given known(EntryEvent... events) {
        return inPeriod(given(events), PeriodStanding.Status.OPEN)
                .knowing(OrganisationStanding.class, ORG, organisation(ORG))
                .knowing(
                        FrameStanding.class,
                        FRAME,
                        frame(frameLine(PAY, 10_000), frameLine(TRAVEL, 5_000)));
    }

    private Given inPeriod(Given given, PeriodStanding.Status status) {
        return given.knowing(PeriodStanding.class, IN_MARCH, period(status));
    }

    private static EntryEvent drafted(Voucher voucher, Imported imported) {
        return new LedgerEntryDrafted(ENTRY, PROGRAMME, IN_MARCH, voucher, null, imported);
    }

    private static EntryEvent posted(BookedLine... lines) {
        return new LedgerEntryPosted(ENTRY, PROGRAMME, IN_MARCH, ORG, List.of(lines));
    }

    /** On the pay line, which alone has money: the frame and the line have the same left. */
    private static BookedLine booked(int no, Side side, long kroner, long left) {
        return bookedLine(no, side, PAY, kroner, left, left);
    }

    private static BookedLine bookedLine(
            int no, Side side, LineId line, long kroner, long ofFrame, long ofLine) {
        return new BookedLine(no, side, kr(kroner), FRAME, line, kr(ofFrame), kr(ofLine));
    }

    private static Imported imported(PersonId attester, PersonId approver) {
        return new Imported(
                "mars",
                List.of(
                        quote(ApprovalStep.ATTESTED, attester),
                        quote(ApprovalStep.APPROVED, approver)));
    }

    private static QuotedApproval quote(ApprovalStep step, PersonId person) {
        return new QuotedApproval(step, "Enhetsleder", person, null);
    }
}
