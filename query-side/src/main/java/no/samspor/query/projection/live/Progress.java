package no.samspor.query.projection.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import no.samspor.log.HeadWatch;

/**
 * The views' position for those who read: woken by the commit of a batch in this process, and
 * looked up again now and then, since another process may be the one that writes.
 */
public final class Progress implements Position {

    private static final long LOOK_AGAIN_MILLIS = 200;

    private final DataSource database;
    private final HeadWatch heads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile long newest;

    public Progress(DataSource database, HeadWatch heads) {
        this.database = database;
        this.heads = heads;
    }

    /** A batch has committed here. */
    void reached(long position) {
        lock.lock();
        try {
            newest = position;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long current() {
        try (Connection connection = database.getConnection()) {
            long position = Views.position(connection);
            seen(position);
            return position;
        } catch (SQLException e) {
            throw new IllegalStateException("the views' position cannot be read", e);
        }
    }

    /** Another process has written: whoever asks for as much need not look again. */
    private void seen(long position) {
        if (position > newest) reached(position);
    }

    @Override
    public long known() {
        return newest;
    }

    @Override
    public Footing footing(String organisation, LocalDate day) {
        try (Connection connection = database.getConnection()) {
            return Footing.of(connection, organisation, day);
        } catch (SQLException e) {
            throw new IllegalStateException("the views' position cannot be read", e);
        }
    }

    @Override
    public long parkedEvents() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT count(DISTINCT position) FROM views.parked");
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("what is parked cannot be counted", e);
        }
    }

    @Override
    public boolean await(long position, Duration patience) {
        if (newest >= position) return true;
        heads.waiterComes();
        try {
            return current() >= position || comes(position, patience);
        } finally {
            heads.waiterGoes();
        }
    }

    private boolean comes(long position, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (newest < position) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) return false;
            if (!signalled(position, Math.min(left, LOOK_AGAIN_MILLIS))) return false;
            if (newest < position && current() >= position) return true;
        }
        return true;
    }

    /** False only if the thread is asked to stop. */
    private boolean signalled(long position, long millis) {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (newest < position && left > 0) left = moved.awaitNanos(left);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
