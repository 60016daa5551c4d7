package no.samspor.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * One stored event as an entry of the Merkle tree: every column of its row, in the order of the
 * table, none of them reworked. Its bytes are described in {@code docs/proof-format.md}.
 *
 * @param position 1 or more; the index in the tree is one less
 * @param recordedAt whole microseconds, as the column has them
 * @param version 0 or more
 * @param streamKind 1 to 255 bytes
 * @param name of the event, with its version; 1 to 255 bytes
 */
public record Leaf(
        long position,
        Instant recordedAt,
        UUID stream,
        UUID eventId,
        int version,
        String streamKind,
        String name,
        Part stamp,
        Part payload) {

    /** Tells a leaf from any other text that is ever hashed, and this form from later ones. */
    private static final byte[] LABEL = "samspor.leaf/1\n".getBytes(StandardCharsets.US_ASCII);

    private static final int FIXED_BYTES = LABEL.length + 8 + 8 + 16 + 16 + 4 + 1 + 1 + 4 + 4;
    private static final int WORD_BYTES_MAX = 255;

    public Leaf {
        require(position >= 1);
        require(version >= 0);
        require(isWord(streamKind) && isWord(name));
        require(recordedAt.equals(recordedAt.truncatedTo(ChronoUnit.MICROS)));
        micros(recordedAt);
    }

    public byte[] bytes() {
        byte[] kindBytes = Strict.utf8(streamKind);
        byte[] nameBytes = Strict.utf8(name);
        int length =
                FIXED_BYTES
                        + kindBytes.length
                        + nameBytes.length
                        + stamp.held().length
                        + payload.held().length;
        ByteBuffer leaf = ByteBuffer.allocate(length).put(LABEL);
        leaf.putLong(position).putLong(micros(recordedAt));
        put(leaf, stream);
        put(leaf, eventId);
        leaf.putInt(version);
        leaf.put((byte) kindBytes.length).put(kindBytes);
        leaf.put((byte) nameBytes.length).put(nameBytes);
        leaf.putInt(stamp.length()).put(stamp.held());
        leaf.putInt(payload.length()).put(payload.held());
        return leaf.array();
    }

    /** Reads {@link #bytes()} back, and nothing else. */
    public static Leaf parse(byte[] bytes) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        require(ByteBuffer.wrap(LABEL).equals(ByteBuffer.wrap(take(left, LABEL.length))));
        require(left.remaining() >= 8 + 8 + 16 + 16 + 4);
        Leaf leaf =
                new Leaf(
                        left.getLong(),
                        instant(left.getLong()),
                        new UUID(left.getLong(), left.getLong()),
                        new UUID(left.getLong(), left.getLong()),
                        left.getInt(),
                        word(left),
                        word(left),
                        part(left),
                        part(left));
        require(!left.hasRemaining());
        return leaf;
    }

    private static void put(ByteBuffer leaf, UUID id) {
        leaf.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static String word(ByteBuffer left) {
        require(left.hasRemaining());
        return Strict.text(take(left, Byte.toUnsignedInt(left.get())));
    }

    private static Part part(ByteBuffer left) {
        require(left.remaining() >= Integer.BYTES);
        int length = left.getInt();
        require(length >= 0);
        return Part.read(length, take(left, Part.heldFor(length)));
    }

    private static byte[] take(ByteBuffer left, int count) {
        require(left.remaining() >= count);
        byte[] taken = new byte[count];
        left.get(taken);
        return taken;
    }

    private static boolean isWord(String word) {
        int length = Strict.utf8(word).length;
        return 1 <= length && length <= WORD_BYTES_MAX;
    }

    private static long micros(Instant instant) {
        try {
            return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
        } catch (ArithmeticException e) {
            throw new Rejected(Reason.NOT_A_LEAF);
        }
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static void require(boolean holds) {
        Rejected.unless(holds, Reason.NOT_A_LEAF);
    }
}
