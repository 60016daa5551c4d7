package no.samspor.log;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import no.samspor.events.Erasure;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.log.vault.KeyVault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out in the vault what the log says is erased: once before anything is served, for all of
 * the log, and then for each erasure soon after it is stored.
 *
 * <p>It keeps no position of its own, so there is none that could be wrong: a crash between the
 * event and the destruction, and a vault restored from before it, both end at the next start. Every
 * process with a vault does it, and forgets what it has in memory; whoever comes second destroys
 * nothing.
 */
public final class Erasures implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final PostgresLogReader log;
    private final KeyVault vault;
    private final Runnable forgetting;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("samspor-erasures").daemon().factory());

    private volatile @Nullable String failure;
    private long position;

    /** Who had read just before a key was destroyed may have put it into memory just after. */
    private boolean forgetAgain;

    /**
     * @param forgetting lets go of events and states in memory, which may hold what is erased
     */
    public Erasures(PostgresLogReader log, KeyVault vault, Runnable forgetting) {
        this.log = log;
        this.vault = vault;
        this.forgetting = forgetting;
    }

    /** Brings the vault to what the log says, and goes on doing so; fails if it cannot. */
    void begin() {
        int late = carryOut();
        if (late > 0) {
            LOG.warn("{} keys were still there of what the log says is erased, until now", late);
        }
        long every = LOOK_EVERY.toMillis();
        var unused =
                looking.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    /** Why erasures are not carried out at the moment; null while they are. */
    public @Nullable String failure() {
        return failure;
    }

    /** All that {@code log} tells of, to be kept with a backup. */
    public static ErasureList listOf(PostgresLogReader log) {
        return listOf(log.erasing(0));
    }

    private static ErasureList listOf(List<Recorded<Event>> told) {
        return new ErasureList(told.stream().map(Erasures::entry).toList());
    }

    private static ErasureList.Entry entry(Recorded<Event> told) {
        @Nullable Erasure erasure = Erasure.of(told.event());
        if (erasure == null) throw new IllegalStateException("erases nothing: " + told.position());
        return new ErasureList.Entry(erasure, told.eventId(), told.position());
    }

    private void look() {
        try {
            carryOut();
            failure = null;
        } catch (RuntimeException e) {
            if (failure == null) LOG.error("erasures wait until they can be carried out", e);
            failure = e.toString();
        }
    }

    private int carryOut() {
        ErasureList news = listOf(log.erasing(position));
        if (news.entries().isEmpty() && !forgetAgain) return 0;
        int destroyed = news.apply(vault);
        vault.forget();
        forgetting.run();
        forgetAgain = !news.entries().isEmpty();
        if (forgetAgain) position = news.entries().getLast().position();
        return destroyed;
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
