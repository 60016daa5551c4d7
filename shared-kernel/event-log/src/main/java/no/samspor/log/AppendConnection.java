package no.samspor.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The appender's own connection, made anew when it is lost. Used by one thread only. */
final class AppendConnection {

    private static final Logger LOG = LoggerFactory.getLogger(AppendConnection.class);

    private static final Duration RESTART = Duration.ofSeconds(1);

    /** Data, integrity, program limits, and errors raised in the function. */
    private static final Set<String> DATA_ERRORS = Set.of("21", "22", "23", "54", "P0");

    /** Resources, the operating system, the server itself: what a server may fall by. */
    private static final Set<String> FALLS = Set.of("53", "58", "XX");

    private final DataSource source;
    private final Ticks ticks;
    private @Nullable Connection connection;
    private @Nullable BatchStatement statement;
    private int failures;
    private long downSince;

    /** {@code source} gives a new connection each time: a pool would keep a broken one. */
    AppendConnection(DataSource source, Ticks ticks) {
        this.source = source;
        this.ticks = ticks;
    }

    /** False while there is none; nothing has been sent then. */
    boolean connect() {
        if (statement != null) return true;
        try {
            Connection fresh = source.getConnection();
            connection = fresh;
            fresh.setAutoCommit(true);
            Durability.require(fresh);
            statement = new BatchStatement(fresh);
            if (failures > 0) LOG.info("connected to the database again");
            failures = 0;
            return true;
        } catch (SQLException | Durability.NotDurable e) {
            if (failures == 0) downSince = ticks.nanos();
            if (failures++ == 0) LOG.warn("the log cannot reach its database: {}", e.getMessage());
            drop();
            return false;
        }
    }

    /** Whether it has been away for longer than a restart after a crash takes. */
    boolean isDown() {
        return failures > 0 && ticks.nanos() - downSince > RESTART.toNanos();
    }

    /** Before the next attempt: longer after each that failed. */
    void pause(long millisMax) throws InterruptedException {
        ticks.sleep(Math.min(millisMax, 25L << Math.min(failures, 5)));
    }

    Outcome[] append(List<Pending> appends) throws SQLException {
        BatchStatement ready = statement;
        if (ready == null) throw new SQLException("not connected", "08003");
        return ready.run(appends);
    }

    /** Whether it is sure that nothing was stored: an error the server itself reported. */
    static boolean wasRolledBack(SQLException failed) {
        if (!(failed instanceof PSQLException reported)) return false;
        if (reported.getServerErrorMessage() == null) return false;
        @Nullable String state = reported.getSQLState();
        if (state == null || state.startsWith("08") || state.startsWith("57P0")) return false;
        // A server that panics may have written the commit before it fell.
        boolean fell = !"ERROR".equals(reported.getServerErrorMessage().getSeverity());
        return !(fell && FALLS.contains(state.substring(0, 2)));
    }

    /** Whether an error can be the fault of one append: its data, and not the server's state. */
    static boolean isAboutTheData(SQLException failed) {
        @Nullable String state = failed.getSQLState();
        return state != null && DATA_ERRORS.contains(state.substring(0, 2));
    }

    void drop() {
        statement = null;
        Connection lost = connection;
        connection = null;
        if (lost == null) return;
        try {
            lost.close();
        } catch (SQLException gone) {
            LOG.debug("closing a lost connection", gone);
        }
    }

    void close() {
        drop();
    }
}
