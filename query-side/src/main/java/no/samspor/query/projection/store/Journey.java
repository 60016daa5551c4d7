package no.samspor.query.projection.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statements that make one journey to the database: sent together, carried out in the order in
 * which they were added, in the caller's transaction, and waited for once. Whoever reads what a
 * batch changed waits for each journey of it.
 */
public final class Journey {

    private final List<Step> steps = new ArrayList<>();

    private record Step(String sql, List<@Nullable Object> values, Result result) {}

    private interface Result {
        void take(Statement from) throws SQLException;
    }

    /** Reads the rows that were asked for. */
    interface Answer {
        void read(ResultSet found) throws SQLException;
    }

    /**
     * Adds a change.
     *
     * @param values of its parameters, in their order: texts, numbers, bytes, or arrays of texts or
     *     numbers
     */
    public void add(String sql, @Nullable Object... values) {
        steps.add(new Step(sql, Arrays.asList(values), _ -> {}));
    }

    /** As {@link #add}; {@code changed} is told how many rows it changed. */
    public void addCounted(IntConsumer changed, String sql, @Nullable Object... values) {
        steps.add(
                new Step(
                        sql, Arrays.asList(values), from -> changed.accept(from.getUpdateCount())));
    }

    /** Adds a question, and who reads what comes of it. */
    void ask(Answer answer, String sql, @Nullable Object... values) {
        steps.add(
                new Step(
                        sql,
                        Arrays.asList(values),
                        from -> {
                            try (ResultSet found = from.getResultSet()) {
                                answer.read(found);
                            }
                        }));
    }

    /** Sends what was added; the first statement that fails ends it. */
    public void send(Connection connection) throws SQLException {
        if (steps.isEmpty()) return;
        String all = steps.stream().map(Step::sql).collect(Collectors.joining("; "));
        try (PreparedStatement together = connection.prepareStatement(all)) {
            int next = 1;
            for (Step step : steps) {
                for (@Nullable Object value : step.values()) set(together, next++, value);
            }
            together.execute();
            for (Step step : steps) {
                step.result().take(together);
                together.getMoreResults();
            }
        }
        steps.clear();
    }

    private static void set(PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        if (value instanceof @Nullable Object[] array) {
            String type =
                    switch (array) {
                        case Long[] _ -> "bigint";
                        case UUID[] _ -> "uuid";
                        default -> "text";
                    };
            statement.setArray(index, statement.getConnection().createArrayOf(type, array));
        } else {
            statement.setObject(index, value);
        }
    }
}
