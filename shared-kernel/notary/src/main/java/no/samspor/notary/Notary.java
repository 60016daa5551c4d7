package no.samspor.notary;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import no.samspor.log.LogUnavailable;
import no.samspor.log.Sealings;
import no.samspor.notary.store.Alarm;
import no.samspor.notary.store.Sealed;
import no.samspor.notary.store.Window;
import no.samspor.notary.witness.Cosigning;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the desk and the rounds to the witnesses going, each on a thread of its own: a witness that
 * hangs never holds a checkpoint up. It lives through the loss of the database and of the disk.
 */
public final class Notary implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Notary.class);
    private static final long RETRY_MILLIS = 500;
    private static final long STOP_MILLIS_MAX = 5_000;

    private final Desk desk;
    private final Cosigning cosigning;
    private final Sealings sealings;
    private final Pace pace;
    private final Thread sealer;
    private final Thread asker;
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
        asker = Thread.ofPlatform().name("samspor-witnesses").daemon().start(this::ask);
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
        while (!closed) {
            LockSupport.parkNanos(this, pace.tick().toNanos());
            Desk.Status status = desk.status();
            if (closed || !status.atWork() || status.alarm() != null) continue;
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

    /** The record itself may tell of what was sealed; when it does is its own matter. */
    private long tell(long told) {
        @Nullable Sealed sealed = desk.sealed();
        if (sealed == null || sealed.size() == told) return told;
        sealings.sealed(sealed.size(), sealed.checkpoint().root());
        return sealed.size();
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
        asker.interrupt();
        cosigning.close();
        try {
            sealer.join(STOP_MILLIS_MAX);
            asker.join(STOP_MILLIS_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
