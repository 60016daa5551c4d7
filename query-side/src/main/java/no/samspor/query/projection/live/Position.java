package no.samspor.query.projection.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How far the views have come. */
public interface Position {

    /** The newest event that every view has heard. */
    long current();

    /**
     * How far the views have come, and what some of them have not heard on the way.
     *
     * @param parked positions in their order, by view
     */
    record Reached(long position, Map<String, List<Long>> parked) {

        /** How many events there are of which at least one view has not heard. */
        public int events() {
            return (int) parked.values().stream().flatMap(List::stream).distinct().count();
        }
    }

    /** {@link #current}, and what is parked up to there: both as of one moment. */
    Reached reached();

    /**
     * Waits until the views have heard the event at {@code position}; false if that takes longer.
     */
    boolean await(long position, Duration patience);
}
