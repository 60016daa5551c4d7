package no.samspor.proof.tile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;

/** The address of up to 256 neighbouring entries, each of which hashes to its leaf of level 0. */
public record EntryBundle(Span span) {

    public static final int ENTRY_BYTES_MAX = 65_535;

    private static final String PREFIX = "tile/entries/";

    /** As in {@code tile/entries/x001/x234/067}. */
    public String path() {
        return PREFIX + span.path();
    }

    public static EntryBundle parse(String path) {
        Rejected.unless(path.startsWith(PREFIX), Reason.NOT_A_TILE);
        return new EntryBundle(Span.parse(path.substring(PREFIX.length())));
    }

    /** Each entry after its length in two bytes, the higher first. */
    public byte[] encode(List<byte[]> entries) {
        Rejected.unless(entries.size() == span.width(), Reason.WRONG_WIDTH);
        int length = 0;
        for (byte[] entry : entries) {
            Rejected.unless(entry.length <= ENTRY_BYTES_MAX, Reason.TOO_LONG);
            length += Short.BYTES + entry.length;
        }
        ByteBuffer content = ByteBuffer.allocate(length);
        for (byte[] entry : entries) content.putShort((short) entry.length).put(entry);
        return content.array();
    }

    public List<byte[]> decode(byte[] content) {
        ByteBuffer left = ByteBuffer.wrap(content);
        List<byte[]> entries = new ArrayList<>();
        while (left.hasRemaining()) {
            Rejected.unless(left.remaining() >= Short.BYTES, Reason.WRONG_WIDTH);
            int length = Short.toUnsignedInt(left.getShort());
            Rejected.unless(left.remaining() >= length, Reason.WRONG_WIDTH);
            Rejected.unless(entries.size() < span.width(), Reason.WRONG_WIDTH);
            byte[] entry = new byte[length];
            left.get(entry);
            entries.add(entry);
        }
        Rejected.unless(entries.size() == span.width(), Reason.WRONG_WIDTH);
        return entries;
    }
}
