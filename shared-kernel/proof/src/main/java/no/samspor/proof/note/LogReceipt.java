package no.samspor.proof.note;

import java.util.List;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;
import no.samspor.proof.tree.Hash;
import no.samspor.proof.tree.InclusionProof;

/**
 * That the log promised to keep a leaf at a position, for whoever was answered so: what a log that
 * forgets or rewrites can be held to. Its bytes are described in {@code docs/proof-format.md}.
 *
 * @param index the place in the commit, 0 for its first event
 * @param path as in an {@link InclusionProof} among the leaves of the commit
 * @param promise as the log signed it
 */
public record LogReceipt(long index, List<Hash> path, Note promise) {

    public static final int BYTES_MAX = 2 * Note.BYTES_MAX;

    private static final String HEADER = "samspor.receipt/1\n";

    public LogReceipt {
        path = new Placed(index, path, promise).path();
    }

    public static LogReceipt parse(byte[] bytes) {
        Rejected.unless(bytes.length <= BYTES_MAX, Reason.TOO_LONG);
        String receipt = Strict.text(bytes);
        Rejected.unless(receipt.startsWith(HEADER), Reason.NOT_A_PROOF);
        Placed placed = Placed.parse(receipt.substring(HEADER.length()));
        return new LogReceipt(placed.index(), placed.path(), placed.note());
    }

    public byte[] bytes() {
        return Strict.utf8(text());
    }

    public String text() {
        return HEADER + new Placed(index, path, promise).text();
    }

    /** The promise under which {@code leaf} is at {@code position} of a log the reader trusts. */
    public Promise verify(Hash leaf, long position, Trust trust) {
        Promise made = trust.promised(promise);
        new InclusionProof(index, made.count(), path).verify(leaf, made.root());
        Rejected.unless(made.first() + index == position, Reason.OTHER_POSITION);
        return made;
    }
}
