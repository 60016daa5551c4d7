package no.samspor.query.projection.fold;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Textual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * One column of a view: its name, its SQL type, and the one text that stands for a value of it.
 *
 * @param field the record component
 * @param name the column, {@code decided_on} for {@code decidedOn}
 * @param type the component's type, primitives boxed
 */
public record Column(String field, String name, String sqlType, Class<?> type, JavaType full) {

    private static final JsonMapper JSON = SamsporJson.mapper();

    private static final Map<Class<?>, Class<?>> BOXED =
            Map.of(int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class);

    private static final Map<Class<?>, String> SQL_TYPES =
            Map.of(
                    String.class, "text",
                    Nok.class, "bigint",
                    Long.class, "bigint",
                    Integer.class, "integer",
                    Boolean.class, "boolean",
                    LocalDate.class, "date",
                    Instant.class, "timestamptz");

    static Column of(RecordComponent component) {
        Class<?> type = BOXED.getOrDefault(component.getType(), component.getType());
        return new Column(
                component.getName(),
                snake(component.getName()),
                sqlType(type),
                type,
                JSON.constructType(component.getGenericType()));
    }

    private static String sqlType(Class<?> type) {
        @Nullable String known = SQL_TYPES.get(type);
        if (known != null) return known;
        return type.isEnum() || Textual.class.isAssignableFrom(type) ? "text" : "jsonb";
    }

    /** The canonical text of {@code value}; fails for a value of another type. */
    public @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Object other when !type.isInstance(other) ->
                    throw new IllegalArgumentException(
                            field + " is a " + type.getSimpleName() + ", not " + other.getClass());
            case String text -> text;
            case Textual textual -> textual.toString();
            case Nok kr -> Long.toString(kr.minor());
            case Instant instant -> instant.truncatedTo(ChronoUnit.MICROS).toString();
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            case LocalDate date -> date.toString();
            case Enum<?> constant -> JSON.convertValue(constant, String.class);
            default -> JSON.writeValueAsString(value);
        };
    }

    /**
     * The value that {@code text}, as {@link #text} writes it or the database returns it, is of.
     */
    public @Nullable Object value(@Nullable String text) {
        if (text == null) return null;
        if (sqlType.equals("jsonb")) return JSON.readValue(text, full);
        if (type == String.class) return text;
        if (type == Nok.class) return new Nok(Long.parseLong(text));
        if (type == Long.class) return Long.valueOf(text);
        if (type == Integer.class) return Integer.valueOf(text);
        if (type == Boolean.class) return text.startsWith("t");
        if (type == LocalDate.class) return LocalDate.parse(text);
        if (type == Instant.class) return Instant.parse(text);
        return JSON.convertValue(text, full);
    }

    private static String snake(String camel) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < camel.length(); i++) {
            char letter = camel.charAt(i);
            if (Character.isUpperCase(letter)) name.append('_');
            name.append(Character.toLowerCase(letter));
        }
        return name.toString();
    }
}
