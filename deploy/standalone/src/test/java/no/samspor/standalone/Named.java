package no.samspor.standalone;

import java.util.Map;
import java.util.TreeMap;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Malformed;
import no.samspor.kernel.id.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The identities that the body of a command names, and the same body with another in its place. */
final class Named {

    private Named() {}

    /** By their place, as a JSON pointer (RFC 6901). */
    static Map<String, String> in(String body) {
        Map<String, String> found = new TreeMap<>();
        find(SamsporJson.mapper().readTree(body), "", found);
        return found;
    }

    private static void find(JsonNode node, String at, Map<String, String> found) {
        if (node instanceof ObjectNode fields) {
            fields.properties()
                    .forEach(each -> find(each.getValue(), at + "/" + each.getKey(), found));
        } else if (node instanceof ArrayNode many) {
            for (int i = 0; i < many.size(); i++) find(many.get(i), at + "/" + i, found);
        } else if (node.isString() && isIdentity(node.stringValue())) {
            found.put(at, node.stringValue());
        }
    }

    private static boolean isIdentity(String text) {
        try {
            return Ids.parse(text) != null;
        } catch (Malformed other) {
            return false;
        }
    }

    /** {@code body} with {@code id} at {@code place}. */
    static String replaced(String body, String place, String id) {
        JsonNode root = SamsporJson.mapper().readTree(body);
        int cut = place.lastIndexOf('/');
        JsonNode around = root.at(place.substring(0, cut));
        String last = place.substring(cut + 1);
        if (around instanceof ObjectNode fields) {
            fields.put(last, id);
        } else if (around instanceof ArrayNode many) {
            many.set(Integer.parseInt(last), many.stringNode(id));
        }
        return root.toString();
    }
}
