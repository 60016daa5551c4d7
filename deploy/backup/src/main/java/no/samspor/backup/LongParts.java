package no.samspor.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import no.samspor.proof.Part;

/**
 * The bytes of parts that are too long for a leaf, in the order of positions, the stamp of an event
 * before its payload. Each is known by its length and by the hash that the leaf has of it.
 */
final class LongParts implements AutoCloseable {

    private static final int FETCHED_AT_ONCE = 50;

    private static final String ALL =
            "SELECT stamp, payload FROM log.event WHERE octet_length(stamp) > ?"
                    + " OR octet_length(payload) > ? ORDER BY position";

    private final DataInputStream in;

    LongParts(DataInputStream in) {
        this.in = in;
    }

    static void write(Connection connection, DataOutputStream out)
            throws SQLException, IOException {
        try (PreparedStatement select = connection.prepareStatement(ALL)) {
            select.setInt(1, Part.WHOLE_BYTES_MAX);
            select.setInt(2, Part.WHOLE_BYTES_MAX);
            select.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    write(out, row.getBytes(1));
                    write(out, row.getBytes(2));
                }
            }
        }
    }

    private static void write(DataOutputStream out, byte[] part) throws IOException {
        if (part.length <= Part.WHOLE_BYTES_MAX) return;
        out.writeInt(part.length);
        out.write(part);
    }

    /** What was stored for {@code part}: from the leaf, or the next one of this file. */
    byte[] stored(Part part, long position) throws IOException {
        if (part.isWhole()) return part.held();
        try {
            if (in.readInt() == part.length()) {
                byte[] bytes = in.readNBytes(part.length());
                if (bytes.length == part.length() && Part.of(bytes).equals(part)) return bytes;
            }
        } catch (EOFException end) {
            // Said below.
        }
        throw NotRestored.damaged(
                "The backup is damaged: what is stored at position "
                        + position
                        + " is longer than"
                        + " a leaf can hold, and "
                        + Bundle.PARTS
                        + " has other bytes for it.");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
