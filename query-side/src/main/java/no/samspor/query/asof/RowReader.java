package no.samspor.query.asof;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import no.samspor.kernel.Certainty;
import no.samspor.query.projection.fold.Column;
import no.samspor.query.projection.fold.Doubt;
import no.samspor.query.projection.fold.Shape;
import no.samspor.query.projection.store.DoubtText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a view's rows back into its record. */
final class RowReader<R extends Record> implements RowMapper<Seen<R>> {

    private static final String BASE =
            "SELECT key, nullif(lower(valid), '-infinity') AS valid_from_,"
                    + " upper(valid) - 1 AS valid_to_, lower(recorded) AS recorded_from_,"
                    + " upper(recorded) AS recorded_to_, doubt, not_evidenced, warnings, disputed,"
                    + " positions";

    private final Shape shape;
    private final Constructor<R> constructor;

    RowReader(Shape shape, Class<R> row) {
        this.shape = shape;
        Class<?>[] types =
                Arrays.stream(row.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            constructor = row.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError("every record has it", impossible);
        }
    }

    String select() {
        return select(Order.OF_KEYS);
    }

    String select(Order order) {
        return BASE
                + (", " + order.shown() + " AS by_")
                + shape.columns().stream()
                        .map(column -> ", " + column.name())
                        .collect(Collectors.joining())
                + " FROM views."
                + shape.view().name();
    }

    RowMapper<ViewTable.Keyed<R>> keyed() {
        return (row, n) ->
                new ViewTable.Keyed<>(row.getString("by_"), row.getString("key"), mapRow(row, n));
    }

    @Override
    public Seen<R> mapRow(ResultSet row, int number) throws SQLException {
        List<Doubt> doubt = DoubtText.read(row.getString("doubt"));
        @Nullable Long recordedTo = row.getObject("recorded_to_", Long.class);
        return new Seen<>(
                row(row),
                doubt.isEmpty() ? Certainty.YES : Certainty.POSSIBLY,
                doubt.stream().map(this::because).toList(),
                List.of((String[]) array(row, "not_evidenced")),
                List.of((String[]) array(row, "warnings")),
                List.of((String[]) array(row, "disputed")),
                List.of((Long[]) array(row, "positions")),
                new Seen.Valid(
                        row.getObject("valid_from_", LocalDate.class),
                        row.getObject("valid_to_", LocalDate.class)),
                new Seen.Recorded(row.getLong("recorded_from_"), recordedTo));
    }

    private R row(ResultSet row) throws SQLException {
        @Nullable Object[] values = new Object[shape.columns().size()];
        for (int i = 0; i < values.length; i++) values[i] = value(row, shape.columns().get(i));
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    shape.view().name() + " holds a row that is none: " + row.getString("key"), e);
        }
    }

    private static @Nullable Object value(ResultSet row, Column column) throws SQLException {
        if (column.type() == java.time.Instant.class) {
            java.time.@Nullable OffsetDateTime at =
                    row.getObject(column.name(), java.time.OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
        return column.value(row.getString(column.name()));
    }

    private Seen.Because because(Doubt doubt) {
        if (doubt.field().equals(Doubt.EXISTENCE)) {
            return new Seen.Because(doubt.field(), doubt.edtf(), null);
        }
        Column column = shape.columns().get(shape.indexOf(doubt.field()));
        return new Seen.Because(doubt.field(), doubt.edtf(), column.value(doubt.otherwise()));
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }
}
