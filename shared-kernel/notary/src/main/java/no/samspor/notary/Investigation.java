package no.samspor.notary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samspor.log.StoredLeaf;
import no.samspor.notary.store.AlarmKind;
import no.samspor.notary.store.Finding;
import no.samspor.notary.store.Sealed;
import no.samspor.notary.store.Tiles;
import no.samspor.proof.Rejected;
import no.samspor.proof.tile.HashTile;
import no.samspor.proof.tile.Span;
import no.samspor.proof.tree.Frontier;
import no.samspor.proof.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Where a log departs from what was signed of it. Every row is read once and held against its place
 * in the tiles; which of the two is wrong, the signed root says. If neither leads there, the older
 * roots that are remembered say between which positions it happened.
 */
final class Investigation {

    private static final String ROWS =
            "SELECT "
                    + StoredLeaf.COLUMNS
                    + " FROM log.event WHERE position > ? AND position <= ? ORDER BY position";

    private final Connection connection;
    private final int epoch;
    private final Sealed signed;
    private final SortedMap<Long, Hash> roots;

    private Tiles tiles;
    private final Frontier rowsEdge = new Frontier();
    private final Frontier tilesEdge = new Frontier();
    private boolean rowsComplete = true;
    private boolean tilesComplete = true;
    private long firstDifferent;
    private long firstUpper;
    private long lastGood;
    private long firstBad;

    private Investigation(
            Connection connection, int epoch, Sealed signed, SortedMap<Long, Hash> older) {
        this.connection = connection;
        this.epoch = epoch;
        this.signed = signed;
        tiles = new Tiles(connection, epoch);
        roots = new TreeMap<>(older.headMap(signed.size()));
        roots.put(signed.size(), signed.checkpoint().root());
    }

    /**
     * What is wrong with the rows or the tiles below {@code signed}; null if nothing is.
     *
     * @param older roots by size, which were signed before
     */
    static @Nullable Finding of(
            Connection connection, int epoch, Sealed signed, SortedMap<Long, Hash> older)
            throws SQLException {
        Investigation all = new Investigation(connection, epoch, signed, older);
        for (long tile = 0; tile * Span.FULL < signed.size(); tile++) all.compare(tile);
        return all.verdict();
    }

    private void compare(long tile) throws SQLException {
        tiles = new Tiles(connection, epoch); // forgets those before it
        long before = tile * Span.FULL;
        long upTo = Math.min(signed.size(), before + Span.FULL);
        @Nullable Hash[] stored = hashes(connection, before, upTo);
        byte[] kept = content(0, before, upTo);
        for (int i = 0; i < upTo - before; i++) {
            @Nullable Hash row = stored[i];
            @Nullable Hash inTile = hash(kept, i);
            if (row == null || !Objects.equals(row, inTile)) different(before + i + 1);
            rowsComplete &= row != null;
            tilesComplete &= inTile != null;
            if (rowsComplete && row != null) grow(row);
            if (tilesComplete && inTile != null) tilesEdge.append(inTile, this::compareUpper);
        }
    }

    private void different(long position) {
        if (firstDifferent == 0) firstDifferent = position;
    }

    private void grow(Hash row) {
        rowsEdge.append(row, (level, index, subtree) -> {});
        @Nullable Hash root = roots.get(rowsEdge.size());
        if (root == null || firstBad > 0) return;
        if (root.equals(rowsEdge.root())) lastGood = rowsEdge.size();
        else firstBad = rowsEdge.size();
    }

    private void compareUpper(int level, long index, Hash subtree) {
        if (level == 0 || level % HashTile.HEIGHT != 0 || firstUpper > 0) return;
        byte[] kept = content(level / HashTile.HEIGHT, index, index + 1);
        if (!Objects.equals(subtree, hash(kept, 0))) firstUpper = (index << level) + 1;
    }

    /**
     * Hashes {@code from} to before {@code to} of a level, all in one tile; fewer if it has not.
     */
    private byte[] content(int level, long from, long to) {
        long tile = from / Span.FULL;
        int first = (int) (from - tile * Span.FULL);
        byte[] all = tiles.prefix(level, tile, (int) (to - tile * Span.FULL));
        int begin = Math.min(all.length, first * Hash.BYTES);
        return Arrays.copyOfRange(all, begin, all.length);
    }

    private static @Nullable Hash hash(byte[] content, int n) {
        int at = n * Hash.BYTES;
        if (at + Hash.BYTES > content.length) return null;
        return Hash.of(Arrays.copyOfRange(content, at, at + Hash.BYTES));
    }

    /** Of the rows after {@code before}; null where there is none, or none that could be ours. */
    static @Nullable Hash[] hashes(Connection connection, long before, long upTo)
            throws SQLException {
        @Nullable Hash[] found = new Hash[(int) (upTo - before)];
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setLong(1, before);
            select.setLong(2, upTo);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long position = row.getLong("position");
                    found[(int) (position - before - 1)] = hashAs(position, row);
                }
            }
        }
        return found;
    }

    private static @Nullable Hash hashAs(long position, ResultSet row) throws SQLException {
        try {
            return Hash.leaf(StoredLeaf.as(position, row).bytes());
        } catch (Rejected notARowOfOurs) {
            return null;
        }
    }

    private @Nullable Finding verdict() throws SQLException {
        Hash root = signed.checkpoint().root();
        boolean rowsLead = rowsComplete && rowsEdge.root().equals(root);
        boolean tilesLead = tilesComplete && tilesEdge.root().equals(root);
        if (firstDifferent == 0 && rowsLead) {
            return firstUpper == 0 ? null : Finding.at(AlarmKind.TILES_CHANGED, firstUpper);
        }
        if (tilesLead) return Finding.at(kindOf(firstDifferent), firstDifferent);
        if (rowsLead) return Finding.at(AlarmKind.TILES_CHANGED, firstDifferent);
        long last = firstBad == 0 ? signed.size() : firstBad;
        return Finding.between(AlarmKind.ROW_CHANGED, lastGood + 1, last);
    }

    /** Whether the row there is another, or its neighbour under another number. */
    private AlarmKind kindOf(long position) throws SQLException {
        if (isRowAs(position, position + 1)) return AlarmKind.ROW_MISSING;
        if (isRowAs(position + 1, position)) return AlarmKind.ROW_INSERTED;
        return exists(position) ? AlarmKind.ROW_CHANGED : AlarmKind.ROW_MISSING;
    }

    /** Whether the row now at {@code position} was signed as the one at {@code before}. */
    private boolean isRowAs(long position, long before) throws SQLException {
        if (before > signed.size()) return false;
        @Nullable Hash kept = hash(content(0, before - 1, before), 0);
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setLong(1, position - 1);
            select.setLong(2, position);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && kept != null && Objects.equals(kept, hashAs(before, row));
            }
        }
    }

    private boolean exists(long position) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setLong(1, position - 1);
            select.setLong(2, position);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
