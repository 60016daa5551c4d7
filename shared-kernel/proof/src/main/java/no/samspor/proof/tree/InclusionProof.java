package no.samspor.proof.tree;

import java.util.List;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;

/**
 * That a tree of {@code size} leaves has a given leaf at {@code index} (RFC 6962 section 2.1.1).
 *
 * @param path from the leaf's sibling up to the root's child
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    /** No tree that is counted in 63 bits is higher. */
    public static final int LONGEST = 63;

    public InclusionProof {
        Rejected.unless(0 <= index && index < size, Reason.OUTSIDE_THE_TREE);
        Rejected.unless(path.size() <= LONGEST, Reason.PROOF_LENGTH);
        path = List.copyOf(path);
    }

    /** Refuses unless {@code leaf} leads to {@code root}. */
    public void verify(Hash leaf, Hash root) {
        Climb climb = new Climb(index, size - 1);
        Hash reached = leaf;
        for (Hash sibling : path) {
            reached =
                    climb.nextIsLeft() ? Hash.node(sibling, reached) : Hash.node(reached, sibling);
        }
        climb.end();
        Rejected.unless(reached.equals(root), Reason.PROOF_FAILS);
    }
}
