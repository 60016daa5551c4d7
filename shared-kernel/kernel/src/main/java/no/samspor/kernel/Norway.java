package no.samspor.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Instants of the record are of UTC; its days are those of Europe/Oslo, wherever it runs. */
public final class Norway {

    public static final ZoneId TIME = ZoneId.of("Europe/Oslo");

    private Norway() {}

    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    /** The day that it is in Norway at {@code instant}. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, TIME);
    }
}
