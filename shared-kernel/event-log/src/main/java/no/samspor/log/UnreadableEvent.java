package no.samspor.log;

import no.samspor.events.Undecodable;

/**
 * What is read contains an event that cannot be: a judgement without it would rest on a hole.
 * Asking again leads to the same until the event is mended, in the build that reads it or where it
 * is stored.
 */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Undecodable event;

    UnreadableEvent(Undecodable event, Throwable cause) {
        super(
                "the event at position %d (%s) cannot be read: %s"
                        .formatted(event.position(), event.name(), event.fault()),
                cause);
        this.event = event;
    }

    public Undecodable event() {
        return event;
    }
}
