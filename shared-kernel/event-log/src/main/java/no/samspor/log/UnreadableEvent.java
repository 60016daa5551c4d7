package no.samspor.log;

import no.samspor.events.Undecodable;

/**
 * What is read contains an event that cannot be: a judgement without it would rest on a hole.
 * Asking again leads to the same until the event is mended, in the build that reads it or where it
 * is stored. What failed in it is not carried along: its words may quote what the event says.
 */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Undecodable event;

    public UnreadableEvent(Undecodable event) {
        super(
                "the event at position %d (%s) cannot be read: %s"
                        .formatted(event.position(), event.name(), event.fault()));
        this.event = event;
    }

    public Undecodable event() {
        return event;
    }
}
