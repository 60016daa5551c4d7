package no.samspor.command.access;

import no.samspor.edge.Problem;
import tools.jackson.databind.JsonNode;

/** Refuses a body in which any text or name holds a national identity number (I-41). */
final class PersonalNumbers {

    private PersonalNumbers() {}

    static void refuse(JsonNode body) {
        refuse(body, "");
    }

    private static void refuse(JsonNode node, String pointer) {
        if (node.isString()) {
            if (no.samspor.kernel.NationalIdentity.isIn(node.stringValue())) {
                throw new Problem.Thrown(Problem.of(AccessRefusal.PERSONAL_NUMBER, pointer, null));
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) refuse(node.get(i), pointer + "/" + i);
        } else if (node.isObject()) {
            node.forEachEntry((name, value) -> refuse(value, pointer + "/" + name));
        }
    }
}
