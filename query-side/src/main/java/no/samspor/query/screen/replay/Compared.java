package no.samspor.query.screen.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.samspor.events.Labels;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Say;
import org.jspecify.annotations.Nullable;

/**
 * What one view answers otherwise at one time than at the other.
 *
 * @param thing what the view tells of, as the labels call it
 * @param groups none where nothing differs
 */
public record Compared(String thing, List<Group> groups) {

    /** Whether a row came, went or changed. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED;

        /** Its word in messages and classes. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A row, by its identity and in words; without identity where it is a part of the subject. */
    public record Named(@Nullable String id, String name) {}

    /** Rows that became different in the same way. */
    public record Group(Kind kind, List<Named> rows, List<Difference> differences) {}

    /** What the view tells of, in words. */
    public String name(Say say) {
        return switch (thing) {
            case "overview", "economy", "members", "checklist", "tasks", "claims", "versions" ->
                    say.word("replay.view." + thing);
            default -> Labels.thing(thing).in(say.language());
        };
    }

    /** {@code before} and {@code after} are whole answers. */
    static Compared of(View view, Json before, Json after, Spoken spoken) {
        Map<String, Json> was = view.rows(before);
        Map<String, Json> is = view.rows(after);
        Set<String> keys = new LinkedHashSet<>(is.keySet());
        keys.addAll(was.keySet());
        Map<Group, List<Named>> groups = new LinkedHashMap<>();
        for (String key : keys) {
            Json first = was.getOrDefault(key, Json.NOTHING);
            Json second = is.getOrDefault(key, Json.NOTHING);
            Kind kind = kind(first, second);
            List<Difference> differences =
                    Difference.between(view.owner(), view.told(first), view.told(second), spoken);
            if (kind != Kind.CHANGED) differences = view.withoutIdentity(differences, spoken);
            else if (differences.isEmpty()) continue;
            Group group = new Group(kind, List.of(), differences);
            Named named = view.named(second.isEmpty() ? first : second, spoken);
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(named);
        }
        List<Group> found = new ArrayList<>();
        groups.forEach((same, rows) -> found.add(new Group(same.kind(), rows, same.differences())));
        return new Compared(view.thing(), found);
    }

    private static Kind kind(Json before, Json after) {
        if (before.isEmpty()) return Kind.ADDED;
        return after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    }
}
