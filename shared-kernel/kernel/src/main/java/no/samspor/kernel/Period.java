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

    /**
     * As the constructor, for those who fold: they take what is stored, and what a correction has
     * made of it. An end that lies before the start is taken for the start.
     */
    public static Period stored(UncertainDate from, @Nullable UncertainDate to) {
        return new Period(from, to != null && to.isSurelyBefore(from) ? from : to);
    }

    /** Whether {@code day} lies inside; possibly where a date is too coarse to tell. */
    public Certainty covers(LocalDate day) {
        Certainty begun = from.reachedBy(day);
        if (begun == Certainty.NO || to == null) return begun;
        Certainty ended = to.reachedBy(day.minusDays(1));
        if (ended == Certainty.YES) return Certainty.NO;
        return ended == Certainty.POSSIBLY ? Certainty.POSSIBLY : begun;
    }

    /** Whether the two surely share a day, however their uncertain dates are read. */
    public boolean surelyOverlaps(Period other) {
        LocalDate lastStart = later(from.latest(), other.from.latest());
        return !lastStart.isAfter(earliestEnd()) && !lastStart.isAfter(other.earliestEnd());
    }

    private LocalDate earliestEnd() {
        return to == null ? LocalDate.MAX : to.earliest();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
