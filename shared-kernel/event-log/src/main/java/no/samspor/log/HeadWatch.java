package no.samspor.log;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
 * goes on; the listeners are called on a thread of their own, once per new head.
 */
public final class HeadWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);

    private final ClockSkew skew = new ClockSkew();
    private final AtomicLong newest = new AtomicLong();
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private final Lock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Thread thread;
    private volatile boolean closed;

    public HeadWatch() {
        thread = Thread.ofPlatform().name("samspor-head").daemon().start(this::run);
    }

    /** Returns at once; a position that is not newer changes nothing. */
    void advance(long position) {
        long before = newest.getAndAccumulate(position, Math::max);
        if (position > before) LockSupport.unpark(thread);
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

    /** Waits until the head is beyond {@code position}, or the time is over; true if it is. */
    boolean awaitBeyond(long position, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (newest.get() <= position && left > 0 && !closed) left = moved.awaitNanos(left);
        } finally {
            lock.unlock();
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
        long told = 0;
        while (!closed) {
            long head = newest.get();
            if (head > told) {
                told = head;
                wakeWaiting();
                for (LongConsumer listener : listeners) tell(listener, head);
            } else {
                LockSupport.park(this);
            }
        }
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
