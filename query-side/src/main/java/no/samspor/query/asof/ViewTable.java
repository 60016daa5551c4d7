package no.samspor.query.asof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import no.samspor.edge.Problem;
import no.samspor.events.json.SamsporJson;
import no.samspor.query.projection.View;
import no.samspor.query.projection.fold.Column;
import no.samspor.query.projection.fold.Shape;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
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

    private static final String AS_OF =
            " WHERE valid @> CAST(:day AS date) AND recorded @> CAST(:position AS bigint) AND ";

    private final JdbcClient database;
    private final Shape shape;
    private final RowReader<R> rows;

    public ViewTable(JdbcClient database, View<R> view) {
        this.database = database;
        this.shape = Shape.of(view);
        this.rows = new RowReader<>(shape, view.row());
    }

    /** The row with this key; empty if there is none that day, or none that the reader may see. */
    public Optional<Seen<R>> one(String key, AsOf asOf, Sight sight) {
        return database.sql(rows.select() + AS_OF + sight.condition() + " AND key = :key")
                .params(parameters(asOf, sight))
                .param("key", key)
                .query(rows)
                .optional();
    }

    /** A page of the rows that {@code where} asks for, in the order of their keys. */
    public Answer.Many<R> list(AsOf asked, Where where, Page page, Sight sight) {
        AsOf asOf = asOf(asked, where, page);
        boolean backwards = page.endingBefore() != null;
        @Nullable Cursor cursor = page.cursor();
        Map<String, Object> parameters = parameters(asOf, sight);
        StringBuilder sql = new StringBuilder(rows.select()).append(AS_OF);
        sql.append(sight.condition());
        condition(sql, where, parameters);
        if (cursor != null) {
            sql.append(backwards ? " AND key < :cursor" : " AND key > :cursor");
            parameters.put("cursor", cursor.key());
        }
        sql.append(backwards ? " ORDER BY key DESC" : " ORDER BY key");
        sql.append(" LIMIT ").append(page.limit() + 1);
        List<Keyed<R>> found =
                new ArrayList<>(
                        database.sql(sql.toString()).params(parameters).query(rows.keyed()).list());
        boolean more = found.size() > page.limit();
        if (more) found.removeLast();
        List<Keyed<R>> items = backwards ? found.reversed() : found;
        boolean hasNext = backwards || more;
        boolean hasPrevious = backwards ? more : cursor != null;
        String question = question(asOf, where);
        return new Answer.Many<>(
                items.stream().map(Keyed::seen).toList(),
                hasNext && !items.isEmpty() ? cursor(asOf, question, items.getLast()) : null,
                hasPrevious && !items.isEmpty() ? cursor(asOf, question, items.getFirst()) : null,
                Answer.Meta.of(asOf));
    }

    /** All rows that {@code where} asks for, for an answer that is made of them. */
    public List<Seen<R>> all(Where where, AsOf asOf, Sight sight) {
        Map<String, Object> parameters = parameters(asOf, sight);
        StringBuilder sql = new StringBuilder(rows.select()).append(AS_OF);
        sql.append(sight.condition());
        condition(sql, where, parameters);
        sql.append(" ORDER BY key LIMIT ").append(ROWS_MAX + 1);
        List<Seen<R>> found = database.sql(sql.toString()).params(parameters).query(rows).list();
        if (found.size() > ROWS_MAX) {
            throw new Problem.Thrown(Problem.of(ReadRefusal.TOO_MANY_ROWS));
        }
        return found;
    }

    /** Every version of the row that was ever known, in the order in which it became known. */
    public List<Seen<R>> history(String key, Sight sight) {
        return database.sql(
                        rows.select()
                                + " WHERE key = :key AND "
                                + sight.condition()
                                + " ORDER BY lower(recorded), lower(valid) LIMIT "
                                + HISTORY_MAX)
                .params(sight.parameters())
                .param("key", key)
                .query(rows)
                .list();
    }

    /** All pages show the times of the first; stating others with a cursor is another question. */
    private AsOf asOf(AsOf asked, Where where, Page page) {
        @Nullable Cursor cursor = page.cursor();
        if (cursor == null) return asked;
        AsOf asOf =
                asked.stated()
                        ? asked
                        : new AsOf(cursor.effectiveOn(), cursor.position(), null, false, false);
        boolean same =
                asOf.effectiveOn().equals(cursor.effectiveOn())
                        && asOf.position() == cursor.position()
                        && question(asOf, where).equals(cursor.question());
        if (!same) throw new Problem.Thrown(Problem.of(ReadRefusal.CURSOR_OF_ANOTHER));
        return asOf;
    }

    private static Map<String, Object> parameters(AsOf asOf, Sight sight) {
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        parameters.put("day", asOf.effectiveOn());
        parameters.put("position", asOf.position());
        return parameters;
    }

    private void condition(StringBuilder sql, Where where, Map<String, Object> parameters) {
        int n = 0;
        for (Where.Is condition : where.conditions()) {
            Column column = shape.columns().get(shape.indexOf(condition.field()));
            @Nullable String text = column.text(condition.value());
            if (text == null) continue;
            String name = "value" + n++;
            sql.append(" AND (").append(column.name()).append(" = CAST(:").append(name);
            sql.append(" AS ").append(column.sqlType()).append(')');
            sql.append(" OR doubt @> CAST(:").append(name).append("Otherwise AS jsonb))");
            parameters.put(name, text);
            parameters.put(name + "Otherwise", otherwise(condition.field(), text));
        }
    }

    private static String otherwise(String field, String text) {
        return SamsporJson.mapper()
                .writeValueAsString(List.of(Map.of("field", field, "otherwise", text)));
    }

    private String cursor(AsOf asOf, String question, Keyed<R> row) {
        return new Cursor(asOf.effectiveOn(), asOf.position(), question, row.key()).text();
    }

    private String question(AsOf asOf, Where where) {
        CRC32C sum = new CRC32C();
        String text = shape.view().name() + asOf.effectiveOn() + asOf.position() + where;
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** A row with its key, which the reader sees only as part of a cursor. */
    record Keyed<R extends Record>(String key, Seen<R> seen) {}
}
