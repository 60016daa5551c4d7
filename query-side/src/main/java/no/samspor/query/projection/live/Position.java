package no.samspor.query.projection.live;

import java.time.Duration;

/** How far the views have come. */
public interface Position {

    /** The newest event that every view has heard. */
    long current();

    /**
     * Waits until the views have heard the event at {@code position}; false if that takes longer.
     */
    boolean await(long position, Duration patience);
}
