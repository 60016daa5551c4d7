package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import no.samspor.proof.Leaf;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;
import no.samspor.proof.tile.EntryBundle;
import no.samspor.proof.tile.HashTile;
import no.samspor.proof.tile.Span;
import no.samspor.proof.tree.Hash;
import no.samspor.standalone.Verifiers.Answer;

/**
 * Turns single bits of a whole log that a record has signed, each alone, and has all of it verified
 * each time: bits of what is stored, as who may do everything in the database turns them, and bits
 * of the files that are handed to an auditor. {@code -Dsamspor.verify.cases=10000} asks for more
 * than each build does, {@code -Dsamspor.verify.second=} how many of them the second verifier is
 * asked too, {@code -Dseed=} for what a failed run asked.
 */
final class FlippedBits {

    private static final int CASES = Integer.getInteger("samspor.verify.cases", 200);
    private static final int SECOND = Integer.getInteger("samspor.verify.second", 6);
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    /** Of the columns that are as long in each row. */
    private static final int FIXED_BITS = 64 + 64 + 128 + 128 + 32;

    private final Random random = new Random(SEED);
    private final Line line;
    private final SignedExport export;
    private final List<Leaf> leaves = new ArrayList<>();

    /** In bytes. */
    private final long exported;

    /** In bits. */
    private final long stored;

    private int second;
    private int refused;

    FlippedBits(Line line, SignedExport export) throws IOException {
        this.line = line;
        this.export = export;
        long sum = 0;
        for (String name : export.files()) sum += export.bytes(name).length;
        exported = sum;
        for (byte[] entry : export.entries()) leaves.add(Leaf.parse(entry));
        stored = leaves.stream().mapToLong(FlippedBits::bits).sum();
    }

    /** One flip in two is of what is stored, the others of what is exported. */
    void are_each_found() throws Exception {
        System.err.println("-Dseed=" + SEED);
        assertThat(export.asked(Map.of(), true).holds()).isTrue();
        int ofStored = 0;
        int placed = 0;
        try (Connection admin = line.admin().dataSource().getConnection();
                Statement statement = admin.createStatement()) {
            // As a superuser may: what forbids a change of the log is not asked.
            statement.execute("SET session_replication_role = replica");
            admin.setAutoCommit(false);
            for (int i = 0; i < CASES; i++) {
                if (i % 2 == 0) {
                    storedIsFound(admin);
                    ofStored++;
                    placed++;
                } else if (exportedIsFound()) {
                    placed++;
                }
            }
        }
        System.err.printf(
                "%,d bits of a log of %,d events flipped, %,d of them stored ones: all found,"
                        + " %,d at their position, %,d also by the second verifier; %,d that the"
                        + " database would not hold were not counted%n",
                CASES, leaves.size(), ofStored, placed, second, refused);
        assertThat(export.asked(Map.of(), true).holds()).isTrue();
    }

    /** One bit of one row, drawn from all bits of all columns alike. */
    private void storedIsFound(Connection admin) throws Exception {
        while (true) {
            long at = random.nextLong(stored);
            int index = 0;
            while (at >= bits(leaves.get(index))) at -= bits(leaves.get(index++));
            Leaf honest = leaves.get(index);
            try {
                turned(admin, honest, at);
                judged(admin, honest, "bit " + at + " of the row at " + honest.position());
                return;
            } catch (SQLException impossible) {
                // A text that is none, a version below 0, a position that is taken.
                if (!impossible.getSQLState().matches("2[23].*")) throw impossible;
                refused++;
            } finally {
                admin.rollback();
            }
        }
    }

    private static long bits(Leaf row) {
        return FIXED_BITS
                + 8L * Strict.utf8(row.streamKind()).length
                + 8L * Strict.utf8(row.name()).length
                + 8L * row.stamp().length()
                + 8L * row.payload().length();
    }

    /** Bit {@code at} of the columns of {@code row}, one after the other. */
    private static void turned(Connection admin, Leaf row, long at) throws SQLException {
        long bit = at;
        if (bit < 64) {
            set(admin, row, "position", row.position() ^ 1L << bit);
            return;
        }
        bit -= 64;
        if (bit < 64) {
            long micros = ChronoUnit.MICROS.between(Instant.EPOCH, row.recordedAt()) ^ 1L << bit;
            Instant other = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
            set(admin, row, "recorded_at", other.atOffset(ZoneOffset.UTC));
            return;
        }
        bit -= 64;
        if (bit < 256) {
            UUID id = bit < 128 ? row.stream() : row.eventId();
            set(admin, row, bit < 128 ? "stream" : "event_id", turned(id, (int) bit % 128));
            return;
        }
        bit -= 256;
        if (bit < 32) {
            set(admin, row, "version", row.version() ^ 1 << bit);
            return;
        }
        bit -= 32;
        for (String column : List.of("stream_kind", "name")) {
            byte[] text = Strict.utf8(column.equals("name") ? row.name() : row.streamKind());
            if (bit < 8L * text.length) {
                text[(int) bit / 8] ^= (byte) (1 << bit % 8);
                // What is no UTF-8 is refused by the database, as it would be from anybody.
                String sql = "UPDATE log.event SET %s = convert_from(?, 'UTF8') WHERE position = ?";
                update(admin, sql.formatted(column), text, row.position());
                return;
            }
            bit -= 8L * text.length;
        }
        String column = bit < 8L * row.stamp().length() ? "stamp" : "payload";
        if (column.equals("payload")) bit -= 8L * row.stamp().length();
        String sql = "UPDATE log.event SET %1$s = set_bit(%1$s, ?, 1 - get_bit(%1$s, ?))";
        update(admin, sql.formatted(column) + " WHERE position = ?", bit, bit, row.position());
    }

    private static UUID turned(UUID id, int bit) {
        return bit < 64
                ? new UUID(id.getMostSignificantBits() ^ 1L << bit, id.getLeastSignificantBits())
                : new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 1L << bit);
    }

    private static void set(Connection admin, Leaf row, String column, Object value)
            throws SQLException {
        String sql = "UPDATE log.event SET " + column + " = ? WHERE position = ?";
        update(admin, sql, value, row.position());
    }

    private static void update(Connection admin, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement update = admin.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) update.setObject(i + 1, parameters[i]);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    /** Exports anew what is stored now. */
    private void judged(Connection admin, Leaf honest, String what) throws Exception {
        List<byte[]> now;
        try {
            now = export.stored(admin);
        } catch (Rejected noHonestRow) {
            // Refused where it is read: there is nothing to verify.
            return;
        }
        long first = 1;
        while (Arrays.equals(now.get((int) first - 1), export.entries().get((int) first - 1))) {
            first++;
        }
        assertThat(first).as(what).isEqualTo(honest.position());
        found(export.holding(now), first, what);
    }

    /** True where a position can be told, and was. */
    private boolean exportedIsFound() throws Exception {
        long at = random.nextLong(exported);
        for (String name : export.files()) {
            byte[] honest = export.bytes(name);
            if (at >= honest.length) {
                at -= honest.length;
                continue;
            }
            int bit = random.nextInt(8);
            byte[] turned = honest.clone();
            turned[(int) at] ^= (byte) (1 << bit);
            long position = positionOf(name, honest, at);
            found(Map.of(name, turned), position, "bit " + bit + " of byte " + at + " of " + name);
            return position > 0;
        }
        throw new AssertionError("past the end");
    }

    /** 0 where none can be told. */
    private static long positionOf(String name, byte[] honest, long at) {
        if (name.equals("checkpoint")) return 0;
        if (name.startsWith("tile/entries/")) return entryAt(name, honest, at);
        HashTile tile = HashTile.parse(name);
        boolean full = tile.span().width() == Span.FULL;
        // A full tile is told by the hash of it above, which it does not lead to any more.
        long hash = tile.span().index() * Span.FULL + (full ? 0 : at / Hash.BYTES);
        return (hash << tile.level() * HashTile.HEIGHT) + 1;
    }

    private static long entryAt(String name, byte[] bundle, long at) {
        EntryBundle of = EntryBundle.parse(name);
        long position = of.span().index() * Span.FULL;
        long end = 0;
        for (byte[] entry : of.decode(bundle)) {
            position++;
            end += Short.BYTES + entry.length;
            if (at < end) return position;
        }
        throw new AssertionError("past the last entry");
    }

    private void found(Map<String, byte[]> others, long position, String what) throws Exception {
        boolean asksBoth = second < SECOND;
        if (asksBoth) second++;
        Answer answer = export.asked(others, asksBoth);
        assertThat(answer.holds()).as(what).isFalse();
        assertThat(answer.exit()).as(what + ": " + answer).isIn(1, 5);
        if (position > 0) assertThat(answer.position()).as(what + ": " + answer).hasValue(position);
    }
}
