package no.samspor.log;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest position that this process has heard of. Whoever hears of a newer one says so here and
 * goes on; the listeners are called on a thread of their own. Commits that follow each other
 * closely are told of together, for what a listener does costs little more for many events than for
 * one; where somebody waits for a position, it is told of at once.
 */
public final class HeadWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);

    private final ClockSkew skew = new ClockSkew();
    private final Fresh fresh = new Fresh();

    /** How long after the listeners were told it may take until they are told again. */
    private static final long GATHERED_NANOS = Duration.ofMillis(10).toNanos();

    /** The same for those who are in no hurry. */
    private static final long LEISURE_NANOS = Duration.ofMillis(100).toNanos();

    private final AtomicLong newest = new AtomicLong();

    /** The newest that others than this process made. */
    private final AtomicLong foreign = new AtomicLong();

    /** How often this process has stored something. */
    private final AtomicLong commits = new AtomicLong();

    /** How many wait for what the listeners do. */
    private final AtomicInteger waiters = new AtomicInteger();

    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private final List<LongConsumer> leisurely = new CopyOnWriteArrayList<>();
    private final Lock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Thread thread;
    private volatile boolean closed;

    /** While it holds, the thread looks again by itself. */
    private volatile boolean gathering;

    public HeadWatch() {
        thread = Thread.ofPlatform().name("samspor-head").daemon().start(this::run);
    }

    /** Returns at once; a position that is not newer changes nothing. */
    void advance(long position) {
        long before = newest.getAndAccumulate(position, Math::max);
        if (position > before && !gathering) LockSupport.unpark(thread);
    }

    /**
     * As {@link #advance}, of what this process has stored: one commit, in its order. What lies
     * before it and was not heard of, another process made.
     */
    void stored(List<Fresh.Row> commit) {
        fresh.take(commit);
        madeElsewhere(commit.getFirst().position() - 1);
        advance(commit.getLast().position()); // both are told of as one
        commits.incrementAndGet();
    }

    long commits() {
        return commits.get();
    }

    Fresh fresh() {
        return fresh;
    }

    /** As {@link #advance}, of what another process may have made. */
    void advanceElsewhere(long position) {
        madeElsewhere(position);
        advance(position);
    }

    private void madeElsewhere(long position) {
        if (position > newest.get()) foreign.accumulateAndGet(position, Math::max);
    }

    /** Somebody waits for what the listeners do: until he goes, each head is told of at once. */
    public void waiterComes() {
        waiters.incrementAndGet();
        if (gathering) LockSupport.unpark(thread);
    }

    public void waiterGoes() {
        waiters.decrementAndGet();
    }

    long newest() {
        return newest.get();
    }

    /** How far the clocks were apart when the head was last looked at. */
    public ClockSkew skew() {
        return skew;
    }

    boolean isClosed() {
        return closed;
    }

    AutoCloseable listen(LongConsumer listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * As {@link #listen}, for whoever hears in another way what this process makes itself, or is
     * not waited for: told of that after 100 ms where the others are told after 10, and of all else
     * as they are.
     */
    AutoCloseable listenAtLeisure(LongConsumer listener) {
        leisurely.add(listener);
        return () -> leisurely.remove(listener);
    }

    /** Waits until the head is beyond {@code position}, or the time is over; true if it is. */
    boolean awaitBeyond(long position, long nanos) throws InterruptedException {
        waiterComes();
        lock.lock();
        try {
            long left = nanos;
            while (newest.get() <= position && left > 0 && !closed) left = moved.awaitNanos(left);
        } finally {
            lock.unlock();
            waiterGoes();
        }
        return newest.get() > position;
    }

    private void wakeWaiting() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        Round prompt = new Round(listeners);
        Round leisure = new Round(leisurely);
        while (!closed) {
            long head = newest.get();
            long now = System.nanoTime();
            boolean awaited = waiters.get() > 0;
            long pause = foreign.get() > leisure.told ? GATHERED_NANOS : LEISURE_NANOS;
            boolean isTold = prompt.tell(head, now, awaited ? 0 : GATHERED_NANOS);
            isTold |= leisure.tell(head, now, awaited ? 0 : pause);
            if (isTold) continue; // more may have come meanwhile
            long left =
                    Math.min(
                            prompt.left(head, now, GATHERED_NANOS), leisure.left(head, now, pause));
            if (left == Long.MAX_VALUE) LockSupport.park(this);
            else gather(left, prompt.told == head);
        }
    }

    /** Those who are told together, and what they were told last. */
    private final class Round {
        private final List<LongConsumer> all;
        private long told;
        private long toldAt = System.nanoTime() - LEISURE_NANOS;

        Round(List<LongConsumer> all) {
            this.all = all;
        }

        /** How long until they may be told of {@code head}; for ever, if they have been. */
        long left(long head, long now, long pause) {
            return head <= told ? Long.MAX_VALUE : Math.max(1, toldAt + pause - now);
        }

        boolean tell(long head, long now, long pause) {
            if (head <= told || toldAt + pause - now > 0) return false;
            told = head;
            toldAt = now;
            if (all == listeners) wakeWaiting();
            for (LongConsumer each : all) HeadWatch.tell(each, head);
            return true;
        }
    }

    /** {@code idle} where whatever comes next is told of at once. */
    private void gather(long nanos, boolean idle) {
        gathering = !idle;
        if (waiters.get() == 0 && !closed) LockSupport.parkNanos(this, nanos);
        gathering = false;
    }

    private static void tell(LongConsumer listener, long head) {
        try {
            listener.accept(head);
        } catch (RuntimeException e) {
            LOG.warn("a listener to the log failed and will be called again", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        wakeWaiting();
        LockSupport.unpark(thread);
    }
}
