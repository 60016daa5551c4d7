package no.samspor.query.asof;

import java.time.LocalDate;
import java.util.Map;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;

/**
 * Days that can be asked about: of the years 1 to 9999, which JSON's dates (RFC 3339) can name.
 * Java knows days that neither they nor the database do.
 */
public final class Days {

    private static final int YEAR_MAX = 9999;

    private Days() {}

    /**
     * {@code day} as it is.
     *
     * @throws Problem.Thrown edge/bad-parameter for a day of another year
     */
    public static LocalDate within(String parameter, LocalDate day) {
        if (day.getYear() >= 1 && day.getYear() <= YEAR_MAX) return day;
        throw new Problem.Thrown(
                Problem.of(EdgeRefusal.BAD_PARAMETER, Map.of("parameter", parameter)));
    }
}
