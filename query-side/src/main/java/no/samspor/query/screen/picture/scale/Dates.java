package no.samspor.query.screen.picture.scale;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of days, from its left end to its right.
 *
 * @param months from tick to tick
 */
public record Dates(LocalDate first, LocalDate last, int months, double left, double right) {

    private static final int MONTHS_A_YEAR = 12;

    /** Steps between ticks, in months, that people count in. */
    private static final int[] STEPS = {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 24_000};

    /** Whole steps around both days, as small as they can be and {@code apart} units wide. */
    public static Dates around(
            LocalDate from, LocalDate to, double left, double right, double apart) {
        for (int months : STEPS) {
            LocalDate first = floor(from, months);
            LocalDate last = floor(to, months).plusMonths(months);
            double steps = (double) ChronoUnit.MONTHS.between(first, last) / months;
            if ((right - left) / steps >= apart) return new Dates(first, last, months, left, right);
        }
        return new Dates(from, to.plusDays(1), Integer.MAX_VALUE, left, right);
    }

    /** Bounded by the axis. */
    public double x(LocalDate day) {
        if (day.isBefore(first)) return left;
        if (day.isAfter(last)) return right;
        double whole = ChronoUnit.DAYS.between(first, last);
        return left + (right - left) * ChronoUnit.DAYS.between(first, day) / whole;
    }

    /** None at the right end. */
    public List<LocalDate> ticks() {
        List<LocalDate> ticks = new ArrayList<>();
        for (LocalDate on = first; on.isBefore(last); on = on.plusMonths(months)) ticks.add(on);
        return ticks;
    }

    private static LocalDate floor(LocalDate day, int months) {
        long count = (long) day.getYear() * MONTHS_A_YEAR + day.getMonthValue() - 1;
        long floored = Math.floorDiv(count, months) * months;
        return LocalDate.of(
                Math.toIntExact(Math.floorDiv(floored, MONTHS_A_YEAR)),
                Math.floorMod(floored, MONTHS_A_YEAR) + 1,
                1);
    }
}
