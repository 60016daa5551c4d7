package no.samspor.query.asof;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a view are asked for. A row that only possibly has a value is found by both the
 * value that it shows and the one that it has otherwise.
 */
public final class Where {

    /** That {@code field} is {@code value}. */
    record Is(String field, Object value) {}

    private final List<Is> conditions = new ArrayList<>();

    private Where() {}

    public static Where all() {
        return new Where();
    }

    /**
     * Only rows whose {@code field} is {@code value}; null, as a parameter left out, asks for all.
     */
    public Where is(String field, @Nullable Object value) {
        if (value != null) conditions.add(new Is(field, value));
        return this;
    }

    List<Is> conditions() {
        return conditions;
    }

    @Override
    public String toString() {
        return conditions.toString();
    }
}
