package no.samspor.events;

import java.time.Instant;
import java.util.UUID;
import no.samspor.kernel.Stamp;

/**
 * An event as the log holds it.
 *
 * @param position 1, 2, 3 … in commit order, without gaps, over the whole log
 * @param version 0, 1, 2 … within its stream
 * @param recordedAt set by the log, UTC, never going back; not the time at which it took effect
 */
public record Recorded<E extends Event>(
        long position, long version, UUID eventId, Instant recordedAt, E event, Stamp stamp)
        implements Logged<E> {}
