package no.samspor.standalone;

import java.util.List;
import java.util.Random;
import no.samspor.events.json.SamsporJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that fit a schema, and values that nobody should send, by chance. */
final class FuzzValues {

    private static final JsonMapper JSON = SamsporJson.mapper();
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DEPTH_MAX = 5;

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "a",
                    "Ærlig øl på åsen",
                    "A\u030angstro\u0308m",
                    "\u202egnp.txt",
                    "\ufeffx",
                    "\u0000",
                    "a\u0000b",
                    "\ud800",
                    "\udc00\ud800",
                    "\ud83d\ude80",
                    "\u2028\u2029",
                    "\r\nSet-Cookie: a=b",
                    "%s%n%x",
                    "${jndi:ldap://a.invalid/b}",
                    "' OR 1=1 --",
                    "'; DROP TABLE log.event; --",
                    "$[*] ? (@ == 1)",
                    "{\"a\":1}",
                    "../../../etc/passwd",
                    "<script>alert(1)</script>",
                    "=1+1",
                    "15869000016",
                    "2026-02-30",
                    "0000-00-00",
                    "9999-12-31",
                    "-9999-01-01",
                    "+999999999-12-31",
                    "2026-13",
                    "2026~",
                    "2026-XX-XX",
                    "../2026",
                    "2026-06-01/2026-05-01",
                    "unstated",
                    "null",
                    "true",
                    "1e999999999",
                    "NaN",
                    "prg_00000000000000000000000000",
                    "prg_7ZZZZZZZZZZZZZZZZZZZZZZZZZ",
                    "man_ZZZZZZZZZZZZZZZZZZZZZZZZZZ",
                    "x".repeat(300),
                    "ø".repeat(70_000),
                    "x".repeat(210_000));

    private static final List<String> NUMBERS =
            List.of(
                    "0",
                    "-1",
                    "1",
                    "2147483647",
                    "2147483648",
                    "-2147483649",
                    "9223372036854775807",
                    "9223372036854775808",
                    "-9223372036854775808",
                    "1.5",
                    "1e400",
                    "1e-400",
                    "100000000000000000000000000000000000000");

    private final Random chance;

    FuzzValues(Random chance) {
        this.chance = chance;
    }

    <T> T oneOf(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    boolean inOf(int one, int of) {
        return chance.nextInt(of) < one;
    }

    String text() {
        return oneOf(TEXTS);
    }

    /** Of any kind but the one that is wanted, most likely. */
    JsonNode wild() {
        return switch (chance.nextInt(9)) {
            case 0, 1, 2 -> MAKE.stringNode(text());
            case 3, 4 -> JSON.readTree(oneOf(NUMBERS));
            case 5 -> MAKE.booleanNode(chance.nextBoolean());
            case 6 -> MAKE.nullNode();
            case 7 -> MAKE.arrayNode().add(text());
            default -> deep(1 + chance.nextInt(40));
        };
    }

    private static JsonNode deep(int levels) {
        JsonNode node = MAKE.objectNode();
        for (int i = 0; i < levels; i++) node = MAKE.objectNode().set("a", node);
        return node;
    }

    String id(String prefix) {
        StringBuilder id = new StringBuilder(prefix).append('_').append(chance.nextInt(8));
        for (int i = 1; i < 26; i++) id.append(DIGITS.charAt(chance.nextInt(DIGITS.length())));
        return id.toString();
    }

    /** What the schema allows, as far as our schemas say; {@code ids} knows those that exist. */
    JsonNode fitting(JsonNode api, JsonNode schema, FuzzIds ids, int depth) {
        if (schema.has("$ref")) {
            JsonNode target = api.at(schema.path("$ref").stringValue().substring(1));
            return fitting(api, target, ids, depth);
        }
        if (schema.has("const")) return schema.path("const");
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").get(chance.nextInt(schema.path("enum").size()));
        }
        return switch (schema.path("type").asString("any")) {
            case "object" -> object(api, schema, ids, depth);
            case "array" -> array(api, schema, ids, depth);
            case "integer" -> JSON.readTree(oneOf(NUMBERS));
            case "boolean" -> MAKE.booleanNode(chance.nextBoolean());
            default -> MAKE.stringNode(string(schema, ids));
        };
    }

    private String string(JsonNode schema, FuzzIds ids) {
        String pattern = schema.path("pattern").asString("");
        if (pattern.matches("\\^[a-z]{3}_.*")) return ids.of(pattern.substring(1, 4), this);
        if (pattern.startsWith("^[a-z]{3}_")) return ids.any(this);
        return switch (schema.path("format").asString("")) {
            case "date" ->
                    "20" + (10 + chance.nextInt(30)) + "-0" + (1 + chance.nextInt(9)) + "-15";
            case "date-time" -> "2026-06-01T12:00:00Z";
            default -> text();
        };
    }

    private JsonNode object(JsonNode api, JsonNode schema, FuzzIds ids, int depth) {
        ObjectNode object = MAKE.objectNode();
        String required = schema.path("required").toString();
        schema.path("properties")
                .forEachEntry(
                        (name, part) -> {
                            boolean wanted = required.contains('"' + name + '"');
                            if (depth > DEPTH_MAX || (!wanted && inOf(2, 3))) return;
                            object.set(name, fitting(api, part, ids, depth + 1));
                        });
        return object;
    }

    private JsonNode array(JsonNode api, JsonNode schema, FuzzIds ids, int depth) {
        ArrayNode array = MAKE.arrayNode();
        int size = depth > DEPTH_MAX ? 0 : chance.nextInt(3);
        for (int i = 0; i < size; i++) {
            array.add(fitting(api, schema.path("items"), ids, depth + 1));
        }
        return array;
    }
}
