package no.samspor.query.money;

import java.util.List;
import no.samspor.events.money.Dims;
import no.samspor.events.money.EntryEvent.BookedLine;
import no.samspor.events.money.EntryEvent.LedgerEntryDrafted;
import no.samspor.events.money.EntryEvent.LedgerEntryPosted;
import no.samspor.events.money.EntryEvent.LedgerEntryReversed;
import no.samspor.events.money.FrameEvent.FrameGranted;
import no.samspor.events.money.FrameEvent.FrameProposed;
import no.samspor.events.money.FrameLine;
import no.samspor.events.money.PostingPeriod;
import no.samspor.events.money.Side;
import no.samspor.events.money.Voucher;
import no.samspor.events.money.VoucherLine;
import no.samspor.kernel.Code;
import no.samspor.kernel.Nok;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.LineId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;

/** One frame of 1 000 kr in two lines, and a voucher of 300 kr less 50 kr, for tests of money. */
public final class Books {

    public static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    public static final FrameId FRAME = new FrameId(Id.named("frame"));
    public static final LineId WAGES = new LineId(Id.named("wages"));
    public static final LineId TRAVEL = new LineId(Id.named("travel"));
    public static final EntryId ENTRY = new EntryId(Id.named("entry"));
    public static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    public static final OrganisationId PAYER = new OrganisationId(Id.named("payer"));
    public static final PersonId REQUESTER = new PersonId(Id.named("requester"));
    public static final PostingPeriod MARCH = new PostingPeriod(2025, 3);
    public static final PostingPeriod JANUARY = new PostingPeriod(2026, 1);
    public static final Dims DIMS = dims("010");

    private Books() {}

    public static Dims dims(String art) {
        return new Dims(new Code("1"), new Code(art), new Code("120"), "3100", "P7", null, null);
    }

    public static Nok kr(long kroner) {
        return Nok.kroner(kroner);
    }

    public static FrameLine line(LineId line, long kroner) {
        return new FrameLine(line, "Linje", 2025, PAYER, null, null, null, "drift", kr(kroner));
    }

    public static FrameProposed proposed() {
        return new FrameProposed(
                FRAME, PROGRAMME, PROGRAMME, kr(1_200), List.of(line(WAGES, 1_200)));
    }

    public static FrameGranted granted() {
        return new FrameGranted(
                FRAME,
                PROGRAMME,
                kr(1_000),
                List.of(line(WAGES, 700), line(TRAVEL, 300)),
                null,
                null,
                null,
                DECISION,
                kr(100));
    }

    public static VoucherLine debit(LineId line, long kroner) {
        return new VoucherLine(Side.DEBIT, kr(kroner), kr(25), null, DIMS, FRAME, line, null, null);
    }

    public static VoucherLine credit(LineId line, long kroner) {
        return new VoucherLine(
                Side.CREDIT, kr(kroner), null, null, DIMS, FRAME, line, null, "Refusjon");
    }

    public static Voucher voucher(String date) {
        return new Voucher(
                PAYER,
                "B-17",
                UncertainDate.parse(date),
                MARCH,
                null,
                false,
                "Lønn",
                null,
                null,
                List.of(debit(WAGES, 300), credit(TRAVEL, 50)));
    }

    public static LedgerEntryDrafted drafted() {
        return drafted(ENTRY);
    }

    public static LedgerEntryDrafted drafted(EntryId entry) {
        return new LedgerEntryDrafted(
                entry, PROGRAMME, MARCH.idIn(PROGRAMME), voucher("2025-03-10"), null, null);
    }

    public static LedgerEntryPosted posted() {
        return posted(ENTRY);
    }

    public static LedgerEntryPosted posted(EntryId entry) {
        return new LedgerEntryPosted(
                entry,
                PROGRAMME,
                MARCH.idIn(PROGRAMME),
                PAYER,
                List.of(
                        new BookedLine(1, Side.DEBIT, kr(300), FRAME, WAGES, kr(750), kr(400)),
                        new BookedLine(2, Side.CREDIT, kr(50), FRAME, TRAVEL, kr(750), kr(350))));
    }

    public static LedgerEntryReversed reversed() {
        return new LedgerEntryReversed(
                ENTRY,
                PROGRAMME,
                JANUARY.idIn(PROGRAMME),
                JANUARY,
                MARCH,
                PAYER,
                "Feil bilag",
                REQUESTER,
                List.of(
                        new BookedLine(1, Side.CREDIT, kr(300), FRAME, WAGES, kr(1_000), kr(700)),
                        new BookedLine(2, Side.DEBIT, kr(50), FRAME, TRAVEL, kr(1_000), kr(300))));
    }
}
