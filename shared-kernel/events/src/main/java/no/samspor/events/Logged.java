package no.samspor.events;

import java.time.Instant;
import java.util.UUID;

/**
 * One place in the log, as those meet it who follow the log: an event, or one that cannot be read.
 * Whoever decides on a stream never meets the second; reading it for that is refused.
 */
public sealed interface Logged<E extends Event> permits Recorded, Undecodable {

    long position();

    long version();

    UUID eventId();

    Instant recordedAt();
}
