package no.samspor.events.money;

import java.util.List;
import no.samspor.events.money.EntryEvent.BookedLine;
import no.samspor.events.money.EntryEvent.LedgerEntryDrafted;
import no.samspor.events.money.EntryEvent.LedgerEntryPosted;
import no.samspor.events.money.EntryEvent.LedgerEntryReversed;
import no.samspor.events.money.FrameEvent.FrameGranted;
import no.samspor.events.money.FrameEvent.FrameProposed;
import no.samspor.kernel.Code;
import no.samspor.kernel.Nok;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.LineId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PeriodId;
import no.samspor.kernel.id.ProgrammeId;

/** A frame with a line for pay and one for travel, and entries that use it. */
final class Sample {

    static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    static final FrameId FRAME = new FrameId(Id.named("frame"));
    static final FrameId OTHER_FRAME = new FrameId(Id.named("other frame"));
    static final LineId PAY = new LineId(Id.named("line/pay"));
    static final LineId TRAVEL = new LineId(Id.named("line/travel"));
    static final LineId ELSEWHERE = new LineId(Id.named("line/elsewhere"));
    static final OrganisationId ORG = new OrganisationId(Id.named("municipality a"));
    static final OrganisationId OTHER_ORG = new OrganisationId(Id.named("municipality b"));
    static final EntryId ENTRY = new EntryId(Id.named("entry"));
    static final EntryId OTHER_ENTRY = new EntryId(Id.named("other entry"));
    static final PostingPeriod MARCH = new PostingPeriod(2026, 3);
    static final PostingPeriod APRIL = new PostingPeriod(2026, 4);
    static final PeriodId IN_MARCH = MARCH.idIn(PROGRAMME);
    static final PeriodId IN_APRIL = APRIL.idIn(PROGRAMME);

    static final FrameEvent PROPOSED =
            new FrameProposed(
                    FRAME,
                    PROGRAMME,
                    PROGRAMME,
                    kr(800),
                    List.of(line(PAY, 600), line(TRAVEL, 200)));
    static final FrameEvent GRANTED =
            new FrameGranted(
                    FRAME,
                    PROGRAMME,
                    kr(1_000),
                    List.of(line(PAY, 700), line(TRAVEL, 300)),
                    null,
                    null,
                    null,
                    null,
                    null);

    private Sample() {}

    static Nok kr(long kroner) {
        return Nok.kroner(kroner);
    }

    static FrameLine line(LineId line, long kroner) {
        return new FrameLine(line, "Linje", 2026, null, null, null, null, null, kr(kroner));
    }

    static Dims dims(String art) {
        return new Dims(new Code("1"), new Code(art), new Code("120"), "4100", "P-77", null, null);
    }

    static VoucherLine charged(Side side, long kroner) {
        return new VoucherLine(side, kr(kroner), null, null, dims("010"), FRAME, PAY, null, null);
    }

    static Voucher voucher(VoucherLine... lines) {
        return new Voucher(
                ORG,
                "10045",
                UncertainDate.parse("2026-02-27"),
                MARCH,
                null,
                false,
                "Lønn",
                null,
                null,
                List.of(lines));
    }

    static EntryEvent drafted(EntryId entry) {
        return new LedgerEntryDrafted(
                entry, PROGRAMME, IN_MARCH, voucher(charged(Side.DEBIT, 100)), null, null);
    }

    static EntryEvent posted(EntryId entry, OrganisationId organisation, BookedLine... lines) {
        return new LedgerEntryPosted(entry, PROGRAMME, IN_MARCH, organisation, List.of(lines));
    }

    static EntryEvent reversed(EntryId entry, BookedLine... lines) {
        return new LedgerEntryReversed(
                entry, PROGRAMME, IN_APRIL, APRIL, MARCH, ORG, "Feil", null, List.of(lines));
    }

    static BookedLine booked(Side side, FrameId frame, LineId line, long kroner) {
        return new BookedLine(1, side, kr(kroner), frame, line, Nok.ZERO, Nok.ZERO);
    }
}
