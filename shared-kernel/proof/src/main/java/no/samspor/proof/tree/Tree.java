package no.samspor.proof.tree;

import java.util.ArrayList;
import java.util.List;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;

/**
 * A tree of a given size over kept nodes: its root and its proofs, each from O(log size) of them.
 * The definitions are those of RFC 6962 section 2.1; a range never needs a node that is not
 * complete.
 */
public final class Tree {

    private final long size;
    private final Nodes nodes;

    public Tree(long size, Nodes nodes) {
        Rejected.unless(size >= 0, Reason.OUTSIDE_THE_TREE);
        this.size = size;
        this.nodes = nodes;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return size == 0 ? Hash.EMPTY : range(0, size);
    }

    /** That the leaf at {@code index} is in this tree. */
    public InclusionProof inclusionOf(long index) {
        Rejected.unless(0 <= index && index < size, Reason.OUTSIDE_THE_TREE);
        List<Hash> path = new ArrayList<>();
        towards(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /** That this tree begins with all of the tree that had {@code earlier} leaves. */
    public ConsistencyProof consistencyWith(long earlier) {
        Rejected.unless(0 <= earlier && earlier <= size, Reason.OUTSIDE_THE_TREE);
        List<Hash> path = new ArrayList<>();
        if (earlier > 0) between(earlier, 0, size, true, path);
        return new ConsistencyProof(earlier, size, path);
    }

    private Hash range(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            return nodes.at(Long.numberOfTrailingZeros(width), from / width);
        }
        long middle = from + leftWidth(width);
        return Hash.node(range(from, middle), range(middle, to));
    }

    private void towards(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) return;
        long middle = from + leftWidth(to - from);
        if (index < middle) {
            towards(index, from, middle, path);
            path.add(range(middle, to));
        } else {
            towards(index, middle, to, path);
            path.add(range(from, middle));
        }
    }

    /** {@code known}: the earlier root is this very range, and whoever verifies has it. */
    private void between(long earlier, long from, long to, boolean known, List<Hash> path) {
        if (earlier == to) {
            if (!known) path.add(range(from, to));
            return;
        }
        long middle = from + leftWidth(to - from);
        if (earlier <= middle) {
            between(earlier, from, middle, known, path);
            path.add(range(middle, to));
        } else {
            between(earlier, middle, to, false, path);
            path.add(range(from, middle));
        }
    }

    /** The largest power of two below {@code width}. */
    private static long leftWidth(long width) {
        return Long.highestOneBit(width - 1);
    }
}
