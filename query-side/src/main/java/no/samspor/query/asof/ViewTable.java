package no.samspor.query.asof;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32C;
import no.samspor.edge.Problem;
import no.samspor.query.projection.View;
import no.samspor.query.projection.fold.Column;
import no.samspor.query.projection.fold.Shape;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one way to read a view: of a day, as known at a position, by somebody who may see only so
 * much. Pages are keyed, never counted.
 *
 * @param <R> the view's row
 */
public final class ViewTable<R extends Record> {

    /** Rows that one answer is put together from. */
    private static final int ROWS_MAX = 2_000;

    /** Versions of one row that are shown at once. */
    private static final int HISTORY_MAX = 1_000;

    private final JdbcClient database;
    private final Shape shape;
    private final RowReader<R> rows;
    private final Order order;

    /** Lists in the order of the keys. */
    public ViewTable(JdbcClient database, View<R> view) {
        this(database, view, Order.OF_KEYS);
    }

    private ViewTable(JdbcClient database, View<R> view, Order order) {
        this.database = database;
        this.shape = Shape.of(view);
        this.rows = new RowReader<>(shape, view.row());
        this.order = order;
    }

    /** Lists in the order of {@code field}, what has none first; a date by its earliest day. */
    public static <R extends Record> ViewTable<R> ordered(
            JdbcClient database, View<R> view, String field) {
        return new ViewTable<>(database, view, Order.of(view, field, false));
    }

    /** As {@link #ordered}, from the end: newest first, and what has no date last. */
    public static <R extends Record> ViewTable<R> reversed(
            JdbcClient database, View<R> view, String field) {
        return new ViewTable<>(database, view, Order.of(view, field, true));
    }

    /** The row with this key; empty if there is none that day, or none that the reader may see. */
    public Optional<Seen<R>> one(String key, AsOf asOf, Sight sight) {
        asOf.rests(shape.view().name());
        Asked asked = new Asked(shape, asOf, Where.all(), sight);
        return database.sql(rows.select(sight) + asked.condition() + " AND key = :key")
                .params(asked.parameters())
                .param("key", key)
                .query(rows.shownTo(sight))
                .optional();
    }

    /** The rows with these keys: those that there are that day, and that the reader may see. */
    public List<Seen<R>> keyed(List<String> keys, AsOf asOf, Sight sight) {
        asOf.rests(shape.view().name());
        Asked asked = new Asked(shape, asOf, Where.all(), sight);
        return database.sql(rows.select(sight) + asked.condition() + " AND key = ANY (:keys)")
                .params(asked.parameters())
                .param("keys", keys.toArray(String[]::new))
                .query(rows.shownTo(sight))
                .list();
    }

    /** A page of the rows that {@code where} asks for, in the one order of this table. */
    public Answer.Many<R> list(AsOf asked, Where where, Page page, Sight sight) {
        AsOf asOf = asOf(asked, where, page);
        asOf.rests(shape.view().name());
        boolean backwards = page.endingBefore() != null;
        List<Keyed<R>> found = new ArrayList<>(found(asOf, where, page, sight));
        boolean more = found.size() > page.limit();
        if (more) found.removeLast();
        List<Keyed<R>> items = backwards ? found.reversed() : found;
        boolean hasNext = backwards || more;
        boolean hasPrevious = backwards ? more : page.cursor() != null;
        String sum = checksum(asOf, where);
        return new Answer.Many<>(
                items.stream().map(Keyed::seen).toList(),
                hasNext && !items.isEmpty() ? cursor(asOf, sum, items.getLast()) : null,
                hasPrevious && !items.isEmpty() ? cursor(asOf, sum, items.getFirst()) : null,
                Answer.Meta.of(asOf));
    }

    /** One row more than the page has; a cursor made by hand may hold no value of the order. */
    private List<Keyed<R>> found(AsOf asOf, Where where, Page page, Sight sight) {
        boolean backwards = page.endingBefore() != null;
        @Nullable Cursor cursor = page.cursor();
        Asked question = new Asked(shape, asOf, where, sight);
        Map<String, Object> parameters = question.parameters();
        String sql = rows.select(order, sight) + question.condition();
        if (cursor != null) {
            sql += order.beyond(backwards);
            parameters.put("cursorBy", cursor.by());
            parameters.put("cursorKey", cursor.key());
        }
        sql += order.clause(backwards) + " LIMIT " + (page.limit() + 1);
        try {
            return database.sql(sql).params(parameters).query(rows.keyed(sight)).list();
        } catch (DataIntegrityViolationException noValue) {
            if (cursor == null) throw noValue;
            throw new Problem.Thrown(Problem.of(ReadRefusal.CURSOR_OF_ANOTHER));
        }
    }

    /**
     * What {@code summed}, money in a field of the row, comes to in the rows that {@code where}
     * asks for: one sum for each combination of the fields {@code by}, in their order.
     */
    public List<Sum> sums(AsOf asOf, Where where, Sight sight, String summed, String... by) {
        asOf.rests(shape.view().name());
        return new Summing(shape, summed, List.of(by)).sums(database, asOf, where, sight);
    }

    /**
     * What rows that {@code where} asks for have in {@code field}, each once; those that have
     * nothing there add nothing.
     */
    public <T> List<T> values(AsOf asOf, Where where, Sight sight, String field, Class<T> type) {
        asOf.rests(shape.view().name());
        Asked asked = new Asked(shape, asOf, where, sight);
        Column column = shape.columns().get(shape.indexOf(field));
        List<T> found =
                database.sql(
                                ("SELECT %1$s, access, owner FROM %2$s%3$s AND %1$s IS NOT NULL"
                                                + " GROUP BY %1$s, access, owner ORDER BY %1$s"
                                                + " LIMIT %4$d")
                                        .formatted(
                                                column.name(),
                                                sight.rowsOf(shape.view().name()),
                                                asked.condition(),
                                                ROWS_MAX + 1))
                        .params(asked.parameters())
                        .query((row, n) -> value(row, column, type, sight))
                        .list();
        if (found.size() > ROWS_MAX) {
            throw new Problem.Thrown(Problem.of(ReadRefusal.TOO_MANY_ROWS));
        }
        return found.stream().distinct().toList();
    }

    private <T> T value(ResultSet row, Column column, Class<T> type, Sight sight)
            throws SQLException {
        sight.shown()
                .read(
                        row.getString("access"),
                        row.getString("owner"),
                        shape.view().name(),
                        "values of " + column.field());
        return type.cast(
                Objects.requireNonNull(column.value(row.getString(column.name())), column.field()));
    }

    /** All rows that {@code where} asks for, for an answer that is made of them. */
    public List<Seen<R>> all(AsOf asOf, Where where, Sight sight) {
        asOf.rests(shape.view().name());
        Asked asked = new Asked(shape, asOf, where, sight);
        List<Seen<R>> found =
                database.sql(
                                rows.select(sight)
                                        + asked.condition()
                                        + " ORDER BY key LIMIT "
                                        + (ROWS_MAX + 1))
                        .params(asked.parameters())
                        .query(rows.shownTo(sight))
                        .list();
        if (found.size() > ROWS_MAX) {
            throw new Problem.Thrown(Problem.of(ReadRefusal.TOO_MANY_ROWS));
        }
        return found;
    }

    /** Every version of the row that was ever known, in the order in which it became known. */
    public List<Seen<R>> history(String key, Sight sight) {
        return database.sql(
                        rows.select(sight)
                                + " WHERE key = :key AND "
                                + sight.condition()
                                + " ORDER BY lower(recorded), lower(valid) LIMIT "
                                + HISTORY_MAX)
                .params(sight.parameters())
                .param("key", key)
                .query(rows.shownTo(sight))
                .list();
    }

    /** All pages show the times of the first; stating others with a cursor is another question. */
    private AsOf asOf(AsOf asked, Where where, Page page) {
        @Nullable Cursor cursor = page.cursor();
        if (cursor == null) return asked;
        AsOf asOf =
                asked.stated()
                        ? asked
                        : new AsOf(
                                cursor.effectiveOn(),
                                cursor.position(),
                                null,
                                false,
                                false,
                                asked.incomplete());
        boolean same =
                asOf.effectiveOn().equals(cursor.effectiveOn())
                        && asOf.position() == cursor.position()
                        && checksum(asOf, where).equals(cursor.question());
        if (!same) throw new Problem.Thrown(Problem.of(ReadRefusal.CURSOR_OF_ANOTHER));
        return asOf;
    }

    private String cursor(AsOf asOf, String checksum, Keyed<R> row) {
        return new Cursor(asOf.effectiveOn(), asOf.position(), checksum, row.by(), row.key())
                .text();
    }

    private String checksum(AsOf asOf, Where where) {
        CRC32C sum = new CRC32C();
        String text = shape.view().name() + asOf.effectiveOn() + asOf.position() + where + order;
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** A row with its place in the order, which the reader sees only as part of a cursor. */
    record Keyed<R extends Record>(String by, String key, Seen<R> seen) {}
}
