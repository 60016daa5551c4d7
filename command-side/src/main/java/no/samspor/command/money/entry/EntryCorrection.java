package no.samspor.command.money.entry;

import static no.samspor.command.money.entry.EntryRefusal.LINE_UNKNOWN;
import static no.samspor.command.money.entry.EntryRefusal.PERIOD_BEFORE_ORIGINAL;
import static no.samspor.command.money.entry.EntryRefusal.REQUESTER_REVERSES;
import static no.samspor.command.money.entry.EntryRefusal.REVERSAL_NOT_REQUESTED;
import static no.samspor.command.money.entry.EntryRefusal.REVERSAL_NOT_SHOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samspor.command.money.entry.EntryCommand.ReclassifyEntry;
import no.samspor.command.money.entry.EntryCommand.RequestReversal;
import no.samspor.command.money.entry.EntryCommand.ReverseEntry;
import no.samspor.command.money.entry.EntryState.Posted;
import no.samspor.command.money.entry.EntryState.Reversal;
import no.samspor.events.money.EntryEvent;
import no.samspor.events.money.EntryEvent.LedgerEntryReclassified;
import no.samspor.events.money.EntryEvent.LedgerEntryReversalRequested;
import no.samspor.events.money.EntryEvent.LedgerEntryReversed;
import no.samspor.events.money.Voucher;
import no.samspor.events.money.VoucherLine;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.PeriodId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** How a posted entry is put right: never by a change, always by more on the record. */
final class EntryCorrection {

    private EntryCorrection() {}

    static Judgement<EntryEvent> request(
            RequestReversal c, Posted entry, Known known, Guard guard) {
        EntryPeriods.open(entry.programme(), c.postingPeriod(), known, guard);
        guard.refuseIf(
                EntryVoucher.isBeforeOriginal(c.postingPeriod(), entry.voucher().postingPeriod()),
                PERIOD_BEFORE_ORIGINAL);
        @Nullable Reversal before = entry.reversal();
        boolean asked =
                before != null
                        && before.in().equals(c.postingPeriod())
                        && before.reason().equals(c.reason());
        if (asked) return Judgement.nothing();
        return guard.then(
                new LedgerEntryReversalRequested(c.entry(), c.postingPeriod(), c.reason()));
    }

    /** I-02: one asks, another one reverses. */
    static Judgement<EntryEvent> reverse(
            ReverseEntry c, Posted entry, Stamp stamp, Known known, Guard guard) {
        @Nullable Reversal asked = entry.reversal();
        if (asked == null) throw new Refused(REVERSAL_NOT_REQUESTED);
        @Nullable PersonId approver = EntryPeople.actor(stamp);
        guard.refuseIf(approver != null && approver.equals(asked.by()), REQUESTER_REVERSES)
                .needs(approver != null && asked.by() != null, REVERSAL_NOT_SHOWN);
        PeriodId period = EntryPeriods.open(entry.programme(), asked.in(), known, guard);
        Voucher voucher = entry.voucher();
        EntryBooking booking = EntryBooking.reversing(voucher, stamp.askedOn(), known);
        List<EntryEvent> events = new ArrayList<>();
        events.add(
                new LedgerEntryReversed(
                        c.entry(),
                        entry.programme(),
                        period,
                        asked.in(),
                        voucher.postingPeriod(),
                        voucher.organisation(),
                        asked.reason(),
                        asked.by(),
                        booking.lines()));
        events.addAll(booking.overruns(c.entry()));
        return guard.then(events);
    }

    static Judgement<EntryEvent> reclassify(
            ReclassifyEntry c, Posted entry, Known known, Guard guard) {
        Voucher voucher = entry.voucher();
        guard.refuseIf(
                c.line() < 1 || c.line() > voucher.lines().size(),
                LINE_UNKNOWN,
                Map.of("line", c.line()));
        VoucherLine line = voucher.lines().get(c.line() - 1);
        if (line.dims().equals(c.dims())) return Judgement.nothing();
        EntryPeriods.open(entry.programme(), voucher.postingPeriod(), known, guard);
        EntryVoucher.fits(entry.programme(), voucher, line, c.dims(), c.line(), known, guard);
        return guard.then(
                new LedgerEntryReclassified(
                        c.entry(), c.line(), line.dims(), c.dims(), c.reason()));
    }
}
