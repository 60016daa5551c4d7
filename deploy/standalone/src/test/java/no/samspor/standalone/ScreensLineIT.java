package no.samspor.standalone;

import java.util.List;

/** The pages that an office, an auditor and a steering group open first. */
class ScreensLineIT extends EveryScreen {

    private static final String PROGRAMME = "/programmes/@prg:program";

    @Override
    List<Shown> screens() {
        return List.of(
                new Shown("front", "/", null),
                new Shown("programmes", "/programmes", "office"),
                new Shown("overview", PROGRAMME, "office"),
                new Shown(
                        "overview-past",
                        PROGRAMME + "?effectiveOn=2026-06-01&knownAt=2030-01-01",
                        "office"),
                new Shown("decisions", PROGRAMME + "/decisions", "auditor"),
                new Shown("decision", "/decisions/@dec:plan", "auditor"),
                new Shown("mandates", PROGRAMME + "/mandates", "office"),
                new Shown("mandate", "/mandates/@man:program", "office"),
                new Shown("money", PROGRAMME + "/money", "controller"),
                new Shown("frame", "/frames/@fra:ramme", "controller"),
                new Shown("entries", PROGRAMME + "/entries", "controller"),
                new Shown("entry", "/entries/@ent:lønn", "controller"),
                new Shown("search", "/search?q=plan", "office"));
    }
}
