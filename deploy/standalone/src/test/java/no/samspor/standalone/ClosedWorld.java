package no.samspor.standalone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samspor.events.json.SamsporJson;
import no.samspor.standalone.docs.ExampleFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The example programme, closed: whatever is recorded after its bodies and projects is exempt from
 * public access, and every free text holds the canary, that is looked for where it may not be.
 */
final class ClosedWorld {

    static final String CANARY = "kanarifugl-7Q2X";

    private static final String GROUND =
            """
            {"level": "exempt", "ground": {"act": "offentleglova", "section": "§ 13"}}
            """;

    /** Registers that everybody works with; nothing of them is anybody's alone. */
    private static final List<String> REGISTERS =
            List.of("/organisations", "/persons", "/code-lists");

    /** What is internal to those who take part, so that they can take part. */
    private static final List<String> STRUCTURE =
            List.of("/bodies", "/delegations", "/participations", "/programmes", "/projects");

    private ClosedWorld() {}

    /** The import files of the example, as above. */
    static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String text : ExampleFiles.texts()) {
            JsonNode file = SamsporJson.mapper().readTree(text);
            for (JsonNode statement : file.path("statements")) {
                for (JsonNode command : statement.path("commands")) close((ObjectNode) command);
            }
            texts.add(file.toString());
        }
        return texts;
    }

    private static void close(ObjectNode command) {
        String post = command.path("post").stringValue();
        if (REGISTERS.stream().anyMatch(post::startsWith)) return;
        if (!(command.path("body") instanceof ObjectNode body)) return;
        sing(body);
        if (STRUCTURE.stream().anyMatch(post::startsWith)) return;
        ObjectNode basis = (ObjectNode) body.get("basis");
        if (basis == null) basis = body.putObject("basis");
        if (!basis.has("access")) basis.set("access", SamsporJson.mapper().readTree(GROUND));
    }

    /** Text with a space in it is free text; everything else means something to the record. */
    private static void sing(JsonNode node) {
        if (node instanceof ObjectNode fields) {
            Map<String, JsonNode> sung = new HashMap<>();
            for (Map.Entry<String, JsonNode> each : fields.properties()) {
                if (each.getKey().equals("basis") || each.getKey().equals("quote")) continue;
                JsonNode value = each.getValue();
                if (isFree(value)) sung.put(each.getKey(), fields.stringNode(sung(value)));
                else sing(value);
            }
            sung.forEach(fields::set);
        } else if (node instanceof ArrayNode many) {
            for (int i = 0; i < many.size(); i++) {
                if (isFree(many.get(i))) many.set(i, many.stringNode(sung(many.get(i))));
                else sing(many.get(i));
            }
        }
    }

    private static boolean isFree(JsonNode value) {
        return value.isString() && value.stringValue().contains(" ");
    }

    private static String sung(JsonNode value) {
        return value.stringValue() + " " + CANARY;
    }
}
