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
    private final Columns.Insert insertRows;
    private final Columns.Insert insertEntries;
    private final Columns.Insert insertLinks;

    public ViewStore(Tables tables, Places places) {
        this.tables = tables;
        this.places = places;
        this.entryText = new EntryText(tables.shape());
        this.insertRows = tables.insertRows();
        this.insertEntries = tables.insertEntries();
        this.insertLinks = tables.insertLinks();
    }

    /**
     * Asks in {@code journey} for the timelines of {@code keys}; {@code known} has those that
     * anything is known of when it was sent.
     */
    public void load(Journey journey, Collection<String> keys, Map<String, Timeline> known) {
        journey.ask(
                found -> {
                    Map<String, List<Entry>> entries = new HashMap<>();
                    while (found.next()) {
                        String key = found.getString(1);
                        entries.computeIfAbsent(key, _ -> new ArrayList<>())
                                .add(entryText.read(key, found.getLong(2), found.getString(3)));
                    }
                    entries.forEach(
                            (key, all) -> known.put(key, Timeline.of(tables.shape(), key, all)));
                },
                "SELECT key, position, said FROM "
                        + tables.entries()
                        + " WHERE key = ANY (?) ORDER BY key, position, ordinal",
                (Object) keys.toArray(String[]::new));
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

    /** Adds to {@code journey} what folding the events after {@code position} came to. */
    public void write(Connection connection, Journey journey, Outcome outcome, long position)
            throws SQLException {
        close(journey, outcome.closed(), position);
        Columns rows = new Columns();
        for (RowVersion version : outcome.opened()) row(connection, rows, version);
        rows.into(journey, insertRows);
        Columns entries = new Columns();
        outcome.entries().forEach(kept -> entry(entries, kept));
        entries.into(journey, insertEntries);
        Columns links = new Columns();
        outcome.links().forEach(link -> link(links, link));
        links.into(journey, insertLinks);
    }

    void copy(Connection connection, CopyText rows, CopyText entries, CopyText links)
            throws SQLException {
        rows.into(connection, tables.rows(), tables.columns());
        entries.into(connection, tables.entries(), String.join(", ", Tables.ENTRY));
        links.into(connection, tables.links(), String.join(", ", Tables.LINK));
    }

    /** One statement closes every version that was open before {@code position}. */
    private void close(Journey journey, List<RowVersion> closed, long position) {
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
        journey.addCounted(
                closedHere -> mustBe(old.size(), closedHere),
                sql,
                old.stream().map(RowVersion::key).toArray(String[]::new),
                old.stream().map(RowVersion::openedAt).toArray(Long[]::new),
                old.stream().map(version -> day(version.segment().from())).toArray(String[]::new),
                old.stream().map(RowVersion::closedAt).toArray(Long[]::new));
    }

    private void mustBe(int toClose, int closedHere) {
        if (closedHere == toClose) return;
        throw new IllegalStateException(
                "%s: %d versions to close, %d found: rebuild the view"
                        .formatted(tables.rows(), toClose, closedHere));
    }

    void row(Connection connection, Rows out, RowVersion version) throws SQLException {
        var segment = version.segment();
        Place place = places.of(connection, Entry.thing(version.key()));
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

    void entry(Rows out, Outcome.Kept kept) {
        out.add(kept.key()).add(kept.entry().position()).add(kept.ordinal());
        out.add(entryText.write(kept.key(), kept.entry())).endRow();
    }

    void link(Rows out, Outcome.Link link) {
        out.add(link.stream()).add(link.key()).endRow();
    }

    private static String day(int day) {
        return day == Bound.NEVER_BEFORE ? "-infinity" : LocalDate.ofEpochDay(day).toString();
    }

    private static Array texts(Connection connection, Collection<String> texts)
            throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
