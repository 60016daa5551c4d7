package no.samspor.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The newest events, decoded once for all that follow the log: many views read the same tail, and
 * must not each fetch and decode it. Who lies further behind reads for itself.
 */
final class Tail {

    /**
     * More than anybody lies behind who is told every 100 ms. What is kept for longer than the
     * collector lets objects be young is moved to the old ones, and is garbage there at once.
     */
    private static final int KEPT_MAX = 1_024;

    private final LogReader reader;
    private final HeadWatch heads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<TrackedEventMessage<?>> kept = new ArrayDeque<>();

    /** The position of the newest event kept, or of the place where keeping begins. */
    private long end = -1;

    Tail(LogReader reader, HeadWatch heads) {
        this.reader = reader;
        this.heads = heads;
    }

    /** The next events after {@code position}; none if there are none yet. */
    List<TrackedEventMessage<?>> after(long position) {
        if (position >= heads.newest()) return List.of();
        lock.lock();
        try {
            long begin = end - kept.size();
            if (position >= begin && position < end) return keptAfter(position - begin);
            if (position >= end) return grown(position);
        } finally {
            lock.unlock();
        }
        return read(position);
    }

    /** Keeps none of the events read so far: what some of them hold may have been erased. */
    void forget() {
        lock.lock();
        try {
            kept.clear();
        } finally {
            lock.unlock();
        }
    }

    private List<TrackedEventMessage<?>> keptAfter(long skipped) {
        List<TrackedEventMessage<?>> found = new ArrayList<>();
        Iterator<TrackedEventMessage<?>> each = kept.iterator();
        for (long i = 0; i < skipped; i++) each.next();
        while (each.hasNext() && found.size() < PostgresEventStorageEngine.PAGE) {
            found.add(each.next());
        }
        return found;
    }

    /** Others that follow wait meanwhile for what is read here, instead of reading it too. */
    private List<TrackedEventMessage<?>> grown(long position) {
        List<TrackedEventMessage<?>> page = read(position);
        if (position > end) kept.clear();
        kept.addAll(page);
        end = position + page.size();
        while (kept.size() > KEPT_MAX) kept.removeFirst();
        return page;
    }

    private List<TrackedEventMessage<?>> read(long position) {
        List<TrackedEventMessage<?>> page = new ArrayList<>();
        for (var each : reader.follow(position, PostgresEventStorageEngine.PAGE)) {
            page.add(Messages.tracked(each));
        }
        return page;
    }
}
