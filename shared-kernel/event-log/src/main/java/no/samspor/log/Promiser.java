package no.samspor.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import no.samspor.proof.Leaf;
import no.samspor.proof.Part;
import no.samspor.proof.note.Note;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs a promise for each commit and only then answers its callers, on a thread of its own, so
 * that the next commit does not wait for the signature. Without a key it is never asked.
 */
final class Promiser implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Promiser.class);

    /** Commits that may wait to be signed; the appender waits for room. */
    private static final int WAITING_MAX = 64;

    private record Stored(Pending pending, Outcome.Stored outcome) {

        long first() {
            return outcome.position() - pending.rows.size() + 1;
        }
    }

    private final Supplier<LogKeys> keys;
    private final boolean promises;
    private final BlockingQueue<List<Stored>> commits = new ArrayBlockingQueue<>(WAITING_MAX);
    private final Thread thread;
    private volatile boolean closed;

    Promiser(Supplier<LogKeys> keys) {
        this.keys = keys;
        promises = !keys.get().isEmpty();
        thread = Thread.ofPlatform().name("samspor-promiser").daemon().unstarted(this::run);
        if (promises) thread.start();
    }

    /** Whether {@code outcome} is answered from here: events are promised, and nothing else is. */
    boolean answers(Pending pending, Outcome outcome) {
        return promises && outcome instanceof Outcome.Stored && !pending.rows.isEmpty();
    }

    /** Takes over all of a commit that it answers. */
    void committed(List<Pending> appends, Outcome[] outcomes) {
        List<Stored> commit = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] instanceof Outcome.Stored stored && answers(appends.get(i), stored)) {
                commit.add(new Stored(appends.get(i), stored));
            }
        }
        if (commit.isEmpty()) return;
        try {
            commits.put(commit);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            fail(commit, stopped);
        }
    }

    private void run() {
        try {
            while (true) {
                List<Stored> commit = commits.poll(100, TimeUnit.MILLISECONDS);
                if (commit != null) promise(commit);
                else if (closed) return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void promise(List<Stored> stored) {
        try {
            Commit commit = new Commit(stored.getFirst().first());
            for (Stored each : stored) {
                for (int i = 0; i < each.pending.rows.size(); i++) {
                    commit.add(leaf(each.pending.rows.get(i), each.first() + i, each.outcome));
                }
            }
            Note promise = commit.promisedWith(keys.get());
            for (Stored each : stored) {
                Receipt receipt = each.outcome.receiptFor(each.pending);
                each.pending.answer.complete(
                        receipt.with(
                                commit.receipts(
                                        promise, receipt.position(), each.pending.rows.size())));
            }
        } catch (RuntimeException | Error bug) {
            LOG.error("a commit of {} appends could not be promised", stored.size(), bug);
            fail(stored, bug);
        }
    }

    private static Leaf leaf(Pending.Row row, long position, Outcome.Stored stored) {
        return new Leaf(
                position,
                stored.recordedAt(),
                row.stream(),
                row.eventId(),
                row.version(),
                row.kind(),
                row.name(),
                Part.of(row.stamp()),
                Part.of(row.payload()));
    }

    /** They are stored all the same: whoever asks again with the same key is answered. */
    private static void fail(List<Stored> stored, Throwable why) {
        for (Stored each : stored) {
            each.pending.failUnanswered("it could not be promised; ask again", why);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
