package no.samspor.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * For tests, which ask one thing each time: a connection that is closed is kept for whoever enters
 * the same database in the same role next. To make one costs the server some 25 ms of processor; so
 * few are kept of all databases together that they are nobody's pool.
 */
final class KeptConnections {

    private static final int KEPT_MAX = 12;
    private static final int ALIVE_SECONDS = 2;

    private record Kept(DatabaseAccess access, Connection connection) {}

    private static final Deque<Kept> KEPT = new ArrayDeque<>();

    private KeptConnections() {}

    static DataSource of(DatabaseAccess access) {
        PGSimpleDataSource source =
                new PGSimpleDataSource() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public Connection getConnection() throws SQLException {
                        @Nullable Connection kept = taken(access);
                        return lent(access, kept == null ? super.getConnection() : kept);
                    }
                };
        source.setUrl(access.url());
        source.setUser(access.user());
        source.setPassword(access.password());
        return source;
    }

    /** A connection as it was when it was made; null where none is kept that still lives. */
    private static @Nullable Connection taken(DatabaseAccess access) throws SQLException {
        while (true) {
            @Nullable Connection kept = next(access);
            if (kept == null) return null;
            if (kept.isValid(ALIVE_SECONDS)) return kept;
            kept.close();
        }
    }

    private static @Nullable Connection next(DatabaseAccess access) {
        synchronized (KEPT) {
            for (Iterator<Kept> newest = KEPT.iterator(); newest.hasNext(); ) {
                Kept each = newest.next();
                if (!each.access().equals(access)) continue;
                newest.remove();
                return each.connection();
            }
            return null;
        }
    }

    private static Connection lent(DatabaseAccess access, Connection real) {
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, words) -> {
                            if (method.getName().equals("close")) {
                                keep(access, real);
                                return null;
                            }
                            try {
                                return method.invoke(real, words);
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        });
    }

    /** What was set for the session goes; one that cannot forget is not kept. */
    private static void keep(DatabaseAccess access, Connection real) throws SQLException {
        try {
            if (real.isClosed()) return;
            if (!real.getAutoCommit()) {
                real.rollback();
                real.setAutoCommit(true);
            }
            try (Statement forget = real.createStatement()) {
                forget.execute("DISCARD ALL");
            }
        } catch (SQLException broken) {
            real.close();
            return;
        }
        @Nullable Kept oldest;
        synchronized (KEPT) {
            KEPT.addFirst(new Kept(access, real));
            oldest = KEPT.size() > KEPT_MAX ? KEPT.removeLast() : null;
        }
        if (oldest != null) oldest.connection().close();
    }
}
