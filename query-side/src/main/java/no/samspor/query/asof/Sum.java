package no.samspor.query.asof;

import java.util.Map;
import java.util.Objects;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Nok;

/**
 * What some rows come to. Nobody has stated it: of two rows or more it is derived at best, and
 * never more certain than the least certain of its parts (domain model 2.8, point 4).
 *
 * @param of what the rows have in common, by field; a field that they have not is left out
 * @param sum of all of them
 * @param sure of those alone that are surely among them on the day asked about
 * @param count how many they are
 * @param possibly how many of them are among them only possibly
 * @param leastCertain the certainty of the least certain part
 */
public record Sum(
        Map<String, Object> of,
        Amount sum,
        Amount sure,
        long count,
        long possibly,
        Amount.Certainty leastCertain) {

    /** The sum of nothing. */
    public static final Sum NOTHING =
            new Sum(
                    Map.of(),
                    Amount.exact(Nok.ZERO),
                    Amount.exact(Nok.ZERO),
                    0,
                    0,
                    Amount.Certainty.EXACT);

    /** What all of its rows have in {@code field}, which it was asked to be grouped by. */
    public <T> T of(String field, Class<T> type) {
        return type.cast(Objects.requireNonNull(of.get(field), field));
    }
}
