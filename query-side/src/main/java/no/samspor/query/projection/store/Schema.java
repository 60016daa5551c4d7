package no.samspor.query.projection.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samspor.query.projection.fold.Column;
import no.samspor.query.projection.fold.Shape;
import org.jspecify.annotations.Nullable;

/** Checks the views' tables against their shapes, and makes what stands beside them. */
public final class Schema {

    private Schema() {}

    /**
     * Fails where the table of {@code shape} does not fit it, naming the column; then makes the
     * tables beside it where they are missing.
     */
    public static void prepare(Connection connection, Shape shape) throws SQLException {
        Tables tables = Tables.live(shape);
        Map<String, String> present = columns(connection, tables.rows());
        List<String> faults = new ArrayList<>();
        for (String base : Tables.BASE) {
            if (present.remove(base) == null) faults.add("has no column " + base);
        }
        if (present.remove(Tables.OPENED) == null) faults.add("has no column " + Tables.OPENED);
        for (Column column : shape.columns()) {
            @Nullable String type = present.remove(column.name());
            if (type == null) {
                faults.add("has no column " + column.name() + " " + column.sqlType());
            } else if (!type.equals(column.sqlType())) {
                faults.add(column.name() + " is " + type + ", not " + column.sqlType());
            }
        }
        for (String extra : present.keySet()) faults.add("has a column too many: " + extra);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    tables.rows()
                            + " does not fit "
                            + shape.view().row().getName()
                            + ": "
                            + String.join("; ", faults)
                            + ". The whole table as it should be:\n"
                            + Tables.ddl(shape));
        }
        createBeside(connection, tables);
        upkeep(connection, tables);
        wall(connection, tables);
    }

    /** How often the tables are cleaned, and what of them is counted. */
    static void upkeep(Connection connection, Tables tables) throws SQLException {
        try (PreparedStatement keep =
                connection.prepareStatement("SELECT views.upkeep(?::regclass, ?::regclass)")) {
            keep.setString(1, tables.rows());
            keep.setString(2, tables.entries());
            keep.execute();
        }
    }

    /** Whoever reads is given the rows that the reader may see, whatever is asked of them. */
    static void wall(Connection connection, Tables tables) throws SQLException {
        try (PreparedStatement build = connection.prepareStatement("SELECT views.wall(?)")) {
            build.setString(1, tables.shape().view().name());
            build.execute();
        }
    }

    /** Null-free map of column name to SQL type; empty where there is no such table. */
    private static Map<String, String> columns(Connection connection, String table)
            throws SQLException {
        String sql =
                "SELECT attname, format_type(atttypid, NULL) FROM pg_attribute "
                        + "WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped";
        Map<String, String> columns = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, table);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    String type =
                            found.getString(2).replace("timestamp with time zone", "timestamptz");
                    columns.put(found.getString(1), type);
                }
            }
        }
        return columns;
    }

    /** What a view is built as: another text means that its rows must be made anew. */
    static String fingerprint(Shape shape) {
        return "revision " + shape.view().revision() + "\n" + Tables.ddl(shape);
    }

    /** Whether the tables hold what this build of the view makes of the events it has heard. */
    public static boolean isBuilt(Connection connection, Shape shape) throws SQLException {
        String sql = "SELECT shape = ? FROM views.built WHERE view = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, fingerprint(shape));
            select.setString(2, shape.view().name());
            try (ResultSet found = select.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }

    /** Notes that they do. */
    public static void built(Connection connection, Shape shape) throws SQLException {
        String sql =
                "INSERT INTO views.built (view, shape) VALUES (?, ?) ON CONFLICT (view)"
                        + " DO UPDATE SET shape = excluded.shape, built_at = excluded.built_at";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, shape.view().name());
            insert.setString(2, fingerprint(shape));
            insert.executeUpdate();
        }
        try (PreparedStatement outdated =
                connection.prepareStatement("DELETE FROM views.compared WHERE view = ?")) {
            outdated.setString(1, shape.view().name());
            outdated.executeUpdate();
        }
    }

    /** Empties the tables of the view, before the log is heard again from its beginning. */
    public static void clear(Connection connection, Shape shape) throws SQLException {
        Tables tables = Tables.live(shape);
        try (Statement truncate = connection.createStatement()) {
            truncate.execute(
                    "TRUNCATE "
                            + String.join(", ", tables.rows(), tables.entries(), tables.links()));
        }
        built(connection, shape);
    }

    static void createBeside(Connection connection, Tables tables) throws SQLException {
        try (Statement create = connection.createStatement()) {
            create.execute(
                    "CREATE TABLE IF NOT EXISTS "
                            + tables.entries()
                            + " (key text NOT NULL, position bigint NOT NULL, ordinal integer NOT"
                            + " NULL, said text NOT NULL)");
            if (Shadow.indexes(connection, tables.entries()).isEmpty()) {
                create.execute("CREATE INDEX ON " + tables.entries() + " (key)");
            }
            create.execute(
                    "CREATE TABLE IF NOT EXISTS "
                            + tables.links()
                            + " (stream text NOT NULL, key text NOT NULL,"
                            + " PRIMARY KEY (stream, key))");
        }
    }
}
