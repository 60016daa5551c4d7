package no.samspor.query.sight;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The closed things that were read for one answer, by the organisation that owns them. Not for use
 * by several threads.
 */
public final class Shown {

    /** So many things of one owner are named; beyond that only how many they were is noted. */
    static final int NAMED_MAX = 100;

    private final Map<String, Set<String>> byOwner = new TreeMap<>();
    private final Map<String, Integer> more = new TreeMap<>();

    /** One of {@code view} was read, with the level that it has and its owner. */
    public void read(String level, @Nullable String owner, String view, String key) {
        if (level.equals("public") || level.equals("internal")) return;
        String of = owner == null ? "" : owner;
        Set<String> named = byOwner.computeIfAbsent(of, _ -> new LinkedHashSet<>());
        String thing = view + " " + key;
        if (named.contains(thing)) return;
        if (named.size() < NAMED_MAX) named.add(thing);
        else more.merge(of, 1, Integer::sum);
    }

    public boolean isEmpty() {
        return byOwner.isEmpty();
    }

    /** The named things, by their owner; by the empty text where nobody alone owns them. */
    public Map<String, Set<String>> byOwner() {
        return byOwner;
    }

    /** How many more there were of that owner than are named. */
    public int more(String owner) {
        return more.getOrDefault(owner, 0);
    }
}
