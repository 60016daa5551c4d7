package no.samspor.auditor.verify;

import java.util.ArrayList;
import java.util.List;
import no.samspor.auditor.source.Source;
import no.samspor.proof.tile.HashTile;
import no.samspor.proof.tile.Span;
import no.samspor.proof.tree.Frontier;
import no.samspor.proof.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * The entries beside each level of tiles, while they go by from left to right. Whichever of these
 * rows leads to the signed root is the witness against the rows below it.
 */
final class Comparison {

    private static final long NOWHERE = Long.MAX_VALUE;
    private static final int LEVELS = 8;

    private final long size;
    private final Source source;
    private final Row entries = new Row(HashTile.HEIGHT);
    private final List<Row> tiles = new ArrayList<>();
    private final List<@Nullable Loaded> loaded = new ArrayList<>();

    /** For each level the first position under a hash that the row below it does not lead to. */
    private final List<Long> differs = new ArrayList<>();

    private record Loaded(HashTile tile, List<Hash> hashes) {}

    Comparison(long size, Source source) {
        this.size = size;
        this.source = source;
        for (int level = 0; level < LEVELS && size >> (level * HashTile.HEIGHT) > 0; level++) {
            tiles.add(new Row(HashTile.HEIGHT));
            loaded.add(null);
            differs.add(NOWHERE);
        }
    }

    /** What the tile says that the next leaf hashes to. */
    Hash next() {
        return hash(0, tiles.getFirst().size());
    }

    /** The next leaf, as its entry hashes. */
    void append(Hash entry) {
        Hash claimed = next();
        entries.append(entry);
        Hash computed = entry;
        for (int level = 0; ; level++) {
            Row row = tiles.get(level);
            long index = row.size();
            if (!computed.equals(claimed)) differ(level, index);
            Hash block = row.append(claimed);
            if (block == null || level + 1 == tiles.size()) return;
            computed = block;
            claimed = hash(level + 1, tiles.get(level + 1).size());
        }
    }

    private void differ(int level, long index) {
        long position = (index << (level * HashTile.HEIGHT)) + 1;
        differs.set(level, Math.min(differs.get(level), position));
    }

    private Hash hash(int level, long index) {
        HashTile tile = HashTile.holding(level, index, size);
        Loaded known = loaded.get(level);
        if (known == null || !known.tile().equals(tile)) {
            known = new Loaded(tile, source.hashes(tile));
            loaded.set(level, known);
        }
        return known.hashes().get((int) (index % Span.FULL));
    }

    /** The root over the entries so far. */
    Hash root() {
        return entries.root();
    }

    /**
     * Once all leaves went by.
     *
     * @param kept the size up to which an older checkpoint vouches for the entries
     */
    void conclude(Hash signed, long kept, Findings findings) {
        if (entries.root().equals(signed)) {
            long tile = first(tiles.size());
            if (tile != NOWHERE)
                findings.inaccurate(tile, "a tile has another hash than its entry");
            return;
        }
        for (int level = 0; level < tiles.size(); level++) {
            if (!root(level).equals(signed)) continue;
            findings.inaccurate(first(level + 1), "the entry is not the one that was signed");
            return;
        }
        findings.inaccurate(
                kept + 1,
                "the entries do not lead to the signed root, nor do the tiles tell where");
    }

    private long first(int levels) {
        return differs.subList(0, levels).stream().min(Long::compare).orElse(NOWHERE);
    }

    /** Over the tiles of {@code highest}, and at the right edge of those below it. */
    private Hash root(int highest) {
        return new Frontier(
                        size,
                        (level, index) -> edge(Math.min(highest, level / HashTile.HEIGHT), level))
                .root();
    }

    private Hash edge(int row, int level) {
        return tiles.get(row).newest(level - row * HashTile.HEIGHT);
    }
}
