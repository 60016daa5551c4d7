package no.samspor.query.projection.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samspor.query.projection.fold.Outcome;
import no.samspor.query.projection.fold.RowVersion;
import no.samspor.query.projection.fold.Shape;

/**
 * The next generation of a view's tables: filled row by row without indexes, then indexed as the
 * live ones are, then dropped or put in their place.
 */
public final class Shadow {

    /** Characters of one COPY; more would only take memory. */
    private static final int COPY_LENGTH_MAX = 1 << 21;

    private final Tables live;
    private final Tables next;
    private final ViewStore store;
    private final CopyText rows = new CopyText();
    private final CopyText entries = new CopyText();
    private final CopyText links = new CopyText();

    public Shadow(Shape shape, Places places) {
        live = Tables.live(shape);
        next = Tables.next(shape);
        store = new ViewStore(next, places);
    }

    public Tables tables() {
        return next;
    }

    /** Makes the tables anew, empty and without indexes. */
    public void create(Connection connection) throws SQLException {
        drop(connection);
        for (Map.Entry<String, String> pair : pairs().entrySet()) {
            String like = " (LIKE " + pair.getKey() + " INCLUDING GENERATED)";
            String room = pair.getValue().equals(next.rows()) ? Tables.ROOM_TO_CLOSE : "";
            execute(connection, "CREATE TABLE " + pair.getValue() + like + room);
        }
    }

    /** Takes what an event closed and added; a row version is written once, when it is complete. */
    public void add(Connection connection, Outcome outcome) throws SQLException {
        for (RowVersion version : outcome.closed()) add(connection, version);
        for (Outcome.Kept kept : outcome.entries()) store.entry(entries, kept);
        for (Outcome.Link link : outcome.links()) store.link(links, link);
        if (entries.length() > COPY_LENGTH_MAX) flush(connection);
    }

    public void add(Connection connection, RowVersion version) throws SQLException {
        store.row(connection, rows, version);
        if (rows.length() > COPY_LENGTH_MAX) flush(connection);
    }

    public void flush(Connection connection) throws SQLException {
        store.copy(connection, rows, entries, links);
        rows.clear();
        entries.clear();
        links.clear();
    }

    /** Gives the tables the indexes that the live ones have. */
    public void index(Connection connection) throws SQLException {
        for (Map.Entry<String, String> pair : pairs().entrySet()) {
            for (String definition : indexes(connection, pair.getKey())) {
                execute(connection, definition.replace("{table}", pair.getValue()));
            }
        }
        Schema.upkeep(connection, next);
        for (String table : pairs().values()) execute(connection, "ANALYZE " + table);
    }

    /** Rows that were added before their thing moved say where it stands now. */
    public void move(Connection connection) throws SQLException {
        store.move(connection);
    }

    /** Definitions of the indexes of {@code table}, for one that is called {@code {table}}. */
    static List<String> indexes(Connection connection, String table) throws SQLException {
        String sql =
                "SELECT regexp_replace(pg_get_indexdef(indexrelid),"
                        + " 'INDEX .*? ON [^ ]+ USING', 'INDEX ON {table} USING')"
                        + " FROM pg_index WHERE indrelid = ?::regclass";
        List<String> definitions = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, table);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) definitions.add(found.getString(1));
            }
        }
        return definitions;
    }

    /** Puts the tables in the place of the live ones; readers see either, never a part. */
    public void replace(Connection connection) throws SQLException {
        execute(connection, "DROP VIEW IF EXISTS seen." + live.shape().view().name());
        for (Map.Entry<String, String> pair : pairs().entrySet()) {
            String plain = pair.getKey().substring(pair.getKey().indexOf('.') + 1);
            execute(connection, "DROP TABLE " + pair.getKey());
            execute(connection, "ALTER TABLE " + pair.getValue() + " RENAME TO " + plain);
        }
        Schema.wall(connection, live);
        Schema.built(connection, live.shape());
    }

    public void drop(Connection connection) throws SQLException {
        for (String table : pairs().values()) {
            execute(connection, "DROP TABLE IF EXISTS " + table);
        }
    }

    private Map<String, String> pairs() {
        return Map.of(
                live.rows(), next.rows(),
                live.entries(), next.entries(),
                live.links(), next.links());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
