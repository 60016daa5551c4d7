package no.samspor.query.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import no.samspor.edge.Caller;
import no.samspor.edge.Problem;
import no.samspor.edge.SignedIn;
import no.samspor.kernel.id.PersonId;
import no.samspor.query.projection.live.Position;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * All open streams: how many there may be, how long each lasts, and what they are told. One thread
 * looks for all of them, and each is written by the thread that answers its request.
 */
@Component
final class Streams implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    static final int OPEN_MAX = 500;

    /** Of one person: some windows, and the pages left within the last sign of life. */
    static final int OF_ONE_MAX = 32;

    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final long LOOK_MILLIS = 500;

    private final Position position;
    private final Clock clock;
    private final Map<PersonId, Integer> open = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private long newest;
    private volatile boolean isClosed;

    Streams(Position position, ObjectProvider<Clock> clock) {
        this.position = position;
        this.clock = clock.getIfUnique(Clock::systemUTC);
        Thread.ofPlatform().name("samspor-streams").daemon().start(this::look);
    }

    /**
     * Counts one more, until it is given back by {@link #leave}.
     *
     * @throws Problem.Thrown where there are too many
     */
    void enter(PersonId person) {
        lock.lock();
        try {
            int all = open.values().stream().mapToInt(Integer::intValue).sum();
            if (all >= OPEN_MAX || open.getOrDefault(person, 0) >= OF_ONE_MAX) {
                throw new Problem.Thrown(Problem.of(StreamRefusal.TOO_MANY));
            }
            open.merge(person, 1, Integer::sum);
            wanted.signal();
        } finally {
            lock.unlock();
        }
    }

    void leave(PersonId person) {
        lock.lock();
        try {
            open.computeIfPresent(person, (_, count) -> count == 1 ? null : count - 1);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Tells of positions until somebody ends it. It ends by itself when its holder may no longer
     * act as when it was opened: a role that has ended, or a token that has run out, ends what was
     * opened with it.
     *
     * @param known the newest position that the holder knows of
     * @param expires when the token runs out; null where it does not
     */
    void tell(
            OutputStream out, SignedIn holder, Caller opened, long known, @Nullable Instant expires)
            throws IOException {
        Instant ends = clock.instant().plus(LIFE);
        long told = known;
        write(out, ":\n\n");
        while (!isClosed
                && !Thread.currentThread().isInterrupted()
                && mayStay(holder, opened, expires, ends)) {
            long now = after(told);
            if (now <= told) {
                write(out, ":\n\n");
                continue;
            }
            told = now;
            write(out, "id: %1$d\nevent: position\ndata: {\"position\":%1$d}\n\n".formatted(now));
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private boolean mayStay(
            SignedIn holder, Caller opened, @Nullable Instant expires, Instant ends) {
        Instant now = clock.instant();
        if (!now.isBefore(ends) || (expires != null && !now.isBefore(expires))) return false;
        try {
            return holder.caller().equals(opened);
        } catch (Problem.Thrown noLonger) {
            return false;
        }
    }

    /** A position after {@code told}, or {@code told} itself when it is time for a sign of life. */
    private long after(long told) {
        lock.lock();
        try {
            long left = BEAT.toNanos();
            while (newest <= told && left > 0 && !isClosed) left = moved.awaitNanos(left);
            return Math.max(newest, told);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return told;
        } finally {
            lock.unlock();
        }
    }

    /** A fault of one look, such as a database that is away, ends no stream. */
    private void look() {
        while (awaitListeners()) {
            try {
                reached(position.current());
            } catch (RuntimeException fault) {
                LOG.warn("open streams are told nothing for now: {}", fault.toString());
            }
        }
    }

    /** False once it is closed. */
    private boolean awaitListeners() {
        lock.lock();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS);
            while (!open.isEmpty() && !isClosed && nanos > 0) nanos = wanted.awaitNanos(nanos);
            while (open.isEmpty() && !isClosed) wanted.await();
            return !isClosed;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void reached(long now) {
        lock.lock();
        try {
            if (now == newest) return;
            newest = now;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
            moved.signalAll();
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
