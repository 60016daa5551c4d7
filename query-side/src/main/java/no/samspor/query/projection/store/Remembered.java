package no.samspor.query.projection.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import no.samspor.query.projection.fold.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Timelines that are kept in memory between batches: those of all views share one bound, so that a
 * busy view has what the others do not need.
 */
public final class Remembered {

    /** How many entries of timelines are kept; some 500 bytes each. */
    private static final long ENTRIES_MAX = 400_000;

    /** What a timeline holds beside its entries weighs about as much as so many. */
    private static final int OF_ITS_OWN = 3;

    private record Place(String view, String key) {}

    private final Cache<Place, Timeline> timelines =
            Caffeine.newBuilder()
                    .maximumWeight(ENTRIES_MAX)
                    .executor(Runnable::run)
                    .weigher((Place _, Timeline timeline) -> timeline.size() + OF_ITS_OWN)
                    .build();

    /** Those of {@code keys} that are kept; they are in nobody's hands then but the caller's. */
    Map<String, Timeline> take(String view, Collection<String> keys) {
        Map<String, Timeline> taken = new HashMap<>();
        for (String key : keys) {
            @Nullable Timeline known = timelines.asMap().remove(new Place(view, key));
            if (known != null) taken.put(key, known);
        }
        return taken;
    }

    void put(String view, Map<String, Timeline> given) {
        given.forEach((key, timeline) -> timelines.put(new Place(view, key), timeline));
    }

    /** Nothing kept can be trusted any more: another has written, or a transaction failed. */
    public void forget() {
        timelines.invalidateAll();
    }
}
