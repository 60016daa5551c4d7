package no.samspor.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import no.samspor.database.Role;
import no.samspor.database.TestDatabase;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/** Rows at the end of the log that no build of ours has written, put there as its owner can. */
final class Planted {

    private static final String SQL =
            """
            WITH next AS (
                UPDATE log.head SET position = position + 1,
                    recorded_at = greatest(clock_timestamp(), recorded_at + interval '1 microsecond')
                RETURNING position, recorded_at)
            INSERT INTO log.event (position, recorded_at, stream, event_id, version, stream_kind,
                name, stamp, payload)
            SELECT position, recorded_at, ?, gen_random_uuid(), ?, ?, ?, ?, ? FROM next
            RETURNING position
            """;

    private Planted() {}

    static long in(TestLog log, Id stream, int version, String name, String payload)
            throws SQLException {
        return in(log, stream, version, Rows.kindOf(stream), name, payload, null);
    }

    static long in(
            TestLog log,
            Id stream,
            int version,
            String kind,
            String name,
            String payload,
            @Nullable String stamp)
            throws SQLException {
        byte[] said = log.codec.encode(stream.value(), Some.STAMP);
        try (Connection connection =
                        TestDatabase.source(log.roles.credentials(Role.OWNER)).getConnection();
                PreparedStatement insert = connection.prepareStatement(SQL)) {
            insert.setObject(1, stream.value());
            insert.setInt(2, version);
            insert.setString(3, kind);
            insert.setString(4, name);
            insert.setBytes(5, stamp == null ? said : stamp.getBytes(StandardCharsets.UTF_8));
            insert.setBytes(6, payload.getBytes(StandardCharsets.UTF_8));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
