package no.samspor.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import no.samspor.events.json.SamsporJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One field before and after, as JSON text: for the structured difference of two versions, and for
 * a correction of what was registered.
 *
 * @param field the JSON Pointer (RFC 6901) of the field
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after) {

    private static final JsonMapper JSON = SamsporJson.mapper();

    /** The fields of the two that differ, by name; none when they are equal. */
    public static List<FieldChange> between(Record before, Record after) {
        JsonNode old = JSON.valueToTree(before);
        JsonNode now = JSON.valueToTree(after);
        TreeSet<String> names = new TreeSet<>(old.propertyNames());
        names.addAll(now.propertyNames());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            @Nullable String was = text(old.get(name));
            @Nullable String is = text(now.get(name));
            if (!Objects.equals(was, is)) changes.add(new FieldChange("/" + name, was, is));
        }
        return changes;
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.toString();
    }
}
