package no.samspor.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import no.samspor.log.StoredLeaf;
import no.samspor.proof.Leaf;

/**
 * One row of the log: its leaf, and the bytes that the leaf may hold by their hash only. Never
 * compared.
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredEvent(Leaf leaf, byte[] stamp, byte[] payload) {

    private static final int FETCHED_AT_ONCE = 1_000;

    private static final String ALL =
            "SELECT " + StoredLeaf.COLUMNS + " FROM log.event ORDER BY position";

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
        return new StoredEvent(StoredLeaf.of(row), row.getBytes("stamp"), row.getBytes("payload"));
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
