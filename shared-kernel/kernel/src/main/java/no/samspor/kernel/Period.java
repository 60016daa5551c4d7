package no.samspor.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From a date to a date, both included; {@code to} is null while nothing ends it (I-03). */
public record Period(UncertainDate from, @Nullable UncertainDate to) {

    public Period {
        if (to != null && to.isSurelyBefore(from)) {
            throw new Malformed(
                    new Words(
                            "Sluttdatoen ligger før startdatoen. [I-03]",
                            "Sluttdatoen ligg før startdatoen. [I-03]",
                            "The end lies before the start. [I-03]"));
        }
    }

    /** Whether {@code day} lies inside; possibly where a date is too coarse to tell. */
    public Certainty covers(LocalDate day) {
        Certainty begun = from.reachedBy(day);
        if (begun == Certainty.NO || to == null) return begun;
        Certainty ended = to.reachedBy(day.minusDays(1));
        if (ended == Certainty.YES) return Certainty.NO;
        return ended == Certainty.POSSIBLY ? Certainty.POSSIBLY : begun;
    }

    /** Whether the two surely share a day. */
    public boolean surelyOverlaps(Period other) {
        return !endsBefore(this, other) && !endsBefore(other, this);
    }

    private static boolean endsBefore(Period first, Period second) {
        return first.to != null && !second.from.latest().isEqual(LocalDate.MAX)
                ? first.to.earliest().isBefore(second.from.latest())
                : first.to != null;
    }
}
