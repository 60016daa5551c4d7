package no.samspor.query.screen.doing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samspor.events.json.SamsporJson;
import no.samspor.query.screen.Say;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form as the body of its command. What was left empty is left out; what cannot be read is told
 * at its field, and nothing is sent.
 */
final class Written {

    static final String AMOUNT = "Amount";
    static final String CERTAINTY = "certainty";

    private static final JsonMapper JSON = SamsporJson.mapper();

    private final Say say;
    private final Map<String, String> errors = new LinkedHashMap<>();

    /** The field behind each place in the body: empty rows are not sent, so they may differ. */
    private final Map<String, String> fields = new LinkedHashMap<>();

    private final ObjectNode body = JSON.createObjectNode();

    private Written(Say say) {
        this.say = say;
    }

    static Written of(List<Field> fields, Say say) {
        Written written = new Written(say);
        written.object(fields, written.body, "");
        return written;
    }

    ObjectNode body() {
        return body;
    }

    /** By the pointer of the field. */
    Map<String, String> errors() {
        return errors;
    }

    /** The field that a pointer into the body speaks of, or the nearest one around it. */
    String field(String pointer) {
        String at = pointer;
        while (!at.isEmpty()) {
            @Nullable String field = fields.get(at);
            if (field != null) return field;
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return "";
    }

    private void object(List<Field> parts, ObjectNode into, String at) {
        for (Field part : parts) {
            String name = part.pointer().substring(part.pointer().lastIndexOf('/') + 1);
            @Nullable JsonNode value = value(part, at + "/" + name);
            if (value != null) into.set(name, value);
        }
    }

    private @Nullable JsonNode value(Field field, String at) {
        fields.put(at, field.pointer());
        if (!field.isFilled() && !(field.required() && field.isGroup())) {
            if (field.required()) errors.put(field.pointer(), say.word("doing.error.required"));
            return null;
        }
        return switch (field.kind()) {
            case GROUP -> group(field, at);
            case LIST -> list(field, at);
            case LINES, CHECKS -> texts(field);
            default -> leaf(field);
        };
    }

    private ObjectNode group(Field field, String at) {
        ObjectNode group = JSON.createObjectNode();
        object(field.parts(), group, at);
        if (isAmount(field) && group.has("kr") && !group.has(CERTAINTY)) {
            group.put(CERTAINTY, "exact");
        }
        return group;
    }

    private static boolean isAmount(Field field) {
        return field.parts().stream().anyMatch(each -> each.pointer().endsWith("/" + CERTAINTY));
    }

    private ArrayNode list(Field field, String at) {
        ArrayNode list = JSON.createArrayNode();
        for (Field row : field.rows()) {
            if (!row.isFilled()) continue;
            @Nullable JsonNode value = value(row, at + "/" + list.size());
            if (value != null) list.add(value);
        }
        return list;
    }

    private static ArrayNode texts(Field field) {
        ArrayNode texts = JSON.createArrayNode();
        field.value()
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(texts::add);
        return texts;
    }

    private @Nullable JsonNode leaf(Field field) {
        String text = field.value().strip();
        @Nullable Object read =
                switch (field.kind()) {
                    case DATE -> Spelling.date(text);
                    case VAGUE_DATE -> Spelling.vagueDate(text);
                    case MONTH -> Spelling.month(text);
                    case NUMBER -> Spelling.number(text);
                    case KRONER -> kroner(text);
                    case SHARE -> Spelling.share(text);
                    case YES_NO -> text.equals("true");
                    default -> text;
                };
        if (read == null) {
            String key = "doing.error." + field.kind().name().toLowerCase(java.util.Locale.ROOT);
            errors.put(field.pointer(), say.word(key));
            return null;
        }
        return JSON.valueToTree(read);
    }

    private static @Nullable Map<String, Object> kroner(String text) {
        @Nullable Long ore = Spelling.ore(text);
        return ore == null ? null : Map.of("currency", "NOK", "minor", ore);
    }
}
