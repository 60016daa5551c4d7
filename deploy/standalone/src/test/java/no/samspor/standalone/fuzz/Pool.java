package no.samspor.standalone.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What is known of the record that is asked: things in it, values that its fields may have. */
public final class Pool {

    private static final int OF_A_KIND_MAX = 400;

    private final Map<String, List<String>> identities = new ConcurrentHashMap<>();
    private final Map<String, List<JsonNode>> values = new ConcurrentHashMap<>();
    private final Map<String, List<String>> cursors = new ConcurrentHashMap<>();
    private final List<String> etags = new CopyOnWriteArrayList<>();
    private final ToLongFunction<String> versions;
    private final Set<String> spared;

    /**
     * @param versions the newest of a thing; negative for one that is not there
     * @param spared what nothing is asked of by chance
     */
    public Pool(ToLongFunction<String> versions, Set<String> spared) {
        this.versions = versions;
        this.spared = Set.copyOf(spared);
    }

    public void addIdentity(String identity) {
        if (spared.contains(identity)) return;
        add(identities, identity.substring(0, 3), identity);
    }

    /** What an answer names that can be asked for next. */
    public void learn(Operation operation, Contract.Answer answer) {
        String etag = answer.header("etag");
        if (!etag.isEmpty() && etags.size() < OF_A_KIND_MAX) etags.add(etag);
        if (!answer.mediaType().equals("application/json") || answer.body().length == 0) return;
        JsonNode body = SamsporJson.mapper().readTree(answer.body());
        String made = body.path("id").asString("");
        if (Operation.IDENTITY.matcher(made).matches()) addIdentity(made);
        for (String end : List.of("next", "previous")) {
            String cursor = body.path(end).asString("");
            if (!cursor.isEmpty()) add(cursors, operation.path(), cursor);
        }
    }

    private static <T> void add(Map<String, List<T>> all, String key, T value) {
        List<T> some = all.computeIfAbsent(key, _ -> new CopyOnWriteArrayList<>());
        if (some.size() < OF_A_KIND_MAX && !some.contains(value)) some.add(value);
    }

    /** Remembers what the description gives as examples. */
    public void learn(Operation operation) {
        if (operation.example() != null) learn(operation.example());
        for (Operation.Parameter each : operation.parameters()) {
            if (each.example() != null) learn(each.example());
        }
    }

    /** Remembers every field of {@code example}, and every identity in it. */
    private void learn(JsonNode example) {
        if (example.isObject()) {
            example.forEachEntry(
                    (name, value) -> {
                        add(values, name, value);
                        learn(value);
                    });
        } else if (example.isArray()) {
            for (JsonNode each : example) learn(each);
        } else if (Operation.IDENTITY.matcher(example.asString("")).matches()) {
            addIdentity(example.stringValue());
        }
    }

    /** One of {@code kind}, of any if it is empty; one that there is not, from time to time. */
    String identity(String kind, Dice dice) {
        String of = kind;
        if (of.isEmpty() || dice.oneIn(25)) of = dice.of(List.copyOf(identities.keySet()));
        List<String> known = identities.getOrDefault(of, List.of());
        return known.isEmpty() || dice.oneIn(15) ? fresh(of, dice) : dice.of(known);
    }

    /** One that there is not. */
    static String fresh(String kind, Dice dice) {
        return Ids.of(kind, Id.named("fuzz/" + dice.any())).toString();
    }

    long versionOf(String identity) {
        return versions.applyAsLong(identity);
    }

    /** What a field of this name has held somewhere; the missing node if none has. */
    JsonNode value(String name, Dice dice) {
        List<JsonNode> known = values.getOrDefault(name, List.of());
        return known.isEmpty() ? MissingNode.getInstance() : dice.of(known);
    }

    /** Of this path, or of another one. */
    String cursor(String path, Dice dice) {
        String of = dice.oneIn(4) ? dice.of(all(cursors, path)) : path;
        List<String> known = cursors.getOrDefault(of, List.of());
        return known.isEmpty() ? "MjAyNi0wNi0wMXw0MnxtYW5kYXRlc3xtYW5fMQ" : dice.of(known);
    }

    private static List<String> all(Map<String, List<String>> map, String otherwise) {
        List<String> keys = List.copyOf(map.keySet());
        return keys.isEmpty() ? List.of(otherwise) : keys;
    }

    String etag(Dice dice) {
        return etags.isEmpty() ? "\"0\"" : dice.of(etags);
    }
}
