package no.samspor.log;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * An acknowledgement implies that the decision is on the disk. The settings that make it so are
 * read at start and on every pooled session, embedded or external; nothing is served without them.
 */
public final class Durability {

    /** The database could lose what it acknowledged. */
    public static final class NotDurable extends RuntimeException {
        private NotDurable(String message) {
            super(message);
        }
    }

    /**
     * For {@code spring.datasource.hikari.connection-init-sql}: a session that may lose what it
     * commits never enters the pool. {@link #guarding(DataSource)} also sees what changes later.
     */
    public static final String INIT_SQL =
            """
            DO $$
            BEGIN
                IF current_setting('fsync') <> 'on'
                   OR current_setting('full_page_writes') <> 'on'
                   OR current_setting('data_checksums') <> 'on'
                   OR current_setting('synchronous_commit') NOT IN ('on', 'remote_apply')
                THEN
                    RAISE EXCEPTION 'this session may lose what it commits: fsync=%, '
                        'full_page_writes=%, data_checksums=%, synchronous_commit=%',
                        current_setting('fsync'), current_setting('full_page_writes'),
                        current_setting('data_checksums'), current_setting('synchronous_commit')
                        USING ERRCODE = 'object_not_in_prerequisite_state';
                END IF;
            END
            $$
            """;

    private static final String SETTINGS =
            "SELECT current_setting('fsync'), current_setting('full_page_writes'),"
                    + " current_setting('data_checksums'), current_setting('synchronous_commit')";

    private Durability() {}

    /** Refuses a session that may lose what it commits. */
    public static void require(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet settings = statement.executeQuery(SETTINGS)) {
            settings.next();
            var faults = new ArrayList<String>();
            on("fsync", settings.getString(1), faults);
            on("full_page_writes", settings.getString(2), faults);
            on("data_checksums", settings.getString(3), faults);
            String commit = settings.getString(4);
            if (!List.of("on", "remote_apply").contains(commit)) {
                faults.add("synchronous_commit is " + commit);
            }
            if (!faults.isEmpty()) throw notDurable(faults);
        }
    }

    /** Refuses a database that may lose what it commits. */
    public static void require(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            require(connection);
        }
    }

    /**
     * The same pool, but each session is looked at when it is borrowed: one that was made less
     * durable is refused and thrown away. Costs one round trip per borrowing.
     */
    public static DataSource guarding(DataSource pool) {
        return new Guarded(pool);
    }

    private static void on(String setting, String value, List<String> faults) {
        if (!value.equals("on")) faults.add(setting + " is " + value);
    }

    private static NotDurable notDurable(List<String> faults) {
        return new NotDurable(
                "The database could lose decisions that it has acknowledged: "
                        + String.join(", ", faults)
                        + ". Samspor serves only with fsync, full_page_writes, data_checksums and"
                        + " synchronous_commit on. Set them on the server, and for the roles, and"
                        + " start again.");
    }

    private record Guarded(DataSource pool) implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            return looked(pool.getConnection());
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return looked(pool.getConnection(user, password));
        }

        private Connection looked(Connection connection) throws SQLException {
            try {
                require(connection);
                return connection;
            } catch (NotDurable | SQLException e) {
                discard(connection);
                throw e;
            }
        }

        /** A pool would lend the session again. */
        private void discard(Connection connection) throws SQLException {
            if (pool instanceof HikariDataSource hikari) hikari.evictConnection(connection);
            connection.close();
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            return pool.getLogWriter();
        }

        @Override
        public void setLogWriter(PrintWriter writer) throws SQLException {
            pool.setLogWriter(writer);
        }

        @Override
        public int getLoginTimeout() throws SQLException {
            return pool.getLoginTimeout();
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            pool.setLoginTimeout(seconds);
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            return pool.getParentLogger();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            return type.isInstance(pool) ? type.cast(pool) : pool.unwrap(type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) throws SQLException {
            return type.isInstance(pool) || pool.isWrapperFor(type);
        }
    }
}
