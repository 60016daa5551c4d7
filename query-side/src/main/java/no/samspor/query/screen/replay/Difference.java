package no.samspor.query.screen.replay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One field that is otherwise at one time than at the other, both in words. */
public record Difference(String field, String before, String after) {

    /** What a row rests on, not what it says; it moves with every event. */
    private static final Set<String> PROVENANCE =
            Set.of("positions", "valid", "recorded", "meta", "doubt");

    /** Between two objects of one kind; either may be missing. */
    static List<Difference> between(String owner, JsonNode before, JsonNode after, Spoken spoken) {
        List<Difference> found = new ArrayList<>();
        collect(owner, "", before, after, spoken, found);
        return found;
    }

    private static void collect(
            String owner,
            String prefix,
            JsonNode before,
            JsonNode after,
            Spoken spoken,
            List<Difference> found) {
        Set<String> fields = new LinkedHashSet<>(after.propertyNames());
        fields.addAll(before.propertyNames());
        fields.removeAll(PROVENANCE);
        for (String field : fields) {
            JsonNode was = before.path(field);
            JsonNode is = after.path(field);
            if (was.equals(is) || (isNothing(was) && isNothing(is))) continue;
            String label = prefix + spoken.field(owner, field);
            if (isDeep(was) || isDeep(is)) {
                collect(owner, label + ": ", object(was), object(is), spoken, found);
                continue;
            }
            String said = spoken.value(owner, field, was);
            String says = spoken.value(owner, field, is);
            if (!said.equals(says)) found.add(new Difference(label, said, says));
        }
    }

    private static boolean isDeep(JsonNode node) {
        return node.isObject() && !Spoken.isWhole(node);
    }

    private static JsonNode object(JsonNode node) {
        return node.isObject() ? node : MissingNode.getInstance();
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull() || (node.isArray() && node.isEmpty());
    }
}
