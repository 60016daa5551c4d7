package no.samspor.query.money.entry;

import java.util.ArrayList;
import java.util.List;
import no.samspor.events.money.Dims;
import no.samspor.events.money.EntryEvent;
import no.samspor.events.money.EntryEvent.BookedLine;
import no.samspor.events.money.EntryEvent.LedgerEntryApproved;
import no.samspor.events.money.EntryEvent.LedgerEntryAttested;
import no.samspor.events.money.EntryEvent.LedgerEntryDrafted;
import no.samspor.events.money.EntryEvent.LedgerEntryPosted;
import no.samspor.events.money.EntryEvent.LedgerEntryReclassified;
import no.samspor.events.money.EntryEvent.LedgerEntryReversalRequested;
import no.samspor.events.money.EntryEvent.LedgerEntryReversed;
import no.samspor.events.money.EntryEvent.LedgerEntryWithdrawn;
import no.samspor.events.money.EntryEvent.OverrunOpened;
import no.samspor.events.money.PostingPeriod;
import no.samspor.events.money.Side;
import no.samspor.events.money.VoucherLine;
import no.samspor.kernel.Code;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.LineId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** The lines of vouchers as they were booked, and the lines that reversed them. */
final class EntryLineView {

    static final View<Row> VIEW =
            View.of("entry_line", Row.class).hears(EntryEvent.class, EntryLineView::on);

    /**
     * One line.
     *
     * @param kind {@code voucher}, or {@code reversal} for a line that nets one to nought
     * @param postingPeriod the period that it is booked in; a reversal has its own
     * @param dims where it belongs in the organisation's accounts now
     * @param dimsBefore where it belonged before it was last reclassified
     * @param charge what it takes from its frame, negative gives back; null until it is posted
     * @param frameRemaining what its whole voucher left of the frame
     */
    record Row(
            EntryId entry,
            @Nullable String kind,
            @Nullable Integer no,
            @Nullable PostingPeriod postingPeriod,
            @Nullable Side side,
            @Nullable Nok kr,
            @Nullable Nok vatKr,
            @Nullable Code vatTreatment,
            @Nullable Dims dims,
            @Nullable Dims dimsBefore,
            @Nullable FrameId frame,
            @Nullable LineId line,
            @Nullable FundingId commitment,
            @Nullable String text,
            @Nullable Nok charge,
            @Nullable Nok frameRemaining,
            @Nullable Nok lineRemaining,
            @Nullable String reason) {}

    private EntryLineView() {}

    static List<Change> on(EntryEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case LedgerEntryDrafted e -> drafted(e, from);
            case LedgerEntryPosted e ->
                    e.lines().stream()
                            .map(line -> booked(of(e, "voucher", line.no()), line).from(from))
                            .toList();
            case LedgerEntryReversed e ->
                    e.lines().stream()
                            .map(
                                    line ->
                                            booked(of(e, "reversal", line.no()), line)
                                                    .set("postingPeriod", e.postingPeriod())
                                                    .set("reason", e.reason())
                                                    .from(from))
                            .toList();
            case LedgerEntryReclassified e ->
                    List.of(
                            of(e, "voucher", e.no())
                                    .set("dims", e.after())
                                    .set("dimsBefore", e.before())
                                    .set("reason", e.reason())
                                    .from(from));
            case LedgerEntryAttested _ -> List.of();
            case LedgerEntryApproved _ -> List.of();
            case OverrunOpened _ -> List.of();
            case LedgerEntryReversalRequested _ -> List.of();
            case LedgerEntryWithdrawn _ -> List.of();
        };
    }

    private static List<Change> drafted(LedgerEntryDrafted e, UncertainDate from) {
        List<Change> changes = new ArrayList<>();
        int no = 0;
        for (VoucherLine line : e.voucher().lines()) {
            no++;
            changes.add(
                    of(e, "voucher", no)
                            .set("postingPeriod", e.voucher().postingPeriod())
                            .set("side", line.side())
                            .set("kr", line.kr())
                            .set("vatKr", line.vatKr())
                            .set("vatTreatment", line.vatTreatment())
                            .set("dims", line.dims())
                            .set("frame", line.frame())
                            .set("line", line.line())
                            .set("commitment", line.commitment())
                            .set("text", line.text())
                            .always());
            changes.add(of(e, "voucher", no).from(from));
        }
        return changes;
    }

    private static Change.Draft booked(Change.Draft change, BookedLine line) {
        return change.set("side", line.side())
                .set("kr", line.kr())
                .set("frame", line.frame())
                .set("line", line.line())
                .set("charge", line.charge())
                .set("frameRemaining", line.frameRemaining())
                .set("lineRemaining", line.lineRemaining());
    }

    private static Change.Draft of(EntryEvent event, String kind, int no) {
        return Change.of(event.entry(), kind, no)
                .set("entry", event.entry())
                .set("kind", kind)
                .set("no", no);
    }
}
