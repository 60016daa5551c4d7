package no.samspor.standalone;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds a value against a schema of the API's description, as far as our schemas say anything. */
record SchemaCheck(JsonNode api) {

    List<String> faults(JsonNode schema, JsonNode value) {
        List<String> faults = new ArrayList<>();
        check(schema, value, "", faults);
        return faults;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> faults) {
        if (schema.has("$ref")) {
            check(api.at(schema.path("$ref").stringValue().substring(1)), value, at, faults);
            return;
        }
        switch (schema.path("type").asString("any")) {
            case "object" -> object(schema, value, at, faults);
            case "array" -> {
                if (!value.isArray()) faults.add(at + " is no array");
                for (JsonNode each : value) check(schema.path("items"), each, at + "/", faults);
            }
            case "string" -> string(schema, value, at, faults);
            case "integer" -> {
                if (!value.isIntegralNumber()) faults.add(at + " is no integer");
            }
            case "boolean" -> {
                if (!value.isBoolean()) faults.add(at + " is no boolean");
            }
            default -> {}
        }
    }

    private void object(JsonNode schema, JsonNode value, String at, List<String> faults) {
        for (JsonNode each : schema.path("required")) {
            if (!value.has(each.stringValue()))
                faults.add(at + "/" + each.stringValue() + " lacks");
        }
        value.forEachEntry(
                (name, field) -> {
                    JsonNode known = schema.path("properties").path(name);
                    if (!known.isMissingNode()) check(known, field, at + "/" + name, faults);
                    else if (schema.has("properties")) faults.add(at + "/" + name + " is unknown");
                });
    }

    private static void string(JsonNode schema, JsonNode value, String at, List<String> faults) {
        if (!value.isString()) {
            faults.add(at + " is no text");
            return;
        }
        String text = value.stringValue();
        if (schema.has("pattern") && !text.matches(schema.path("pattern").stringValue())) {
            faults.add(at + " is not as " + schema.path("pattern"));
        }
        if (schema.has("enum") && !schema.path("enum").toString().contains("\"" + text + "\"")) {
            faults.add(at + " is none of " + schema.path("enum"));
        }
    }
}
