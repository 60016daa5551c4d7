package no.samspor.query.evidence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.Role;
import no.samspor.log.StoredLeaf;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.SignerKey;
import no.samspor.proof.tile.HashTile;
import no.samspor.proof.tile.Span;
import no.samspor.proof.tree.Frontier;
import no.samspor.proof.tree.Hash;
import no.samspor.query.Line;

/** A log that was sealed once, as the notary does it, in the tables in which it does it. */
final class Notarised {

    private Notarised() {}

    static void seal(Line line, SignerKey key) {
        DatabaseAccess owner = line.roles.credentials(Role.OWNER);
        try (Connection connection =
                        DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            List<Hash> leaves = leaves(statement);
            Frontier frontier = new Frontier();
            for (Hash leaf : leaves) frontier.append(leaf, (level, index, subtree) -> {});
            Checkpoint checkpoint =
                    new Checkpoint(key.verifier().name(), leaves.size(), frontier.root());
            Note note = new Note(checkpoint.text()).signedBy(key, 0);
            insert(
                    connection,
                    "INSERT INTO notary.checkpoint (epoch, size, note) VALUES (1, ?, ?)",
                    (long) leaves.size(),
                    note.bytes());
            HashTile tile = new HashTile(0, new Span(0, leaves.size()));
            insert(
                    connection,
                    "INSERT INTO notary.tile (epoch, level, number, hashes) VALUES (1, 0, ?, ?)",
                    0L,
                    tile.encode(leaves));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void insert(Connection connection, String sql, long number, byte[] bytes)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, number);
            insert.setBytes(2, bytes);
            insert.execute();
        }
    }

    private static List<Hash> leaves(Statement statement) throws SQLException {
        List<Hash> leaves = new ArrayList<>();
        String select = "SELECT " + StoredLeaf.COLUMNS + " FROM log.event ORDER BY position";
        try (ResultSet row = statement.executeQuery(select)) {
            while (row.next()) leaves.add(Hash.leaf(StoredLeaf.of(row).bytes()));
        }
        return leaves;
    }
}
