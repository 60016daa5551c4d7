package no.samspor.notary.store;

import java.util.Arrays;
import java.util.List;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.Trust;
import no.samspor.proof.note.VerifierKey;

/** A checkpoint as it was signed: the note's bytes, and what they say. */
public record Sealed(Checkpoint checkpoint, Note note) {

    public static Sealed parse(byte[] note) {
        Note parsed = Note.parse(note);
        return new Sealed(Checkpoint.parse(parsed.text()), parsed);
    }

    /** The same, once one of the log's keys is found to have signed it. */
    public Sealed signedBy(String origin, List<VerifierKey> keys) {
        Trust trust = new Trust(origin, keys, List.of(), 0);
        return new Sealed(trust.accept(note), note);
    }

    public boolean isSignedBy(List<VerifierKey> keys) {
        return !note.signings(keys).isEmpty();
    }

    public long size() {
        return checkpoint.size();
    }

    public boolean isSameAs(Sealed other) {
        return Arrays.equals(note.bytes(), other.note.bytes());
    }
}
