package no.samspor.query.screen.replay;

import java.util.ArrayList;
import java.util.List;

/** Which addresses of the public API tell of what. */
final class Views {

    private static final String API = "/api/v1/";
    private static final String ALL = "limit=100";

    /** What is listed for a programme: by feature, and the field that names a row. */
    private static final List<List<String>> OF_A_PROGRAMME =
            List.of(
                    List.of("decisions", "decision"),
                    List.of("mandates", "mandate"),
                    List.of("projects", "project"),
                    List.of("handovers", "handover"),
                    List.of("bodies", "body"),
                    List.of("positions", "position"),
                    List.of("participations", "participation"),
                    List.of("agreements", "agreement"),
                    List.of("delegations", "delegation"),
                    List.of("fundings", "funding"),
                    List.of("frames", "frame"));

    private Views() {}

    /** What the API tells of one thing, by how its identity begins. */
    static List<View> of(String id) {
        return switch (id.substring(0, Math.min(3, id.length()))) {
            case "prg" -> List.of(one("programmes", id));
            case "prj" -> List.of(one("projects", id));
            case "org" ->
                    List.of(one("organisations", id), list("organisations", id, "units", "unit"));
            case "bod" -> List.of(one("bodies", id), list("bodies", id, "members", "membership"));
            case "dec" ->
                    List.of(one("decisions", id), list("decisions", id, "tasks", "kind", "no"));
            case "man" -> List.of(one("mandates", id), list("mandates", id, "versions", "version"));
            case "han" ->
                    List.of(
                            one("handovers", id),
                            list("handovers", id, "checklist", "kind", "item", "no"));
            case "fra" ->
                    List.of(
                            one("frames", id),
                            new View("economy", API + "frames/" + id + "/actual", List.of()),
                            list("frames", id, "lines", "line"));
            case "ent" -> List.of(one("entries", id), list("entries", id, "lines", "no"));
            case "fun" -> List.of(one("fundings", id));
            case "agr" ->
                    List.of(one("agreements", id), list("agreements", id, "signatures", "party"));
            case "pos" -> List.of(one("positions", id));
            case "del" -> List.of(one("delegations", id));
            case "par" -> List.of(one("participations", id));
            case "doc" ->
                    List.of(one("documents", id), list("documents", id, "versions", "version"));
            case "con" -> List.of(one("conflicts", id), list("conflicts", id, "claims", "value"));
            case "aud" ->
                    List.of(
                            one("audits", id),
                            list("audits", id, "questions", "no"),
                            list("audits", id, "findings", "no"));
            case "que" -> List.of(one("questions", id));
            case "all" -> List.of(one("allocations", id));
            default -> List.of();
        };
    }

    /** What the overview of a programme says of its parts: sums, and k of n. */
    static View overview(String programme) {
        return new View(
                View.OVERVIEW, API + "programmes/" + programme + "/overview", List.of("about"));
    }

    /** All lists of a programme. */
    static List<View> lists(String programme) {
        List<View> views = new ArrayList<>();
        views.add(one("programmes", programme));
        for (List<String> each : OF_A_PROGRAMME) {
            String path = API + each.getFirst() + "?programme=" + programme + "&" + ALL;
            views.add(new View(each.getFirst(), path, List.of(each.getLast())));
        }
        views.add(new View("economy", API + "economy?programme=" + programme, List.of()));
        return views;
    }

    private static View one(String feature, String id) {
        return new View(feature, API + feature + "/" + id, List.of());
    }

    private static View list(String feature, String id, String part, String... keys) {
        return new View(part, API + feature + "/" + id + "/" + part + "?" + ALL, List.of(keys));
    }
}
