package no.samspor.query.projection.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import no.samspor.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a view holds as known at a position, as one SHA-256: over all its row versions in the order
 * of key, recorded and valid time, each cell as its text with its length before it. Whatever was
 * recorded after that position leaves it as it is, so a view that moves on can be compared.
 *
 * @param rows how many versions it is taken over
 */
public record Checksum(String view, long position, long rows, Sha256 sha256) {

    private static final int FETCHED_AT_ONCE = 2_000;

    /** Of the tables at {@code position}, in a transaction of its own. */
    public static Checksum of(Connection connection, Tables tables, long position)
            throws SQLException {
        String recorded =
                "int8range(lower(recorded), CASE WHEN upper(recorded) <= ? THEN upper(recorded)"
                        + " END)";
        String sql =
                "SELECT "
                        + tables.columns().replaceFirst("recorded", recorded)
                        + " FROM "
                        + tables.rows()
                        + " WHERE lower(recorded) <= ?"
                        + " ORDER BY key COLLATE \"C\", lower(recorded), lower(valid)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, position);
            select.setLong(2, position);
            select.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet found = select.executeQuery()) {
                return of(tables.shape().view().name(), position, found);
            }
        }
    }

    private static Checksum of(String view, long position, ResultSet found) throws SQLException {
        MessageDigest digest = fresh();
        int width = found.getMetaData().getColumnCount();
        long rows = 0;
        while (found.next()) {
            rows++;
            for (int column = 1; column <= width; column++) {
                add(digest, found.getString(column));
            }
        }
        Sha256 hash = new Sha256(HexFormat.of().formatHex(digest.digest()));
        return new Checksum(view, position, rows, hash);
    }

    private static void add(MessageDigest digest, @Nullable String cell) {
        byte[] bytes = cell == null ? new byte[0] : cell.getBytes(StandardCharsets.UTF_8);
        int length = cell == null ? -1 : bytes.length;
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        digest.update(bytes);
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return view + " at " + position + ": " + rows + " rows, " + sha256;
    }
}
