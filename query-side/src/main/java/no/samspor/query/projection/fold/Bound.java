package no.samspor.query.projection.fold;

import java.time.LocalDate;
import no.samspor.kernel.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * A day as precisely as its source states it, in days since 1970-01-01: it has surely not come
 * before {@code earliest}, and has surely come by {@code latest}.
 */
public record Bound(String edtf, int earliest, int latest) {

    /** Before every day. */
    public static final int NEVER_BEFORE = Integer.MIN_VALUE;

    /** After every day. */
    public static final int FOREVER = Integer.MAX_VALUE;

    static final Bound ALWAYS = new Bound("..", NEVER_BEFORE, NEVER_BEFORE);

    /**
     * The first day of something recorded on {@code recordedOn}. Where the source sets no latest
     * day (unstated, "not before"), what was reported as having begun had begun when it was
     * reported; a plan that cannot begin before then stays open.
     */
    public static Bound start(UncertainDate date, LocalDate recordedOn) {
        int earliest = day(date.earliest());
        int latest = day(date.latest());
        int reported = day(recordedOn);
        if (latest == FOREVER && earliest <= reported) latest = reported;
        return new Bound(date.edtf(), earliest, latest);
    }

    /** The last day of something; an unstated one may be any. */
    public static Bound end(UncertainDate date) {
        return new Bound(date.edtf(), day(date.earliest()), day(date.latest()));
    }

    /** {@code day}, as ISO 8601 has it, and no other. */
    static Bound on(String day) {
        int known = day(LocalDate.parse(day));
        return new Bound(day, known, known);
    }

    /** The day it is known to be; none where there is any doubt. */
    @Nullable String toTheDay() {
        if (earliest != latest || earliest == NEVER_BEFORE || earliest == FOREVER) return null;
        return edtf.equals(LocalDate.ofEpochDay(earliest).toString()) ? edtf : null;
    }

    Bound dayAfter() {
        return new Bound(edtf, next(earliest), next(latest));
    }

    static int next(int day) {
        return day == NEVER_BEFORE || day == FOREVER ? day : day + 1;
    }

    private static int day(LocalDate date) {
        if (date.equals(LocalDate.MIN)) return NEVER_BEFORE;
        if (date.equals(LocalDate.MAX)) return FOREVER;
        return Math.toIntExact(date.toEpochDay());
    }
}
