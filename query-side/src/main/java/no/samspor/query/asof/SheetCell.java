package no.samspor.query.asof;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One value in a cell of a spreadsheet, which would run it if it looked like a formula: a text that
 * begins as one, after whatever is not seen, is led in by an apostrophe. So is one that begins with
 * an apostrophe, and nothing else, so that whoever takes the first apostrophe away has the text as
 * it was. Numbers and truth values are written as they are.
 */
final class SheetCell {

    /** The full-width forms are read as the others in some places. */
    private static final String BEGINNINGS = "=+-@'\uff1d\uff0b\uff0d\uff20";

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
        return quoted(isRun(text) ? "'" + text : text);
    }

    private static boolean isRun(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\r' || c == '\n') return true;
            if (BEGINNINGS.indexOf(c) >= 0) return true;
            if (!isUnseen(c)) return false;
        }
        return false;
    }

    private static boolean isUnseen(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
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
