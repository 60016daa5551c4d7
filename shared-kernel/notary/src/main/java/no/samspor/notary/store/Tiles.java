package no.samspor.notary.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;
import no.samspor.proof.tile.HashTile;
import no.samspor.proof.tile.TiledNodes;
import no.samspor.proof.tree.Hash;
import no.samspor.proof.tree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * The stored tiles of one epoch, read through one connection and each at most once: an object of
 * this type lives as long as a question.
 */
public final class Tiles {

    private static final String SELECT =
            "SELECT hashes FROM notary.tile WHERE epoch = ? AND level = ? AND number = ?";

    private final Connection connection;
    private final int epoch;
    private final Map<Address, byte[]> read = new HashMap<>();

    private record Address(int level, long number) {}

    public Tiles(Connection connection, int epoch) {
        this.connection = connection;
        this.epoch = epoch;
    }

    /** As many of the tile's hashes as its address says; refuses if there are not so many. */
    public byte[] content(HashTile tile) {
        byte[] stored = stored(tile.level(), tile.span().index());
        int length = tile.span().width() * Hash.BYTES;
        Rejected.unless(stored.length >= length, Reason.WRONG_WIDTH);
        return stored.length == length ? stored : Arrays.copyOf(stored, length);
    }

    /** At most {@code width} hashes of a tile: all that there are of them. */
    public byte[] prefix(int level, long number, int width) {
        byte[] all = stored(level, number);
        int length = width * Hash.BYTES;
        return all.length <= length ? all : Arrays.copyOf(all, length);
    }

    /** All of the tile that there is; nothing where there is none. */
    byte[] stored(int level, long number) {
        return read.computeIfAbsent(new Address(level, number), this::select);
    }

    private byte[] select(Address address) {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setInt(1, epoch);
            select.setInt(2, address.level);
            select.setLong(3, address.number);
            try (ResultSet row = select.executeQuery()) {
                byte @Nullable [] hashes = row.next() ? row.getBytes(1) : null;
                return hashes == null ? new byte[0] : hashes;
            }
        } catch (SQLException e) {
            throw new Unreadable(e);
        }
    }

    /** The tree of the first {@code size} leaves. */
    public Tree tree(long size) {
        return new Tree(size, new TiledNodes(size, this::content));
    }

    /** The database failed under a function that cannot say so. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SQLException failure;

        Unreadable(SQLException failure) {
            super(failure);
            this.failure = failure;
        }

        public SQLException failure() {
            return failure;
        }
    }
}
