package no.samspor.query.projection.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.events.Event;
import no.samspor.events.Logged;
import no.samspor.events.Recorded;
import no.samspor.kernel.id.Id;
import no.samspor.query.projection.fold.Folding;
import no.samspor.query.projection.fold.Links;
import no.samspor.query.projection.fold.Outcome;
import no.samspor.query.projection.fold.Parking;
import no.samspor.query.projection.fold.Said;
import no.samspor.query.projection.fold.Timeline;
import no.samspor.query.projection.fold.ViewFold;
import org.jspecify.annotations.Nullable;

/**
 * Brings one view a batch of events forward: load the touched keys once, fold in memory, write
 * once. What was folded is kept for the next batch when the transaction has committed.
 */
public final class BatchWriter {

    private final ViewFold fold;
    private final ViewStore store;
    private final String view;
    private final Remembered remembered;
    private Map<String, Timeline> uncommitted = Map.of();

    public BatchWriter(ViewFold fold, Tables tables, Remembered remembered, Places places) {
        this.fold = fold;
        this.store = new ViewStore(tables, places);
        this.view = tables.shape().view().name();
        this.remembered = remembered;
    }

    /**
     * Folds {@code all}, which follow {@code position}, and writes what comes of it; what is not
     * heard of it is in {@code parking} then.
     */
    public void write(
            Connection connection, List<Logged<Event>> all, long position, Parking parking)
            throws SQLException {
        store.move(connection);
        List<Logged<Event>> batch = new ArrayList<>();
        for (Logged<Event> event : all) {
            if (fold.mayHear(event)) batch.add(event);
        }
        if (batch.isEmpty()) return;
        Links links = new Links();
        store.link(connection, spokenOf(batch), links);
        Folding folding = new Folding(fold, links);
        List<Said> said = new ArrayList<>(batch.size());
        Set<String> keys = new HashSet<>();
        for (Logged<Event> event : batch) {
            Said next = parking.hear(folding, event);
            if (next.byKey().isEmpty()) continue;
            said.add(next);
            keys.addAll(next.byKey().keySet());
        }
        if (said.isEmpty()) return;
        Map<String, Timeline> timelines = take(connection, keys, said);
        Outcome outcome = new Outcome();
        for (Said next : said) folding.apply(next, timelines, outcome);
        store.write(connection, outcome, position);
        uncommitted = timelines;
    }

    /** The transaction of the last batch has committed. */
    public void committed() {
        uncommitted.values().forEach(Timeline::letGo);
        remembered.put(view, uncommitted);
        uncommitted = Map.of();
    }

    /** The transaction of the last batch has failed. */
    public void forget() {
        uncommitted = Map.of();
    }

    private static Set<String> spokenOf(List<Logged<Event>> batch) {
        Set<String> streams = new HashSet<>();
        for (Logged<Event> event : batch) {
            if (!(event instanceof Recorded<Event> told)) continue;
            @Nullable Id target = ViewFold.speaksOf(told.event());
            if (target != null) streams.add(target.toString());
        }
        return streams;
    }

    /** What is asked for of the keys that are spoken to, and of conflicts about their streams. */
    private Map<String, Timeline> take(Connection connection, Set<String> keys, List<Said> said)
            throws SQLException {
        Map<String, Timeline> timelines = remembered.take(view, keys);
        Set<String> missing = new HashSet<>(keys);
        missing.removeAll(timelines.keySet());
        for (Said next : said) missing.addAll(Folding.disputed(next, timelines));
        if (!missing.isEmpty()) timelines.putAll(store.load(connection, missing));
        Set<String> tooShort = Folding.tooShort(said, timelines);
        if (!tooShort.isEmpty()) {
            Map<String, Timeline> whole = store.load(connection, tooShort);
            whole.values().forEach(Timeline::stayWhole);
            timelines.putAll(whole);
        }
        return timelines;
    }
}
