package no.samspor.auditor.verify;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import no.samspor.proof.tile.EntryBundle;
import no.samspor.proof.tile.HashTile;
import no.samspor.proof.tile.Span;
import no.samspor.proof.tree.Hash;

/** Single bits of an export, each turned alone, and where that has to be found. */
final class Flips {

    private final Pieces honest;
    private final Random random;
    private final List<String> names;
    private final long bytes;

    Flips(Pieces honest, Random random) {
        this.honest = honest;
        this.random = random;
        names = honest.names();
        bytes = names.stream().mapToLong(name -> honest.read(name).length).sum();
    }

    /**
     * One bit of a piece.
     *
     * @param bit from 0, the lowest of each byte first
     * @param position the first that can be told from it; 0 where none can
     */
    record Flip(String name, int bit, long position) {

        Pieces in(Pieces honest) {
            byte[] turned = honest.read(name).clone();
            turned[bit / 8] ^= (byte) (1 << bit % 8);
            return honest.copy().put(name, turned);
        }

        @Override
        public String toString() {
            return "bit " + bit + " of " + name;
        }
    }

    /** Each bit of all pieces is as likely as any other. */
    Flip ofAllBytes() {
        long at = random.nextLong(bytes);
        for (String name : names) {
            int length = honest.read(name).length;
            if (at < length) return flip(name, (int) at * 8 + random.nextInt(8));
            at -= length;
        }
        throw new AssertionError("past the end");
    }

    /** Each piece is as likely as any other. */
    Flip ofAnyPiece() {
        String name = names.get(random.nextInt(names.size()));
        return flip(name, random.nextInt(honest.read(name).length * 8));
    }

    private Flip flip(String name, int bit) {
        return new Flip(name, bit, position(name, bit / 8));
    }

    private long position(String name, int at) {
        if (name.startsWith("tile/entries/")) return entry(name, at);
        if (name.startsWith("tile/")) return tile(HashTile.parse(name), at);
        if (name.startsWith("entries/") && name.endsWith(".leaf")) {
            return Long.parseLong(name.substring(name.indexOf('/') + 1, name.indexOf('.')));
        }
        return 0;
    }

    /** The entry in which the byte lies, or of which it tells the length. */
    private long entry(String name, int at) {
        long position = EntryBundle.parse(name).span().index() * Span.FULL;
        ByteBuffer left = ByteBuffer.wrap(honest.read(name));
        while (left.position() <= at) {
            position++;
            int length = Short.toUnsignedInt(left.getShort());
            left.position(left.position() + length);
        }
        return position;
    }

    /**
     * All entries stand, and a hash is not theirs: the first under it, or under the hash of its
     * tile, for whether a full tile or the hash of it above is the wrong one cannot be told from
     * these two.
     */
    private static long tile(HashTile tile, int at) {
        boolean full = tile.span().width() == Span.FULL;
        long hash = tile.span().index() * Span.FULL + (full ? 0 : at / Hash.BYTES);
        return (hash << tile.level() * HashTile.HEIGHT) + 1;
    }
}
