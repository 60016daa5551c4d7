package no.samspor.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.query.projection.fold.Folding;
import no.samspor.query.projection.fold.Links;
import no.samspor.query.projection.fold.Outcome;
import no.samspor.query.projection.fold.RowVersion;
import no.samspor.query.projection.fold.Shape;
import no.samspor.query.projection.fold.Timeline;
import no.samspor.query.projection.fold.ViewFold;

/** Folds events in any order, each at its own position, and says what all days look like then. */
final class SameSource {

    private SameSource() {}

    static List<Object> segments(View<?> view, List<Recorded<Event>> order) {
        Shape shape = Shape.of(view);
        Folding folding = new Folding(new ViewFold(shape, new Patched(order)), new Links());
        Map<String, Timeline> timelines = new TreeMap<>();
        for (Recorded<Event> event : order) {
            folding.apply(folding.hear(event), timelines, new Outcome());
        }
        List<Object> segments = new ArrayList<>();
        for (Timeline timeline : timelines.values()) {
            for (RowVersion row : timeline.rows()) segments.add(row.segment());
        }
        return segments;
    }
}
