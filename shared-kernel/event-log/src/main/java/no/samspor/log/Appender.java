package no.samspor.log;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes: it drains what is waiting into one statement, so that many appends
 * share one commit, and lives through the loss of the database.
 */
final class Appender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final long RETRY_MILLIS_MAX = 250;

    /** More than a batch, so that many appends to one stream do not hold up all others. */
    private static final int WAITING_MAX = 4 * Batch.APPENDS_MAX;

    /** How long those who were answered together are waited for, to come together again. */
    private static final long TOGETHER_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MICROSECONDS.toNanos(250);

    private final BlockingQueue<Pending> queue;
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private final AppendConnection database;
    private final Consumer<List<Fresh.Row>> onStored;
    private final Promiser promiser;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread thread;
    private int answered;
    private long answeredAt = System.nanoTime();

    /**
     * @param queueMax how many appends may wait; one more is refused at once
     * @param onStored called with what was stored after each commit; must return at once
     * @param promiser answers for the events of a commit once it has signed for them
     */
    Appender(
            AppendConnection database,
            int queueMax,
            Consumer<List<Fresh.Row>> onStored,
            Promiser promiser) {
        this.database = database;
        this.promiser = promiser;
        this.onStored = onStored;
        queue = new ArrayBlockingQueue<>(queueMax);
        thread = Thread.ofPlatform().name("samspor-appender").daemon().start(this::run);
    }

    boolean offer(Pending pending) {
        return !closed.get() && queue.offer(pending);
    }

    private void run() {
        while (!closed.get()) {
            try {
                if (!gather()) continue;
                if (database.connect()) {
                    write(nextBatch());
                } else {
                    if (database.isDown()) failAll("the database cannot be reached");
                    database.pause(RETRY_MILLIS_MAX);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            } catch (RuntimeException | Error bug) {
                LOG.error("the appender met something it does not know, and goes on", bug);
            }
        }
        failAll("the log is closing");
        database.close();
    }

    /** Waits a moment for work; callers that have given up meanwhile are forgotten. */
    private boolean gather() throws InterruptedException {
        waiting.removeIf(pending -> pending.answer.isDone());
        if (waiting.isEmpty()) {
            Pending first = queue.poll(100, TimeUnit.MILLISECONDS);
            if (first == null) return false;
            waiting.add(first);
            awaitOthers();
        }
        int room = WAITING_MAX - waiting.size();
        if (room > 0) queue.drainTo(waiting, room);
        return true;
    }

    /**
     * A commit costs about the same for many appends as for one. Where many have just been answered
     * as many are about to come, and are given a moment; who comes alone is not kept.
     */
    private void awaitOthers() {
        while (queue.size() + 1 < answered) {
            long left = answeredAt + TOGETHER_NANOS - System.nanoTime();
            if (left <= 0) return;
            LockSupport.parkNanos(this, Math.min(left, LOOK_AGAIN_NANOS));
        }
    }

    private Batch nextBatch() {
        Batch batch = new Batch();
        for (Iterator<Pending> each = waiting.iterator(); each.hasNext() && !batch.isFull(); ) {
            Pending pending = each.next();
            if (!batch.add(pending)) continue;
            each.remove();
        }
        batch.appends().removeIf(pending -> !pending.send());
        return batch;
    }

    private void write(Batch batch) {
        if (!batch.isEmpty()) write(batch.appends());
    }

    private void write(List<Pending> appends) {
        try {
            Outcome[] outcomes = database.append(appends);
            // Callers first: a view can wait for the microseconds that it takes to wake them. It
            // does not wait for a signature, which takes longer.
            for (int i = 0; i < outcomes.length; i++) {
                Pending pending = appends.get(i);
                if (!promiser.answers(pending, outcomes[i])) answer(pending, outcomes[i]);
            }
            answered = outcomes.length;
            answeredAt = System.nanoTime();
            List<Fresh.Row> stored = stored(appends, outcomes);
            if (!stored.isEmpty()) onStored.accept(stored);
            promiser.committed(appends, outcomes);
        } catch (SQLException failed) {
            if (AppendConnection.wasRolledBack(failed)) rolledBack(appends, failed);
            else unknown(appends, failed);
        } catch (RuntimeException bug) {
            LOG.error("a batch failed before or after the database had it", bug);
            database.drop();
            for (Pending each : appends) each.failUnanswered("the append failed", bug);
        }
    }

    /** The positions of a commit go up with its appends. */
    private static List<Fresh.Row> stored(List<Pending> appends, Outcome[] outcomes) {
        List<Fresh.Row> all = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            if (!(outcomes[i] instanceof Outcome.Stored stored)) continue;
            List<Pending.Row> rows = appends.get(i).rows;
            long position = stored.position() - rows.size();
            for (Pending.Row row : rows) {
                all.add(new Fresh.Row(++position, stored.recordedAt(), row));
            }
        }
        return all;
    }

    private static void answer(Pending pending, Outcome outcome) {
        try {
            pending.answer.complete(outcome.receiptFor(pending));
        } catch (RuntimeException refused) {
            pending.answer.completeExceptionally(refused);
        }
    }

    /** If one of them is at fault, it alone shall fail; if the database is, all hear it at once. */
    private void rolledBack(List<Pending> appends, SQLException failed) {
        if (appends.size() > 1 && AppendConnection.isAboutTheData(failed)) {
            for (Pending each : appends) write(List.of(each));
            return;
        }
        LOG.warn("the database rolled back {}: {}", appends.size(), failed.getMessage());
        for (Pending each : appends) each.fail("the database rolled the append back", failed);
    }

    /** Whether it was stored is not known. With a key, asking again finds out. */
    private void unknown(List<Pending> appends, Exception failed) {
        LOG.warn("the connection was lost while {} appends were on their way", appends.size());
        database.drop();
        List<Pending> again = new ArrayList<>();
        for (Pending pending : appends) {
            if (pending.append.key() == null) {
                pending.failUnanswered("the connection was lost before the answer", failed);
            } else {
                pending.requeue();
                again.add(pending);
            }
        }
        again.reversed().forEach(waiting::addFirst);
    }

    /** Callers hear it now and can tell their own, instead of waiting for what will not come. */
    private void failAll(String why) {
        queue.drainTo(waiting);
        for (Pending pending : waiting) pending.fail(why, null);
        waiting.clear();
    }

    @Override
    public void close() {
        closed.set(true);
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        promiser.close();
    }
}
