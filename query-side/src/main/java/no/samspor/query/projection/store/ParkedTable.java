package no.samspor.query.projection.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.query.projection.View;
import no.samspor.query.projection.fold.Parked;
import no.samspor.query.projection.fold.Parking;

/** What is parked, in the database of the views: it moves with their position. */
public final class ParkedTable {

    /** Each stream of which something is parked for a view, and how much. */
    public static final String STREAMS =
            "SELECT view, stream, count(*) FROM views.parked GROUP BY view, stream";

    private final Map<String, Set<String>> streams = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** Reads what {@link #STREAMS} selects. */
    public ParkedTable(ResultSet found) throws SQLException {
        while (found.next()) {
            String view = found.getString(1);
            streams.computeIfAbsent(view, _ -> new HashSet<>()).add(found.getString(2));
            counts.merge(view, found.getInt(3), Integer::sum);
        }
    }

    /** Where {@code view} goes on from. */
    public Parking of(View<?> view) {
        return new Parking(
                view,
                streams.getOrDefault(view.name(), Set.of()),
                counts.getOrDefault(view.name(), 0));
    }

    public static void add(Connection connection, List<Parked> parked) throws SQLException {
        if (parked.isEmpty()) return;
        String sql =
                "INSERT INTO views.parked (view, position, stream, event_id, name, why, place)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (view, position)"
                        + " DO UPDATE SET (why, place) = (excluded.why, excluded.place)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Parked each : parked) {
                insert.setString(1, each.view());
                insert.setLong(2, each.position());
                insert.setString(3, each.stream());
                insert.setObject(4, each.eventId());
                insert.setString(5, each.name());
                insert.setString(6, each.why().name());
                insert.setString(7, each.place());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Only {@code parked} is parked for {@code view} from now on; what was before keeps its time.
     */
    public static void replace(Connection connection, String view, List<Parked> parked)
            throws SQLException {
        String sql = "DELETE FROM views.parked WHERE view = ? AND position <> ALL (?)";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            Object[] kept = parked.stream().map(Parked::position).toArray();
            delete.setString(1, view);
            delete.setArray(2, connection.createArrayOf("bigint", kept));
            delete.executeUpdate();
        }
        add(connection, parked);
    }

    public static void clear(Connection connection) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.execute("DELETE FROM views.parked");
        }
    }
}
