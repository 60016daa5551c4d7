package no.samspor.query.projection.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    /** Adds to {@code journey} what is parked, each event at most once for a view. */
    public static void add(Journey journey, List<Parked> parked) {
        if (parked.isEmpty()) return;
        journey.add(
                "INSERT INTO views.parked (view, position, stream, event_id, name, why, place)"
                        + " SELECT * FROM unnest(?::text[], ?::bigint[], ?::text[], ?::uuid[],"
                        + " ?::text[], ?::text[], ?::text[]) ON CONFLICT (view, position)"
                        + " DO UPDATE SET (why, place) = (excluded.why, excluded.place)",
                parked.stream().map(Parked::view).toArray(String[]::new),
                parked.stream().map(Parked::position).toArray(Long[]::new),
                parked.stream().map(Parked::stream).toArray(String[]::new),
                parked.stream().map(Parked::eventId).toArray(UUID[]::new),
                parked.stream().map(Parked::name).toArray(String[]::new),
                parked.stream().map(each -> each.why().name()).toArray(String[]::new),
                parked.stream().map(Parked::place).toArray(String[]::new));
    }

    /**
     * Only {@code parked} is parked for {@code view} from now on; what was before keeps its time.
     */
    public static void replace(Connection connection, String view, List<Parked> parked)
            throws SQLException {
        Journey journey = new Journey();
        journey.add(
                "DELETE FROM views.parked WHERE view = ? AND position <> ALL (?)",
                view,
                parked.stream().map(Parked::position).toArray(Long[]::new));
        add(journey, parked);
        journey.send(connection);
    }

    public static void clear(Connection connection) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.execute("DELETE FROM views.parked");
        }
    }
}
