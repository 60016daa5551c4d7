package no.samspor.notary;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import no.samspor.log.LogKeys;
import no.samspor.log.StoredLeaf;
import no.samspor.notary.store.AlarmKind;
import no.samspor.notary.store.Checkpoints;
import no.samspor.notary.store.Finding;
import no.samspor.notary.store.Found;
import no.samspor.notary.store.Growth;
import no.samspor.notary.store.MemoryFile;
import no.samspor.notary.store.Sealed;
import no.samspor.notary.store.Tiles;
import no.samspor.proof.Rejected;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * One checkpoint: rows are read as they are stored, become leaves, and the tree grows by them.
 * Tiles and note are written in one transaction, and the memory before that is committed. So the
 * memory is never behind what can be read, and if the process ends between the two, the remembered
 * checkpoint is made again: from the same rows it has the same root, or it is an alarm.
 */
final class Sealing {

    /** Bounds the memory of one sealing: 256 tiles. */
    static final int EVENTS_MAX = 65_536;

    private static final int FETCHED_AT_ONCE = 1_000;

    private static final String SELECT =
            "SELECT "
                    + StoredLeaf.COLUMNS
                    + " FROM log.event WHERE position > ? AND position <= ? ORDER BY position";

    private final MemoryFile memory;
    private final Seam seam;

    Sealing(MemoryFile memory, Seam seam) {
        this.memory = memory;
        this.seam = seam;
    }

    /**
     * Signs up to {@code head}, or as far as one sealing goes; gives what was signed last, null
     * where there is nothing to sign. Leaves no transaction open.
     */
    @Nullable Sealed seal(Connection connection, LogKeys keys, long head)
            throws SQLException, IOException, Found {
        connection.setAutoCommit(false);
        try {
            Footing footing = Footing.of(connection, keys, memory);
            @Nullable Sealed sealed = sealed(connection, keys, head, footing);
            connection.commit();
            seam.at(Seam.Step.COMMITTED);
            return sealed;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private @Nullable Sealed sealed(Connection connection, LogKeys keys, long head, Footing footing)
            throws SQLException, IOException, Found {
        @Nullable Sealed signed = footing.signed();
        if (signed != null && head < signed.size()) {
            throw new Found(Finding.at(AlarmKind.HEAD_WENT_BACK, head + 1).with(signed, null));
        }
        @Nullable Sealed pending = footing.pending();
        long to = pending == null ? Math.min(head, footing.size() + EVENTS_MAX) : pending.size();
        if (pending == null && to == footing.size()) return signed;
        Growth growth =
                new Growth(footing.epoch(), footing.size(), new Tiles(connection, footing.epoch()));
        grow(connection, growth, to);
        Sealed fresh = pending == null ? signed(keys, growth) : pending;
        if (!follows(fresh, footing, growth)) {
            throw new Found(
                    Finding.between(AlarmKind.MEMORY_DIFFERS, footing.size() + 1, to)
                            .with(pending, null));
        }
        seam.at(Seam.Step.GROWN);
        write(connection, growth, footing, fresh);
        seam.at(Seam.Step.WRITTEN);
        if (pending == null) memory.write(footing.memory().with(footing.last(), fresh));
        seam.at(Seam.Step.REMEMBERED);
        return fresh;
    }

    private static void grow(Connection connection, Growth growth, long to)
            throws SQLException, Found {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setFetchSize(FETCHED_AT_ONCE);
            select.setLong(1, growth.size());
            select.setLong(2, to);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) append(growth, rows);
            }
        }
        if (growth.size() != to) throw missing(growth);
    }

    private static void append(Growth growth, ResultSet row) throws SQLException, Found {
        long expected = growth.size() + 1;
        if (row.getLong("position") != expected) throw missing(growth);
        Hash leaf;
        try {
            leaf = Hash.leaf(StoredLeaf.of(row).bytes());
        } catch (Rejected notARowOfOurs) {
            throw new Found(Finding.at(AlarmKind.ROW_CHANGED, expected));
        }
        growth.append(leaf);
    }

    private static Found missing(Growth growth) {
        return new Found(Finding.at(AlarmKind.ROW_MISSING, growth.size() + 1));
    }

    private static Sealed signed(LogKeys keys, Growth growth) {
        Checkpoint checkpoint = new Checkpoint(keys.origin(), growth.size(), growth.root());
        return Sealed.parse(keys.sign(checkpoint.text()).bytes())
                .signedBy(keys.origin(), keys.verifiers());
    }

    /** The new tree has the root that is signed, and begins with all of the old one. */
    private static boolean follows(Sealed fresh, Footing footing, Growth growth) {
        if (!fresh.checkpoint().root().equals(growth.root())) return false;
        @Nullable Sealed last = footing.last();
        Hash before = last == null ? Hash.EMPTY : last.checkpoint().root();
        try {
            growth.tree().consistencyWith(footing.size()).verify(before, growth.root());
            return true;
        } catch (Rejected forked) {
            return false;
        }
    }

    private static void write(Connection connection, Growth growth, Footing footing, Sealed fresh)
            throws SQLException, Found {
        try {
            growth.write(connection);
        } catch (Rejected otherTiles) {
            throw new Found(Finding.at(AlarmKind.TILES_CHANGED, null).with(footing.signed(), null));
        }
        new Checkpoints(connection).add(footing.epoch(), fresh);
    }
}
