package no.samspor.backup;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import no.samspor.proof.tile.HashTile;
import no.samspor.proof.tile.Span;
import no.samspor.proof.tree.Frontier;
import no.samspor.proof.tree.Hash;

/** A tree that grows leaf by leaf and gives each of its tiles away when it is full. */
final class TileGrowth {

    /** Where tiles go. */
    @FunctionalInterface
    interface Tiles {
        void take(HashTile tile, byte[] content) throws SQLException;
    }

    private final Frontier frontier;
    private final List<List<Hash>> growing = new ArrayList<>();
    private final Tiles tiles;
    private final List<HashTile> full = new ArrayList<>();

    TileGrowth(Tiles tiles) {
        this(new Frontier(), tiles);
    }

    private TileGrowth(Frontier frontier, Tiles tiles) {
        this.frontier = frontier;
        this.tiles = tiles;
    }

    /** The same tree from here on, whose tiles nobody wants any more. */
    TileGrowth withoutTiles() {
        return new TileGrowth(frontier, (tile, content) -> {});
    }

    void append(Hash leaf) throws SQLException {
        frontier.append(leaf, this::complete);
        for (HashTile tile : full) {
            List<Hash> hashes = growing.get(tile.level());
            tiles.take(tile, tile.encode(hashes));
            hashes.clear();
        }
        full.clear();
    }

    private void complete(int level, long index, Hash subtree) {
        if (level % HashTile.HEIGHT != 0) return;
        int tileLevel = level / HashTile.HEIGHT;
        while (growing.size() <= tileLevel) growing.add(new ArrayList<>());
        List<Hash> hashes = growing.get(tileLevel);
        hashes.add(subtree);
        if (hashes.size() < Span.FULL) return;
        full.add(new HashTile(tileLevel, new Span(index / Span.FULL, Span.FULL)));
    }

    /** Gives away what is left, in part. */
    void finish() throws SQLException {
        for (int level = 0; level < growing.size(); level++) {
            List<Hash> hashes = growing.get(level);
            if (hashes.isEmpty()) continue;
            long last = (frontier.size() >> (level * HashTile.HEIGHT)) - 1;
            HashTile tile = HashTile.holding(level, last, frontier.size());
            tiles.take(tile, tile.encode(hashes));
        }
    }

    long size() {
        return frontier.size();
    }

    Hash root() {
        return frontier.root();
    }
}
