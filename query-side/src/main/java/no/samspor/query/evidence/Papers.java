package no.samspor.query.evidence;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The documents that events name, wherever in them, each version once. */
final class Papers {

    private final SortedSet<String> lines = new TreeSet<>();

    static String of(List<Told> events) {
        Papers papers = new Papers();
        for (Told told : events) {
            papers.gather(told.stamp());
            papers.gather(told.event());
        }
        StringBuilder text = new StringBuilder();
        for (String line : papers.lines) text.append(line).append('\n');
        return text.toString();
    }

    private void gather(JsonNode node) {
        JsonNode document = node.path("document");
        JsonNode hash = node.path("sha256");
        if (document.isString() && hash.isString()) {
            lines.add(
                    document.asString()
                            + " "
                            + node.path("version").asInt(1)
                            + " "
                            + hash.asString());
        }
        for (JsonNode child : node) gather(child);
    }
}
