package no.samspor.proof.tree;

import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * The right edge of a tree: at most 63 hashes, from which it grows without its leaves. Not for use
 * by several threads.
 */
public final class Frontier {

    /**
     * Hears of each complete subtree once, the leaf first. A store of {@link Nodes} keeps all of
     * them, or only every eighth level, as tiles do.
     */
    @FunctionalInterface
    public interface Growth {
        void complete(int level, long index, Hash subtree);
    }

    /** At each level the complete subtree that still waits for its right sibling. */
    private final @Nullable Hash[] waiting = new Hash[Long.SIZE - 1];

    private long size;

    /** The edge of the empty tree. */
    public Frontier() {}

    /** The edge of a tree of {@code size} leaves that is kept already. */
    public Frontier(long size, Nodes nodes) {
        Rejected.unless(size >= 0, Reason.OUTSIDE_THE_TREE);
        this.size = size;
        for (int level = 0; level < waiting.length; level++) {
            long subtrees = size >> level;
            if (subtrees % 2 == 1) waiting[level] = nodes.at(level, subtrees - 1);
        }
    }

    public void append(Hash leaf, Growth growth) {
        int level = 0;
        Hash subtree = leaf;
        growth.complete(level, size, subtree);
        for (@Nullable Hash left = waiting[0]; left != null; left = waiting[level]) {
            subtree = Hash.node(left, subtree);
            waiting[level++] = null;
            growth.complete(level, size >> level, subtree);
        }
        waiting[level] = subtree;
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        @Nullable Hash root = null;
        for (@Nullable Hash left : waiting) {
            if (left != null) root = root == null ? left : Hash.node(left, root);
        }
        return root == null ? Hash.EMPTY : root;
    }
}
