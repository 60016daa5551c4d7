package no.samspor.proof.note;

import java.util.ArrayList;
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

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    public LogProof {
        Rejected.unless(extra == null || extra.length() <= EXTRA_CHARS_MAX, Reason.TOO_LONG);
        if (extra != null) Strict.base64(extra);
        Rejected.unless(index >= 0, Reason.NOT_A_PROOF);
        Rejected.unless(path.size() <= InclusionProof.LONGEST, Reason.PROOF_LENGTH);
        path = List.copyOf(path);
    }

    public static LogProof parse(byte[] bytes) {
        Rejected.unless(bytes.length <= BYTES_MAX, Reason.TOO_LONG);
        String proof = Strict.text(bytes);
        int end = proof.indexOf("\n\n");
        Rejected.unless(end >= 0, Reason.NOT_A_PROOF);
        List<String> lines = new ArrayList<>(List.of(proof.substring(0, end).split("\n", -1)));
        Rejected.unless(lines.removeFirst().equals(HEADER), Reason.NOT_A_PROOF);
        @Nullable String extra = after(EXTRA, lines);
        @Nullable String index = after(INDEX, lines);
        if (index == null) throw new Rejected(Reason.NOT_A_PROOF);
        Rejected.unless(lines.size() <= InclusionProof.LONGEST, Reason.PROOF_LENGTH);
        return new LogProof(
                extra,
                Strict.number(index),
                lines.stream().map(Hash::parse).toList(),
                Note.parse(Strict.utf8(proof.substring(end + 2))));
    }

    /** The rest of the first line if it starts so; it is taken away then. */
    private static @Nullable String after(String word, List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().startsWith(word)) return null;
        return lines.removeFirst().substring(word.length());
    }

    public byte[] bytes() {
        StringBuilder head = new StringBuilder(HEADER).append('\n');
        if (extra != null) head.append(EXTRA).append(extra).append('\n');
        head.append(INDEX).append(index).append('\n');
        for (Hash hash : path) head.append(hash).append('\n');
        return Strict.utf8(head.append('\n') + Strict.text(checkpoint.bytes()));
    }

    /** The checkpoint under which {@code leaf} is in a log that the reader trusts. */
    public Checkpoint verify(Hash leaf, Trust trust) {
        Checkpoint accepted = trust.accept(checkpoint);
        new InclusionProof(index, accepted.size(), path).verify(leaf, accepted.root());
        return accepted;
    }
}
