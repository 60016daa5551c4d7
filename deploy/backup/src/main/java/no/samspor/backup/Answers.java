package no.samspor.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.samspor.log.StoredLeaf;
import org.postgresql.PGConnection;

/**
 * What idempotency keys were answered, so that whoever asks again after a restore gets the first
 * answer. No checkpoint covers it: who asked what is no part of what happened.
 */
final class Answers {

    private static final int HASH_BYTES = 32;
    private static final int TEXT_BYTES_MAX = 1 << 20;
    private static final int BATCH = 5_000;

    private static final String ALL =
            "SELECT position, "
                    + StoredLeaf.MICROS
                    + ", target, version, event_count, target_kind, principal, command_id, body_hash"
                    + " FROM log.answer ORDER BY position, principal, command_id";

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Answer(
            long position,
            long atMicros,
            UUID target,
            int version,
            int eventCount,
            String kind,
            String principal,
            String commandId,
            byte[] bodyHash) {}

    private Answers() {}

    static long write(Connection connection, DataOutputStream out)
            throws SQLException, IOException {
        long count = 0;
        try (PreparedStatement select = connection.prepareStatement(ALL)) {
            select.setFetchSize(BATCH);
            try (ResultSet row = select.executeQuery()) {
                for (; row.next(); count++) {
                    out.writeLong(row.getLong(1));
                    out.writeLong(row.getLong(2));
                    UUID target = row.getObject(3, UUID.class);
                    out.writeLong(target.getMostSignificantBits());
                    out.writeLong(target.getLeastSignificantBits());
                    out.writeInt(row.getInt(4));
                    out.writeInt(row.getInt(5));
                    for (int text = 6; text <= 8; text++) text(out, row.getString(text));
                    out.write(row.getBytes(9));
                }
            }
        }
        return count;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Stores all of them after {@code events} events, and gives the head its time back. */
    static long restore(Connection connection, DataInputStream in, long events, long headMicros)
            throws SQLException, IOException {
        long count = 0;
        List<Answer> batch = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = read(in, batch);
            if (batch.isEmpty() || (more && batch.size() < BATCH)) continue;
            store(connection, batch, events, headMicros);
            count += batch.size();
            batch.clear();
        }
        return count;
    }

    /** False at the end. */
    private static boolean read(DataInputStream in, List<Answer> batch) throws IOException {
        long position;
        try {
            position = in.readLong();
        } catch (EOFException end) {
            return false;
        }
        batch.add(
                new Answer(
                        position,
                        in.readLong(),
                        new UUID(in.readLong(), in.readLong()),
                        in.readInt(),
                        in.readInt(),
                        text(in),
                        text(in),
                        text(in),
                        in.readNBytes(HASH_BYTES)));
        return true;
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > TEXT_BYTES_MAX) throw new EOFException();
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static void store(
            Connection connection, List<Answer> batch, long events, long headMicros)
            throws SQLException {
        String sql = "SELECT log.restore_answers(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        PGConnection driver = connection.unwrap(PGConnection.class);
        try (PreparedStatement call = connection.prepareStatement(sql)) {
            call.setLong(1, events);
            call.setLong(2, headMicros);
            call.setArray(
                    3,
                    driver.createArrayOf(
                            "int8", batch.stream().mapToLong(Answer::position).toArray()));
            call.setArray(
                    4,
                    driver.createArrayOf(
                            "int8", batch.stream().mapToLong(Answer::atMicros).toArray()));
            call.setArray(
                    5,
                    driver.createArrayOf(
                            "uuid", batch.stream().map(Answer::target).toArray(UUID[]::new)));
            call.setArray(
                    6,
                    driver.createArrayOf(
                            "int4", batch.stream().mapToInt(Answer::version).toArray()));
            call.setArray(
                    7,
                    driver.createArrayOf(
                            "int4", batch.stream().mapToInt(Answer::eventCount).toArray()));
            call.setArray(8, texts(driver, batch.stream().map(Answer::kind).toList()));
            call.setArray(9, texts(driver, batch.stream().map(Answer::principal).toList()));
            call.setArray(10, texts(driver, batch.stream().map(Answer::commandId).toList()));
            call.setArray(
                    11,
                    driver.createArrayOf(
                            "bytea", batch.stream().map(Answer::bodyHash).toArray(byte[][]::new)));
            call.execute();
        }
    }

    private static java.sql.Array texts(PGConnection driver, List<String> texts)
            throws SQLException {
        return driver.createArrayOf("text", texts.toArray(new String[0]));
    }
}
