package no.samspor.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Period;
import no.samspor.kernel.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * A time within which something is surely held: what a source leaves open gives nobody a role.
 *
 * @param since days that must all have come
 * @param until first days without it: none of them may have come
 */
record Span(Period term, List<UncertainDate> since, List<UncertainDate> until) {

    static Span of(Period term) {
        return new Span(term, List.of(), List.of());
    }

    Span since(@Nullable UncertainDate day) {
        return day == null ? this : new Span(term, and(since, day), until);
    }

    /** {@code day} is the first without it; as it is where null. */
    Span until(@Nullable UncertainDate day) {
        return day == null ? this : new Span(term, since, and(until, day));
    }

    boolean surelyCovers(LocalDate day) {
        if (term.covers(day) != Certainty.YES) return false;
        for (UncertainDate each : since) {
            if (each.reachedBy(day) != Certainty.YES) return false;
        }
        for (UncertainDate each : until) {
            if (each.reachedBy(day) != Certainty.NO) return false;
        }
        return true;
    }

    boolean mayCover(LocalDate day) {
        if (term.covers(day) == Certainty.NO) return false;
        for (UncertainDate each : since) {
            if (each.reachedBy(day) == Certainty.NO) return false;
        }
        for (UncertainDate each : until) {
            if (each.reachedBy(day) == Certainty.YES) return false;
        }
        return true;
    }

    private static List<UncertainDate> and(List<UncertainDate> some, UncertainDate more) {
        List<UncertainDate> all = new ArrayList<>(some);
        all.add(more);
        return List.copyOf(all);
    }
}
