package no.samspor.proof.tree;

import java.util.ArrayList;
import java.util.List;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;

/**
 * That a tree of {@code later} leaves begins with all of an earlier one (RFC 6962 section 2.1.2).
 *
 * @param path empty where {@code earlier} is 0 or {@code later}
 */
public record ConsistencyProof(long earlier, long later, List<Hash> path) {

    /** One more than the tree is high. */
    public static final int LONGEST = 64;

    public ConsistencyProof {
        Rejected.unless(0 <= earlier && earlier <= later, Reason.OUTSIDE_THE_TREE);
        Rejected.unless(path.size() <= LONGEST, Reason.PROOF_LENGTH);
        path = List.copyOf(path);
    }

    /** Refuses unless the two roots belong together (RFC 9162 section 2.1.4.2). */
    public void verify(Hash earlierRoot, Hash laterRoot) {
        if (earlier == 0) Rejected.unless(earlierRoot.equals(Hash.EMPTY), Reason.PROOF_FAILS);
        if (earlier == 0 || earlier == later) {
            Rejected.unless(path.isEmpty(), Reason.PROOF_LENGTH);
            boolean same = earlier != later || earlierRoot.equals(laterRoot);
            Rejected.unless(same, Reason.PROOF_FAILS);
            return;
        }
        // Where the earlier tree is one complete subtree, the proof leaves its root out.
        List<Hash> hashes = new ArrayList<>(path);
        if (Long.bitCount(earlier) == 1) hashes.addFirst(earlierRoot);
        Rejected.unless(!hashes.isEmpty(), Reason.PROOF_LENGTH);

        int complete = Long.numberOfTrailingZeros(earlier);
        Climb climb = new Climb((earlier - 1) >> complete, (later - 1) >> complete);
        Hash earlierReached = hashes.getFirst();
        Hash laterReached = hashes.getFirst();
        for (Hash sibling : hashes.subList(1, hashes.size())) {
            if (climb.nextIsLeft()) {
                earlierReached = Hash.node(sibling, earlierReached);
                laterReached = Hash.node(sibling, laterReached);
            } else {
                laterReached = Hash.node(laterReached, sibling);
            }
        }
        climb.end();
        Rejected.unless(earlierReached.equals(earlierRoot), Reason.PROOF_FAILS);
        Rejected.unless(laterReached.equals(laterRoot), Reason.PROOF_FAILS);
    }
}
