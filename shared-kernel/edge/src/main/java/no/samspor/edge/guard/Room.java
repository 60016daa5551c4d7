package no.samspor.edge.guard;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * So many may be inside at once, and fewer while those who leave have been there for long: what
 * waits inside is the queue, and this bounds its age. Whoever finds no place is told at once.
 */
final class Room {

    /** The number of places moves at most this often, by one answer: the one that comes then. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final int STEPS_DOWN = 8;
    private static final int STEPS_UP = 32;

    private final int least;
    private final int most;
    private final long slowNanos;
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicLong moved;
    private volatile int places;

    /**
     * @param least places that are kept however slow it goes; 1 or more
     * @param slow who leaves after a longer stay makes the room smaller
     * @param now of the same clock as in {@link #leave}, in nanoseconds
     */
    Room(int least, int most, Duration slow, long now) {
        this.least = Math.min(least, most);
        this.most = most;
        slowNanos = slow.toNanos();
        moved = new AtomicLong(now);
        places = most;
    }

    /** Whether there was a place; whoever got it leaves again. */
    boolean enter() {
        if (inside.incrementAndGet() <= places) return true;
        inside.decrementAndGet();
        return false;
    }

    void leave(long entered, long now) {
        inside.decrementAndGet();
        boolean slow = now - entered > slowNanos;
        if (!slow && places == most) return;
        long last = moved.get();
        if (now - last < PAUSE_NANOS || !moved.compareAndSet(last, now)) return;
        places =
                slow
                        ? Math.max(least, places - Math.max(1, places / STEPS_DOWN))
                        : Math.min(most, places + Math.max(1, places / STEPS_UP));
    }

    int places() {
        return places;
    }
}
