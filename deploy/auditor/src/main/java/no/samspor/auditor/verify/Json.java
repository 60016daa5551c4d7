package no.samspor.auditor.verify;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** An object of JSON, of what a verdict holds. */
final class Json {

    private final StringJoiner fields = new StringJoiner(",", "{", "}");

    Json put(String name, boolean value) {
        return add(name, String.valueOf(value));
    }

    Json put(String name, long value) {
        return add(name, String.valueOf(value));
    }

    Json put(String name, String value) {
        return add(name, quoted(value));
    }

    Json put(String name, Json value) {
        return add(name, value.toString());
    }

    Json put(String name, List<Json> values) {
        return add(
                name,
                values.stream().map(Json::toString).collect(Collectors.joining(",", "[", "]")));
    }

    private Json add(String name, String value) {
        fields.add(quoted(name) + ":" + value);
        return this;
    }

    /** Words here are ours or {@code Strict}: no control character but the line feed. */
    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return "\"" + escaped + "\"";
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
