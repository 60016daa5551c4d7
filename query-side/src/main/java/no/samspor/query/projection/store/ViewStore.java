package no.samspor.query.projection.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samspor.query.projection.fold.Bound;
import no.samspor.query.projection.fold.Entry;
import no.samspor.query.projection.fold.EntryText;
import no.samspor.query.projection.fold.Links;
import no.samspor.query.projection.fold.Outcome;
import no.samspor.query.projection.fold.RowVersion;
import no.samspor.query.projection.fold.Timeline;
import org.jspecify.annotations.Nullable;

/** Reads and writes the tables of one view, a batch at a time, in the caller's transaction. */
public final class ViewStore {

    private final Tables tables;
    private final EntryText entryText;
    private final Places places;

    public ViewStore(Tables tables, Places places) {
        this.tables = tables;
        this.places = places;
        this.entryText = new EntryText(tables.shape());
    }

    /** The timelines of those of {@code keys} that anything is known of. */
    public Map<String, Timeline> load(Connection connection, Collection<String> keys)
            throws SQLException {
        Map<String, List<Entry>> entries = new HashMap<>();
        String sql =
                "SELECT key, position, said FROM "
                        + tables.entries()
                        + " WHERE key = ANY (?) ORDER BY key, position, ordinal";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, texts(connection, keys));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    entries.computeIfAbsent(found.getString(1), _ -> new ArrayList<>())
                            .add(entryText.read(found.getLong(2), found.getString(3)));
                }
            }
        }
        Map<String, Timeline> timelines = new HashMap<>();
        entries.forEach(
                (key, known) -> timelines.put(key, Timeline.of(tables.shape(), key, known)));
        return timelines;
    }

    /** Adds the keys that rest on {@code streams} to {@code links}. */
    public void link(Connection connection, Collection<String> streams, Links links)
            throws SQLException {
        if (streams.isEmpty()) return;
        String sql = "SELECT stream, key FROM " + tables.links() + " WHERE stream = ANY (?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, texts(connection, streams));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) links.add(found.getString(1), found.getString(2));
            }
        }
    }

    /** Writes what folding the events after {@code position} came to. */
    public void write(Connection connection, Outcome outcome, long position) throws SQLException {
        close(connection, outcome.closed(), position);
        CopyText rows = new CopyText();
        for (RowVersion version : outcome.opened()) row(connection, rows, version);
        CopyText entries = new CopyText();
        outcome.entries().forEach(kept -> entry(entries, kept));
        CopyText links = new CopyText();
        outcome.links().forEach(link -> links.add(link.stream()).add(link.key()).endRow());
        copy(connection, rows, entries, links);
    }

    void copy(Connection connection, CopyText rows, CopyText entries, CopyText links)
            throws SQLException {
        rows.into(connection, tables.rows() + " (" + tables.columns() + ")");
        entries.into(connection, tables.entries() + " (key, position, ordinal, said)");
        links.into(connection, tables.links() + " (stream, key)");
    }

    /** One statement closes every version that was open before {@code position}. */
    private void close(Connection connection, List<RowVersion> closed, long position)
            throws SQLException {
        List<RowVersion> old =
                closed.stream().filter(version -> version.openedAt() <= position).toList();
        if (old.isEmpty()) return;
        String sql =
                "UPDATE "
                        + tables.rows()
                        + " t SET recorded = int8range(lower(t.recorded), c.closed) "
                        + "FROM unnest(?::text[], ?::bigint[], ?::date[], ?::bigint[]) "
                        + "c (key, opened, first, closed) "
                        + "WHERE t.key = c.key AND t.opened = c.opened "
                        + "AND lower(t.valid) = c.first AND upper_inf(t.recorded)";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, texts(connection, old.stream().map(RowVersion::key).toList()));
            Object[] begins = old.stream().map(RowVersion::openedAt).toArray();
            update.setArray(2, connection.createArrayOf("bigint", begins));
            List<String> days = old.stream().map(v -> day(v.segment().from())).toList();
            update.setArray(3, texts(connection, days));
            Object[] ends = old.stream().map(RowVersion::closedAt).toArray();
            update.setArray(4, connection.createArrayOf("bigint", ends));
            int closedHere = update.executeUpdate();
            if (closedHere != old.size()) {
                throw new IllegalStateException(
                        "%s: %d versions to close, %d found: rebuild the view"
                                .formatted(tables.rows(), old.size(), closedHere));
            }
        }
    }

    void row(Connection connection, CopyText out, RowVersion version) throws SQLException {
        var segment = version.segment();
        Place place = places.of(connection, thing(version.key()));
        out.add(version.key());
        String end = segment.to() == Bound.FOREVER ? "" : day(segment.to());
        out.add("[" + day(segment.from()) + "," + end + ")");
        boolean open = version.closedAt() == RowVersion.OPEN;
        out.add("[" + version.openedAt() + "," + (open ? "" : version.closedAt()) + ")");
        out.add(DoubtText.write(segment.doubt()));
        out.add(Levels.text(segment.access()));
        out.add(segment.owner());
        out.add(place.programme());
        out.add(place.body());
        out.add(segment.notEvidenced());
        out.add(segment.warnings());
        out.add(segment.disputed());
        out.add(segment.positions());
        for (@Nullable String cell : segment.cells()) out.add(cell);
        out.endRow();
    }

    /** The thing that a row is about: its key begins with its identity. */
    private static String thing(String key) {
        int end = key.indexOf('/');
        return end < 0 ? key : key.substring(0, end);
    }

    /** Rows that were written before their thing moved say where it stands now. */
    void move(Connection connection) throws SQLException {
        String sql =
                "UPDATE "
                        + tables.rows()
                        + " SET of_programme = ?, of_body = ? WHERE key = ? OR key LIKE ?";
        for (String thing : places.moved()) {
            Place place = places.of(connection, thing);
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setString(1, place.programme());
                update.setString(2, place.body());
                update.setString(3, thing);
                update.setString(4, thing.replace("_", "\\_") + "/%");
                update.executeUpdate();
            }
        }
    }

    void entry(CopyText out, Outcome.Kept kept) {
        out.add(kept.key()).add(kept.entry().position()).add(kept.ordinal());
        out.add(entryText.write(kept.entry())).endRow();
    }

    private static String day(int day) {
        return day == Bound.NEVER_BEFORE ? "-infinity" : LocalDate.ofEpochDay(day).toString();
    }

    private static Array texts(Connection connection, Collection<String> texts)
            throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
