package no.samspor.notary;

import java.time.Duration;

/**
 * How often the notary does what.
 *
 * @param events so many that are not sealed are sealed without waiting
 * @param age since all was last seen sealed, after which the little that came is; with a tick it is
 *     at most ten seconds
 * @param pause between two checkpoints at least, so that under load one covers many events
 * @param tick the slow look, where no append was heard of
 * @param patrolRows read again each second; more where a day would not do for the whole log
 */
record Pace(int events, Duration age, Duration pause, Duration tick, int patrolRows) {

    static Pace usual(int patrolRows) {
        return new Pace(
                256,
                Duration.ofSeconds(9),
                Duration.ofMillis(500),
                Duration.ofSeconds(1),
                patrolRows);
    }
}
