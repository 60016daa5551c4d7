package no.samspor.notary;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import no.samspor.log.LogKeys;
import no.samspor.notary.store.AlarmKind;
import no.samspor.notary.store.Checkpoints;
import no.samspor.notary.store.Finding;
import no.samspor.notary.store.Found;
import no.samspor.notary.store.Memory;
import no.samspor.notary.store.MemoryFile;
import no.samspor.notary.store.Sealed;
import no.samspor.notary.store.Tiles;
import no.samspor.proof.Rejected;
import no.samspor.proof.tree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * What the notary stands on when it signs: the last checkpoint, found to be its own, remembered,
 * and the root of the stored tiles.
 *
 * @param last null where nothing is signed yet
 * @param pending signed and remembered, but not stored: the process ended between the two, and
 *     nobody can have read it
 */
record Footing(int epoch, @Nullable Sealed last, @Nullable Sealed pending, Memory memory) {

    long size() {
        return last == null ? 0 : last.size();
    }

    /** What was signed last, whether it is stored or not. */
    @Nullable Sealed signed() {
        return pending == null ? last : pending;
    }

    static Footing of(Connection connection, LogKeys keys, MemoryFile file)
            throws SQLException, IOException, Found {
        Checkpoints checkpoints = new Checkpoints(connection);
        int epoch = checkpoints.epoch();
        byte @Nullable [] note = checkpoints.newest(epoch);
        Optional<Memory> remembered = remembered(file, note);
        @Nullable Sealed signed = remembered.map(Memory::last).orElse(null);
        @Nullable Sealed last = note == null ? null : own(note, keys, signed);
        Tiles tiles = new Tiles(connection, epoch);
        Footing footing = compared(epoch, last, remembered, tiles, note);
        if (last != null && !leadTo(last, tiles)) {
            throw new Found(Finding.at(AlarmKind.TILES_CHANGED, null).with(last, note));
        }
        return footing;
    }

    private static Optional<Memory> remembered(MemoryFile file, byte @Nullable [] note)
            throws IOException, Found {
        try {
            return file.read();
        } catch (Rejected unreadable) {
            throw new Found(Finding.at(AlarmKind.MEMORY_DIFFERS, null).with(null, note));
        }
    }

    private static Sealed own(byte[] note, LogKeys keys, @Nullable Sealed signed) throws Found {
        try {
            return Sealed.parse(note).signedBy(keys.origin(), keys.verifiers());
        } catch (Rejected foreign) {
            throw new Found(Finding.at(AlarmKind.FOREIGN_CHECKPOINT, null).with(signed, note));
        }
    }

    private static Footing compared(
            int epoch,
            @Nullable Sealed last,
            Optional<Memory> remembered,
            Tiles tiles,
            byte @Nullable [] note)
            throws Found {
        if (remembered.isEmpty() && last == null && epoch == 1) {
            return new Footing(epoch, null, null, Memory.begin(epoch));
        }
        Memory memory = remembered.orElseGet(() -> Memory.begin(epoch));
        boolean known = remembered.isPresent() && memory.epoch() == epoch;
        if (known && same(last, memory.last())) return new Footing(epoch, last, null, memory);
        if (known && same(last, memory.previous())) {
            return new Footing(epoch, last, memory.last(), memory);
        }
        if (known && last != null && extend(memory.last(), last, tiles)) {
            return new Footing(epoch, last, null, memory.with(memory.last(), last));
        }
        throw new Found(Finding.at(AlarmKind.MEMORY_DIFFERS, null).with(memory.last(), note));
    }

    private static boolean same(@Nullable Sealed one, @Nullable Sealed other) {
        return one == null ? other == null : other != null && one.isSameAs(other);
    }

    /** Another notary of this log went on from what this one remembers, and can prove it. */
    private static boolean extend(@Nullable Sealed signed, Sealed last, Tiles tiles) {
        if (signed == null || signed.size() >= last.size()) return false;
        try {
            Tree tree = tiles.tree(last.size());
            tree.consistencyWith(signed.size())
                    .verify(signed.checkpoint().root(), last.checkpoint().root());
            return true;
        } catch (Rejected other) {
            return false;
        }
    }

    private static boolean leadTo(Sealed last, Tiles tiles) {
        try {
            return tiles.tree(last.size()).root().equals(last.checkpoint().root());
        } catch (Rejected tooFew) {
            return false;
        }
    }
}
