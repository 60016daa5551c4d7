package no.samspor.query.evidence;

import java.time.Instant;
import no.samspor.kernel.id.Id;
import no.samspor.proof.Leaf;
import tools.jackson.databind.JsonNode;

/**
 * One event: the leaf that is proven, and what it says to people.
 *
 * @param name as it is stored, with its version
 */
record Told(
        long position,
        Id stream,
        String name,
        Instant recordedAt,
        Leaf leaf,
        JsonNode stamp,
        JsonNode event) {

    /** The position of the event that this one corrects; 0 where it corrects none. */
    long corrects() {
        return name.startsWith("correction.") ? event.path("corrects").asLong(0) : 0;
    }
}
