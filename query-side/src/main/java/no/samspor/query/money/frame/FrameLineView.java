package no.samspor.query.money.frame;

import java.util.ArrayList;
import java.util.List;
import no.samspor.events.money.FrameEvent;
import no.samspor.events.money.FrameEvent.FrameAdjusted;
import no.samspor.events.money.FrameEvent.FrameClosed;
import no.samspor.events.money.FrameEvent.FrameGranted;
import no.samspor.events.money.FrameEvent.FrameProposed;
import no.samspor.events.money.FrameEvent.FrameReallocated;
import no.samspor.events.money.FrameEvent.LineRemainder;
import no.samspor.events.money.FrameEvent.OverrunResolved;
import no.samspor.events.money.FrameLine;
import no.samspor.kernel.Code;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.LineId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** The lines of frames: what each is for, and which vouchers it takes. */
final class FrameLineView {

    static final View<Row> VIEW =
            View.of("frame_line", Row.class).hears(FrameEvent.class, FrameLineView::on);

    /**
     * One line; what it leaves open (null) it does not bind.
     *
     * @param lineGroup inside which a delegation may reallocate
     * @param proposed its size as proposed; null for a line that only a decision opened
     * @param remaining what was left of it when its frame was closed
     */
    record Row(
            FrameId frame,
            LineId line,
            @Nullable String title,
            @Nullable Integer year,
            @Nullable OrganisationId organisation,
            @Nullable Code kontoklasse,
            @Nullable Code art,
            @Nullable Code funksjon,
            @Nullable String lineGroup,
            @Nullable Nok proposed,
            @Nullable Nok remaining) {}

    private FrameLineView() {}

    static List<Change> on(FrameEvent event, Stamp stamp) {
        return switch (event) {
            case FrameProposed e -> proposed(e, stamp);
            case FrameGranted e -> lines(e.frame(), e.lines(), stamp);
            case FrameAdjusted e -> lines(e.frame(), e.opened(), stamp);
            case FrameClosed e -> closed(e, stamp);
            case FrameReallocated _ -> List.of();
            case OverrunResolved _ -> List.of();
        };
    }

    private static List<Change> proposed(FrameProposed e, Stamp stamp) {
        List<Change> changes = new ArrayList<>();
        for (FrameLine line : e.lines()) {
            Change.Draft change = terms(e.frame(), line).set("proposed", line.kr());
            changes.add(change.from(stamp.effectiveFrom()));
        }
        return changes;
    }

    private static List<Change> lines(FrameId frame, List<FrameLine> lines, Stamp stamp) {
        return lines.stream().map(line -> terms(frame, line).from(stamp.effectiveFrom())).toList();
    }

    private static List<Change> closed(FrameClosed e, Stamp stamp) {
        List<Change> changes = new ArrayList<>();
        for (LineRemainder line : e.lines()) {
            Change.Draft change = of(e.frame(), line.line()).set("remaining", line.kr());
            changes.add(change.from(stamp.effectiveFrom()));
        }
        return changes;
    }

    private static Change.Draft terms(FrameId frame, FrameLine line) {
        return of(frame, line.line())
                .set("title", line.title())
                .set("year", line.year())
                .set("organisation", line.organisation())
                .set("kontoklasse", line.kontoklasse())
                .set("art", line.art())
                .set("funksjon", line.funksjon())
                .set("lineGroup", line.group());
    }

    private static Change.Draft of(FrameId frame, LineId line) {
        return Change.of(frame, line).set("frame", frame).set("line", line);
    }
}
