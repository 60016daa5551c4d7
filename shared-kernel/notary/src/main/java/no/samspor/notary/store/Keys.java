package no.samspor.notary.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import no.samspor.proof.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/** Whose signatures stand under the notes, for those who read, through one connection. */
public final class Keys {

    /** Witnesses come after the log's own keys. */
    private static final int WITNESSES_FROM = 100;

    private static final String PUT =
            "INSERT INTO notary.key (verifier, place, owner, in_use) VALUES (?, ?, ?, true)"
                    + " ON CONFLICT (verifier) DO UPDATE SET place = excluded.place,"
                    + " owner = excluded.owner, in_use = true";

    private final Connection connection;

    public Keys(Connection connection) {
        this.connection = connection;
    }

    /** A witness, and the organisation that runs it. */
    public record Owned(VerifierKey key, String owner) {}

    /** From now on these; the others are kept, and no longer in use. */
    public void publish(List<VerifierKey> log, List<Owned> witnesses) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                PreparedStatement put = connection.prepareStatement(PUT)) {
            statement.execute("UPDATE notary.key SET in_use = false WHERE in_use");
            for (int i = 0; i < log.size(); i++) put(put, log.get(i), i, null);
            for (int i = 0; i < witnesses.size(); i++) {
                Owned each = witnesses.get(i);
                put(put, each.key(), WITNESSES_FROM + i, each.owner());
            }
            put.executeBatch();
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void put(
            PreparedStatement put, VerifierKey key, int place, @Nullable String owner)
            throws SQLException {
        put.setString(1, key.toString());
        put.setInt(2, place);
        put.setString(3, owner);
        put.addBatch();
    }

    /** What a witness answered last; {@code size} where it confirmed one. */
    public void says(VerifierKey witness, String words, @Nullable Long size) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE notary.key SET says = ?, size = coalesce(?, size),"
                                + " said_at = clock_timestamp() WHERE verifier = ?")) {
            update.setString(1, words);
            update.setObject(2, size);
            update.setString(3, witness.toString());
            update.execute();
        }
    }
}
