package no.samspor.query.money.frame;

import java.util.ArrayList;
import java.util.List;
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
import no.samspor.kernel.Nok;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.LineId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** What each posted line of a voucher takes from a frame: what is posted is their sum. */
final class FrameBookingView {

    static final View<Row> VIEW =
            View.of("frame_booking", Row.class).hears(EntryEvent.class, FrameBookingView::on);

    /**
     * One booked line.
     *
     * @param kind posted or reversed
     * @param postingPeriod the period it is booked in
     * @param year of the line of the frame, which a reversal in a later year does not change
     * @param kr negative gives back
     * @param frameRemaining what its whole voucher left of the frame
     */
    record Row(
            FrameId frame,
            @Nullable LineId line,
            @Nullable ProgrammeId programme,
            @Nullable OrganisationId organisation,
            @Nullable EntryId entry,
            @Nullable Integer no,
            @Nullable String kind,
            @Nullable PostingPeriod postingPeriod,
            @Nullable Integer year,
            @Nullable Nok kr,
            @Nullable Nok frameRemaining,
            @Nullable Nok lineRemaining) {}

    private FrameBookingView() {}

    static List<Change> on(EntryEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case LedgerEntryDrafted e -> drafted(e);
            case LedgerEntryPosted e ->
                    e.lines().stream()
                            .map(
                                    line ->
                                            booked(e.entry(), "posted", line)
                                                    .set("programme", e.programme())
                                                    .set("organisation", e.organisation())
                                                    .from(from))
                            .toList();
            case LedgerEntryReversed e ->
                    e.lines().stream()
                            .map(
                                    line ->
                                            booked(e.entry(), "reversed", line)
                                                    .set("programme", e.programme())
                                                    .set("organisation", e.organisation())
                                                    .set("postingPeriod", e.postingPeriod())
                                                    .set("year", e.originalPeriod().year())
                                                    .from(from))
                            .toList();
            case LedgerEntryAttested _ -> List.of();
            case LedgerEntryApproved _ -> List.of();
            case OverrunOpened _ -> List.of();
            case LedgerEntryReversalRequested _ -> List.of();
            case LedgerEntryReclassified _ -> List.of();
            case LedgerEntryWithdrawn _ -> List.of();
        };
    }

    /** A draft takes nothing; only it says in which period its lines will be booked. */
    private static List<Change> drafted(LedgerEntryDrafted e) {
        PostingPeriod period = e.voucher().postingPeriod();
        List<Change> changes = new ArrayList<>();
        for (int no = 1; no <= e.voucher().lines().size(); no++) {
            changes.add(
                    Change.of(e.entry(), "posted", no)
                            .set("postingPeriod", period)
                            .set("year", period.year())
                            .always());
        }
        return changes;
    }

    private static Change.Draft booked(EntryId entry, String kind, BookedLine line) {
        return Change.of(entry, kind, line.no())
                .set("entry", entry)
                .set("kind", kind)
                .set("no", line.no())
                .set("frame", line.frame())
                .set("line", line.line())
                .set("kr", line.charge())
                .set("frameRemaining", line.frameRemaining())
                .set("lineRemaining", line.lineRemaining());
    }
}
