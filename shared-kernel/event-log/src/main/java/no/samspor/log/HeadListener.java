package no.samspor.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of appends made by other processes, on a connection of its own. A notification is a hint
 * that any role can give and a lost connection can swallow: it is never believed, and the head is
 * also looked at once a second, with the clocks. While this process stores every few milliseconds
 * itself, its own commits tell where the head is, and it does not listen: to hear of each of them
 * once more is work for nothing, here and in the database.
 */
final class HeadListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadListener.class);
    private static final String HEAD =
            "SELECT position, greatest(recorded_at, timestamptz 'epoch'), clock_timestamp()"
                    + " FROM log.head";
    private static final String LISTEN = "LISTEN samspor_log";
    private static final int POLL_MILLIS = 1_000;
    private static final int RETRY_MILLIS = 250;

    /** So many own commits within that time are often enough not to listen. */
    private static final int MANY = 20;

    private static final long MANY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** How long it stands aside at a time, and how many own commits of that time keep it there. */
    private static final int ASIDE_MILLIS = 50;

    private static final int COMMITS_ASIDE = 2;

    private final Clock clock = Clock.systemUTC();
    private final DataSource source;
    private final HeadWatch heads;
    private final Thread thread;
    private volatile boolean closed;

    HeadListener(LogDatabase database, HeadWatch heads) {
        this.source = database.direct();
        this.heads = heads;
        thread = Thread.ofPlatform().name("samspor-listener").daemon().start(this::run);
    }

    private void run() {
        boolean complained = false;
        while (!closed) {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(LISTEN);
                complained = false;
                listen(connection.unwrap(PGConnection.class), statement);
            } catch (SQLException lost) {
                if (!complained && !closed) {
                    LOG.warn("no longer hears of appends: {}", lost.getMessage());
                }
                complained = true;
                pause(RETRY_MILLIS);
            }
        }
    }

    private void listen(PGConnection connection, Statement statement) throws SQLException {
        poll(statement);
        long since = System.nanoTime();
        long before = heads.commits();
        while (!closed) {
            PGNotification[] heard = connection.getNotifications(POLL_MILLIS);
            if (heard == null || heard.length == 0 || isNews(heard[heard.length - 1])) {
                poll(statement);
            } else if (heads.commits() >= before + MANY) {
                if (System.nanoTime() - since < MANY_NANOS) standAside(statement);
                since = System.nanoTime();
                before = heads.commits();
            }
        }
    }

    /** Until this process no longer stores so often: then it listens again. */
    private void standAside(Statement statement) throws SQLException {
        statement.execute("UNLISTEN samspor_log");
        int looks = 0;
        long before;
        do {
            if (++looks % (POLL_MILLIS / ASIDE_MILLIS) == 0) poll(statement);
            before = heads.commits();
            pause(ASIDE_MILLIS);
        } while (!closed && heads.commits() >= before + COMMITS_ASIDE);
        statement.execute(LISTEN);
        poll(statement);
    }

    /** What this process appended itself it knows already; what is no position is not from us. */
    private boolean isNews(PGNotification heard) {
        try {
            return Long.parseLong(heard.getParameter()) > heads.newest();
        } catch (NumberFormatException forged) {
            return false;
        }
    }

    private void poll(Statement statement) throws SQLException {
        try (ResultSet head = statement.executeQuery(HEAD)) {
            if (!head.next()) return;
            heads.advanceElsewhere(head.getLong(1));
            Instant database = head.getObject(3, OffsetDateTime.class).toInstant();
            Instant recorded = head.getObject(2, OffsetDateTime.class).toInstant();
            heads.skew().looked(recorded, database, clock.instant());
        }
    }

    private void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
