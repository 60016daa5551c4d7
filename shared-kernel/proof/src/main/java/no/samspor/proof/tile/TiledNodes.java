package no.samspor.proof.tile;

import java.util.List;
import java.util.function.Function;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;
import no.samspor.proof.tree.Hash;
import no.samspor.proof.tree.Nodes;

/**
 * The nodes of a tree that is kept as tiles: those between two levels of tiles are hashed anew, at
 * most 255 of them. What is read is not trusted: whoever asks compares the root.
 */
public final class TiledNodes implements Nodes {

    private final long size;
    private final Function<HashTile, byte[]> tiles;

    /**
     * @param tiles the content of each tile of a tree of that size
     */
    public TiledNodes(long size, Function<HashTile, byte[]> tiles) {
        Rejected.unless(size >= 0, Reason.OUTSIDE_THE_TREE);
        this.size = size;
        this.tiles = tiles;
    }

    @Override
    public Hash at(int level, long index) {
        boolean inside = 0 <= level && level < Long.SIZE - 1 && 0 <= index && index < size >> level;
        Rejected.unless(inside, Reason.OUTSIDE_THE_TREE);
        int above = level % HashTile.HEIGHT;
        int hashes = 1 << above;
        HashTile tile = HashTile.holding(level / HashTile.HEIGHT, index << above, size);
        int first = (int) ((index << above) % Span.FULL);
        return root(tile.decode(tiles.apply(tile)).subList(first, first + hashes));
    }

    private static Hash root(List<Hash> hashes) {
        if (hashes.size() == 1) return hashes.getFirst();
        int half = hashes.size() / 2;
        return Hash.node(root(hashes.subList(0, half)), root(hashes.subList(half, hashes.size())));
    }
}
