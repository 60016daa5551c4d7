package no.samspor.command.money.entry;

import static no.samspor.command.money.Money.FRAME;
import static no.samspor.command.money.Money.IN_MARCH;
import static no.samspor.command.money.Money.ORG;
import static no.samspor.command.money.Money.PAY;
import static no.samspor.command.money.Money.PROGRAMME;
import static no.samspor.command.money.Money.TRAVEL;
import static no.samspor.command.money.Money.debit;
import static no.samspor.command.money.Money.frame;
import static no.samspor.command.money.Money.frameLine;
import static no.samspor.command.money.Money.kr;
import static no.samspor.command.money.Money.organisation;
import static no.samspor.command.money.Money.period;
import static no.samspor.command.money.Money.voucher;

import java.util.List;
import no.samspor.command.DeciderSpec;
import no.samspor.command.money.entry.EntryCommand.PostEntry;
import no.samspor.events.money.EntryEvent;
import no.samspor.events.money.EntryEvent.BookedLine;
import no.samspor.events.money.EntryEvent.Imported;
import no.samspor.events.money.EntryEvent.LedgerEntryApproved;
import no.samspor.events.money.EntryEvent.LedgerEntryAttested;
import no.samspor.events.money.EntryEvent.LedgerEntryDrafted;
import no.samspor.events.money.EntryEvent.LedgerEntryPosted;
import no.samspor.events.money.FrameStanding;
import no.samspor.events.money.PeriodStanding;
import no.samspor.events.money.PostingPeriod;
import no.samspor.events.money.Side;
import no.samspor.events.money.Voucher;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.LineId;

/** What the tests of an entry share: one voucher in March, and the frame it is posted on. */
abstract class EntrySpec extends DeciderSpec<EntryCommand, EntryState, EntryEvent> {

    static final EntryId ENTRY = new EntryId(Id.named("entry"));
    static final DelegationId DELEGATION = new DelegationId(Id.named("delegation"));
    static final PostingPeriod FEBRUARY = new PostingPeriod(2026, 2);
    static final PostingPeriod APRIL = new PostingPeriod(2026, 4);
    static final Voucher VOUCHER = voucher(debit(PAY, 1_000));

    static final EntryEvent DRAFTED = drafted(VOUCHER, null);
    static final EntryEvent ATTESTED = new LedgerEntryAttested(ENTRY);
    static final EntryEvent APPROVED = new LedgerEntryApproved(ENTRY, DELEGATION);
    static final EntryEvent POSTED = posted(booked(1, Side.DEBIT, 1_000, 9_000));
    static final EntryCommand POST = new PostEntry(ENTRY);

    EntrySpec() {
        super(new EntryDecider());
    }

    /** The frame has a line for pay and one for travel; March is open. */
    final Given known(EntryEvent... events) {
        return inPeriod(given(events), PeriodStanding.Status.OPEN)
                .knowing(OrganisationStanding.class, ORG, organisation(ORG))
                .knowing(
                        FrameStanding.class,
                        FRAME,
                        frame(frameLine(PAY, 10_000), frameLine(TRAVEL, 5_000)));
    }

    final Given inPeriod(Given given, PeriodStanding.Status status) {
        return given.knowing(PeriodStanding.class, IN_MARCH, period(status));
    }

    static EntryEvent drafted(Voucher voucher, Imported imported) {
        return new LedgerEntryDrafted(ENTRY, PROGRAMME, IN_MARCH, voucher, null, imported);
    }

    static EntryEvent posted(BookedLine... lines) {
        return new LedgerEntryPosted(ENTRY, PROGRAMME, IN_MARCH, ORG, List.of(lines));
    }

    /** On the pay line, which alone has money: the frame and the line have the same left. */
    static BookedLine booked(int no, Side side, long kroner, long left) {
        return bookedLine(no, side, PAY, kroner, left, left);
    }

    static BookedLine bookedLine(
            int no, Side side, LineId line, long kroner, long ofFrame, long ofLine) {
        return new BookedLine(no, side, kr(kroner), FRAME, line, kr(ofFrame), kr(ofLine));
    }
}
