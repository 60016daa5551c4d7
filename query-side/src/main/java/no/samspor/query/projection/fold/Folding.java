package no.samspor.query.projection.fold;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.query.projection.fold.Entry.Assigned;

/** Folds events into one view, in the order of their positions, in two steps. */
public final class Folding {

    private final ViewFold fold;
    private final Links links;

    /** {@code links} must know the streams that corrections and evidence among the events name. */
    public Folding(ViewFold fold, Links links) {
        this.fold = fold;
        this.links = links;
    }

    /** First: which keys an event speaks to, and what it says. */
    public Said hear(Recorded<Event> event) {
        Map<String, List<Entry>> byKey = fold.entries(event, links::keysOf);
        byKey.forEach(
                (key, entries) -> {
                    for (Entry entry : entries) {
                        if (entry instanceof Assigned next) links.add(next.stream(), key);
                    }
                });
        return new Said(event.position(), byKey);
    }

    /** Then, when the timelines of those keys are at hand: what it changes. */
    public void apply(Said said, Function<String, Timeline> timelines, Outcome outcome) {
        said.byKey()
                .forEach(
                        (key, entries) ->
                                outcome.fold(timelines.apply(key), said.position(), entries));
    }
}
