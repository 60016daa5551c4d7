package no.samspor.notary.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The signed checkpoints, epoch by epoch, through one connection. */
public final class Checkpoints {

    private final Connection connection;

    public Checkpoints(Connection connection) {
        this.connection = connection;
    }

    /** The epoch in which it is signed now. */
    public int epoch() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT max(epoch) FROM notary.epoch")) {
            row.next();
            return row.getInt(1);
        }
    }

    public void begin(int epoch, UUID alarm) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO notary.epoch (epoch, alarm) VALUES (?, ?)")) {
            insert.setInt(1, epoch);
            insert.setObject(2, alarm);
            insert.execute();
        }
    }

    /** The bytes of the epoch's newest note; null where nothing is signed yet. */
    public byte @Nullable [] newest(int epoch) throws SQLException {
        return note("WHERE epoch = ? ORDER BY size DESC LIMIT 1", epoch);
    }

    public byte @Nullable [] ofSize(int epoch, long size) throws SQLException {
        return note("WHERE epoch = ? AND size = ?", epoch, size);
    }

    /** The newest that enough owners have cosigned. */
    byte @Nullable [] newestWitnessed(int epoch) throws SQLException {
        return note(
                "JOIN notary.witnessed USING (epoch, size) WHERE epoch = ?"
                        + " ORDER BY size DESC LIMIT 1",
                epoch);
    }

    private byte @Nullable [] note(String where, Object... parameters) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT note FROM notary.checkpoint " + where)) {
            for (int i = 0; i < parameters.length; i++) select.setObject(i + 1, parameters[i]);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    public void add(int epoch, Sealed sealed) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO notary.checkpoint (epoch, size, note) VALUES (?, ?, ?)")) {
            insert.setInt(1, epoch);
            insert.setLong(2, sealed.size());
            insert.setBytes(3, sealed.note().bytes());
            insert.execute();
        }
    }
}
