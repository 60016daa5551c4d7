package no.samspor.log;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends the waiting of those whom the log has not answered in time. One thread looks after all: an
 * alarm of its own for each append costs more than the append.
 */
final class Patience implements AutoCloseable {

    private static final long LOOK_NANOS = Duration.ofMillis(100).toNanos();

    private record Waiting(Pending pending, long since) {}

    private final Duration patience;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    Patience(Duration patience) {
        this.patience = patience;
        thread = Thread.ofPlatform().name("samspor-patience").daemon().start(this::run);
    }

    void watch(Pending pending) {
        waiting.add(new Waiting(pending, System.nanoTime()));
    }

    private void run() {
        while (!closed) {
            LockSupport.parkNanos(this, LOOK_NANOS);
            long now = System.nanoTime();
            waiting.removeIf(each -> each.pending().answer.isDone() || isOver(each, now));
        }
    }

    private boolean isOver(Waiting each, long now) {
        if (now - each.since() < patience.toNanos()) return false;
        each.pending().giveUp("the log did not answer in " + patience.toMillis() + " ms");
        return true;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
