package no.samspor.query.screen.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.query.screen.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An address of the public API whose answer is compared.
 *
 * @param thing what it tells of, as the labels call it
 * @param path with its query
 * @param keys the fields by which a row of its list is known again; empty where it answers one
 *     thing
 */
record View(String thing, String path, List<String> keys) {

    static final String OVERVIEW = "overview";

    /** Parts of the overview that are rows of other views. */
    private static final Set<String> ROWS_OF_OTHERS =
            Set.of("programme", "project", "mandate", "mandates", "agreement", "agreements");

    /** The rows of an answer by what they are known by; one row for an answer of one thing. */
    Map<String, Json> rows(Json answer) {
        Map<String, Json> rows = new LinkedHashMap<>();
        if (keys.isEmpty()) {
            if (!answer.in("item").isEmpty()) rows.put("", answer.in("item"));
            return rows;
        }
        for (Json row : answer.list(answer.has("items") ? "items" : "item")) {
            StringBuilder key = new StringBuilder();
            for (String field : keys) key.append(row.text(field, "")).append('|');
            rows.put(key.toString(), row);
        }
        return rows;
    }

    /** What of a row is compared. */
    JsonNode told(Json row) {
        if (!thing.equals(OVERVIEW)) return row.node();
        JsonNode parts = row.in("parts").node().deepCopy();
        if (parts instanceof ObjectNode object) object.remove(ROWS_OF_OTHERS);
        return parts;
    }

    /** The kind of thing that its rows are. */
    String owner() {
        if (thing.endsWith("ies")) return thing.substring(0, thing.length() - 3) + "y";
        return thing.endsWith("s") ? thing.substring(0, thing.length() - 1) : thing;
    }

    /** What came or went is named, so that it need not be said which it is. */
    List<Difference> withoutIdentity(List<Difference> differences, Spoken spoken) {
        Set<String> known = new HashSet<>();
        known.add(spoken.field(owner(), "programme"));
        known.add(spoken.field(owner(), "certainty"));
        known.add(spoken.field(owner(), owner()));
        keys.forEach(key -> known.add(spoken.field(owner(), key)));
        return differences.stream().filter(each -> !known.contains(each.field())).toList();
    }

    /** By its name, or else by what it is known by; and whose it is, where it says so. */
    Compared.Named named(Json row, Spoken spoken) {
        if (keys.isEmpty()) return new Compared.Named(null, "");
        String id = row.text(keys.getFirst(), "");
        boolean identity = Spoken.isIdentity(id);
        List<String> said = new ArrayList<>();
        if (row.has("roleTitle")) said.add(row.text("roleTitle", ""));
        else if (identity) spoken.nameIfAny(id).ifPresent(said::add);
        for (String field : identity ? List.of("organisation") : keys) {
            if (row.has(field)) said.add(spoken.value(owner(), field, row.node().get(field)));
        }
        return new Compared.Named(identity ? id : null, String.join(", ", said));
    }

    /** The address for other times; null leaves one out. */
    String at(@Nullable String effectiveOn, String knownAs, String known) {
        StringBuilder address = new StringBuilder(path);
        address.append(path.indexOf('?') < 0 ? '?' : '&').append(knownAs).append('=').append(known);
        if (effectiveOn != null) address.append("&effectiveOn=").append(effectiveOn);
        return address.toString();
    }
}
