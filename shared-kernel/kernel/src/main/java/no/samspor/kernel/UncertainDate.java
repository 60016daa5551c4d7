package no.samspor.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as precisely as its source states it, in EDTF (ISO 8601-2, level 1): {@code 2023-10-31},
 * {@code 2023-10}, {@code 2023}, {@code 2025~} (approximately), {@code 2017-10-31/..} (not before),
 * {@code ../2017-10-31} (not after), {@code 2023-01-01/2024-01-01} (between), or {@code unstated}.
 *
 * @param earliest the first day it can be; {@link LocalDate#MIN} where nothing bounds it
 * @param latest the last day it can be; {@link LocalDate#MAX} where nothing bounds it
 */
public record UncertainDate(String edtf, LocalDate earliest, LocalDate latest) implements Textual {

    public static final UncertainDate UNSTATED =
            new UncertainDate("unstated", LocalDate.MIN, LocalDate.MAX);

    /** Of the years 1 to 9999: of a year 0 the database of the views knows nothing. */
    private static final Pattern POINT =
            Pattern.compile("(?!0000)(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(~?)");

    public static UncertainDate on(LocalDate day) {
        return new UncertainDate(day.toString(), day, day);
    }

    /**
     * Reads EDTF; throws {@link Malformed} for anything else, and for an interval that ends first.
     */
    public static UncertainDate parse(String edtf) {
        if (edtf.equals("unstated")) return UNSTATED;
        int slash = edtf.indexOf('/');
        if (slash < 0) return point(edtf, edtf);
        String from = edtf.substring(0, slash);
        String to = edtf.substring(slash + 1);
        LocalDate earliest = from.equals("..") ? LocalDate.MIN : point(from, edtf).earliest();
        LocalDate latest = to.equals("..") ? LocalDate.MAX : point(to, edtf).latest();
        if (earliest.isAfter(latest) || (from.equals("..") && to.equals(".."))) {
            throw malformed(edtf);
        }
        return new UncertainDate(edtf, earliest, latest);
    }

    /** Approximate widens by one unit of its own precision on both sides (a day by seven). */
    private static UncertainDate point(String edtf, String whole) {
        Matcher parts = POINT.matcher(edtf);
        if (!parts.matches()) throw malformed(whole);
        @Nullable String month = parts.group(2);
        @Nullable String day = parts.group(3);
        long slack = parts.group(4).isEmpty() ? 0 : 1;
        try {
            int year = Integer.parseInt(parts.group(1));
            if (month == null) {
                Year all = Year.of(year);
                return new UncertainDate(
                        edtf,
                        all.minusYears(slack).atDay(1),
                        all.plusYears(slack).atMonth(12).atEndOfMonth());
            }
            if (day == null) {
                YearMonth all = YearMonth.of(year, Integer.parseInt(month));
                return new UncertainDate(
                        edtf,
                        all.minusMonths(slack).atDay(1),
                        all.plusMonths(slack).atEndOfMonth());
            }
            LocalDate exact = LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
            return new UncertainDate(edtf, exact.minusWeeks(slack), exact.plusWeeks(slack));
        } catch (DateTimeException notInTheCalendar) {
            throw malformed(whole);
        }
    }

    public boolean isExact() {
        return earliest.equals(latest);
    }

    public boolean isUnstated() {
        return equals(UNSTATED);
    }

    /** Whether this date has come by the end of {@code day}. */
    public Certainty reachedBy(LocalDate day) {
        if (day.isBefore(earliest)) return Certainty.NO;
        return day.isBefore(latest) ? Certainty.POSSIBLY : Certainty.YES;
    }

    /** Whether this surely lies before {@code other}: false wherever a source leaves room. */
    public boolean isSurelyBefore(UncertainDate other) {
        return latest.isBefore(other.earliest);
    }

    @Override
    public String toString() {
        return edtf;
    }

    private static Malformed malformed(String edtf) {
        return new Malformed(
                new Words(
                        "«"
                                + edtf
                                + "» er ikke en dato (2023-10-31, 2023-10, 2023, 2025~, "
                                + "2017-10-31/.., ../2017-10-31 eller unstated).",
                        "«"
                                + edtf
                                + "» er ikkje ein dato (2023-10-31, 2023-10, 2023, 2025~, "
                                + "2017-10-31/.., ../2017-10-31 eller unstated).",
                        "'"
                                + edtf
                                + "' is not a date (2023-10-31, 2023-10, 2023, 2025~, "
                                + "2017-10-31/.., ../2017-10-31 or unstated)."));
    }
}
