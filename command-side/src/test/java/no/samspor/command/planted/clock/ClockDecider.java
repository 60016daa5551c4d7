package no.samspor.command.planted.clock;

import java.time.LocalDate;

/** Looks at the clock. */
final class ClockDecider {
    LocalDate today() {
        return LocalDate.now();
    }
}
