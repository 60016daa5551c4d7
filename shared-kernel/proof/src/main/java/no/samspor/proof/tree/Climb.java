package no.samspor.proof.tree;

import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;

/** The way up from a subtree to the root, one sibling at a time (RFC 9162 section 2.1.3.2). */
final class Climb {

    private long node;
    private long last;

    /** From {@code node} of a level whose last node is {@code last}. */
    Climb(long node, long last) {
        this.node = node;
        this.last = last;
    }

    /** Whether the next sibling stands to the left; moves up past it. */
    boolean nextIsLeft() {
        Rejected.unless(last > 0, Reason.PROOF_LENGTH);
        boolean left = node % 2 == 1 || node == last;
        // At the right edge a subtree without a sibling is carried up as it is.
        int up = left ? Long.numberOfTrailingZeros(node) + 1 : 1;
        node >>= up;
        last >>= up;
        return left;
    }

    void end() {
        Rejected.unless(last == 0, Reason.PROOF_LENGTH);
    }
}
