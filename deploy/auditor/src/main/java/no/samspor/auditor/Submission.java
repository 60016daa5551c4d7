package no.samspor.auditor;

import java.util.ArrayList;
import java.util.List;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.note.Note;
import no.samspor.proof.tree.ConsistencyProof;
import no.samspor.proof.tree.Hash;

/**
 * What somebody wants to be cosigned (C2SP tlog-witness, {@code add-checkpoint}).
 *
 * @param old the size that the witness is thought to have seen last
 * @param path that the checkpoint's tree begins with that one
 */
record Submission(long old, List<Hash> path, Note note, Checkpoint checkpoint) {

    /** Two thirds of it are the longest note; no proof needs the rest. */
    static final int BYTES_MAX = Note.BYTES_MAX * 3 / 2;

    private static final String OLD = "old ";

    Submission {
        path = List.copyOf(path);
        Rejected.unless(old <= checkpoint.size(), Reason.OUTSIDE_THE_TREE);
    }

    static Submission parse(byte[] body) {
        Rejected.unless(body.length <= BYTES_MAX, Reason.TOO_LONG);
        String text = Strict.text(body);
        int end = text.indexOf("\n\n");
        Rejected.unless(end >= 0 && text.startsWith(OLD), Reason.NOT_A_PROOF);
        List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split("\n", -1)));
        long old = Strict.number(lines.removeFirst().substring(OLD.length()));
        Rejected.unless(lines.size() < ConsistencyProof.LONGEST, Reason.PROOF_LENGTH);
        Note note = Note.parse(Strict.utf8(text.substring(end + 2)));
        List<Hash> path = lines.stream().map(Hash::parse).toList();
        return new Submission(old, path, note, Checkpoint.parse(note.text()));
    }

    void verifyFrom(Checkpoint seen) {
        new ConsistencyProof(seen.size(), checkpoint.size(), path)
                .verify(seen.root(), checkpoint.root());
    }
}
