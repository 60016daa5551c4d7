package no.samspor.events.planted;

import no.samspor.events.Event;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.Id;

/** An event that no family holds, and that the log could therefore not store. */
public record OrphanEvent(BodyId body) implements Event {
    @Override
    public Id stream() {
        return body;
    }
}
