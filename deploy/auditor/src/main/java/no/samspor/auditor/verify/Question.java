package no.samspor.auditor.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.samspor.auditor.source.Trouble;
import no.samspor.proof.Rejected;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.Trust;
import no.samspor.proof.note.VerifierKey;

/**
 * Whom the reader believes, and what they hold the log to.
 *
 * @param keys the log's; more than one while it changes them
 * @param quorum how many witnesses must have cosigned
 * @param older checkpoints that the log signed before
 */
public record Question(
        List<VerifierKey> keys,
        List<VerifierKey> witnesses,
        int quorum,
        List<Kept> older,
        List<Kept> receipts) {

    /**
     * What the reader kept since the log said it.
     *
     * @param name by which the reader knows it
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Kept(String name, byte[] bytes) {}

    public Question {
        keys = List.copyOf(keys);
        witnesses = List.copyOf(witnesses);
        older = List.copyOf(older);
        receipts = List.copyOf(receipts);
    }

    /** In the log alone; witnesses are counted apart. */
    Trust log() {
        return new Trust(origin(), keys, List.of(), 0);
    }

    /** The log's name, which is that of its keys. */
    private String origin() {
        return keys.getFirst().name();
    }

    Held held() {
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (Kept kept : older) {
            checkpoints.add(read(kept, bytes -> log().accept(Note.parse(bytes))));
        }
        List<Receipt> told = new ArrayList<>();
        for (Kept kept : receipts) {
            told.add(read(kept, bytes -> Receipt.parse(bytes, log())));
        }
        return new Held(checkpoints, told);
    }

    private static <T> T read(Kept kept, Function<byte[], T> form) {
        try {
            return form.apply(kept.bytes());
        } catch (Rejected rejected) {
            throw Trouble.damaged(kept.name(), rejected);
        }
    }
}
