package no.samspor.edge.guard;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * So many units a second, and some seconds' worth of them at once after a quiet time. One number
 * holds it: when all that was taken is paid for (the generic cell rate algorithm); so it needs no
 * lock, no timer, and it knows exactly when to come back.
 */
final class Rate {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final double nanosEach;
    private final long burstNanos;
    private final AtomicLong paidAt;

    /**
     * @param perSecond 1 or more
     * @param burstSeconds how many seconds' worth may be taken at once
     * @param now of the same clock as in {@link #take}, in nanoseconds
     */
    Rate(long perSecond, int burstSeconds, long now) {
        nanosEach = (double) SECOND / perSecond;
        burstNanos = burstSeconds * SECOND;
        paidAt = new AtomicLong(now);
    }

    /**
     * Takes so many units, or none of them.
     *
     * @return 0 if they were taken, else in how many nanoseconds they can be
     */
    long take(long units, long now) {
        long price = Math.min(burstNanos, (long) (units * nanosEach)); // else it never could be
        while (true) {
            long paid = paidAt.get();
            long next = (paid - now > 0 ? paid : now) + price;
            long wait = next - now - burstNanos;
            if (wait > 0) return wait;
            if (paidAt.compareAndSet(paid, next)) return 0;
        }
    }
}
