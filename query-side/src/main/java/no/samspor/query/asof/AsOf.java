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
 * @param incomplete what the answer lacks, as far as it has been read
 */
public record AsOf(
        LocalDate effectiveOn,
        long position,
        @Nullable Instant knownAt,
        boolean pinned,
        boolean stated,
        Incomplete incomplete) {

    /** Times at which nothing is lacking. */
    public AsOf(
            LocalDate effectiveOn,
            long position,
            @Nullable Instant knownAt,
            boolean pinned,
            boolean stated) {
        this(effectiveOn, position, knownAt, pinned, stated, Incomplete.nothing());
    }

    /** {@code view} is read for the answer. */
    void rests(String view) {
        incomplete.rests(view, position);
    }

    /** The times that {@code answer} is for, to read more for the same. */
    public static AsOf of(Answer answer) {
        Answer.Meta meta = answer.meta();
        return new AsOf(
                meta.effectiveOn(),
                meta.position(),
                meta.knownAt(),
                meta.pinned(),
                false,
                meta.incomplete());
    }
}
