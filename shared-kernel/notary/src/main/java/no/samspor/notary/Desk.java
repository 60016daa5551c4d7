package no.samspor.notary;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import no.samspor.log.LogKeys;
import no.samspor.log.Standstill;
import no.samspor.notary.reads.ReadsSealing;
import no.samspor.notary.store.Alarm;
import no.samspor.notary.store.Alarms;
import no.samspor.notary.store.Checkpoints;
import no.samspor.notary.store.Finding;
import no.samspor.notary.store.Found;
import no.samspor.notary.store.Keys;
import no.samspor.notary.store.MemoryFile;
import no.samspor.notary.store.Sealed;
import no.samspor.notary.store.Tiles;
import no.samspor.notary.store.Window;
import no.samspor.proof.note.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The notary's work, one turn at a time, on a connection of its own: looks, seals what is due, goes
 * on its patrol, or stands still under an alarm. Used by one thread.
 */
final class Desk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final long LOUD_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final String LOCK = "SELECT pg_try_advisory_lock(hashtext('samspor notary'))";

    private final DataSource source;
    private final Supplier<LogKeys> keys;
    private final List<Keys.Owned> witnesses;
    private final MemoryFile memory;
    private final Standstill standstill;
    private final Pace pace;
    private final LongSupplier nanos;
    private final Sealing sealing;
    private final Patrol patrol;
    private ReadsSealing reads = new ReadsSealing();

    private @Nullable Connection connection;
    private boolean locked;
    private boolean footed;
    private boolean standing;
    private long loudNanos;
    private long headSeen;
    private int epoch;
    private long sealedSize;
    private long caughtUpNanos;
    private long sealedNanos;
    private List<VerifierKey> published = List.of();
    private volatile Status status = Status.BEFORE;
    private LogKeys signing = LogKeys.NONE;
    private volatile @Nullable Sealed last;

    /**
     * How things stand, for whoever watches.
     *
     * @param atWork whether it is this process that seals
     */
    record Status(boolean atWork, Window window, @Nullable Alarm alarm, Instant at) {
        static final Status BEFORE =
                new Status(false, new Window(0, 0, 0, null), null, Instant.EPOCH);
    }

    Desk(
            DataSource source,
            Supplier<LogKeys> keys,
            List<Keys.Owned> witnesses,
            MemoryFile memory,
            Standstill standstill,
            Pace pace,
            Seam seam,
            LongSupplier nanos) {
        this.source = source;
        this.keys = keys;
        this.witnesses = witnesses;
        this.memory = memory;
        this.standstill = standstill;
        this.pace = pace;
        this.nanos = nanos;
        sealing = new Sealing(memory, seam);
        patrol = new Patrol(pace.patrolRows());
    }

    Status status() {
        return status;
    }

    /** What this process signed last; null where it has not looked yet, or there is nothing. */
    @Nullable Sealed sealed() {
        return last;
    }

    /** Everything that is due now; a failure leaves nothing half done. */
    void turn() throws SQLException, IOException {
        Connection open = connected();
        boolean done = false;
        try {
            work(open);
            done = true;
        } catch (Tiles.Unreadable lost) {
            throw lost.failure();
        } finally {
            if (!done) close();
        }
    }

    private Connection connected() throws SQLException {
        @Nullable Connection open = connection;
        if (open != null) return open;
        Connection fresh = source.getConnection();
        fresh.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection = fresh;
        return fresh;
    }

    private void work(Connection open) throws SQLException, IOException {
        Alarms alarms = new Alarms(open);
        @Nullable Alarm alarm = alarms.standing();
        boolean atWork = isLocked(open);
        if (alarm == null && atWork) {
            standAgain();
            alarm = watch(open);
        }
        if (alarm != null) {
            stand(alarm);
            if (atWork && alarms.isAcknowledged(alarm)) mend(open, alarm);
        } else {
            standAgain();
        }
        status = new Status(atWork, Window.of(open), alarms.standing(), Instant.now());
    }

    /** The lock is the connection's: whoever loses it no longer seals. */
    private boolean isLocked(Connection open) throws SQLException {
        if (locked) return true;
        try (Statement statement = open.createStatement();
                ResultSet row = statement.executeQuery(LOCK)) {
            locked = row.next() && row.getBoolean(1);
        }
        if (locked) {
            footed = false;
            reads = new ReadsSealing();
            published = List.of();
            patrol.restart();
        }
        return locked;
    }

    private @Nullable Alarm watch(Connection open) throws SQLException, IOException {
        Extent extent = Extent.of(open);
        try {
            extent.check(headSeen);
            headSeen = extent.head();
            LogKeys signing = signing();
            publish(open, signing);
            sealIfDue(open, signing, extent.head());
            reads.turn(open, signing);
            patrol.turn(open, epoch, sealedSize, nanos.getAsLong());
            return null;
        } catch (Found found) {
            return raise(open, found.finding(), extent.head());
        }
    }

    /** A key that was taken out signs on until a checkpoint stands under one that stays. */
    private LogKeys signing() {
        LogKeys now = keys.get();
        @Nullable Sealed known = last;
        boolean follows = known == null || known.isSignedBy(now.verifiers());
        signing = follows ? now : now.and(signing);
        return signing;
    }

    private void publish(Connection open, LogKeys signing) throws SQLException {
        if (published.equals(signing.verifiers())) return;
        new Keys(open).publish(signing.verifiers(), witnesses);
        published = signing.verifiers();
    }

    private void sealIfDue(Connection open, LogKeys signing, long head)
            throws SQLException, IOException, Found {
        long now = nanos.getAsLong();
        if (footed && !isDue(head - sealedSize, now)) return;
        @Nullable Sealed sealed = sealing.seal(open, signing, head);
        epoch = new Checkpoints(open).epoch();
        sealedSize = sealed == null ? 0 : sealed.size();
        last = sealed;
        footed = true;
        sealedNanos = now;
        caughtUpNanos = now;
    }

    private boolean isDue(long unsealed, long now) {
        if (unsealed <= 0) {
            caughtUpNanos = now;
            return false;
        }
        if (now - sealedNanos < pace.pause().toNanos()) return false;
        return unsealed >= pace.events() || now - caughtUpNanos >= pace.age().toNanos();
    }

    /** Whether there is more than one sealing takes, or more came meanwhile. */
    boolean isBehind() {
        Status now = status;
        return now.atWork()
                && now.alarm() == null
                && now.window().head() - now.window().sealed() >= pace.events();
    }

    private @Nullable Alarm raise(Connection open, Finding suspicion, long head)
            throws SQLException, IOException {
        Alarms alarms = new Alarms(open);
        int concerned = new Checkpoints(open).epoch();
        Finding finding = new Evidence(open, concerned, signing(), memory).about(suspicion);
        alarms.raise(UUID.randomUUID(), concerned, head, finding);
        footed = false;
        return alarms.standing();
    }

    private void stand(Alarm alarm) {
        standstill.begin(alarm.words().en());
        boolean loud = !standing || nanos.getAsLong() - loudNanos > LOUD_NANOS;
        standing = true;
        if (!loud) return;
        loudNanos = nanos.getAsLong();
        LOG.error(
                "ALARM {}: {} Nothing is signed and nothing is recorded until a person has looked"
                        + " into it and acknowledged it.",
                alarm.id(),
                alarm.words().en());
    }

    private void standAgain() {
        if (!standing) return;
        standing = false;
        standstill.end();
    }

    /**
     * What a person has acknowledged is mended if it can be, or else a new epoch begins from it.
     */
    private void mend(Connection open, Alarm alarm) throws SQLException, IOException {
        Evidence evidence = new Evidence(open, new Checkpoints(open).epoch(), signing(), memory);
        if (!evidence.settle(alarm)) return;
        footed = false;
        headSeen = 0;
        patrol.restart();
        LOG.warn("alarm {} was acknowledged, and the notary goes on", alarm.id());
    }

    @Override
    public void close() {
        @Nullable Connection open = connection;
        connection = null;
        locked = false;
        if (open == null) return;
        try {
            open.close();
        } catch (SQLException gone) {
            LOG.debug("closing a lost connection", gone);
        }
    }
}
