package no.samspor.authority;

import java.util.concurrent.locks.ReentrantLock;
import no.samspor.log.LogReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the log on into the index, in its order: whenever it grows, and when somebody waits. */
final class LogFollowing implements Following {

    private static final Logger LOG = LoggerFactory.getLogger(LogFollowing.class);

    private final LogReader log;
    private final Index index;
    private final ReentrantLock lock = new ReentrantLock();
    private final AutoCloseable subscription;
    private volatile long position;

    LogFollowing(LogReader log, Index index) {
        this.log = log;
        this.index = index;
        subscription = log.onAppendAtLeisure(this::readOn);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void catchUp() {
        readOn(log.head());
    }

    /** Where the log cannot be read it is behind, and the next head tells it again. */
    @Override
    public void readOn(long head) {
        if (position >= head) return;
        lock.lock();
        try {
            if (position >= head) return;
            index.retry();
            log.ofPeople(
                    position,
                    head,
                    each -> {
                        index.hear(each);
                        position = each.position();
                    });
            position = head;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        try {
            subscription.close();
        } catch (Exception fault) {
            LOG.warn("a subscription could not be ended", fault);
        }
    }
}
