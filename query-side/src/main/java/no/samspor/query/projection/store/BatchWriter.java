package no.samspor.query.projection.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final List<Said> said = new ArrayList<>();
    private Map<String, Timeline> timelines = Map.of();
    private @Nullable Folding folding;

    public BatchWriter(ViewFold fold, Tables tables, Remembered remembered, Places places) {
        this.fold = fold;
        this.store = new ViewStore(tables, places);
        this.view = tables.shape().view().name();
        this.remembered = remembered;
    }

    /**
     * First: hears {@code all}. What must be known of their keys is asked for in {@code questions},
     * which is to be sent then; what is not heard of them is in {@code parking}.
     */
    public void hear(
            Connection connection, Journey questions, List<Logged<Event>> all, Parking parking)
            throws SQLException {
        said.clear();
        store.move(connection);
        List<Logged<Event>> batch = new ArrayList<>();
        for (Logged<Event> event : all) {
            if (fold.mayHear(event)) batch.add(event);
        }
        if (batch.isEmpty()) return;
        Links links = new Links();
        store.link(connection, spokenOf(batch), links);
        folding = new Folding(fold, links);
        Set<String> keys = new HashSet<>();
        for (Logged<Event> event : batch) {
            Said next = parking.hear(folding, event);
            if (next.byKey().isEmpty()) continue;
            said.add(next);
            keys.addAll(next.byKey().keySet());
        }
        take(questions, keys);
    }

    /** Then: folds what was heard after {@code position}; {@code changes} has what comes of it. */
    public void fold(Connection connection, Journey changes, long position) throws SQLException {
        if (folding == null || said.isEmpty()) return;
        lengthen(connection);
        Outcome outcome = new Outcome();
        for (Said next : said) folding.apply(next, timelines, outcome);
        store.write(connection, changes, outcome, position);
    }

    /** The transaction of the last batch has committed. */
    public void committed() {
        timelines.values().forEach(Timeline::letGo);
        remembered.put(view, timelines);
        timelines = Map.of();
    }

    /** The transaction of the last batch has failed. */
    public void forget() {
        timelines = Map.of();
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
    private void take(Journey questions, Set<String> keys) {
        timelines = remembered.take(view, keys);
        Set<String> missing = new HashSet<>(keys);
        missing.removeAll(timelines.keySet());
        for (Said next : said) missing.addAll(Folding.disputed(next, timelines));
        if (!missing.isEmpty()) store.load(questions, missing, timelines);
    }

    /** Few ask for days of which what is kept in memory no longer tells. */
    private void lengthen(Connection connection) throws SQLException {
        Set<String> tooShort = Folding.tooShort(said, timelines);
        if (tooShort.isEmpty()) return;
        Map<String, Timeline> whole = new HashMap<>();
        Journey question = new Journey();
        store.load(question, tooShort, whole);
        question.send(connection);
        whole.values().forEach(Timeline::stayWhole);
        timelines.putAll(whole);
    }
}
