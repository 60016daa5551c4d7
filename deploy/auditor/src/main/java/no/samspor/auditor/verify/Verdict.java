package no.samspor.auditor.verify;

import no.samspor.auditor.source.Exit;
import org.jspecify.annotations.Nullable;

/**
 * What was found: each of the three words holds where it has no flaw.
 *
 * @param size how many events the checkpoint covers
 * @param root in base64
 * @param shown how many entries were read
 * @param withheld how many are closed to this reader, who has their hashes
 * @param whole whether it was the whole log, or a part of it
 */
public record Verdict(
        @Nullable Flaw completeness,
        @Nullable Flaw accuracy,
        @Nullable Flaw validity,
        long size,
        String root,
        long shown,
        long withheld,
        boolean whole,
        Cosigned cosigned) {

    public Exit exit() {
        boolean holds = completeness == null && accuracy == null && validity == null;
        return holds ? Exit.TRUE : Exit.FALSE;
    }

    /** For a person: the three words first. */
    public String text() {
        return "completeness: %s%naccuracy: %s%nvalidity: %s%n"
                        .formatted(word(completeness), word(accuracy), word(validity))
                + "size: %d%nroot: %s%n".formatted(size, root)
                + "events: %d read, %d withheld, %s%n"
                        .formatted(shown, withheld, whole ? "the whole log" : "a part of the log")
                + "cosigned: %s%n".formatted(cosigned);
    }

    private static String word(@Nullable Flaw flaw) {
        if (flaw == null) return "holds";
        return "FAILS" + (flaw.position() == 0 ? ": " : " ") + flaw;
    }

    /** For a program. */
    public String json() {
        return new Json()
                .put("holds", exit() == Exit.TRUE)
                .put("completeness", flaw(completeness))
                .put("accuracy", flaw(accuracy))
                .put("validity", flaw(validity))
                .put("size", size)
                .put("root", root)
                .put("read", shown)
                .put("withheld", withheld)
                .put("whole", whole)
                .put("asked", cosigned.asked())
                .put("cosigned", cosigned.by().stream().map(Verdict::by).toList())
                .toString();
    }

    private static Json flaw(@Nullable Flaw flaw) {
        Json json = new Json().put("holds", flaw == null);
        if (flaw == null) return json;
        if (flaw.position() > 0) json.put("position", flaw.position());
        return json.put("why", flaw.why());
    }

    private static Json by(Cosigned.By by) {
        return new Json().put("witness", by.witness()).put("at", by.at().toString());
    }
}
