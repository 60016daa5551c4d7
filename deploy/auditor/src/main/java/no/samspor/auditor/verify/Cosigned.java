package no.samspor.auditor.verify;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.VerifierKey;

/**
 * Which known witnesses saw a checkpoint, and when.
 *
 * @param asked how many the reader wants
 */
public record Cosigned(List<By> by, int asked) {

    /** A witness's word: by then, it had seen no larger tree of the log, and none beside it. */
    public record By(String witness, Instant at) {

        @Override
        public String toString() {
            return witness + " at " + at;
        }
    }

    public Cosigned {
        by = List.copyOf(by);
    }

    static Cosigned of(Note note, List<VerifierKey> witnesses, int asked) {
        List<By> by =
                note.signings(witnesses).stream()
                        .map(
                                signing ->
                                        new By(
                                                signing.by().name(),
                                                Instant.ofEpochSecond(
                                                        signing.timeSeconds().orElse(0))))
                        .toList();
        return new Cosigned(by, asked);
    }

    static Cosigned none(int asked) {
        return new Cosigned(List.of(), asked);
    }

    /** Two keys of one name are one witness. */
    boolean suffices() {
        return by.stream().map(By::witness).distinct().count() >= asked;
    }

    @Override
    public String toString() {
        return by.isEmpty()
                ? "by nobody known (" + asked + " asked for)"
                : by.stream().map(By::toString).collect(Collectors.joining(", "))
                        + " ("
                        + asked
                        + " asked for)";
    }
}
