package no.samspor.notary.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** The alarms, through one connection. Each is kept for ever. */
public final class Alarms {

    /** How the record says that a person answers for it that the log goes on. */
    private static final String ACKNOWLEDGED = "integrity.alarm-acknowledged/%";

    private static final String COLUMNS =
            "id, epoch, kind, first_position, last_position, head, raised_at, nb, nn, en";

    private final Connection connection;

    public Alarms(Connection connection) {
        this.connection = connection;
    }

    /** The oldest that nobody has acknowledged; null if there is none. */
    public @Nullable Alarm standing() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT "
                                        + COLUMNS
                                        + " FROM notary.alarm WHERE acknowledged_at IS NULL"
                                        + " ORDER BY raised_at LIMIT 1")) {
            return row.next() ? alarm(row) : null;
        }
    }

    private static Alarm alarm(ResultSet row) throws SQLException {
        return new Alarm(
                row.getObject("id", UUID.class),
                row.getInt("epoch"),
                AlarmKind.valueOf(row.getString("kind")),
                row.getObject("first_position", Long.class),
                row.getObject("last_position", Long.class),
                row.getLong("head"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                new Words(row.getString("nb"), row.getString("nn"), row.getString("en")));
    }

    public void raise(UUID id, int epoch, long head, Finding finding) throws SQLException {
        Words words = finding.words();
        @Nullable Sealed signed = finding.signed();
        Finding.@Nullable Bytes found = finding.found();
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO notary.alarm (id, epoch, kind, first_position, last_position,"
                                + " head, nb, nn, en, signed, found)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setInt(2, epoch);
            insert.setString(3, finding.kind().name());
            insert.setObject(4, finding.first());
            insert.setObject(5, finding.last());
            insert.setLong(6, head);
            insert.setString(7, words.nb());
            insert.setString(8, words.nn());
            insert.setString(9, words.en());
            insert.setBytes(10, signed == null ? null : signed.note().bytes());
            insert.setBytes(11, found == null ? null : found.get());
            insert.execute();
        }
    }

    public boolean wasRaised(int epoch, AlarmKind kind) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT FROM notary.alarm WHERE epoch = ? AND kind = ? LIMIT 1")) {
            select.setInt(1, epoch);
            select.setString(2, kind.name());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Whether the log has an event that says so. */
    public boolean isAcknowledged(Alarm alarm) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT FROM log.event WHERE position > ? AND CASE WHEN name LIKE ?"
                                + " THEN convert_from(payload, 'UTF8')::jsonb ->> 'alarm' = ? END"
                                + " LIMIT 1")) {
            select.setLong(1, alarm.head());
            select.setString(2, ACKNOWLEDGED);
            select.setString(3, alarm.id().toString());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    public void close(Alarm alarm) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE notary.alarm SET acknowledged_at = clock_timestamp()"
                                + " WHERE id = ?")) {
            update.setObject(1, alarm.id());
            update.execute();
        }
    }
}
