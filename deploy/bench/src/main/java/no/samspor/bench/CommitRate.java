package no.samspor.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.samspor.database.DatabaseAccess;

/** The database's own limit: one row of an event's size and indexes, inserted and committed. */
final class CommitRate {

    // Its clean-up would be counted as the product's, whose turn comes next.
    private static final String TABLE =
            """
            CREATE TABLE IF NOT EXISTS bench_row (
                position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
                stream uuid NOT NULL, event_id uuid NOT NULL, version integer NOT NULL,
                stream_kind text NOT NULL, name text NOT NULL,
                stamp bytea NOT NULL, payload bytea NOT NULL,
                UNIQUE (stream, version))
            WITH (autovacuum_enabled = off)
            """;
    private static final String INSERT =
            "INSERT INTO bench_row (stream, event_id, version, stream_kind, name, stamp, payload)"
                    + " VALUES (?, ?, ?, 'man', 'mandate.proposed/1', ?, ?)";
    private static final int EVENTS_A_STREAM = 20;

    private final DatabaseAccess database;
    private final int stampBytes;
    private final int payloadBytes;

    CommitRate(DatabaseAccess database, int stampBytes, int payloadBytes) throws SQLException {
        this.database = database;
        this.stampBytes = stampBytes;
        this.payloadBytes = payloadBytes;
        try (Connection connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
    }

    /** Rows a second over so many connections. */
    double perSecond(int connections, double seconds)
            throws SQLException, InterruptedException, ExecutionException {
        List<Connection> open = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) open.add(database.dataSource().getConnection());
            long begun = System.nanoTime();
            long until = begun + (long) (seconds * 1e9);
            List<Future<Long>> counts = new ArrayList<>();
            for (Connection each : open) counts.add(threads.submit(() -> insert(each, until)));
            long rows = 0;
            for (Future<Long> each : counts) rows += each.get();
            return rows / ((System.nanoTime() - begun) / 1e9);
        } finally {
            for (Connection each : open) each.close();
        }
    }

    private long insert(Connection connection, long until) throws SQLException {
        var random = new Random(1);
        byte[] stamp = new byte[stampBytes];
        byte[] payload = new byte[payloadBytes];
        random.nextBytes(stamp);
        random.nextBytes(payload);
        long rows = 0;
        UUID stream = UUID.randomUUID();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            while (System.nanoTime() < until) {
                int version = (int) (rows % EVENTS_A_STREAM);
                if (version == 0) stream = UUID.randomUUID();
                insert.setObject(1, stream);
                insert.setObject(2, UUID.randomUUID());
                insert.setInt(3, version);
                insert.setBytes(4, stamp);
                insert.setBytes(5, payload);
                insert.executeUpdate();
                rows++;
            }
        }
        return rows;
    }
}
