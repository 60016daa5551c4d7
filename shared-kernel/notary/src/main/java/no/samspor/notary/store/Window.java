package no.samspor.notary.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far the log is signed and witnessed: the promise of what can no longer be rewritten unseen.
 *
 * @param unwitnessedSince when the first event was recorded that no witnessed checkpoint covers
 */
public record Window(long head, long sealed, long witnessed, @Nullable Instant unwitnessedSince) {

    private static final String SELECT =
            """
            WITH epoch AS (SELECT max(epoch) AS epoch FROM notary.epoch),
            reached AS (
                SELECT (SELECT position FROM log.head) AS head,
                    coalesce((SELECT max(size) FROM notary.checkpoint c
                        WHERE c.epoch = epoch.epoch), 0) AS sealed,
                    coalesce((SELECT max(size) FROM notary.witnessed w
                        WHERE w.epoch = epoch.epoch), 0) AS witnessed
                FROM epoch)
            SELECT head, sealed, witnessed,
                (SELECT recorded_at FROM log.event WHERE position = witnessed + 1)
            FROM reached
            """;

    public static Window of(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet row = select.executeQuery()) {
            row.next();
            @Nullable OffsetDateTime since = row.getObject(4, OffsetDateTime.class);
            return new Window(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    since == null ? null : since.toInstant());
        }
    }

    public long unwitnessedEvents() {
        return Math.max(0, head - witnessed);
    }

    public long unwitnessedSeconds(Instant now) {
        if (unwitnessedSince == null) return 0;
        return Math.max(0, now.getEpochSecond() - unwitnessedSince.getEpochSecond());
    }
}
