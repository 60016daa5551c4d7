package no.samspor.command.access;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Command;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.Ids;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * One command in many words: its documented example, asked of a thing that is there, and the same
 * with all values said otherwise, and each in turn. What all of them are refused for, no word would
 * lift; what only the example's own values are refused for, some other would.
 */
final class Trials {

    private static final int MAX = 64;

    /** Far from what the example says, and the least that can be: a rest may be as small. */
    private static final List<UnaryOperator<Long>> NUMBERS =
            List.of(number -> number + 1000, _ -> 1L);

    private final Class<? extends Command> type;
    private final String own;
    private final List<Command> commands = new ArrayList<>();

    private Trials(Class<? extends Command> type, String own) {
        this.type = type;
        this.own = own;
    }

    /**
     * @param body the example's, with what the address says
     * @param thing that it is asked of
     */
    static List<Command> of(Class<? extends Command> type, ObjectNode body, Id thing) {
        Trials trials = new Trials(type, thing.toString());
        trials.add(body);
        trials.add(trials.bare(body));
        for (UnaryOperator<Long> number : NUMBERS) {
            trials.add(changed(body, value -> trials.other(value, number)));
        }
        for (int leaf = 0; leaf < leaves(body); leaf++) {
            for (UnaryOperator<Long> number : NUMBERS) trials.otherwise(body, leaf, number);
        }
        trials.constants(body);
        return trials.commands;
    }

    private void add(JsonNode body) {
        if (commands.size() == MAX) return;
        try {
            Command command = SamsporJson.mapper().treeToValue(body, type);
            if (!commands.contains(command)) commands.add(command);
        } catch (JacksonException notSaid) {
            // Said like that it is no command at all, so nobody can ask it.
        }
    }

    /** Without what may be left out. */
    private ObjectNode bare(ObjectNode body) {
        ObjectNode bare = body.deepCopy();
        for (RecordComponent part : type.getRecordComponents()) {
            boolean isOptional =
                    part.getAnnotatedType().isAnnotationPresent(Nullable.class)
                            || Collection.class.isAssignableFrom(part.getType());
            if (isOptional) bare.remove(part.getName());
        }
        return bare;
    }

    /** Each constant of each field that has constants. */
    private void constants(ObjectNode body) {
        for (RecordComponent part : type.getRecordComponents()) {
            if (!part.getType().isEnum()) continue;
            for (Object constant : part.getType().getEnumConstants()) {
                JsonNode value = SamsporJson.mapper().valueToTree(constant);
                add(body.deepCopy().set(part.getName(), value));
            }
        }
    }

    private void otherwise(JsonNode body, int leaf, UnaryOperator<Long> number) {
        int[] at = {leaf};
        add(changed(body, each -> at[0]-- == 0 ? other(each, number) : each));
    }

    private static int leaves(JsonNode body) {
        int[] count = {0};
        changed(
                body,
                each -> {
                    count[0]++;
                    return each;
                });
        return count[0];
    }

    private static JsonNode changed(JsonNode node, UnaryOperator<JsonNode> leaf) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            for (Map.Entry<String, JsonNode> each : object.properties()) {
                copy.set(each.getKey(), changed(each.getValue(), leaf));
            }
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            for (JsonNode each : array) copy.add(changed(each, leaf));
            return copy;
        }
        return leaf.apply(node);
    }

    private JsonNode other(JsonNode value, UnaryOperator<Long> number) {
        if (value.isBoolean()) return BooleanNode.valueOf(!value.booleanValue());
        if (value.isIntegralNumber()) return LongNode.valueOf(number.apply(value.longValue()));
        if (!value.isString() || value.stringValue().equals(own)) return value;
        return StringNode.valueOf(otherText(value.stringValue()));
    }

    private static String otherText(String text) {
        if (text.matches("[a-z]{3}_[0-9A-Z]{26}")) {
            return Ids.of(text.substring(0, 3), Id.named("samspor/nobody")).toString();
        }
        if (text.matches("\\d{4}.*")) return "2099-12-31";
        return text.toLowerCase(Locale.ROOT).equals(text) ? text + "x" : text + " x";
    }
}
