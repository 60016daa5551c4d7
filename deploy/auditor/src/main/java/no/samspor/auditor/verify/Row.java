package no.samspor.auditor.verify;

import no.samspor.proof.tree.Frontier;
import no.samspor.proof.tree.Hash;
import org.jspecify.annotations.Nullable;

/** Hashes of one level of tiles from left to right, of which no more is kept than their edge. */
final class Row {

    private final Frontier frontier = new Frontier();

    /** The newest complete subtree of each level: all that a root needs. */
    private final @Nullable Hash[] newest = new Hash[Long.SIZE - 1];

    private final int blockLevel;
    private @Nullable Hash block;

    /**
     * @param blockLevel the level, counted from this row, whose subtrees are handed on
     */
    Row(int blockLevel) {
        this.blockLevel = blockLevel;
    }

    /** The subtree that the hash completed, on the level above; null while there is none. */
    @Nullable Hash append(Hash hash) {
        block = null;
        frontier.append(hash, this::complete);
        return block;
    }

    private void complete(int level, long index, Hash subtree) {
        newest[level] = subtree;
        if (level == blockLevel) block = subtree;
    }

    long size() {
        return frontier.size();
    }

    Hash root() {
        return frontier.root();
    }

    Hash newest(int level) {
        Hash subtree = newest[level];
        if (subtree == null) throw new AssertionError("no subtree of level " + level + " yet");
        return subtree;
    }
}
