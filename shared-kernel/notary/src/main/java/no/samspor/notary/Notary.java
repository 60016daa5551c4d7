package no.samspor.notary;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import no.samspor.log.LogUnavailable;
import no.samspor.log.Sealings;
import no.samspor.notary.store.Alarm;
import no.samspor.notary.store.Sealed;
import no.samspor.notary.store.Window;
import no.samspor.notary.witness.Cosigning;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the desk and the rounds to the witnesses going, each on a thread of its own: a witness that
 * hangs never holds a checkpoint up. It lives through the loss of the database and of the disk.
 *
 * <p>The desk works from the beginning to the end. The rounds tell of what was sealed, and whoever
 * is told may ask for a command: they begin once the context has started all that takes commands,
 * and end before it stops any of it.
 */
public final class Notary implements SmartLifecycle, AutoCloseable {

    /** After all that takes commands, and before it when all is stopped. */
    public static final int PHASE = DEFAULT_PHASE;

    private static final Logger LOG = LoggerFactory.getLogger(Notary.class);
    private static final long RETRY_MILLIS = 500;
    private static final long STOP_MILLIS_MAX = 5_000;

    private final Desk desk;
    private final Cosigning cosigning;
    private final Sealings sealings;
    private final Pace pace;
    private final Thread sealer;
    private final Lock telling = new ReentrantLock();
    private volatile @Nullable Thread asker;
    private volatile boolean closed;
    private volatile boolean called;
    private volatile @Nullable String trouble;

    /**
     * @param sealings told of each new checkpoint
     */
    Notary(Desk desk, Cosigning cosigning, Sealings sealings, Pace pace) {
        this.desk = desk;
        this.cosigning = cosigning;
        this.sealings = sealings;
        this.pace = pace;
        sealer = Thread.ofPlatform().name("samspor-notary").daemon().start(this::seal);
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public boolean isRunning() {
        return asker != null;
    }

    /** Begins the rounds to the witnesses. */
    @Override
    public synchronized void start() {
        if (closed || asker != null) return;
        Thread thread = Thread.ofPlatform().name("samspor-witnesses").daemon().unstarted(this::ask);
        asker = thread;
        thread.start();
    }

    /** Ends them: a witness is not waited for, but what is being recorded is recorded. */
    @Override
    public synchronized void stop() {
        Thread thread = asker;
        if (thread == null) return;
        asker = null;
        try {
            boolean isQuiet = telling.tryLock(STOP_MILLIS_MAX, TimeUnit.MILLISECONDS);
            thread.interrupt();
            if (isQuiet) telling.unlock();
            thread.join(STOP_MILLIS_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hears of a new head. Only as many as make a checkpoint are worth waking up for. */
    void onAppend(long head) {
        Desk.Status status = desk.status();
        if (called || head - status.window().sealed() < pace.events()) return;
        called = true;
        LockSupport.unpark(sealer);
    }

    private void seal() {
        while (!closed) {
            long next;
            try {
                desk.turn();
                next = desk.isBehind() ? pace.pause().toNanos() : pace.tick().toNanos();
                if (trouble != null) LOG.info("the notary is at work again");
                trouble = null;
                LockSupport.unpark(asker);
            } catch (SQLException | IOException | RuntimeException failed) {
                next = TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS);
                say(failed);
            }
            rest(next);
        }
        desk.close();
    }

    private void say(Exception failed) {
        String words = failed.getClass().getSimpleName() + ": " + failed.getMessage();
        if (!words.equals(trouble) && !closed) {
            LOG.error("the notary cannot sign, and tries again: {}", words);
        }
        trouble = words;
    }

    /** Until the next tick; a call ends it early, but not before the pause between checkpoints. */
    private void rest(long nanos) {
        long begun = System.nanoTime();
        long least = Math.min(nanos, pace.pause().toNanos());
        while (!closed) {
            long gone = System.nanoTime() - begun;
            if (gone >= nanos || (called && gone >= least)) break;
            LockSupport.parkNanos(this, (called ? least : nanos) - gone);
        }
        called = false;
    }

    private void ask() {
        long told = 0;
        while (isAsking()) {
            LockSupport.parkNanos(this, pace.tick().toNanos());
            Desk.Status status = desk.status();
            if (!isAsking() || !status.atWork() || status.alarm() != null) continue;
            try {
                cosigning.round();
                told = tell(told);
            } catch (SQLException | LogUnavailable lost) {
                LOG.debug("the witnesses are asked later: {}", lost.getMessage());
            } catch (RuntimeException bug) {
                LOG.error("a round to the witnesses failed, and is tried again", bug);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private boolean isAsking() {
        return Thread.currentThread().equals(asker);
    }

    /** The record itself may tell of what was sealed; when it does is its own matter. */
    private long tell(long told) {
        @Nullable Sealed sealed = desk.sealed();
        if (sealed == null || sealed.size() == told) return told;
        telling.lock();
        try {
            if (!isAsking()) return told;
            sealings.sealed(sealed.size(), sealed.checkpoint().root());
            return sealed.size();
        } finally {
            telling.unlock();
        }
    }

    /** How far the log is signed and witnessed. */
    public Window window() {
        return desk.status().window();
    }

    /** What stands unacknowledged; null if nothing does. */
    public @Nullable Alarm alarm() {
        return desk.status().alarm();
    }

    /** Why nothing can be signed at the moment, where it is no alarm; null while all is well. */
    @Nullable String trouble() {
        return trouble;
    }

    /** When the desk was last found in order. */
    Instant lookedAt() {
        return desk.status().at();
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(sealer);
        stop();
        cosigning.close();
        try {
            sealer.join(STOP_MILLIS_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
