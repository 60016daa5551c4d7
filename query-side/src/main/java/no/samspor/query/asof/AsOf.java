package no.samspor.query.asof;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two times of a question: a day in the world, and what the record knew.
 *
 * @param position the newest event that counts
 * @param knownAt the instant that was asked for, if one was
 * @param pinned whether the asker stated both times so that the answer can never change
 * @param stated whether the asker stated any of the two
 */
public record AsOf(
        LocalDate effectiveOn,
        long position,
        @Nullable Instant knownAt,
        boolean pinned,
        boolean stated) {

    /** The times that {@code answer} is for, to read more for the same. */
    public static AsOf of(Answer answer) {
        Answer.Meta meta = answer.meta();
        return new AsOf(meta.effectiveOn(), meta.position(), meta.knownAt(), meta.pinned(), false);
    }
}
