package no.samspor.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of appends made by other processes, on a connection of its own. A notification is a hint
 * and can be lost with a connection, so the head is also looked at once a second.
 */
final class HeadListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadListener.class);
    private static final int POLL_MILLIS = 1_000;
    private static final int RETRY_MILLIS = 250;

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
                statement.execute("LISTEN samspor_log");
                complained = false;
                listen(connection.unwrap(PGConnection.class), statement);
            } catch (SQLException lost) {
                if (!complained && !closed) {
                    LOG.warn("no longer hears of appends: {}", lost.getMessage());
                }
                complained = true;
                pause();
            }
        }
    }

    private void listen(PGConnection connection, Statement statement) throws SQLException {
        poll(statement);
        while (!closed) {
            PGNotification[] heard = connection.getNotifications(POLL_MILLIS);
            if (heard == null || heard.length == 0) poll(statement);
            else heads.advance(Long.parseLong(heard[heard.length - 1].getParameter()));
        }
    }

    private void poll(Statement statement) throws SQLException {
        try (ResultSet head = statement.executeQuery("SELECT position FROM log.head")) {
            if (head.next()) heads.advance(head.getLong(1));
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
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
