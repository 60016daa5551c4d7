package no.samspor.query.projection.store;

import java.util.List;
import java.util.stream.Stream;
import no.samspor.query.projection.fold.Column;
import no.samspor.query.projection.fold.Shape;

/**
 * The three tables of one view: its row versions, which a migration of its feature creates, and
 * beside them what each key rests on and the keys of each stream, which the mechanism creates.
 */
public record Tables(Shape shape, String rows, String entries, String links) {

    /** The columns that every view has, in this order, before those of its row. */
    static final List<String> BASE =
            List.of(
                    "key",
                    "valid",
                    "recorded",
                    "doubt",
                    "access",
                    "owner",
                    "of_programme",
                    "of_body",
                    "not_evidenced",
                    "warnings",
                    "disputed",
                    "positions");

    static final List<String> ENTRY = List.of("key", "position", "ordinal", "said");
    static final List<String> LINK = List.of("stream", "key");

    private static final List<String> BASE_TYPES =
            List.of(
                    "text NOT NULL",
                    "daterange NOT NULL",
                    "int8range NOT NULL",
                    "jsonb",
                    "text NOT NULL",
                    "text",
                    "text",
                    "text",
                    "text[] NOT NULL",
                    "text[] NOT NULL",
                    "text[] NOT NULL",
                    "bigint[] NOT NULL");

    /**
     * The position from which the version is known, as a column of its own: an index on the whole
     * range would have to be written again when the version is closed.
     */
    static final String OPENED = "opened";

    private static final String OPENED_TYPE =
            "bigint NOT NULL GENERATED ALWAYS AS (lower(recorded)) STORED";

    /** A page takes no more rows than leave room to close some of them in it. */
    static final String ROOM_TO_CLOSE = " WITH (fillfactor = 80)";

    private static final String NEXT = "__next";

    /** The tables that are read. */
    public static Tables live(Shape shape) {
        return named(shape, "");
    }

    /** The tables of a rebuild, until it takes the place of the live ones. */
    public static Tables next(Shape shape) {
        return named(shape, NEXT);
    }

    private static Tables named(Shape shape, String suffix) {
        String name = "views." + shape.view().name();
        return new Tables(
                shape, name + suffix, name + "__entries" + suffix, name + "__links" + suffix);
    }

    /** All columns of a row, for COPY and SELECT alike. */
    String columns() {
        return String.join(", ", names());
    }

    private List<String> names() {
        return Stream.concat(BASE.stream(), shape.columns().stream().map(Column::name)).toList();
    }

    /** Adds rows, of the values of {@link #columns}. */
    Columns.Insert insertRows() {
        Stream<String> base = BASE_TYPES.stream().map(type -> type.replaceFirst(" .*", ""));
        Stream<String> own = shape.columns().stream().map(Column::sqlType);
        return Columns.Insert.into(rows, names(), Stream.concat(base, own).toList());
    }

    /** Adds what is kept of keys, of the values of {@link #ENTRY}. */
    Columns.Insert insertEntries() {
        return Columns.Insert.into(entries, ENTRY, List.of("text", "bigint", "integer", "text"));
    }

    /** Adds what keys rest on, of the values of {@link #LINK}. */
    Columns.Insert insertLinks() {
        return Columns.Insert.into(links, LINK, List.of("text", "text"));
    }

    /** The migration that the shape asks for: to be pasted, then kept by hand. */
    public static String ddl(Shape shape) {
        String table = "views." + shape.view().name();
        StringBuilder sql = new StringBuilder("CREATE TABLE " + table + " (\n");
        for (int i = 0; i < BASE.size(); i++) {
            sql.append("    ").append(BASE.get(i)).append(' ').append(BASE_TYPES.get(i));
            sql.append(",\n");
        }
        for (Column column : shape.columns()) sql.append(definition(column)).append(",\n");
        sql.append("    ").append(OPENED).append(' ').append(OPENED_TYPE).append("\n)");
        sql.append(ROOM_TO_CLOSE).append(";\n\n");
        sql.append("-- Finds the version to close, keeps it single, gives the order of pages.\n");
        sql.append("CREATE UNIQUE INDEX ON ").append(table).append(" (key, opened, lower(valid));");
        sql.append('\n');
        return sql.toString();
    }

    private static String definition(Column column) {
        return "    " + column.name() + " " + column.sqlType();
    }
}
