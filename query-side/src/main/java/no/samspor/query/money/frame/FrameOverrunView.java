package no.samspor.query.money.frame;

import java.util.ArrayList;
import java.util.List;
import no.samspor.events.money.EntryEvent;
import no.samspor.events.money.EntryEvent.LedgerEntryApproved;
import no.samspor.events.money.EntryEvent.LedgerEntryAttested;
import no.samspor.events.money.EntryEvent.LedgerEntryDrafted;
import no.samspor.events.money.EntryEvent.LedgerEntryPosted;
import no.samspor.events.money.EntryEvent.LedgerEntryReclassified;
import no.samspor.events.money.EntryEvent.LedgerEntryReversalRequested;
import no.samspor.events.money.EntryEvent.LedgerEntryReversed;
import no.samspor.events.money.EntryEvent.LedgerEntryWithdrawn;
import no.samspor.events.money.EntryEvent.OverrunOpened;
import no.samspor.events.money.FrameEvent;
import no.samspor.events.money.FrameEvent.FrameAdjusted;
import no.samspor.events.money.FrameEvent.FrameClosed;
import no.samspor.events.money.FrameEvent.FrameGranted;
import no.samspor.events.money.FrameEvent.FrameProposed;
import no.samspor.events.money.FrameEvent.FrameReallocated;
import no.samspor.events.money.FrameEvent.OverrunRemedy;
import no.samspor.events.money.FrameEvent.OverrunResolved;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FrameId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Entries that went beyond their frame, until a decision resolves it (I-09). */
final class FrameOverrunView {

    static final View<Row> VIEW =
            View.of("frame_overrun", Row.class)
                    .hears(EntryEvent.class, FrameOverrunView::on)
                    .hears(FrameEvent.class, FrameOverrunView::on);

    /**
     * One overrun.
     *
     * @param kr by how much the frame was exceeded once the entry was booked
     * @param state open or resolved
     * @param covered what an owner covers outside the frame, for all overruns resolved with it
     */
    record Row(
            FrameId frame,
            EntryId entry,
            @Nullable Nok kr,
            @Nullable String state,
            @Nullable OverrunRemedy remedy,
            @Nullable Nok covered,
            @Nullable DecisionId decision,
            @Nullable String reason) {}

    private FrameOverrunView() {}

    static List<Change> on(EntryEvent event, Stamp stamp) {
        return switch (event) {
            case OverrunOpened e ->
                    List.of(
                            of(e.frame(), e.entry())
                                    .set("kr", e.kr())
                                    .set("state", "open")
                                    .from(stamp.effectiveFrom()));
            case LedgerEntryDrafted _ -> List.of();
            case LedgerEntryAttested _ -> List.of();
            case LedgerEntryApproved _ -> List.of();
            case LedgerEntryPosted _ -> List.of();
            case LedgerEntryReversalRequested _ -> List.of();
            case LedgerEntryReversed _ -> List.of();
            case LedgerEntryReclassified _ -> List.of();
            case LedgerEntryWithdrawn _ -> List.of();
        };
    }

    static List<Change> on(FrameEvent event, Stamp stamp) {
        return switch (event) {
            case OverrunResolved e -> resolved(e, stamp);
            case FrameProposed _ -> List.of();
            case FrameGranted _ -> List.of();
            case FrameAdjusted _ -> List.of();
            case FrameReallocated _ -> List.of();
            case FrameClosed _ -> List.of();
        };
    }

    private static List<Change> resolved(OverrunResolved e, Stamp stamp) {
        List<Change> changes = new ArrayList<>();
        for (EntryId cause : e.causes()) {
            changes.add(
                    of(e.frame(), cause)
                            .set("state", "resolved")
                            .set("remedy", e.by())
                            .set("covered", e.covered())
                            .set("decision", e.decision())
                            .set("reason", e.reason())
                            .from(stamp.effectiveFrom()));
        }
        return changes;
    }

    private static Change.Draft of(FrameId frame, EntryId entry) {
        return Change.of(frame, entry).set("frame", frame).set("entry", entry);
    }
}
