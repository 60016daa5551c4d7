package no.samspor.query.screen.picture.scale;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis of amounts, from zero or below to a round number above.
 *
 * @param step between ticks, in øre; 1, 2 or 5 with noughts
 * @param start where {@code least} lies; {@code end} where {@code most} does
 */
public record Amounts(long least, long most, long step, double start, double end) {

    private static final long[] ROUND = {1, 2, 5};
    private static final long KRONE = 100;
    private static final long STEP_MAX = 1_000_000_000_000_000_000L;

    /**
     * @param steps about how many, 1 or more
     */
    public static Amounts around(long least, long most, int steps, double start, double end) {
        long low = Math.min(0, least);
        long high = Math.max(most, low + KRONE);
        long step = round((double) high / steps - (double) low / steps);
        long from = Math.floorDiv(low, step) * step;
        long to = Math.ceilDiv(high, step) * step;
        return new Amounts(from, to, step, start, end);
    }

    private static long round(double least) {
        for (long unit = KRONE; unit < STEP_MAX; unit *= 10) {
            for (long factor : ROUND) if (factor * unit >= least) return factor * unit;
        }
        return STEP_MAX;
    }

    public double at(long minor) {
        double whole = (double) most - least;
        return start + (end - start) * ((double) minor - least) / whole;
    }

    public List<Long> ticks() {
        List<Long> ticks = new ArrayList<>();
        for (long tick = least; tick <= most; tick += step) ticks.add(tick);
        return ticks;
    }
}
