package no.samspor.proof.note;

import java.util.List;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;

/**
 * Whom a reader believes, decided before reading: one log, and how many of which witnesses.
 *
 * @param log the log's keys, more than one while it changes its key; one that signs is enough
 * @param witnesses the keys of cosigners; those with one name count once
 * @param quorum how many witnesses must have cosigned
 */
public record Trust(String origin, List<VerifierKey> log, List<VerifierKey> witnesses, int quorum) {

    public Trust {
        log = List.copyOf(log);
        witnesses = List.copyOf(witnesses);
        boolean timed = witnesses.stream().allMatch(key -> key.algorithm().isTimed());
        Rejected.unless(timed, Reason.NOT_A_KEY);
    }

    /** The checkpoint that the note holds, once all that is asked of it is verified. */
    public Checkpoint accept(Note note) {
        requireSigned(note);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        requireOurs(checkpoint.origin());
        long cosigned =
                note.signings(witnesses).stream()
                        .map(signing -> signing.by().name())
                        .distinct()
                        .count();
        Rejected.unless(cosigned >= quorum, Reason.NOT_WITNESSED);
        return checkpoint;
    }

    /** The promise that the note holds; no witness is asked to sign those. */
    public Promise promised(Note note) {
        requireSigned(note);
        Promise promise = Promise.parse(note.text());
        requireOurs(promise.origin());
        return promise;
    }

    private void requireSigned(Note note) {
        Rejected.unless(!note.signings(log).isEmpty(), Reason.NOT_SIGNED);
    }

    private void requireOurs(String said) {
        Rejected.unless(said.equals(origin), Reason.OTHER_ORIGIN);
    }
}
