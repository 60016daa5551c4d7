package no.samspor.query.asof;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a view are asked for. A row that only possibly has a value is found by both the
 * value that it shows and the one that it has otherwise.
 */
public final class Where {

    /** What is asked of one field. */
    sealed interface Condition {
        String field();
    }

    /** That it is one of {@code values}. */
    record Is(String field, List<?> values) implements Condition {}

    /** That it is a list, and {@code value} is in it. */
    record Holds(String field, Object value) implements Condition {}

    /** That one of {@code fields} has {@code text} in it; {@code field} is the first of them. */
    record Says(String field, List<String> fields, String text) implements Condition {}

    private final List<Condition> conditions = new ArrayList<>();

    private Where() {}

    public static Where all() {
        return new Where();
    }

    /**
     * Only rows whose {@code field} is {@code value}; null, as a parameter left out, asks for all.
     */
    public Where is(String field, @Nullable Object value) {
        return value == null ? this : among(field, List.of(value));
    }

    /** Only rows whose {@code field} is one of {@code values}. */
    public Where among(String field, List<?> values) {
        conditions.add(new Is(field, List.copyOf(values)));
        return this;
    }

    /** Only rows in whose list {@code field} there is {@code value}; null asks for all. */
    public Where holds(String field, @Nullable Object value) {
        if (value != null) conditions.add(new Holds(field, value));
        return this;
    }

    /**
     * Only rows in which one of {@code fields} says {@code text}, in capitals or small letters;
     * null asks for all.
     */
    public Where says(@Nullable String text, String... fields) {
        if (text == null || text.isBlank()) return this;
        conditions.add(new Says(fields[0], List.of(fields), text.strip()));
        return this;
    }

    List<Condition> conditions() {
        return conditions;
    }

    @Override
    public String toString() {
        return conditions.toString();
    }
}
