package no.samspor.query.projection.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import no.samspor.events.Undecodable;
import no.samspor.kernel.Sha256;
import no.samspor.log.LogReader;
import no.samspor.query.projection.fold.Parked;
import no.samspor.query.projection.fold.Parking;
import no.samspor.query.projection.fold.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the views as such: how each stands, whether it is right, to make it anew, what
 * it has not heard.
 */
public final class Upkeep {

    private final DataSource database;
    private final Views views;
    private final Rebuild rebuild;
    private final LogReader log;

    public Upkeep(DataSource database, Views views, Rebuild rebuild, LogReader log) {
        this.database = database;
        this.views = views;
        this.rebuild = rebuild;
        this.log = log;
    }

    /**
     * How a view stands.
     *
     * @param revision of what it makes of events
     * @param position the newest event that it has heard
     * @param builtAt when its tables were made, or made anew
     * @param comparison the last since then; null if there was none
     */
    public record Kept(
            String view,
            int revision,
            long position,
            @Nullable Instant builtAt,
            @Nullable Compared comparison) {}

    /**
     * The view as it was read, beside the same made anew from the log.
     *
     * @param rows how many row versions it held at that position
     */
    public record Compared(
            boolean equal, long position, long rows, Sha256 live, Sha256 rebuilt, Instant at) {}

    /**
     * An event that some views have not heard, though they stand beyond it.
     *
     * @param stream the thing it happened to
     * @param name the stored name of the event
     * @param place where a view failed on it; null where none did
     */
    public record Unheard(
            long position,
            String stream,
            UUID eventId,
            String name,
            Parked.Why why,
            @Nullable String place,
            List<String> views,
            Instant since) {}

    /** All that is parked, in the order of positions; {@link Parking} bounds how much that is. */
    public List<Unheard> parked() throws SQLException {
        String sql =
                "SELECT position, stream, event_id, name, why, min(place) AS place, min(since) AS"
                        + " since, array_agg(view ORDER BY view) AS views FROM views.parked"
                        + " GROUP BY position, stream, event_id, name, why ORDER BY position";
        List<Unheard> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                all.add(
                        new Unheard(
                                found.getLong("position"),
                                found.getString("stream"),
                                found.getObject("event_id", UUID.class),
                                found.getString("name"),
                                Parked.Why.valueOf(found.getString("why")),
                                found.getString("place"),
                                List.of((String[]) found.getArray("views").getArray()),
                                found.getObject("since", OffsetDateTime.class).toInstant()));
            }
        }
        return all;
    }

    /**
     * Tries the event at {@code position} again, and with it all that is parked for the same views:
     * they are made anew from the log, which puts everything in its order. Where it still cannot be
     * read, nothing is made.
     *
     * @return what is parked afterwards; empty if nothing is parked at {@code position}
     */
    public Optional<List<Unheard>> replay(long position) throws SQLException {
        List<Unheard> before = parked();
        Set<String> lacking = new HashSet<>();
        for (Unheard each : before) {
            if (each.position() == position) lacking.addAll(each.views());
        }
        if (lacking.isEmpty()) return Optional.empty();
        if (log.follow(position - 1, 1).getFirst() instanceof Undecodable) {
            return Optional.of(before);
        }
        rebuild.replace(
                views.shapes().stream()
                        .filter(shape -> lacking.contains(shape.view().name()))
                        .toList());
        return Optional.of(parked());
    }

    public List<Kept> all() throws SQLException {
        List<Kept> all = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            long position = Views.position(connection);
            for (Shape shape : views.shapes()) all.add(kept(connection, shape, position));
        }
        return all;
    }

    /** Compares all views with what the log makes of them, in one reading of it. */
    public List<Kept> compare() throws SQLException {
        List<Rebuild.Comparison> comparisons = rebuild.compare(views.shapes());
        try (Connection connection = database.getConnection()) {
            for (Rebuild.Comparison each : comparisons) note(connection, each);
        }
        return all();
    }

    /** Makes one view anew and puts it in the place of the old; empty if there is no such view. */
    public Optional<Kept> rebuild(String view) throws SQLException {
        for (Shape shape : views.shapes()) {
            if (!shape.view().name().equals(view)) continue;
            rebuild.replace(List.of(shape));
            try (Connection connection = database.getConnection()) {
                return Optional.of(kept(connection, shape, Views.position(connection)));
            }
        }
        return Optional.empty();
    }

    private static Kept kept(Connection connection, Shape shape, long position)
            throws SQLException {
        String sql =
                "SELECT b.built_at, c.* FROM views.built b LEFT JOIN views.compared c USING (view)"
                        + " WHERE view = ?";
        String name = shape.view().name();
        int revision = shape.view().revision();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, name);
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) return new Kept(name, revision, position, null, null);
                return new Kept(
                        name, revision, position, instant(found, "built_at"), compared(found));
            }
        }
    }

    private static @Nullable Compared compared(ResultSet found) throws SQLException {
        @Nullable Instant at = instant(found, "compared_at");
        if (at == null) return null;
        Sha256 live = new Sha256(found.getString("live"));
        Sha256 rebuilt = new Sha256(found.getString("rebuilt"));
        return new Compared(
                live.equals(rebuilt),
                found.getLong("position"),
                found.getLong("rows"),
                live,
                rebuilt,
                at);
    }

    private static @Nullable Instant instant(ResultSet found, String column) throws SQLException {
        @Nullable OffsetDateTime at = found.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static void note(Connection connection, Rebuild.Comparison comparison)
            throws SQLException {
        String sql =
                "INSERT INTO views.compared (view, position, rows, live, rebuilt)"
                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (view) DO UPDATE SET"
                        + " (position, rows, live, rebuilt, compared_at) = (excluded.position,"
                        + " excluded.rows, excluded.live, excluded.rebuilt, excluded.compared_at)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, comparison.live().view());
            insert.setLong(2, comparison.live().position());
            insert.setLong(3, comparison.live().rows());
            insert.setString(4, comparison.live().sha256().toString());
            insert.setString(5, comparison.rebuilt().sha256().toString());
            insert.executeUpdate();
        }
    }
}
