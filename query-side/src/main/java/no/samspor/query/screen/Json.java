package no.samspor.query.screen;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A part of what the API answered, as a template reads it: what is not there is null or empty. */
public record Json(JsonNode node) {

    /** An object with nothing in it. */
    public static final Json NOTHING = new Json(JsonNodeFactory.instance.objectNode());

    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** The object at {@code field}; null where there is none. */
    public @Nullable Json at(String field) {
        return has(field) ? new Json(node.get(field)) : null;
    }

    /** The object at {@code field}; empty where there is none. */
    public Json in(String field) {
        return has(field) ? new Json(node.get(field)) : NOTHING;
    }

    public @Nullable String text(String field) {
        return has(field) ? node.get(field).asString() : null;
    }

    public String text(String field, String otherwise) {
        return has(field) ? node.get(field).asString() : otherwise;
    }

    /** What stands here itself, where it is no object. */
    public String text() {
        return node.asString("");
    }

    /** 0 where it is not there. */
    public long number(String field) {
        return has(field) ? node.get(field).longValue() : 0;
    }

    public boolean yes(String field) {
        return has(field) && node.get(field).booleanValue();
    }

    /** Whether {@code field} is exactly this text. */
    public boolean is(String field, String text) {
        return has(field) && node.get(field).asString("").equals(text);
    }

    public List<Json> list(String field) {
        return has(field) ? new Json(node.get(field)).items() : List.of();
    }

    /** The parts of an array. */
    public List<Json> items() {
        List<Json> items = new ArrayList<>();
        for (JsonNode each : node) items.add(new Json(each));
        return items;
    }

    public List<String> texts(String field) {
        return list(field).stream().map(Json::text).toList();
    }

    public boolean isEmpty() {
        return node.isEmpty();
    }
}
