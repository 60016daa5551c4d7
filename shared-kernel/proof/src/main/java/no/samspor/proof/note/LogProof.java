package no.samspor.proof.note;

import java.util.List;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;
import no.samspor.proof.tree.Hash;
import no.samspor.proof.tree.InclusionProof;
import org.jspecify.annotations.Nullable;

/**
 * That a leaf is in a log, in one text that needs no other (C2SP tlog-proof).
 *
 * @param extra base64 of what an application adds; nothing vouches for it
 * @param path as in an {@link InclusionProof}
 * @param checkpoint as the log signed it and its witnesses cosigned it
 */
public record LogProof(@Nullable String extra, long index, List<Hash> path, Note checkpoint) {

    public static final int BYTES_MAX = 2 * Note.BYTES_MAX;
    public static final int EXTRA_CHARS_MAX = 65_536;

    private static final String HEADER = "c2sp.org/tlog-proof@v1\n";
    private static final String EXTRA = "extra ";

    public LogProof {
        Rejected.unless(extra == null || extra.length() <= EXTRA_CHARS_MAX, Reason.TOO_LONG);
        if (extra != null) Strict.base64(extra);
        path = new Placed(index, path, checkpoint).path();
    }

    public static LogProof parse(byte[] bytes) {
        Rejected.unless(bytes.length <= BYTES_MAX, Reason.TOO_LONG);
        String proof = Strict.text(bytes);
        Rejected.unless(proof.startsWith(HEADER), Reason.NOT_A_PROOF);
        String rest = proof.substring(HEADER.length());
        @Nullable String extra = null;
        if (rest.startsWith(EXTRA)) {
            int end = rest.indexOf('\n');
            Rejected.unless(end >= 0, Reason.NOT_A_PROOF);
            extra = rest.substring(EXTRA.length(), end);
            rest = rest.substring(end + 1);
        }
        Placed placed = Placed.parse(rest);
        return new LogProof(extra, placed.index(), placed.path(), placed.note());
    }

    public byte[] bytes() {
        String more = extra == null ? "" : EXTRA + extra + "\n";
        return Strict.utf8(HEADER + more + new Placed(index, path, checkpoint).text());
    }

    /** The checkpoint under which {@code leaf} is in a log that the reader trusts. */
    public Checkpoint verify(Hash leaf, Trust trust) {
        Checkpoint accepted = trust.accept(checkpoint);
        new InclusionProof(index, accepted.size(), path).verify(leaf, accepted.root());
        return accepted;
    }
}
