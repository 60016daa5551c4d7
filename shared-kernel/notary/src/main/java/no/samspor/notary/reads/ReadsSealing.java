package no.samspor.notary.reads;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import no.samspor.log.LogKeys;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.note.Note;
import no.samspor.proof.tree.Frontier;
import no.samspor.proof.tree.Hash;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs the log of reads as it grows. What was signed is read again from the stored entries when
 * the notary starts: where they no longer have the signed root, nothing more of it is signed.
 */
public final class ReadsSealing {

    private static final Logger LOG = LoggerFactory.getLogger(ReadsSealing.class);

    private @Nullable Frontier tree;
    private boolean spoilt;

    /** What the checkpoints of the log of reads are named, beside those of the log itself. */
    public static String originOf(String origin) {
        return origin + "/reads";
    }

    /** Signs what is new, in a transaction of its own. */
    public void turn(Connection connection, LogKeys keys) throws SQLException {
        if (spoilt || keys.isEmpty()) return;
        connection.setAutoCommit(false);
        try {
            seal(connection, keys);
            connection.commit();
        } catch (SQLException | RuntimeException failed) {
            tree = null;
            throw failed;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void seal(Connection connection, LogKeys keys) throws SQLException {
        long head = Signed.head(connection);
        @Nullable Frontier grown = tree;
        if (grown != null && grown.size() == head) return;
        Signed signed = Signed.newest(connection);
        if (grown == null) grown = read(connection, signed);
        if (grown == null || grown.size() != signed.size()) {
            spoil(signed);
            return;
        }
        tree = grown;
        if (head == signed.size()) return;
        long missing = ReadLog.grow(connection, grown, head);
        if (missing != 0) {
            spoil(signed);
            return;
        }
        Checkpoint checkpoint = new Checkpoint(originOf(keys.origin()), head, grown.root());
        write(connection, head, keys.sign(checkpoint.text()));
    }

    /** The tree that is signed, made of what is stored; null where the two differ. */
    private static @Nullable Frontier read(Connection connection, Signed signed)
            throws SQLException {
        Frontier tree = new Frontier();
        if (ReadLog.grow(connection, tree, signed.size()) != 0) return null;
        @Nullable Note note = signed.note();
        if (note == null) return tree;
        Hash root = Checkpoint.parse(note.text()).root();
        return Arrays.equals(root.bytes(), tree.root().bytes()) ? tree : null;
    }

    private void spoil(Signed signed) {
        spoilt = true;
        LOG.error(
                "the log of reads is not what was signed at size {}: nothing more of it is signed"
                        + " until it is looked into (GET /api/v1/reads/state)",
                signed.size());
    }

    private static void write(Connection connection, long size, Note note) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO reads.checkpoint (size, note) VALUES (?, ?)")) {
            insert.setLong(1, size);
            insert.setBytes(2, note.bytes());
            insert.executeUpdate();
        }
    }
}
