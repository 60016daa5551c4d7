package no.samspor.proof.note;

import java.util.List;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;
import no.samspor.proof.tree.Hash;
import no.samspor.proof.tree.InclusionProof;

/** What proofs and receipts end with alike: an index, a path, and the note it leads to. */
record Placed(long index, List<Hash> path, Note note) {

    private static final String INDEX = "index ";

    /** Room for a path of a commit and a note that one has signed; more is made where it is not. */
    private static final int ROOM = 1_024;

    Placed {
        Rejected.unless(index >= 0, Reason.NOT_A_PROOF);
        Rejected.unless(path.size() <= InclusionProof.LONGEST, Reason.PROOF_LENGTH);
        path = List.copyOf(path);
    }

    static Placed parse(String text) {
        int end = text.indexOf("\n\n");
        Rejected.unless(end >= 0 && text.startsWith(INDEX), Reason.NOT_A_PROOF);
        List<String> lines = List.of(text.substring(INDEX.length(), end).split("\n", -1));
        List<String> hashes = lines.subList(1, lines.size());
        Rejected.unless(hashes.size() <= InclusionProof.LONGEST, Reason.PROOF_LENGTH);
        return new Placed(
                Strict.number(lines.getFirst()),
                hashes.stream().map(Hash::parse).toList(),
                Note.parse(Strict.utf8(text.substring(end + 2))));
    }

    String text() {
        StringBuilder text = new StringBuilder(ROOM);
        text.append(INDEX).append(index).append('\n');
        for (Hash hash : path) text.append(hash).append('\n');
        text.append('\n');
        note.writeTo(text);
        return text.toString();
    }
}
