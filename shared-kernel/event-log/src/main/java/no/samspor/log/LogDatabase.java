package no.samspor.log;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the log's database is and as whom one enters it. */
public record LogDatabase(String url, String user, String password) {

    /** A head lock held elsewhere, or a hung server, must not hold our callers for ever. */
    private static final String LIMITS = "-c lock_timeout=5s";

    /**
     * How {@code log.append} is planned: its arrays hide their length from the planner, so that a
     * plan made while a table was empty would scan it for ever, and every call would plan anew.
     */
    private static final String EACH_ROW_BY_ITS_KEY =
            " -c plan_cache_mode=force_generic_plan -c enable_seqscan=off"
                    + " -c enable_hashjoin=off -c enable_mergejoin=off";

    private static final int CONNECT_SECONDS = 5;
    private static final int SOCKET_SECONDS = 30;

    /** A new connection each time, for listening. */
    DataSource direct() {
        return source(LIMITS);
    }

    /** A new connection each time, for the appender. */
    DataSource appending() {
        return source(LIMITS + EACH_ROW_BY_ITS_KEY);
    }

    private DataSource source(String options) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("samspor-log");
        source.setOptions(options);
        // -1: prepare at the first use and read binary, also from a cursor's first row on.
        source.setPrepareThreshold(-1);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(SOCKET_SECONDS);
        source.setTcpKeepAlive(true);
        return source;
    }

    /** A small pool that starts without the database and finds it again after a crash. */
    public HikariDataSource pool(String name, int most) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(direct());
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_SECONDS * 1_000L);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
