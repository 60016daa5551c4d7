package no.samspor.query.projection.fold;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which keys rest on events of a stream: whom a correction, evidence or a conflict concerns. */
public final class Links {

    private final Map<String, Set<String>> keys = new HashMap<>();

    public Set<String> keysOf(String stream) {
        return Set.copyOf(keys.getOrDefault(stream, Set.of()));
    }

    public void add(String stream, String key) {
        keys.computeIfAbsent(stream, _ -> new HashSet<>(2)).add(key);
    }
}
