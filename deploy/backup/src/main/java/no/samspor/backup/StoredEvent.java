package no.samspor.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import no.samspor.proof.Leaf;
import no.samspor.proof.Part;

/**
 * One row of the log: its leaf, and the bytes that the leaf may hold by their hash only. Never
 * compared.
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredEvent(Leaf leaf, byte[] stamp, byte[] payload) {

    private static final int FETCHED_AT_ONCE = 1_000;

    private static final String ALL =
            "SELECT position, (extract(epoch FROM recorded_at) * 1000000)::bigint, stream,"
                    + " event_id, version, stream_kind, name, stamp, payload"
                    + " FROM log.event ORDER BY position";

    /** Hears of each event, in the order of positions. */
    @FunctionalInterface
    interface Each {
        void take(StoredEvent event) throws SQLException;
    }

    /** Reads all of the log, as the transaction sees it, and never holds more than a part. */
    static void forEach(Connection connection, Each each) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ALL)) {
            select.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) each.take(of(row));
            }
        }
    }

    private static StoredEvent of(ResultSet row) throws SQLException {
        byte[] stamp = row.getBytes(8);
        byte[] payload = row.getBytes(9);
        Leaf leaf =
                new Leaf(
                        row.getLong(1),
                        instant(row.getLong(2)),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getInt(5),
                        row.getString(6),
                        row.getString(7),
                        Part.of(stamp),
                        Part.of(payload));
        return new StoredEvent(leaf, stamp, payload);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
