package no.samspor.standalone.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samspor.events.json.SamsporJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.databind.util.RawValue;

/** Bodies: the operation's own example, others that its schema allows, and what neither allows. */
final class Bodies {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** No text in UTF-8 has them alone; or they end what is not ended. */
    private static final List<Integer> WRONG_BYTES =
            List.of(0, 0x1f, 0x80, 0xc0, 0xed, 0xff, (int) '"', (int) '\\');

    private static final int DEPTH_MAX = 6;
    private static final int LENGTH_MAX = 900_000;

    private final Description api;
    private final Pool pool;
    private final Dice dice;

    Bodies(Description api, Pool pool, Dice dice) {
        this.api = api;
        this.pool = pool;
        this.dice = dice;
    }

    /** A place in a body: a field or an element, with what its schema says. */
    private record Slot(JsonNode holder, String name, int index, JsonNode schema) {

        JsonNode value() {
            return holder instanceof ObjectNode ? holder.path(name) : holder.path(index);
        }

        void set(JsonNode value) {
            if (holder instanceof ObjectNode object) object.set(name, value);
            else ((ArrayNode) holder).set(index, value);
        }

        void remove() {
            if (holder instanceof ObjectNode object) object.remove(name);
            else ((ArrayNode) holder).remove(index);
        }
    }

    /** {@code example} as it is, or more or less changed. */
    byte[] like(JsonNode example, JsonNode schema, @Nullable String ownIdentity) {
        if (dice.oneIn(25)) return bytes(dice.of(Nasty.bodies()));
        JsonNode body = dice.oneIn(8) ? made(schema, 0) : example.deepCopy();
        if (ownIdentity != null && body instanceof ObjectNode object && !dice.oneIn(4)) {
            String kind = example.path(ownIdentity).stringValue().substring(0, 3);
            object.put(ownIdentity, Pool.fresh(kind, dice));
        }
        int changes = dice.of(0, 0, 1, 1, 1, 2, 3);
        for (int i = 0; i < changes; i++) change(body, schema);
        return spoilt(bytes(text(body)));
    }

    /** Exactly what {@code body} says. */
    static byte[] exactly(JsonNode body) {
        return bytes(text(body));
    }

    private static String text(JsonNode body) {
        return SamsporJson.mapper().writeValueAsString(body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private byte[] spoilt(byte[] body) {
        if (body.length == 0 || !dice.oneIn(40)) return body;
        int at = dice.below(body.length);
        if (dice.oneIn(2)) return Arrays.copyOf(body, at);
        byte[] other = body.clone();
        other[at] = dice.of(WRONG_BYTES).byteValue();
        return other;
    }

    private void change(JsonNode body, JsonNode schema) {
        List<Slot> slots = new ArrayList<>();
        collect(body, schema, slots);
        if (slots.isEmpty()) return;
        Slot slot = dice.of(slots);
        switch (dice.below(14)) {
            case 0 -> slot.remove();
            case 1 -> slot.set(JSON.nullNode());
            case 2, 3 -> slot.set(edge(slot));
            case 4, 5 -> slot.set(Nasty.any(dice));
            case 6 -> doubled(slot);
            case 7 -> unknown(slot);
            case 8 -> slot.set(wrapped(slot.value()));
            case 9 -> slot.set(huge());
            case 10, 11 -> slot.set(made(slot.schema, 1));
            case 12 -> added(slot);
            default -> known(slot);
        }
    }

    private void collect(JsonNode value, JsonNode schema, List<Slot> slots) {
        JsonNode said = api.resolved(schema);
        if (value instanceof ObjectNode object) {
            for (String name : object.propertyNames()) {
                JsonNode of = said.path("properties").path(name);
                slots.add(new Slot(object, name, 0, of));
                collect(object.path(name), of, slots);
            }
        } else if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                slots.add(new Slot(array, "", i, said.path("items")));
                collect(array.path(i), said.path("items"), slots);
            }
        }
    }

    /** Of its own type, at or beyond the edge. */
    private JsonNode edge(Slot slot) {
        return switch (api.resolved(slot.schema).path("type").asString("")) {
            case "integer" -> Nasty.number(dice);
            case "string" -> Nasty.text(dice);
            case "array" -> JSON.arrayNode();
            case "object" -> JSON.objectNode();
            default -> Nasty.any(dice);
        };
    }

    /** Said twice: the same, or something else the second time. */
    private void doubled(Slot slot) {
        if (!(slot.holder instanceof ObjectNode)) {
            ((ArrayNode) slot.holder).add(slot.value().deepCopy());
            return;
        }
        String once = text(slot.value());
        String again = dice.oneIn(2) ? once : text(Nasty.any(dice));
        slot.set(raw(once + ",\"" + slot.name + "\":" + again));
    }

    private void unknown(Slot slot) {
        if (!(slot.holder instanceof ObjectNode object)) return;
        String name =
                dice.of(
                        "recordedAt",
                        "position",
                        "organisationId",
                        "role",
                        "id",
                        "version",
                        "@class",
                        "__proto__",
                        "$ref",
                        "",
                        "a\u0000b",
                        slot.name.toUpperCase(java.util.Locale.ROOT),
                        slot.name + " ");
        object.set(name, dice.oneIn(2) ? Nasty.any(dice) : slot.value().deepCopy());
    }

    private JsonNode wrapped(JsonNode value) {
        if (dice.oneIn(2)) return JSON.arrayNode().add(value);
        return JSON.objectNode().set("value", value);
    }

    private JsonNode huge() {
        int length = dice.of(5_000, 65_536, LENGTH_MAX);
        return switch (dice.below(4)) {
            case 0 -> raw("9".repeat(length));
            case 1 -> raw("\"" + "x".repeat(length) + "\"");
            case 2 -> raw("[" + "0,".repeat(length / 2) + "0]");
            default -> raw("\"" + "\\u00e5".repeat(length / 6) + "\"");
        };
    }

    /** Something that the schema knows and this body leaves out. */
    private void added(Slot slot) {
        if (!(slot.value() instanceof ObjectNode object)) return;
        JsonNode properties = api.resolved(slot.schema).path("properties");
        List<String> missing = new ArrayList<>(properties.propertyNames());
        missing.removeAll(List.copyOf(object.propertyNames()));
        if (missing.isEmpty()) return;
        String name = dice.of(missing);
        object.set(name, made(name, properties.path(name), 1));
    }

    /** What a field of the same name holds elsewhere. */
    private void known(Slot slot) {
        JsonNode other = pool.value(slot.name, dice);
        if (!other.isMissingNode()) slot.set(other.deepCopy());
    }

    private JsonNode made(JsonNode schema, int depth) {
        return made("", schema, depth);
    }

    /** Anything that {@code schema} allows, with values that such fields have had elsewhere. */
    private JsonNode made(String name, JsonNode schema, int depth) {
        JsonNode said = api.resolved(schema);
        if (said.has("enum")) return dice.of(List.copyOf(said.path("enum").values()));
        if (said.has("const")) return said.path("const");
        return switch (said.path("type").asString("")) {
            case "object" -> object(said, depth);
            case "array" -> array(name, said, depth);
            case "integer" -> dice.oneIn(2) ? Nasty.number(dice) : JSON.numberNode(dice.below(9));
            case "boolean" -> JSON.booleanNode(dice.oneIn(2));
            case "string" -> string(name, said);
            default -> Nasty.any(dice);
        };
    }

    private JsonNode object(JsonNode said, int depth) {
        ObjectNode object = JSON.objectNode();
        if (depth > DEPTH_MAX) return object;
        String required = said.path("required").toString();
        said.path("properties")
                .forEachEntry(
                        (name, schema) -> {
                            boolean isNeeded = required.contains("\"" + name + "\"");
                            if (isNeeded || dice.oneIn(2 + depth)) {
                                object.set(name, made(name, schema, depth + 1));
                            }
                        });
        return object;
    }

    private JsonNode array(String name, JsonNode said, int depth) {
        ArrayNode array = JSON.arrayNode();
        int size = depth > DEPTH_MAX ? 0 : dice.of(0, 1, 1, 2, 3);
        for (int i = 0; i < size; i++) array.add(made(name, said.path("items"), depth + 1));
        return array;
    }

    private JsonNode string(String name, JsonNode said) {
        String pattern = said.path("pattern").asString("");
        if (!pattern.isEmpty()) {
            String kind = pattern.startsWith("^[") ? "" : pattern.substring(1, 4);
            return StringNode.valueOf(pool.identity(kind, dice));
        }
        JsonNode known = pool.value(name, dice);
        if (known.isString() && !dice.oneIn(6)) return known;
        return switch (said.path("format").asString("")) {
            case "date" -> dice.oneIn(3) ? Nasty.time(dice) : StringNode.valueOf(day());
            case "date-time" -> StringNode.valueOf(day() + "T12:00:00Z");
            default -> Nasty.text(dice);
        };
    }

    private String day() {
        return LocalDate.of(2026, 1, 1).plusDays(dice.below(800) - 400L).toString();
    }

    private static JsonNode raw(String json) {
        return JSON.rawValueNode(new RawValue(json));
    }
}
