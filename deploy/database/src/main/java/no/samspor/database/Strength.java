package no.samspor.database;

import java.util.ArrayList;
import java.util.List;

/** How surely the server keeps what it acknowledges. Tests weaken it, to see it refused. */
record Strength(String checksums, List<String> settings) {

    static final Strength FULL =
            new Strength(
                    "--data-checksums",
                    List.of("fsync=on", "full_page_writes=on", "synchronous_commit=on"));

    /** As it is, after these settings: of two with one name the later counts. */
    Strength with(String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(settings);
        return new Strength(checksums, List.copyOf(all));
    }

    static Strength without(String setting) {
        if (setting.equals("data_checksums")) {
            return new Strength("--no-data-checksums", FULL.settings());
        }
        return new Strength(
                FULL.checksums(),
                FULL.settings().stream()
                        .map(kept -> kept.startsWith(setting + "=") ? setting + "=off" : kept)
                        .toList());
    }
}
