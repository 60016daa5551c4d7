package no.samspor.notary.store;

import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * What was found not to be what was signed, and where.
 *
 * @param first the first bad position; null where no event is concerned
 * @param last equal to {@code first}, or where it is known no better, the last that it can be
 * @param signed what was signed, as far as is known
 * @param found what stands in its place
 */
public record Finding(
        AlarmKind kind,
        @Nullable Long first,
        @Nullable Long last,
        @Nullable Sealed signed,
        @Nullable Bytes found) {

    /** A note as it was found, whatever it is. */
    public static final class Bytes {
        private final byte[] bytes;

        private Bytes(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        byte[] get() {
            return bytes.clone();
        }
    }

    public static Finding at(AlarmKind kind, @Nullable Long position) {
        return new Finding(kind, position, position, null, null);
    }

    public static Finding between(AlarmKind kind, long first, long last) {
        return new Finding(kind, first, last, null, null);
    }

    public Finding with(@Nullable Sealed newSigned, byte @Nullable [] newFound) {
        @Nullable Bytes kept = newFound == null ? null : new Bytes(newFound);
        return new Finding(kind, first, last, newSigned, kept);
    }

    public Words words() {
        Words what = kind.words();
        if (first == null) return what;
        if (first.equals(last)) {
            return new Words(
                    what.nb() + " Posisjon " + first + ".",
                    what.nn() + " Posisjon " + first + ".",
                    what.en() + " Position " + first + ".");
        }
        return new Words(
                what.nb() + " Tidligst posisjon " + first + ", senest " + last + ".",
                what.nn() + " Tidlegast posisjon " + first + ", seinast " + last + ".",
                what.en() + " Position " + first + " at the earliest, " + last + " at the latest.");
    }
}
