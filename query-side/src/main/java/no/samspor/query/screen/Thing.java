package no.samspor.query.screen;

import java.util.Map;

/** What kind of thing has an identity, told by how it begins. */
final class Thing {

    private static final int PREFIX_LENGTH = 3;

    /** As the labels call them. */
    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("prg", "programme"),
                    Map.entry("prj", "project"),
                    Map.entry("org", "organisation"),
                    Map.entry("uni", "unit"),
                    Map.entry("par", "participation"),
                    Map.entry("agr", "agreement"),
                    Map.entry("bod", "body"),
                    Map.entry("per", "person"),
                    Map.entry("pos", "position"),
                    Map.entry("del", "delegation"),
                    Map.entry("man", "mandate"),
                    Map.entry("han", "handover"),
                    Map.entry("dec", "decision"),
                    Map.entry("fun", "funding"),
                    Map.entry("fra", "frame"),
                    Map.entry("all", "allocation"),
                    Map.entry("ent", "entry"),
                    Map.entry("prd", "period"),
                    Map.entry("doc", "document"),
                    Map.entry("cod", "codelist"),
                    Map.entry("con", "conflict"),
                    Map.entry("cor", "correction"),
                    Map.entry("evi", "evidence"),
                    Map.entry("aud", "audit"),
                    Map.entry("que", "question"),
                    Map.entry("ret", "retention"));

    private Thing() {}

    /** Empty for an identity of nothing that is known. */
    static String kind(String id) {
        return id.length() <= PREFIX_LENGTH
                ? ""
                : KINDS.getOrDefault(id.substring(0, PREFIX_LENGTH), "");
    }
}
