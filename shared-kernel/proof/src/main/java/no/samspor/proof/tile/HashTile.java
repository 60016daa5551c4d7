package no.samspor.proof.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;
import no.samspor.proof.tree.Hash;

/**
 * The address of up to 256 neighbouring hashes, 8 levels of the tree apart from the next.
 *
 * @param level 0 holds the hashes of leaves; each above holds those of full tiles below
 */
public record HashTile(int level, Span span) {

    public static final int HEIGHT = 8;

    /** No tree that is counted in 63 bits has tiles above. */
    private static final int HIGHEST = 7;

    private static final String PREFIX = "tile/";

    public HashTile {
        Rejected.unless(0 <= level && level <= HIGHEST, Reason.NOT_A_TILE);
    }

    /** Every tile of a tree, from the leaves up and from left to right. */
    public static Stream<HashTile> of(long size) {
        Rejected.unless(size >= 0, Reason.OUTSIDE_THE_TREE);
        return IntStream.rangeClosed(0, HIGHEST).boxed().flatMap(level -> of(level, size));
    }

    private static Stream<HashTile> of(int level, long size) {
        long hashes = size >> (level * HEIGHT);
        return LongStream.range(0, Math.ceilDiv(hashes, Span.FULL))
                .mapToObj(index -> new HashTile(level, Span.of(index * Span.FULL, hashes)));
    }

    /** The tile with hash {@code index} of {@code level}, as it is in a tree of that size. */
    public static HashTile holding(int level, long index, long size) {
        Rejected.unless(0 <= level && level <= HIGHEST, Reason.NOT_A_TILE);
        return new HashTile(level, Span.of(index, size >> (level * HEIGHT)));
    }

    /** As in {@code tile/0/x001/x234/067}. */
    public String path() {
        return PREFIX + level + "/" + span.path();
    }

    public static HashTile parse(String path) {
        Rejected.unless(path.startsWith(PREFIX), Reason.NOT_A_TILE);
        String[] parts = path.substring(PREFIX.length()).split("/", 2);
        Rejected.unless(parts.length == 2 && parts[0].length() == 1, Reason.NOT_A_TILE);
        return new HashTile((int) Strict.number(parts[0]), Span.parse(parts[1]));
    }

    public byte[] encode(List<Hash> hashes) {
        Rejected.unless(hashes.size() == span.width(), Reason.WRONG_WIDTH);
        byte[] content = new byte[hashes.size() * Hash.BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i).bytes(), 0, content, i * Hash.BYTES, Hash.BYTES);
        }
        return content;
    }

    public List<Hash> decode(byte[] content) {
        Rejected.unless(content.length == span.width() * Hash.BYTES, Reason.WRONG_WIDTH);
        List<Hash> hashes = new ArrayList<>();
        for (int at = 0; at < content.length; at += Hash.BYTES) {
            hashes.add(Hash.of(Arrays.copyOfRange(content, at, at + Hash.BYTES)));
        }
        return hashes;
    }
}
