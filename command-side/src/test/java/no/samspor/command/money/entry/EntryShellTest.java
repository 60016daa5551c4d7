package no.samspor.command.money.entry;

import static no.samspor.command.Stamps.NATIVE;
import static no.samspor.command.money.Money.ANNA;
import static no.samspor.command.money.Money.BY_ANNA;
import static no.samspor.command.money.Money.FRAME;
import static no.samspor.command.money.Money.IN_MARCH;
import static no.samspor.command.money.Money.MARCH;
import static no.samspor.command.money.Money.ORG;
import static no.samspor.command.money.Money.PAY;
import static no.samspor.command.money.Money.PROGRAMME;
import static no.samspor.command.money.Money.debit;
import static no.samspor.command.money.Money.dims;
import static no.samspor.command.money.Money.frameLine;
import static no.samspor.command.money.Money.kr;
import static no.samspor.command.money.Money.registered;
import static no.samspor.command.money.Money.voucher;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.Stamps;
import no.samspor.command.access.AccessRefusal;
import no.samspor.command.money.entry.EntryCommand.ApproveEntry;
import no.samspor.command.money.entry.EntryCommand.AttestEntry;
import no.samspor.command.money.entry.EntryCommand.ImportEntry;
import no.samspor.command.money.entry.EntryCommand.LogEntry;
import no.samspor.command.money.entry.EntryCommand.PostEntry;
import no.samspor.command.money.entry.EntryCommand.ReclassifyEntry;
import no.samspor.command.money.entry.EntryCommand.RequestReversal;
import no.samspor.command.money.entry.EntryCommand.ReverseEntry;
import no.samspor.command.money.entry.EntryCommand.WithdrawEntry;
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
import no.samspor.events.money.EntryEvent.QuotedApproval;
import no.samspor.events.money.FrameEvent.FrameGranted;
import no.samspor.events.money.FrameEvent.FrameProposed;
import no.samspor.events.money.PeriodEvent.PeriodOpened;
import no.samspor.events.money.Side;
import no.samspor.events.money.Voucher;
import no.samspor.events.money.VoucherLine;
import no.samspor.events.structure.DelegationEvent.Delegate;
import no.samspor.events.structure.DelegationEvent.DelegationGranted;
import no.samspor.kernel.Code;
import no.samspor.kernel.Period;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntryShellTest extends ShellSpec<EntryShell> {

    private static final EntryId ENTRY = new EntryId(Id.named("entry"));
    private static final DelegationId DELEGATION = new DelegationId(Id.named("delegation"));
    private static final Voucher VOUCHER = voucher(debit(PAY, 1_000));
    private static final EntryEvent DRAFTED =
            new LedgerEntryDrafted(ENTRY, PROGRAMME, IN_MARCH, VOUCHER, null, null);
    private static final EntryEvent ATTESTED = new LedgerEntryAttested(ENTRY);
    private static final EntryEvent APPROVED = new LedgerEntryApproved(ENTRY, DELEGATION);
    private static final EntryEvent POSTED =
            new LedgerEntryPosted(
                    ENTRY, PROGRAMME, IN_MARCH, ORG, List.of(booked(Side.DEBIT, 9_000)));
    private static final EntryEvent REQUESTED =
            new LedgerEntryReversalRequested(ENTRY, MARCH, "Feil");

    EntryShellTest() {
        super(EntryShell.class);
    }

    @BeforeEach
    void march_is_open_and_the_frame_is_granted() {
        elsewhere(
                registered(ORG),
                new PeriodOpened(IN_MARCH, PROGRAMME, MARCH),
                new FrameProposed(
                        FRAME, PROGRAMME, PROGRAMME, kr(10_000), List.of(frameLine(PAY, 10_000))),
                new FrameGranted(
                        FRAME,
                        PROGRAMME,
                        kr(10_000),
                        List.of(frameLine(PAY, 10_000)),
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void a_log_consults_the_period_the_frame_and_what_it_replaces() {
        given().when(new LogEntry(ENTRY, PROGRAMME, VOUCHER, null)).then(DRAFTED);
        given().when(new LogEntry(ENTRY, PROGRAMME, VOUCHER, new EntryId(Id.named("old"))))
                .thenRefused(EntryRefusal.REPLACED_UNKNOWN);
        VoucherLine line = debit(PAY, 1_000);
        VoucherLine paid =
                new VoucherLine(
                        line.side(),
                        line.kr(),
                        null,
                        null,
                        line.dims(),
                        FRAME,
                        PAY,
                        new FundingId(Id.named("funding")),
                        null);
        given().when(new LogEntry(ENTRY, PROGRAMME, voucher(paid), null))
                .thenRefused(EntryRefusal.COMMITMENT_UNKNOWN);
    }

    @Test
    void an_import_consults_what_is_used_of_the_frame() {
        Imported imported =
                new Imported(
                        "mars",
                        List.of(quoted(ApprovalStep.ATTESTED), quoted(ApprovalStep.APPROVED)));
        given().when(new ImportEntry(ENTRY, PROGRAMME, VOUCHER, imported))
                .then(
                        new LedgerEntryDrafted(ENTRY, PROGRAMME, IN_MARCH, VOUCHER, null, imported),
                        POSTED);
    }

    @Test
    void an_attestation_consults_nothing() {
        given(DRAFTED).when(new AttestEntry(ENTRY)).then(ATTESTED);
    }

    @Test
    void an_approval_consults_the_delegation() {
        elsewhere(
                        new DelegationGranted(
                                DELEGATION,
                                PROGRAMME,
                                ORG,
                                new Delegate(ANNA, null, null, null),
                                "Anvisning",
                                List.of(new Code("entryApproval")),
                                kr(1_000),
                                new Period(UncertainDate.parse("2026-01-01"), null),
                                false,
                                null,
                                null))
                .given(DRAFTED, ATTESTED)
                .when(new ApproveEntry(ENTRY, DELEGATION), 1L, BY_ANNA)
                .then(APPROVED);
    }

    @Test
    void a_posting_consults_the_period_and_what_is_used_of_the_frame() {
        given(DRAFTED, ATTESTED, APPROVED).when(new PostEntry(ENTRY)).then(POSTED);
        given(DRAFTED)
                .when(new WithdrawEntry(ENTRY, "Feil"))
                .then(new LedgerEntryWithdrawn(ENTRY, IN_MARCH, "Feil"));
    }

    @Test
    void a_posting_counts_what_others_have_posted() {
        elsewhere(
                        new LedgerEntryPosted(
                                new EntryId(Id.named("other")),
                                PROGRAMME,
                                IN_MARCH,
                                ORG,
                                List.of(
                                        new BookedLine(
                                                1,
                                                Side.DEBIT,
                                                kr(9_001),
                                                FRAME,
                                                PAY,
                                                kr(999),
                                                kr(999)))))
                .given(DRAFTED, ATTESTED, APPROVED)
                .when(new PostEntry(ENTRY))
                .thenRefused(EntryRefusal.BEYOND_FRAME);
    }

    @Test
    void a_reversal_consults_the_period_it_is_booked_in() {
        given(DRAFTED, POSTED).when(new RequestReversal(ENTRY, MARCH, "Feil")).then(REQUESTED);
        given(DRAFTED, POSTED, REQUESTED)
                .when(new ReverseEntry(ENTRY), 2L, BY_ANNA)
                .then(
                        new LedgerEntryReversed(
                                ENTRY,
                                PROGRAMME,
                                IN_MARCH,
                                MARCH,
                                MARCH,
                                ORG,
                                "Feil",
                                Stamps.SOMEBODY,
                                List.of(booked(Side.CREDIT, 11_000))));
    }

    @Test
    void a_reclassification_consults_the_frame() {
        given(DRAFTED, POSTED)
                .when(new ReclassifyEntry(ENTRY, 1, dims("020"), "Feil art"))
                .then(new LedgerEntryReclassified(ENTRY, 1, dims("010"), dims("020"), "Feil art"));
    }

    @Test
    void nothing_is_consulted_out_of_turn() {
        given(DRAFTED).when(new PostEntry(ENTRY)).thenRefused(EntryRefusal.NOT_IN_THIS_STATE);
        given(DRAFTED).when(new ReverseEntry(ENTRY)).thenRefused(EntryRefusal.NOT_IN_THIS_STATE);
        given(DRAFTED, POSTED)
                .when(new ReverseEntry(ENTRY))
                .thenRefused(EntryRefusal.REVERSAL_NOT_REQUESTED);
        EntryEvent ended = new LedgerEntryWithdrawn(ENTRY, IN_MARCH, "Feil");
        given(DRAFTED, ended)
                .when(new PostEntry(ENTRY), 1L, NATIVE)
                .thenRefused(EntryRefusal.NOT_IN_THIS_STATE);
        given(DRAFTED, ended)
                .when(new RequestReversal(ENTRY, MARCH, "Feil"))
                .thenRefused(EntryRefusal.NOT_IN_THIS_STATE);
        given(DRAFTED, ended)
                .when(new ReclassifyEntry(ENTRY, 1, dims("020"), "Feil"))
                .thenRefused(EntryRefusal.NOT_IN_THIS_STATE);
    }

    @Test
    void an_entry_that_does_not_exist_is_not_found() {
        given().when(new PostEntry(ENTRY)).thenRefused(AccessRefusal.NOT_FOUND);
    }

    private static QuotedApproval quoted(ApprovalStep step) {
        return new QuotedApproval(step, "Enhetsleder", null, null);
    }

    private static BookedLine booked(Side side, long left) {
        return new BookedLine(1, side, kr(1_000), FRAME, PAY, kr(left), kr(left));
    }
}
