package no.samspor.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.database.TestDatabase;
import no.samspor.kernel.Protected;
import no.samspor.kernel.id.MandateId;
import no.samspor.log.EventCodecTest.Contact;
import no.samspor.log.EventCodecTest.Told;
import no.samspor.log.vault.KeyVault;

/** A log on a database of its own. */
final class TestLog implements AutoCloseable {

    final Roles roles;
    final HeadWatch heads = new HeadWatch();
    final PostgresEventLog log;
    final PostgresLogReader reader;
    final EventCodec codec;

    TestLog() {
        this(TestDatabase.migrated(), new EventCodec(KeyVault.NONE));
    }

    TestLog(EventCodec codec) {
        this(TestDatabase.migrated(), codec);
    }

    /** One whose only event is {@link Told}, sealed with keys of {@code vault}. */
    static TestLog telling(KeyVault vault) {
        return new TestLog(
                new EventCodec(
                        EventCodecTest.names(Map.of("test.told/1", Told.class)), List.of(), vault));
    }

    static Told told(MandateId mandate, String remark) {
        return new Told(
                mandate,
                new Protected<>(Some.SOMEBODY, Some.OFFICE, new Contact("Kontakt", List.of())),
                new Protected<>(Some.SOMEBODY, Some.OFFICE, remark));
    }

    TestLog(Roles roles, EventCodec codec) {
        this(roles, codec, () -> LogKeys.NONE);
    }

    TestLog(Roles roles, EventCodec codec, Supplier<LogKeys> keys) {
        this.roles = roles;
        this.codec = codec;
        reader = new PostgresLogReader(database(Role.COMMAND), codec, heads, 4, keys);
        log =
                new PostgresEventLog(
                        database(Role.COMMAND),
                        codec,
                        heads,
                        Duration.ofSeconds(30),
                        keys,
                        reader::promised);
    }

    LogDatabase database(Role role) {
        DatabaseAccess access = roles.credentials(role);
        return new LogDatabase(access.url(), access.user(), access.password());
    }

    /** Runs SQL as a role, outside of the log's own code. */
    void run(Role role, String sql) throws SQLException {
        try (Connection connection = TestDatabase.source(roles.credentials(role)).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** One text, as the owner sees it. */
    String text(String sql) throws SQLException {
        try (Connection connection =
                        TestDatabase.source(roles.credentials(Role.OWNER)).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    long number(String sql) throws SQLException {
        return number(Role.OWNER, sql);
    }

    long number(Role role, String sql) throws SQLException {
        try (Connection connection = TestDatabase.source(roles.credentials(role)).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Every position there is, in order. */
    List<Long> positions() {
        List<Long> positions = new java.util.ArrayList<>();
        reader.forEachAfter(0, Long.MAX_VALUE, each -> positions.add(each.position()));
        return positions;
    }

    @Override
    public void close() {
        log.close();
        reader.close();
        heads.close();
    }
}
