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
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Access;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.id.PersonId;
import no.samspor.query.projection.fold.Column;
import no.samspor.query.projection.fold.Doubt;
import no.samspor.query.projection.fold.Shape;
import no.samspor.query.projection.store.DoubtText;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Reads a view's rows back into its record. */
final class RowReader<R extends Record> {

    private static final String BASE =
            "SELECT key, nullif(lower(valid), '-infinity') AS valid_from_,"
                    + " upper(valid) - 1 AS valid_to_, lower(recorded) AS recorded_from_,"
                    + " upper(recorded) AS recorded_to_, doubt, not_evidenced, warnings, disputed,"
                    + " positions, access AS level_, owner AS owner_";

    private static final JsonMapper JSON = SamsporJson.mapper();

    private final Shape shape;
    private final Constructor<R> constructor;
    private final String columns;

    RowReader(Shape shape, Class<R> row) {
        this.shape = shape;
        this.columns =
                ground()
                        + shape.columns().stream()
                                .map(column -> ", " + shown(column))
                                .collect(Collectors.joining());
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

    String select(Sight sight) {
        return select(Order.OF_KEYS, sight);
    }

    String select(Order order, Sight sight) {
        return BASE
                + (", " + order.shown() + " AS by_")
                + columns
                + " FROM "
                + sight.rowsOf(shape.view().name());
    }

    private static String shown(Column column) {
        if (!tellsOfPeople(column.full())) return column.name();
        return Sight.ofPeople().apply(column.name()) + " AS " + column.name();
    }

    private static boolean tellsOfPeople(JavaType type) {
        if (type.isContainerType()) return tellsOfPeople(type.getContentType());
        Class<?> raw = type.getRawClass();
        if (!raw.isRecord() || raw == PersonId.class) return raw == PersonId.class;
        return Arrays.stream(raw.getRecordComponents())
                .anyMatch(part -> tellsOfPeople(JSON.constructType(part.getGenericType())));
    }

    /** What closes the row: of the events that it rests on, the first that is closed as it is. */
    private String ground() {
        String row = shape.view().name();
        return (", CASE WHEN access NOT IN ('public', 'internal') THEN (SELECT e.said -> 'access'"
                        + " FROM views.event e WHERE e.position = ANY (%s.positions)"
                        + " AND e.access = %s.access ORDER BY e.position LIMIT 1) END AS ground_")
                .formatted(row, row);
    }

    /** Reads for {@code sight}, and notes there what is closed. */
    RowMapper<Seen<R>> shownTo(Sight sight) {
        return (row, n) -> seen(row, sight);
    }

    RowMapper<ViewTable.Keyed<R>> keyed(Sight sight) {
        return (row, n) ->
                new ViewTable.Keyed<>(row.getString("by_"), row.getString("key"), seen(row, sight));
    }

    private Seen<R> seen(ResultSet row, Sight sight) throws SQLException {
        sight.shown()
                .read(
                        row.getString("level_"),
                        row.getString("owner_"),
                        shape.view().name(),
                        row.getString("key"));
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
                new Seen.Recorded(row.getLong("recorded_from_"), recordedTo),
                access(row.getString("ground_")));
    }

    private static @Nullable Access access(@Nullable String ground) {
        return ground == null ? null : JSON.readValue(ground, Access.class);
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
