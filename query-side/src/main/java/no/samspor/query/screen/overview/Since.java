package no.samspor.query.screen.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What is new since the steering group last decided something, or of late where it never has.
 *
 * @param decision the newest decision of the steering group; null for none
 * @param changes the newest first
 */
public record Since(@Nullable Json decision, List<Change> changes) {

    private static final int SHOWN_MAX = 8;

    /** A row that is new or has changed; {@code kind} is its feature. */
    public record Change(String kind, String id, Json row) {
        long position() {
            return row.in("recorded").number("from");
        }
    }

    /** Of {@code decisions}, the newest first: of those of the newest day, what was made last. */
    static @Nullable Json last(List<Json> decisions) {
        String day = decisions.isEmpty() ? "" : decisions.getFirst().text("decidedOn", "");
        return decisions.stream()
                .filter(each -> each.text("decidedOn", "").equals(day))
                .max(Comparator.comparingLong(Since::made))
                .orElse(null);
    }

    /** The position at which it was made, whatever became of it. */
    private static long made(Json decision) {
        return decision.list("positions").stream()
                .mapToLong(each -> each.node().longValue())
                .min()
                .orElse(0);
    }

    static Since of(@Nullable Json decision, Map<String, Reading> lists) {
        long from = decision == null ? 0 : made(decision);
        List<Change> changes = new ArrayList<>();
        lists.forEach(
                (kind, list) -> {
                    for (Json row : list.items()) {
                        Change change = new Change(kind, row.text(kind, ""), row);
                        if (change.position() > from) changes.add(change);
                    }
                });
        changes.sort(Comparator.comparingLong(Change::position).reversed());
        return new Since(
                decision, List.copyOf(changes.subList(0, Math.min(SHOWN_MAX, changes.size()))));
    }
}
