package no.samspor.notary.reads;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import no.samspor.proof.note.Note;
import org.jspecify.annotations.Nullable;

/** The newest checkpoint of the log of reads; of size 0, and no note, before the first. */
record Signed(long size, @Nullable Note note) {

    static Signed newest(Connection connection) throws SQLException {
        String sql = "SELECT size, note FROM reads.checkpoint ORDER BY size DESC LIMIT 1";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? new Signed(row.getLong(1), Note.parse(row.getBytes(2)))
                    : new Signed(0, null);
        }
    }

    static long head(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT position FROM reads.head");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
