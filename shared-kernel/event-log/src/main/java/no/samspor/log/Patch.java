package no.samspor.log;

import no.samspor.events.json.SamsporJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sets fields of one JSON object by their pointers (RFC 6901). */
final class Patch {

    private static final JsonMapper JSON = SamsporJson.mapper();

    private final ObjectNode root;

    Patch(JsonNode root) {
        this.root = (ObjectNode) root;
    }

    /** Sets what the pointer names to {@code json}; removes it where that is null. */
    void set(String pointer, @Nullable String json) {
        JsonPointer at = JsonPointer.compile(pointer);
        JsonPointer last = at.last();
        JsonNode parent = root.at(at.head());
        @Nullable JsonNode value = json == null ? null : JSON.readTree(json);
        switch (parent) {
            case ObjectNode object -> {
                String field = last.getMatchingProperty();
                if (value == null) object.remove(field);
                else object.set(field, value);
            }
            case ArrayNode array -> setElement(array, last, value, pointer);
            default -> throw nothingAt(pointer);
        }
    }

    private static void setElement(
            ArrayNode array, JsonPointer last, @Nullable JsonNode value, String pointer) {
        if (last.getMatchingProperty().equals("-") && value != null) {
            array.add(value);
            return;
        }
        int index = last.getMatchingIndex();
        if (index < 0 || index >= array.size()) throw nothingAt(pointer);
        if (value == null) array.remove(index);
        else array.set(index, value);
    }

    private static IllegalArgumentException nothingAt(String pointer) {
        return new IllegalArgumentException("there is nothing at " + pointer);
    }

    JsonNode result() {
        return root;
    }
}
