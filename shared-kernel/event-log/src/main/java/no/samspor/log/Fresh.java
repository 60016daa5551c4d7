package no.samspor.log;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What this process has stored last, in the bytes in which it was stored: whoever follows the log
 * decodes them as if he had fetched them, and is spared the way to the database, and the stamps,
 * which hold nothing that is sealed. Positions follow each other without a gap, and where another
 * process has stored between them, what lies before is given up. Personal fields are sealed in it
 * as in the log.
 */
final class Fresh {

    private static final int KEPT_MAX = 1_024;

    /** One event as it was stored. */
    record Row(long position, Instant recordedAt, Pending.Row stored) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Row> rows = new ArrayDeque<>();

    /** Takes over the events of one commit, in the order of their positions. */
    void take(List<Row> commit) {
        lock.lock();
        try {
            for (Row row : commit) {
                if (!rows.isEmpty() && rows.getLast().position() + 1 != row.position()) {
                    rows.clear();
                }
                rows.addLast(row);
            }
            while (rows.size() > KEPT_MAX) rows.removeFirst();
        } finally {
            lock.unlock();
        }
    }

    /** The next events after {@code position}; none if the first of them is not here. */
    List<Row> after(long position, int limit) {
        lock.lock();
        try {
            if (rows.isEmpty()) return List.of();
            long first = rows.getFirst().position();
            if (position + 1 < first || position >= rows.getLast().position()) return List.of();
            return rows.stream().skip(position + 1 - first).limit(limit).toList();
        } finally {
            lock.unlock();
        }
    }
}
