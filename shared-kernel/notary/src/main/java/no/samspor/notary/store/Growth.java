package no.samspor.notary.store;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;
import no.samspor.proof.tile.HashTile;
import no.samspor.proof.tile.Span;
import no.samspor.proof.tile.TiledNodes;
import no.samspor.proof.tree.Frontier;
import no.samspor.proof.tree.Hash;
import no.samspor.proof.tree.Tree;

/** The tree of one epoch while leaves are added to it, in memory until it is written. */
public final class Growth {

    private static final String WRITE =
            "INSERT INTO notary.tile AS t (epoch, level, number, hashes) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT (epoch, level, number) DO UPDATE SET hashes = excluded.hashes"
                    + " WHERE substring(excluded.hashes FROM 1 FOR length(t.hashes)) = t.hashes";

    private final int epoch;
    private final Tiles stored;
    private final Frontier edge;
    private final Map<Address, ByteArrayOutputStream> grown = new LinkedHashMap<>();

    private record Address(int level, long number) {}

    public Growth(int epoch, long size, Tiles stored) {
        this.epoch = epoch;
        this.stored = stored;
        edge = new Frontier(size, new TiledNodes(size, stored::content));
    }

    public void append(Hash leaf) {
        edge.append(leaf, this::complete);
    }

    public long size() {
        return edge.size();
    }

    public Hash root() {
        return edge.root();
    }

    private void complete(int level, long index, Hash subtree) {
        if (level % HashTile.HEIGHT != 0) return;
        Address address = new Address(level / HashTile.HEIGHT, index / Span.FULL);
        ByteArrayOutputStream tile = grown.computeIfAbsent(address, this::begun);
        Rejected.unless(tile.size() == index % Span.FULL * Hash.BYTES, Reason.WRONG_WIDTH);
        tile.writeBytes(subtree.bytes());
    }

    private ByteArrayOutputStream begun(Address address) {
        ByteArrayOutputStream tile = new ByteArrayOutputStream(Span.FULL * Hash.BYTES);
        tile.writeBytes(stored.stored(address.level, address.number));
        return tile;
    }

    /** The tree as it has become: what was grown, and what was stored before. */
    public Tree tree() {
        return new Tree(size(), new TiledNodes(size(), this::content));
    }

    private byte[] content(HashTile tile) {
        ByteArrayOutputStream fresh = grown.get(new Address(tile.level(), tile.span().index()));
        if (fresh == null) return stored.content(tile);
        Rejected.unless(fresh.size() == tile.span().width() * Hash.BYTES, Reason.WRONG_WIDTH);
        return fresh.toByteArray();
    }

    /** Writes what was grown; refuses if a tile there is not what it was grown from. */
    public void write(Connection connection) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            for (Map.Entry<Address, ByteArrayOutputStream> each : grown.entrySet()) {
                write.setInt(1, epoch);
                write.setInt(2, each.getKey().level);
                write.setLong(3, each.getKey().number);
                write.setBytes(4, each.getValue().toByteArray());
                write.addBatch();
            }
            for (int written : write.executeBatch()) {
                Rejected.unless(written == 1, Reason.PROOF_FAILS);
            }
        }
    }
}
