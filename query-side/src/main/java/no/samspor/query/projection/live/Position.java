package no.samspor.query.projection.live;

import java.time.Duration;
import java.time.LocalDate;

/** How far the views have come. */
public interface Position {

    /** The newest event that every view has heard. */
    long current();

    /** {@link #current}, and what else an answer rests on that day to whoever reads for it. */
    Footing footing(String organisation, LocalDate day);

    /** The newest position known here, without asking: they stand there or beyond. */
    long known();

    /** How many events there are that at least one view has not heard. */
    long parkedEvents();

    /**
     * Waits until the views have heard the event at {@code position}; false if that takes longer.
     */
    boolean await(long position, Duration patience);
}
