package no.samspor.log;

import org.jspecify.annotations.Nullable;

/** Where it is said that the log came from a backup, so that the record itself tells of it. */
@FunctionalInterface
public interface Restores {

    /**
     * @param position of the last event restored
     * @param witnessed the largest checkpoint it was held against; 0 where there was none
     * @param reason why it was taken although it does not follow from that, and who said so
     * @param missingEvents how many of what was witnessed are lost
     * @throws LogUnavailable if it could not be recorded now; call again later
     */
    void restored(long position, long witnessed, @Nullable String reason, long missingEvents);
}
