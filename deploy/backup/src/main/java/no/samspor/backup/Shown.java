package no.samspor.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.samspor.proof.Rejected;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.SignatureLine;
import no.samspor.proof.note.Trust;
import no.samspor.proof.note.VerifierKey;
import no.samspor.proof.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint of this log that was seen before, by whoever shows it: what is restored must follow
 * from it.
 *
 * @param seenAt the newest time that a cosignature under it states; null where there is none
 */
record Shown(long size, Hash root, @Nullable Instant seenAt) {

    /** Id of the key, seconds, signature. */
    private static final int COSIGNATURE_BYTES = 4 + 8 + 64;

    /** Reads a checkpoint that one of {@code keys} must have signed. */
    static Shown in(Path file, List<VerifierKey> keys) {
        try {
            return of(Note.parse(Files.readAllBytes(file)), keys, file.toString());
        } catch (Rejected notANote) {
            throw NotRestored.damaged(file + " is no signed checkpoint.");
        } catch (IOException e) {
            throw new NotRestored(
                    NotRestored.Reason.NOT_REACHABLE,
                    "The checkpoint " + file + " cannot be read.");
        }
    }

    static Shown of(Note note, List<VerifierKey> keys, String where) {
        if (keys.isEmpty()) {
            throw new NotRestored(
                    NotRestored.Reason.WRONG_USAGE,
                    "A checkpoint proves something only to whoever knows the log's key: give"
                            + " --key VKEY or --log-key FILE.");
        }
        try {
            Trust trust = new Trust(keys.getFirst().name(), keys, List.of(), 0);
            Checkpoint checkpoint = trust.accept(note);
            return new Shown(checkpoint.size(), checkpoint.root(), seenAt(note));
        } catch (Rejected rejected) {
            throw new NotRestored(
                    NotRestored.Reason.DOES_NOT_HOLD,
                    where
                            + " is not signed by the key of the log that was given ("
                            + rejected.reason().says()
                            + "). Nothing was restored.");
        }
    }

    /** What witnesses say is their word, and is used to tell a loss in time, not to decide. */
    private static @Nullable Instant seenAt(Note note) {
        List<Instant> times = new ArrayList<>();
        for (SignatureLine line : note.lines()) {
            byte[] signature = Base64.getDecoder().decode(line.base64());
            if (signature.length != COSIGNATURE_BYTES) continue;
            times.add(Instant.ofEpochSecond(ByteBuffer.wrap(signature).getLong(4)));
        }
        Optional<Instant> newest = times.stream().max(Comparator.naturalOrder());
        return newest.orElse(null);
    }
}
