package no.samspor.query.planted.clock;

import java.time.LocalDate;

/** Looks at the clock, so that a rebuild differs from the live view. */
final class ClockView {
    LocalDate today() {
        return LocalDate.now();
    }
}
