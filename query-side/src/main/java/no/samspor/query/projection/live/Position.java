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
     * @param parked positions in their order, by view: the first of them, enough to be told
     */
    record Reached(long position, Map<String, List<Long>> parked) {}

    /** {@link #current}, and what is parked up to there: both as of one moment. */
    Reached reached();

    /** The newest position known here, without asking: they stand there or beyond. */
    long known();

    /** How many events there are that at least one view has not heard. */
    long parkedEvents();

    /**
     * Waits until the views have heard the event at {@code position}; false if that takes longer.
     */
    boolean await(long position, Duration patience);
}
