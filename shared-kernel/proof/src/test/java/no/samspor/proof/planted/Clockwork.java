package no.samspor.proof.planted;

import java.time.Instant;

/** Looks at the clock. */
public class Clockwork {
    Object clock() {
        return Instant.now();
    }
}
