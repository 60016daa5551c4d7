package no.samspor.log;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.samspor.events.Erasure;
import no.samspor.events.Event;
import no.samspor.events.Logged;
import no.samspor.events.Recorded;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/** The log on PostgreSQL, as its readers see it: plain SQL, each read by a key's order. */
public final class PostgresLogReader implements LogReader, AutoCloseable {

    private static final int FETCHED_AT_ONCE = 5_000;
    private static final int PAGE_MILLIS_MAX = 60_000;

    private static final String SELECT = "SELECT " + Rows.COLUMNS + " FROM log.event ";

    /** Written out, so that the planner sees that it is the index's own condition. */
    private static final String ERASING =
            Erasure.NAMES.stream()
                    .sorted()
                    .collect(Collectors.joining("', '", "WHERE name IN ('", "')"));

    /** As the index has it. */
    private static final String PEOPLE =
            OF_PEOPLE.stream()
                    .sorted()
                    .collect(Collectors.joining("', '", "split_part(name, '.', 1) IN ('", "')"));

    private static final String AFTER = SELECT + "WHERE position > ? ORDER BY position LIMIT ?";

    private final HikariDataSource pool;
    private final int patienceMillis;
    private final EventCodec codec;
    private final HeadWatch heads;
    private final Supplier<LogKeys> keys;
    private final HeadListener listener;
    private final Corrections corrections;

    public PostgresLogReader(LogDatabase database, EventCodec codec, HeadWatch heads, int most) {
        this(database, codec, heads, most, () -> LogKeys.NONE);
    }

    public PostgresLogReader(
            LogDatabase database,
            EventCodec codec,
            HeadWatch heads,
            int most,
            Supplier<LogKeys> keys) {
        this.keys = keys;
        this.codec = codec;
        this.heads = heads;
        patienceMillis = Math.toIntExact(database.patience().toMillis());
        pool = database.pool("samspor-log", most);
        listener = new HeadListener(database, heads);
        corrections = new Corrections(codec);
    }

    @Override
    public long head() {
        return number("SELECT position FROM log.head");
    }

    @Override
    public List<Recorded<Event>> after(long position, int limit) {
        return list(AFTER, position, (long) limit);
    }

    @Override
    public List<Logged<Event>> follow(long position, int limit) {
        List<Logged<Event>> followed = new ArrayList<>();
        for (Fresh.Row row : heads.fresh().after(position, limit)) {
            followed.add(Rows.logged(row, codec));
        }
        return followed.isEmpty() ? read(Rows::logged, AFTER, position, (long) limit) : followed;
    }

    @Override
    public void forEachAfter(long position, long to, Consumer<Recorded<Event>> each) {
        each(Rows::recorded, "", position, to, each);
    }

    @Override
    public void followEach(long position, long to, Consumer<Logged<Event>> each) {
        each(Rows::logged, "", position, to, each);
    }

    @Override
    public void ofPeople(long position, long to, Consumer<Logged<Event>> each) {
        each(Rows::logged, "AND " + PEOPLE, position, to, each);
    }

    private <T> void each(Row<T> row, String also, long position, long to, Consumer<T> each) {
        String sql = SELECT + "WHERE position > ? AND position <= ? " + also + " ORDER BY position";
        try (Connection connection = lent()) {
            // Only a transaction gives a cursor: without one the driver would read all into memory.
            connection.setAutoCommit(false);
            // Nobody waits at a screen for this, and a page of it may have to come from the disk.
            connection.setNetworkTimeout(Runnable::run, PAGE_MILLIS_MAX);
            try (PreparedStatement select = prepared(connection, sql, position, to)) {
                select.setFetchSize(FETCHED_AT_ONCE);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) each.accept(row.read(rows, codec));
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public @Nullable Recorded<Event> at(long position) {
        List<Recorded<Event>> found = list(SELECT + "WHERE position = ?", position);
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public List<Recorded<Event>> stream(Id stream, long version) {
        return list(
                SELECT + "WHERE stream = ? AND version >= ? AND stream_kind = ? ORDER BY version",
                stream.value(),
                (int) version,
                Rows.kindOf(stream));
    }

    @Override
    public List<Recorded<Event>> streamCorrected(Id stream, long version) {
        List<Recorded<Event>> stored = stream(stream, version);
        if (stored.isEmpty()) return stored;
        return corrections.apply(stored, mentioning(stream, Set.of(Corrections.FAMILY), 0));
    }

    @Override
    public long versionOf(Id stream) {
        return number(
                "SELECT coalesce(max(version), -1) FROM log.event WHERE stream = ?",
                stream.value());
    }

    /** From the newest version back: what is asked about is hardly ever far behind it. */
    @Override
    public long versionAt(Id stream, long position) {
        return number(
                "SELECT coalesce((SELECT version FROM log.event WHERE stream = ? AND position <= ?"
                        + " ORDER BY version DESC LIMIT 1), -1)",
                stream.value(),
                position);
    }

    @Override
    public List<Recorded<Event>> mentioning(Id about, Set<String> families, long position) {
        return list(
                SELECT
                        + "WHERE position IN (SELECT m.position FROM log.mention m"
                        + " WHERE m.about = ? AND m.family = ANY (?) AND m.position > ?)"
                        + " ORDER BY position",
                about.value(),
                families.toArray(new String[0]),
                position);
    }

    /** The events after {@code position} that erase: few, and found by an index of their own. */
    List<Recorded<Event>> erasing(long position) {
        return list(SELECT + ERASING + " AND position > ? ORDER BY position", position);
    }

    @Override
    public List<Recorded<Event>> mentioningCorrected(Id about, Set<String> families) {
        List<Recorded<Event>> all = mentioning(about, families, 0);
        return corrections.apply(all, all);
    }

    /** By halving: recorded times never go back, so no index on them is needed. */
    @Override
    public long positionAt(Instant instant) {
        // The column holds microseconds, and the driver would round up to one that is later.
        OffsetDateTime at = instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        try (Connection connection = lent();
                PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT recorded_at <= ? FROM log.event WHERE position = ?")) {
            long before = 0;
            long after = head() + 1;
            select.setObject(1, at);
            while (after - before > 1) {
                long middle = (before + after) >>> 1;
                select.setLong(2, middle);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next() && row.getBoolean(1)) before = middle;
                    else after = middle;
                }
            }
            return before;
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public @Nullable Receipt answered(Append.Key key) {
        String sql =
                "SELECT a.body_hash, a.position, a.target_kind, a.target, a.version,"
                        + " a.recorded_at, ARRAY(SELECT e.event_id FROM log.event e"
                        + " WHERE e.position > a.position - a.event_count"
                        + " AND e.position <= a.position ORDER BY e.position)"
                        + " FROM log.answer a WHERE a.principal = ? AND a.command_id = ?";
        try (Connection connection = lent();
                PreparedStatement select =
                        prepared(connection, sql, key.principal(), key.commandId());
                ResultSet row = select.executeQuery()) {
            if (!row.next()) return null;
            if (!Arrays.equals(row.getBytes(1), Rows.bytes(key.bodyHash()))) {
                throw new KeyReused("the key was used before with another body");
            }
            return promised(
                    connection,
                    new Receipt(
                            row.getLong(2),
                            Rows.id(row.getString(3), row.getObject(4, UUID.class)),
                            row.getLong(5),
                            row.getObject(6, OffsetDateTime.class).toInstant(),
                            Arrays.asList((UUID[]) row.getArray(7).getArray()),
                            true));
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public Receipt promised(Receipt answer) {
        if (keys.get().isEmpty() || answer.eventIds().isEmpty()) return answer;
        try (Connection connection = lent()) {
            return promised(connection, answer);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private Receipt promised(Connection connection, Receipt answer) throws SQLException {
        int events = answer.eventIds().size();
        LogKeys now = keys.get();
        if (now.isEmpty() || events == 0) return answer;
        return answer.with(StoredCommits.receipts(connection, now, answer.position(), events));
    }

    @Override
    public AutoCloseable onAppend(LongConsumer each) {
        return heads.listen(each);
    }

    @Override
    public AutoCloseable onAppendAtLeisure(LongConsumer each) {
        return heads.listenAtLeisure(each);
    }

    private long number(String sql, Object... parameters) {
        try (Connection connection = lent();
                PreparedStatement select = prepared(connection, sql, parameters);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private List<Recorded<Event>> list(String sql, Object... parameters) {
        return read(Rows::recorded, sql, parameters);
    }

    private interface Row<T> {
        T read(ResultSet row, EventCodec codec) throws SQLException;
    }

    private <T> List<T> read(Row<T> row, String sql, Object... parameters) {
        try (Connection connection = lent();
                PreparedStatement select = prepared(connection, sql, parameters);
                ResultSet rows = select.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) found.add(row.read(rows, codec));
            return found;
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static PreparedStatement prepared(
            Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
        return statement;
    }

    /** A connection whose answers are waited for as long as its borrower is told to wait. */
    private Connection lent() throws SQLException {
        Connection connection = pool.getConnection();
        connection.setNetworkTimeout(Runnable::run, patienceMillis);
        return connection;
    }

    private static LogUnavailable unavailable(SQLException e) {
        return new LogUnavailable("the log cannot be read", e);
    }

    @Override
    public void close() {
        listener.close();
        pool.close();
    }
}
