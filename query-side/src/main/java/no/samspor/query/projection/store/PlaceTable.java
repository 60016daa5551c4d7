package no.samspor.query.projection.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import no.samspor.kernel.Access;
import no.samspor.kernel.id.Ids;
import org.jspecify.annotations.Nullable;

/** The places of things as they are kept, and what is closed as a whole. */
final class PlaceTable {

    private PlaceTable() {}

    /**
     * That a thing is closed as a whole, whatever its events say.
     *
     * @param level null where it is not, or no longer
     */
    record Closed(Access.@Nullable Level level, String owner, Place place) {}

    /** Null where there is none. */
    static @Nullable Place read(Connection connection, String thing) throws SQLException {
        String sql = "SELECT programme, body FROM views.place WHERE thing = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, thing);
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) return null;
                return new Place(found.getString(1), found.getString(2));
            }
        }
    }

    static void put(Connection connection, Map<String, Place> fresh) throws SQLException {
        if (fresh.isEmpty()) return;
        String sql =
                "INSERT INTO views.place AS p (thing, stream, programme, body)"
                        + " SELECT * FROM unnest(?::text[], ?::uuid[], ?::text[], ?::text[])"
                        + " ON CONFLICT (thing) DO UPDATE"
                        + " SET programme = excluded.programme, body = excluded.body"
                        + " WHERE (p.programme, p.body)"
                        + " IS DISTINCT FROM (excluded.programme, excluded.body)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setArray(1, texts(connection, fresh.keySet().toArray()));
            insert.setArray(2, streams(connection, fresh));
            insert.setArray(
                    3, texts(connection, fresh.values().stream().map(Place::programme).toArray()));
            insert.setArray(
                    4, texts(connection, fresh.values().stream().map(Place::body).toArray()));
            insert.executeUpdate();
        }
    }

    static void close(Connection connection, String thing, Closed closed) throws SQLException {
        String sql =
                "INSERT INTO views.closed (thing, access, owner, of_programme, of_body)"
                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (thing) DO UPDATE"
                        + " SET (access, owner, of_programme, of_body)"
                        + " = (excluded.access, excluded.owner, excluded.of_programme,"
                        + " excluded.of_body)";
        Access.@Nullable Level level = closed.level();
        if (level == null) sql = "DELETE FROM views.closed WHERE thing = ?";
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            change.setString(1, thing);
            if (level != null) {
                change.setString(2, Levels.text(level));
                change.setString(3, closed.owner());
                change.setString(4, closed.place().programme());
                change.setString(5, closed.place().body());
            }
            change.executeUpdate();
        }
    }

    static void clear(Connection connection) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.execute("TRUNCATE views.place, views.closed");
        }
    }

    private static Array streams(Connection connection, Map<String, Place> fresh)
            throws SQLException {
        Object[] streams = fresh.keySet().stream().map(each -> Ids.parse(each).value()).toArray();
        return connection.createArrayOf("uuid", streams);
    }

    private static Array texts(Connection connection, @Nullable Object[] texts)
            throws SQLException {
        return connection.createArrayOf("text", texts);
    }
}
