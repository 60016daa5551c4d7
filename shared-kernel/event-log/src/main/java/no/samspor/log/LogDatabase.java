package no.samspor.log;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the log's database is and as whom one enters it.
 *
 * @param patience how long whoever asks waits for a connection, and for the answer on it
 * @param between what stands between us and the driver: nothing, but in a simulation
 */
public record LogDatabase(
        String url,
        String user,
        String password,
        Duration patience,
        UnaryOperator<DataSource> between) {

    /** So that a client hears from us within two seconds, whatever hangs. */
    public static final Duration PATIENCE = Duration.ofMillis(1_800);

    /** A head lock held elsewhere, or a hung server, must not hold our callers for ever. */
    private static final String LIMITS = "-c lock_timeout=5s";

    /**
     * How {@code log.append} is planned: its arrays hide their length from the planner, so that a
     * plan made while a table was empty would scan it for ever, and every call would plan anew.
     */
    private static final String EACH_ROW_BY_ITS_KEY =
            " -c plan_cache_mode=force_generic_plan -c enable_seqscan=off"
                    + " -c enable_hashjoin=off -c enable_mergejoin=off";

    /** What the log itself waits for an answer before it takes a connection for lost. */
    private static final int SOCKET_SECONDS = 10;

    private static final Duration LOOK_MAX = Duration.ofSeconds(1);

    public LogDatabase(String url, String user, String password) {
        this(url, user, password, PATIENCE);
    }

    public LogDatabase(String url, String user, String password, Duration patience) {
        this(url, user, password, patience, UnaryOperator.identity());
    }

    /** A new connection each time, for listening, and for the notary. */
    public DataSource direct() {
        return source(new PGSimpleDataSource(), LIMITS, SOCKET_SECONDS);
    }

    /** A new connection each time, for the appender. */
    DataSource appending() {
        return source(new PGSimpleDataSource(), LIMITS + EACH_ROW_BY_ITS_KEY, SOCKET_SECONDS);
    }

    private DataSource source(PGSimpleDataSource source, String options, int socketSeconds) {
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("samspor-log");
        source.setOptions(options);
        // -1: prepare at the first use and read binary, also from a cursor's first row on.
        source.setPrepareThreshold(-1);
        source.setConnectTimeout(seconds(patience));
        source.setSocketTimeout(socketSeconds);
        source.setTcpKeepAlive(true);
        return between.apply(source);
    }

    /** A small pool that starts without the database and finds it again after a crash. */
    public HikariDataSource pool(String name, int most) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source(new KnockingSource(), LIMITS, seconds(patience)));
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(patience.toMillis());
        config.setValidationTimeout(LOOK_MAX.toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static int seconds(Duration patience) {
        return Math.toIntExact(patience.plusMillis(999).toSeconds());
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
