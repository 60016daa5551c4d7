package no.samspor.query.asof;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import no.samspor.kernel.Textual;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The columns of a list: the parts of its rows, those of what they hold in columns of their own as
 * far as they are always the same, and how certain each row is and what it rests on.
 */
record SheetColumns(List<Column> all) {

    private static final int DEPTH_MAX = 3;
    private static final List<String> OF_EVERY_ROW =
            List.of(
                    "certainty",
                    "doubt",
                    "notEvidenced",
                    "warnings",
                    "disputed",
                    "positions",
                    "valid.from",
                    "valid.to",
                    "recorded.from",
                    "recorded.to");

    record Column(String name, JsonPointer at) {
        static Column of(String name) {
            return new Column(name, JsonPointer.compile("/" + name.replace('.', '/')));
        }
    }

    static SheetColumns of(Class<?> row) {
        List<Column> all = new ArrayList<>();
        add(row, "", 1, all);
        OF_EVERY_ROW.forEach(name -> all.add(Column.of(name)));
        return new SheetColumns(List.copyOf(all));
    }

    private static void add(Class<?> type, String before, int depth, List<Column> all) {
        for (RecordComponent part : type.getRecordComponents()) {
            String name = before + part.getName();
            boolean opens = isOurRecord(part.getType()) && depth < DEPTH_MAX;
            if (opens) add(part.getType(), name + ".", depth + 1, all);
            else all.add(Column.of(name));
        }
    }

    private static boolean isOurRecord(Class<?> type) {
        return type.isRecord()
                && type.getName().startsWith("no.samspor.")
                && !Textual.class.isAssignableFrom(type);
    }

    String titles() {
        return String.join(";", all.stream().map(Column::name).toList());
    }

    String line(JsonNode row) {
        return String.join(
                ";", all.stream().map(column -> SheetCell.of(row.at(column.at()))).toList());
    }
}
