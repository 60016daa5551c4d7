package no.samspor.query.projection.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A few rows for one statement, column by column. It costs PostgreSQL what COPY would, and needs no
 * journey of its own.
 */
final class Columns implements Rows {

    private final List<List<@Nullable String>> columns = new ArrayList<>();
    private int next;

    @Override
    public Columns add(@Nullable String value) {
        if (next == columns.size()) columns.add(new ArrayList<>());
        columns.get(next++).add(value);
        return this;
    }

    @Override
    public void endRow() {
        next = 0;
    }

    /** Adds all rows to {@code journey}, if there are any. */
    void into(Journey journey, Insert table) {
        if (columns.isEmpty()) return;
        @Nullable Object[] values =
                columns.stream().map(column -> column.toArray(String[]::new)).toArray();
        journey.add(table.sql(), values);
    }

    /**
     * The statement that adds rows to a table.
     *
     * @param sql has a parameter for each column, an array of texts
     */
    record Insert(String sql) {

        /** Of columns and their SQL types, in their order. */
        static Insert into(String table, List<String> names, List<String> types) {
            StringBuilder sql = new StringBuilder("INSERT INTO ").append(table).append(" (");
            sql.append(String.join(", ", names)).append(") SELECT ");
            for (int i = 0; i < names.size(); i++) {
                if (i > 0) sql.append(", ");
                sql.append("c.").append(names.get(i)).append("::").append(types.get(i));
            }
            sql.append(" FROM unnest(?::text[]").append(", ?::text[]".repeat(names.size() - 1));
            return new Insert(
                    sql.append(") AS c (").append(String.join(", ", names)).append(")").toString());
        }
    }
}
