package no.samspor.query.screen;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the things of one page are called, at the times of the page, as far as its reader may see
 * them. They are asked for beside each other as soon as something that names them has come.
 */
final class Names {

    /** More than a page can show. */
    private static final int MAX = 400;

    private final Function<String, Reading> read;
    private final Map<String, Reading> asked = new ConcurrentHashMap<>();

    Names(Function<String, Reading> read) {
        this.read = read;
    }

    /** Asks for all that {@code json} names, and does not wait for it. */
    void of(JsonNode json) {
        if (json.isString()) ask(json.stringValue());
        for (JsonNode each : json) of(each);
    }

    private @Nullable Reading ask(String id) {
        @Nullable Thing thing = Thing.of(id);
        if (thing == null || id.indexOf(' ') >= 0) return null;
        if (asked.size() >= MAX) return asked.get(id);
        return asked.computeIfAbsent(id, _ -> read.apply(thing.address(id)));
    }

    /** Null where it has no name, or none that the reader may see. */
    @Nullable String name(String id) {
        @Nullable Thing thing = Thing.of(id);
        @Nullable Reading reading = ask(id);
        if (thing == null || reading == null) return null;
        @Nullable Json row = reading.itemIfAny();
        @Nullable String name = row == null ? null : row.text(thing.nameField());
        return name == null || Thing.of(name) == null ? name : name(name);
    }
}
