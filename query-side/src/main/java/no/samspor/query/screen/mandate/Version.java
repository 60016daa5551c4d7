package no.samspor.query.screen.mandate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.samspor.query.screen.Json;

/**
 * One version of a mandate.
 *
 * @param changed the fields that differ from the version before it
 */
public record Version(Json row, Set<String> changed) {

    /** As they stand in a mandate's text. */
    private static final List<String> FIELDS =
            List.of(
                    "purpose",
                    "scope",
                    "outOfScope",
                    "resultGoals",
                    "authorities",
                    "reporting",
                    "frame",
                    "validFrom",
                    "validTo");

    static List<Version> of(List<Json> rows) {
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Set<String> changed = new HashSet<>();
            for (String field : FIELDS) {
                if (i > 0 && differs(rows.get(i - 1), rows.get(i), field)) changed.add(field);
            }
            versions.add(new Version(rows.get(i), changed));
        }
        return List.copyOf(versions.reversed());
    }

    private static boolean differs(Json older, Json newer, String field) {
        return !older.node().path(field).equals(newer.node().path(field));
    }

    public boolean isChanged(String field) {
        return changed.contains(field);
    }
}
