package no.samspor.query.overview;

import java.time.LocalDate;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the last day of something lies, seen from a day.
 *
 * @param lastDay null while nothing ends it
 * @param over whether it has passed
 * @param soon whether it has passed, or will within {@value #SOON_DAYS} days
 */
public record Expiry(@Nullable UncertainDate lastDay, Certainty over, Certainty soon) {

    static final int SOON_DAYS = 90;

    public static Expiry of(@Nullable UncertainDate lastDay, LocalDate day) {
        if (lastDay == null) return new Expiry(null, Certainty.NO, Certainty.NO);
        return new Expiry(
                lastDay,
                lastDay.reachedBy(day.minusDays(1)),
                lastDay.reachedBy(day.plusDays(SOON_DAYS)));
    }

    /** Whether it lies ahead, and near: surely or possibly. */
    public boolean isNear() {
        return soon != Certainty.NO && over != Certainty.YES;
    }
}
