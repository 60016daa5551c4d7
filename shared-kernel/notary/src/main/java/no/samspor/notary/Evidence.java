package no.samspor.notary;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samspor.log.LogKeys;
import no.samspor.notary.store.Alarm;
import no.samspor.notary.store.Alarms;
import no.samspor.notary.store.Checkpoints;
import no.samspor.notary.store.Finding;
import no.samspor.notary.store.Found;
import no.samspor.notary.store.Memory;
import no.samspor.notary.store.MemoryFile;
import no.samspor.notary.store.Sealed;
import no.samspor.proof.Rejected;
import no.samspor.proof.tree.Hash;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands beside an alarm: where it is wrong, and after a person has seen it, whether still.
 */
final class Evidence {

    private static final Logger LOG = LoggerFactory.getLogger(Evidence.class);

    private final Connection connection;
    private final int epoch;
    private final LogKeys keys;
    private final MemoryFile file;
    private final Checkpoints checkpoints;

    Evidence(Connection connection, int epoch, LogKeys keys, MemoryFile file) {
        this.connection = connection;
        this.epoch = epoch;
        this.keys = keys;
        this.file = file;
        checkpoints = new Checkpoints(connection);
    }

    /** The suspicion with its first position, and with what was signed beside what was found. */
    Finding about(Finding suspicion) throws SQLException, IOException {
        Optional<Memory> memory = memory();
        @Nullable Sealed trusted = trusted(memory);
        byte @Nullable [] found = checkpoints.newest(epoch);
        if (trusted == null) return suspicion.with(suspicion.signed(), found);
        SortedMap<Long, Hash> roots = memory.map(Memory::roots).orElseGet(TreeMap::new);
        @Nullable Finding rows = Investigation.of(connection, epoch, trusted, roots);
        return together(suspicion, rows).with(trusted, found);
    }

    private static Finding together(Finding suspicion, @Nullable Finding rows) {
        if (rows == null) return suspicion;
        return switch (suspicion.kind()) {
            case MEMORY_DIFFERS, FOREIGN_CHECKPOINT ->
                    new Finding(suspicion.kind(), rows.first(), rows.last(), null, null);
            case HEAD_WENT_BACK -> isBefore(rows, suspicion) ? rows : suspicion;
            default -> rows;
        };
    }

    private static boolean isBefore(Finding one, Finding other) {
        return one.first() != null && other.first() != null && one.first() < other.first();
    }

    /** What was surely signed last of what the tiles should have. */
    private @Nullable Sealed trusted(Optional<Memory> memory) throws SQLException {
        @Nullable Sealed stored = stored();
        if (memory.isEmpty()) return stored;
        @Nullable Sealed previous = memory.get().previous();
        boolean behind = stored != null && previous != null && stored.isSameAs(previous);
        return behind ? stored : memory.get().last();
    }

    /** The stored checkpoint, if it is the log's own. */
    private @Nullable Sealed stored() throws SQLException {
        byte @Nullable [] note = checkpoints.newest(epoch);
        if (note == null) return null;
        try {
            return Sealed.parse(note).signedBy(keys.origin(), keys.verifiers());
        } catch (Rejected foreign) {
            return null;
        }
    }

    private Optional<Memory> memory() throws IOException {
        try {
            return file.read().filter(memory -> memory.epoch() == epoch);
        } catch (Rejected unreadable) {
            return Optional.empty();
        }
    }

    /** Whether the alarm is settled: all is as it was signed again, or a new epoch has begun. */
    boolean settle(Alarm alarm) throws SQLException, IOException {
        if (isWhole()) {
            new Alarms(connection).close(alarm);
            return true;
        }
        if (remembersAgain()) {
            new Alarms(connection).close(alarm);
            return true;
        }
        if (!isDense()) {
            LOG.error(
                    "alarm {} was acknowledged, but positions are missing or too many: the rows must"
                            + " be put right before anything can be signed",
                    alarm.id());
            return false;
        }
        begin(alarm);
        return true;
    }

    /** Rows, tiles, checkpoint and memory agree. */
    private boolean isWhole() throws SQLException, IOException {
        try {
            Footing footing = Footing.of(connection, keys, file);
            return agree(footing.last(), footing.signed(), footing.memory().roots());
        } catch (Found still) {
            return false;
        }
    }

    private boolean agree(
            @Nullable Sealed stored, @Nullable Sealed signed, SortedMap<Long, Hash> roots)
            throws SQLException {
        Extent extent = Extent.of(connection);
        try {
            extent.check(0);
        } catch (Found still) {
            return false;
        }
        if (signed != null && extent.head() < signed.size()) return false;
        return stored == null || Investigation.of(connection, epoch, stored, roots) == null;
    }

    /** Only the memory was lost: it is made anew from the log's own checkpoint. */
    private boolean remembersAgain() throws SQLException, IOException {
        @Nullable Sealed stored = stored();
        if (stored == null || !isLost() || !agree(stored, stored, new TreeMap<>())) return false;
        file.keepAs("lost");
        file.write(Memory.begin(epoch).with(null, stored));
        return true;
    }

    private boolean isLost() throws IOException {
        try {
            return file.read().isEmpty();
        } catch (Rejected unreadable) {
            return true;
        }
    }

    private boolean isDense() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT count(e.position) = h.position AND coalesce(min(e.position), 1) = 1"
                                        + " AND coalesce(max(e.position), 0) = h.position"
                                        + " FROM log.head h LEFT JOIN log.event e ON true"
                                        + " GROUP BY h.position")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** The memory first: only who can write there can begin an epoch. */
    private void begin(Alarm alarm) throws SQLException, IOException {
        file.keepAs("alarm-" + alarm.id());
        file.write(Memory.begin(epoch + 1));
        connection.setAutoCommit(false);
        try {
            checkpoints.begin(epoch + 1, alarm.id());
            new Alarms(connection).close(alarm);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        LOG.warn("epoch {} begins from what is stored; epoch {} is kept", epoch + 1, epoch);
    }
}
