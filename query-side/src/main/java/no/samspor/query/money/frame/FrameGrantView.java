package no.samspor.query.money.frame;

import java.util.ArrayList;
import java.util.List;
import no.samspor.events.money.FrameEvent;
import no.samspor.events.money.FrameEvent.FrameAdjusted;
import no.samspor.events.money.FrameEvent.FrameClosed;
import no.samspor.events.money.FrameEvent.FrameGranted;
import no.samspor.events.money.FrameEvent.FrameProposed;
import no.samspor.events.money.FrameEvent.FrameReallocated;
import no.samspor.events.money.FrameEvent.LineChange;
import no.samspor.events.money.FrameEvent.OverrunResolved;
import no.samspor.events.money.FrameLine;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.LineId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** What each decision gave to a line of a frame, or took from it: what is granted is their sum. */
final class FrameGrantView {

    static final View<Row> VIEW =
            View.of("frame_grant", Row.class).hears(FrameEvent.class, FrameGrantView::on);

    /**
     * One grant, from the day on which it takes effect.
     *
     * @param programme null for a reallocation, which adds nothing to a frame
     * @param kind granted, adjusted, reallocated
     * @param year of the line; null for a reallocation, which stays inside one
     * @param kr negative takes away
     */
    record Row(
            FrameId frame,
            LineId line,
            @Nullable ProgrammeId programme,
            @Nullable String kind,
            @Nullable Integer year,
            @Nullable Nok kr,
            @Nullable DecisionId decision,
            @Nullable DelegationId delegation,
            @Nullable String reason) {}

    private FrameGrantView() {}

    static List<Change> on(FrameEvent event, Stamp stamp) {
        return switch (event) {
            case FrameGranted e -> granted(e, stamp);
            case FrameAdjusted e -> adjusted(e, stamp);
            case FrameReallocated e ->
                    List.of(
                            moved(e, e.from(), e.kr().negated(), stamp),
                            moved(e, e.to(), e.kr(), stamp));
            case FrameProposed _ -> List.of();
            case OverrunResolved _ -> List.of();
            case FrameClosed _ -> List.of();
        };
    }

    private static List<Change> granted(FrameGranted e, Stamp stamp) {
        List<Change> changes = new ArrayList<>();
        for (FrameLine line : e.lines()) {
            Change.Draft change = of(e, line.line(), "granted", line.kr(), stamp);
            changes.add(
                    change.set("programme", e.programme())
                            .set("year", line.year())
                            .set("decision", e.decision())
                            .from(stamp.effectiveFrom()));
        }
        return changes;
    }

    private static List<Change> adjusted(FrameAdjusted e, Stamp stamp) {
        List<Change> changes = new ArrayList<>();
        for (LineChange line : e.changes()) {
            changes.add(adjusted(e, line.line(), line.year(), line.delta(), stamp));
        }
        for (FrameLine line : e.opened()) {
            changes.add(adjusted(e, line.line(), line.year(), line.kr(), stamp));
        }
        return changes;
    }

    private static Change adjusted(FrameAdjusted e, LineId line, int year, Nok kr, Stamp stamp) {
        return of(e, line, "adjusted", kr, stamp)
                .set("programme", e.programme())
                .set("year", year)
                .set("decision", e.decision())
                .set("reason", e.reason())
                .from(stamp.effectiveFrom());
    }

    private static Change moved(FrameReallocated e, LineId line, Nok kr, Stamp stamp) {
        return of(e, line, "reallocated", kr, stamp)
                .set("decision", e.decision())
                .set("delegation", e.delegation())
                .set("reason", e.reason())
                .from(stamp.effectiveFrom());
    }

    private static Change.Draft of(
            FrameEvent event, LineId line, String kind, Nok kr, Stamp stamp) {
        return Change.act(stamp, event.frame(), line)
                .set("frame", event.frame())
                .set("line", line)
                .set("kind", kind)
                .set("kr", kr);
    }
}
