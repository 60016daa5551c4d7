package no.samspor.query.screen.handover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Reading;
import no.samspor.query.screen.Screen;

/**
 * What sources say of the day on which something was received, where they disagree and nobody has
 * settled it.
 */
final class Claims {

    /** The day is a field of the row, but also of every event: a conflict may name either. */
    private static final List<String> DAY = List.of("effectiveFrom", "inOperationFrom");

    private final Map<String, List<Json>> byTarget;

    private Claims(Map<String, List<Json>> byTarget) {
        this.byTarget = byTarget;
    }

    /** Of all of {@code handovers} that are disputed, asked for beside each other. */
    static Claims of(List<Json> handovers, Screen screen) {
        Map<String, Reading> conflicts = new LinkedHashMap<>();
        for (Json each : handovers) {
            if (each.list("disputed").isEmpty()) continue;
            String id = each.text("handover", "");
            conflicts.put(id, screen.read("/api/v1/conflicts", "target", id, "state", "open"));
        }
        Map<String, List<Reading>> claims = new LinkedHashMap<>();
        conflicts.forEach(
                (id, found) -> {
                    for (Json each : found.items()) {
                        if (!DAY.contains(each.text("field", ""))) continue;
                        String conflict = each.text("conflict", "");
                        Reading said = screen.read("/api/v1/conflicts/" + conflict + "/claims");
                        claims.computeIfAbsent(id, _ -> new ArrayList<>()).add(said);
                    }
                });
        Map<String, List<Json>> byTarget = new LinkedHashMap<>();
        claims.forEach(
                (id, said) ->
                        byTarget.put(
                                id,
                                said.stream()
                                        .flatMap(each -> each.items().stream())
                                        .sorted(Comparator.comparing(c -> c.text("value", "")))
                                        .toList()));
        return new Claims(byTarget);
    }

    /** Empty where nothing is disputed. */
    List<Json> of(String handover) {
        return byTarget.getOrDefault(handover, List.of());
    }
}
