package no.samspor.query.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the things of one page are called, at the times of the page, as far as its reader may see
 * them. They are asked for together, when the first of them is to be said.
 */
final class Names {

    private static final Pattern IDENTITY = Pattern.compile("[a-z]{3}_[0-9A-Z]{26}");

    /** As many as the API tells at once. */
    private static final int AT_ONCE = 100;

    private final Function<String, Reading> read;
    private final Set<String> met = ConcurrentHashMap.newKeySet();
    private final Map<String, @Nullable String> known = new HashMap<>();

    /** {@code read} asks for the names of identities with commas between them. */
    Names(Function<String, Reading> read) {
        this.read = read;
    }

    /** Remembers all that {@code json} names; several answers come at once. */
    void meet(JsonNode json) {
        if (json.isString() && IDENTITY.matcher(json.stringValue()).matches()) {
            met.add(json.stringValue());
        }
        for (JsonNode each : json) meet(each);
    }

    /** Null where it has no name, or none that the reader may see. */
    @Nullable String name(String id) {
        if (!IDENTITY.matcher(id).matches()) return null;
        if (!known.containsKey(id)) {
            met.add(id);
            ask();
        }
        return known.get(id);
    }

    private void ask() {
        List<String> open = new ArrayList<>(met);
        open.removeIf(known::containsKey);
        open.forEach(met::remove);
        List<Reading> answers = new ArrayList<>();
        for (int from = 0; from < open.size(); from += AT_ONCE) {
            List<String> some = open.subList(from, Math.min(open.size(), from + AT_ONCE));
            answers.add(read.apply(String.join(",", some)));
        }
        for (String each : open) known.put(each, null);
        for (Reading answer : answers) {
            for (Json each : answer.answer().list("item")) {
                known.put(each.text("id", ""), each.text("name", ""));
            }
        }
    }
}
