package no.samspor.kernel.planted;

import java.time.Instant;
import java.util.function.Supplier;

/** Looks at the clock, by reference. */
public class Clockwork {
    Supplier<Instant> clock() {
        return Instant::now;
    }
}
