package no.samspor.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL as a pool meets it. Where it cannot be entered, as while it recovers from a crash, it
 * is asked again and again for a second: a pool would ask after pauses that double, and find a
 * server that was back after three seconds only after five.
 */
public final class KnockingSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;
    private static final long FOR_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long EVERY_MILLIS = 50;
    private static final String STARTING_UP = "57P03";
    private static final String NO_CONNECTION = "08";

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password)
            throws SQLException {
        long begun = System.nanoTime();
        while (true) {
            try {
                return super.getConnection(user, password);
            } catch (SQLException refused) {
                if (!passes(refused) || System.nanoTime() - begun > FOR_NANOS) throw refused;
                rest(refused);
            }
        }
    }

    private static boolean passes(SQLException refused) {
        @Nullable String state = refused.getSQLState();
        return state != null && (state.startsWith(NO_CONNECTION) || state.equals(STARTING_UP));
    }

    private static void rest(SQLException refused) throws SQLException {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(EVERY_MILLIS));
        if (Thread.currentThread().isInterrupted()) throw refused;
    }
}
