package no.samspor.events.planted;

import java.time.LocalDate;

/** Looks at the clock. */
public class Clockwork {
    LocalDate today() {
        return LocalDate.now();
    }
}
