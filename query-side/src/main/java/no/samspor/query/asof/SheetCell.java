package no.samspor.query.asof;

import java.util.ArrayList;
import java.util.List;
import no.samspor.edge.output.Formula;
import tools.jackson.databind.JsonNode;

/**
 * One value in a cell of a spreadsheet, which would run it if it looked like a {@link Formula}:
 * such a text is led in by an apostrophe, and nothing else is, so that whoever takes the first
 * apostrophe away has the text as it was. Numbers and truth values are written as they are.
 */
final class SheetCell {

    /** What separates would end the cell, or the row. */
    private static final String SEPARATORS = ";,\t\"\r\n";

    private SheetCell() {}

    static String of(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) return "";
        if (value.isNumber() || value.isBoolean()) return value.asString();
        if (value.isString()) return text(value.stringValue());
        return text(isPlainList(value) ? joined(value) : value.toString());
    }

    static String text(String text) {
        return quoted(Formula.isReadIn(text) ? "'" + text : text);
    }

    private static String quoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (SEPARATORS.indexOf(text.charAt(i)) >= 0) {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        return text;
    }

    private static boolean isPlainList(JsonNode value) {
        if (!value.isArray()) return false;
        for (JsonNode each : value) if (each.isContainer()) return false;
        return true;
    }

    private static String joined(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list) texts.add(each.asString());
        return String.join(", ", texts);
    }
}
