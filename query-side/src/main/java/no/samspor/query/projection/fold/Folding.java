package no.samspor.query.projection.fold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.query.projection.fold.Entry.Assigned;
import no.samspor.query.projection.fold.Entry.Disputed;
import org.jspecify.annotations.Nullable;

/** Folds events into one view, in the order of their positions, in two steps. */
public final class Folding {

    private final ViewFold fold;
    private final Links links;

    /** {@code links} must know the streams that {@link ViewFold#speaksOf} the events names. */
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

    /** The keys of {@link Disputed} to have at hand too, beside the keys that are spoken to. */
    public static Set<String> disputed(Said said, Map<String, Timeline> timelines) {
        Set<String> keys = new HashSet<>(2);
        said.byKey()
                .forEach(
                        (key, entries) -> {
                            for (String stream : newStreams(timelines.get(key), entries)) {
                                keys.add(Disputed.keyOf(stream));
                            }
                        });
        return keys;
    }

    /**
     * The keys of which {@code timelines} holds less than {@code batch} asks for. What it says of
     * conflicts must be at hand ({@link #disputed}): a key that comes to rest on such a stream
     * inherits them, and they concern all its days.
     */
    public static Set<String> tooShort(List<Said> batch, Map<String, Timeline> timelines) {
        Set<String> keys = new HashSet<>(0);
        for (Said said : batch) {
            said.byKey()
                    .forEach(
                            (key, entries) -> {
                                @Nullable Timeline kept = timelines.get(key);
                                if (kept == null || !kept.isShort()) return;
                                if (!kept.suffices(entries)
                                        || inherits(kept, entries, batch, timelines)) keys.add(key);
                            });
        }
        return keys;
    }

    private static boolean inherits(
            Timeline kept, List<Entry> entries, List<Said> batch, Map<String, Timeline> timelines) {
        for (String stream : newStreams(kept, entries)) {
            String disputed = Disputed.keyOf(stream);
            if (timelines.containsKey(disputed)) return true;
            if (batch.stream().anyMatch(said -> said.byKey().containsKey(disputed))) return true;
        }
        return false;
    }

    /** Then, when all that is known of those keys is in {@code timelines}: what it changes. */
    public void apply(Said said, Map<String, Timeline> timelines, Outcome outcome) {
        said.byKey()
                .forEach(
                        (key, entries) -> {
                            Timeline timeline =
                                    timelines.computeIfAbsent(
                                            key, _ -> new Timeline(fold.shape(), key));
                            List<Entry> all = new ArrayList<>(entries);
                            for (String stream : newStreams(timeline, entries)) {
                                inherit(stream, said.position(), timelines, all);
                            }
                            outcome.fold(timeline, said.position(), all);
                        });
    }

    /** A key that comes to rest on a stream is told what is disputed of it already. */
    private static void inherit(
            String stream, long position, Map<String, Timeline> timelines, List<Entry> all) {
        @Nullable Timeline known = timelines.get(Disputed.keyOf(stream));
        if (known == null) return;
        for (Disputed each : known.disputes()) all.add(each.at(position));
    }

    private static Set<String> newStreams(@Nullable Timeline timeline, List<Entry> entries) {
        Set<String> streams = new HashSet<>(2);
        for (Entry entry : entries) {
            if (!(entry instanceof Assigned next)) continue;
            if (timeline == null || !timeline.streams().contains(next.stream())) {
                streams.add(next.stream());
            }
        }
        return streams;
    }
}
