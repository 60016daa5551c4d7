package no.samspor.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import no.samspor.proof.Leaf;
import org.jspecify.annotations.Nullable;

/**
 * Makes receipts again, to the byte, from the table: the rows with one time are one commit, and a
 * signature has one value.
 */
final class StoredCommits {

    /** More than any commit holds; bounds the walk where times were given before V8. */
    private static final int EVENTS_MAX = 4 * Batch.EVENTS_MAX;

    /** From both sides of the position, by the key, to the first row with another time. */
    private static final String SQL =
            """
            WITH here AS (SELECT position, recorded_at FROM log.event WHERE position = ?),
                 bounds AS (
                     SELECT (SELECT b.position FROM log.event b
                             WHERE b.position < h.position AND b.position >= h.position - %1$d
                                 AND b.recorded_at <> h.recorded_at
                             ORDER BY b.position DESC LIMIT 1) AS before,
                            (SELECT a.position FROM log.event a
                             WHERE a.position > h.position AND a.position <= h.position + %1$d
                                 AND a.recorded_at <> h.recorded_at
                             ORDER BY a.position LIMIT 1) AS after,
                            h.position AS here
                     FROM here h)
            SELECT %2$s FROM log.event
            WHERE position > (SELECT coalesce(before, greatest(here - %1$d, 0)) FROM bounds)
                AND position < (SELECT coalesce(after, here + %1$d) FROM bounds)
            ORDER BY position
            """
                    .formatted(EVENTS_MAX, StoredLeaf.COLUMNS);

    private StoredCommits() {}

    /** The receipts of {@code count} events up to and including the one at {@code last}. */
    static List<EventReceipt> receipts(Connection connection, LogKeys keys, long last, int count)
            throws SQLException {
        @Nullable Commit commit = null;
        try (PreparedStatement select = connection.prepareStatement(SQL)) {
            select.setLong(1, last);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Leaf leaf = StoredLeaf.of(rows);
                    if (commit == null) commit = new Commit(leaf.position());
                    commit.add(leaf);
                }
            }
        }
        if (commit == null) throw new SQLException("no event is at " + last, "02000");
        return commit.receipts(commit.promisedWith(keys), last, count);
    }
}
