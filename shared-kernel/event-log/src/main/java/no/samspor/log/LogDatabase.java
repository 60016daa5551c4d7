package no.samspor.log;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the log's database is and as whom one enters it.
 *
 * @param between what stands between us and the driver: nothing, but in a simulation
 */
public record LogDatabase(
        String url, String user, String password, UnaryOperator<DataSource> between) {

    /** A head lock held elsewhere, or a hung server, must not hold our callers for ever. */
    private static final String LIMITS = "-c lock_timeout=5s";

    private static final int CONNECT_SECONDS = 5;

    /** Who cannot be given a connection hears it in time to tell a web client within 2 s. */
    private static final int POOL_MILLIS = 1_500;

    private static final int SOCKET_SECONDS = 30;

    public LogDatabase(String url, String user, String password) {
        this(url, user, password, UnaryOperator.identity());
    }

    /** A new connection each time, for the appender, for listening, and for the notary. */
    public DataSource direct() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("samspor-log");
        source.setOptions(LIMITS);
        // -1: prepare at the first use and read binary, also from a cursor's first row on.
        source.setPrepareThreshold(-1);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(SOCKET_SECONDS);
        source.setTcpKeepAlive(true);
        return between.apply(source);
    }

    /** A small pool that starts without the database and finds it again after a crash. */
    public HikariDataSource pool(String name, int most) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(direct());
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(POOL_MILLIS);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
