package no.samspor.query.audit;

import java.util.Map;
import no.samspor.kernel.id.Ids;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Persons in what an event says: to the public they are their role titles alone (I-43). */
final class People {

    private static final String PERSON = Ids.prefixOf(PersonId.class) + "_";

    private People() {}

    /** {@code said} without the identities of persons; what held one is null. */
    static @Nullable JsonNode leftOut(@Nullable JsonNode said) {
        if (said != null) leaveOut(said);
        return said;
    }

    private static void leaveOut(JsonNode node) {
        if (node instanceof ObjectNode fields) {
            for (Map.Entry<String, JsonNode> each : fields.properties()) {
                if (isPerson(each.getValue())) each.setValue(fields.nullNode());
                else leaveOut(each.getValue());
            }
        } else if (node instanceof ArrayNode many) {
            for (int i = 0; i < many.size(); i++) {
                if (isPerson(many.get(i))) many.setNull(i);
                else leaveOut(many.get(i));
            }
        }
    }

    private static boolean isPerson(JsonNode value) {
        return value.isString() && value.stringValue().startsWith(PERSON);
    }
}
