package no.samspor.auditor.verify;

import org.jspecify.annotations.Nullable;

/**
 * Why one of the three words does not hold.
 *
 * @param position the first that can be told, or 0 where it is about no position
 */
public record Flaw(long position, String why) {

    /** The one of the lower position; the one that was known before where they are equal. */
    static Flaw first(@Nullable Flaw known, Flaw other) {
        return known == null || other.position < known.position ? other : known;
    }

    @Override
    public String toString() {
        return position == 0 ? why : "at position " + position + ": " + why;
    }
}
