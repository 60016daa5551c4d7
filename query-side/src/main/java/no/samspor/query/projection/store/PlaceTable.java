package no.samspor.query.projection.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
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

    static void put(Journey journey, Map<String, Place> fresh) {
        if (fresh.isEmpty()) return;
        journey.add(
                "INSERT INTO views.place AS p (thing, stream, programme, body)"
                        + " SELECT * FROM unnest(?::text[], ?::uuid[], ?::text[], ?::text[])"
                        + " ON CONFLICT (thing) DO UPDATE"
                        + " SET programme = excluded.programme, body = excluded.body"
                        + " WHERE (p.programme, p.body)"
                        + " IS DISTINCT FROM (excluded.programme, excluded.body)",
                fresh.keySet().toArray(String[]::new),
                fresh.keySet().stream().map(each -> Ids.parse(each).value()).toArray(UUID[]::new),
                fresh.values().stream().map(Place::programme).toArray(String[]::new),
                fresh.values().stream().map(Place::body).toArray(String[]::new));
    }

    static void close(Journey journey, String thing, Closed closed) {
        Access.@Nullable Level level = closed.level();
        if (level == null) {
            journey.add("DELETE FROM views.closed WHERE thing = ?", thing);
            return;
        }
        journey.add(
                "INSERT INTO views.closed (thing, access, owner, of_programme, of_body)"
                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (thing) DO UPDATE"
                        + " SET (access, owner, of_programme, of_body)"
                        + " = (excluded.access, excluded.owner, excluded.of_programme,"
                        + " excluded.of_body)",
                thing,
                Levels.text(level),
                closed.owner(),
                closed.place().programme(),
                closed.place().body());
    }

    static void clear(Connection connection) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.execute("TRUNCATE views.place, views.closed");
        }
    }
}
