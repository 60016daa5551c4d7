package no.samspor.log;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static no.samspor.log.Some.append;
import static no.samspor.log.Some.drafted;
import static no.samspor.log.Some.mandate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.database.TestDatabase;
import no.samspor.kernel.id.MandateId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

@Isolated("it weakens roles of the server that tests share, and ends their sessions")
class NobodyEditsIT {

    private static final TestLog LOG = new TestLog();
    private static final String REFUSED = "42501";

    private static final String FINGERPRINT =
            "SELECT md5(string_agg(e::text, ',' ORDER BY position)) || (SELECT count(*) FROM"
                    + " log.answer) FROM log.event e";
    private static final String GRANTS =
            "SELECT md5(string_agg(relname || coalesce(relacl::text, ''), ',' ORDER BY relname)"
                    + " || (SELECT nspacl::text FROM pg_namespace WHERE nspname = 'log'))"
                    + " FROM pg_class WHERE relnamespace = 'log'::regnamespace";

    private static final List<String> TABLES = List.of("event", "mention", "answer", "head");

    @BeforeAll
    static void something_is_there() {
        MandateId mandate = mandate();
        LOG.log.append(append(Some.key("one", mandate), List.of(), 0, drafted(mandate)));
    }

    @AfterAll
    static void close() {
        LOG.close();
    }

    static Stream<Arguments> attempts() {
        return Stream.of(Role.COMMAND, Role.QUERY, Role.VAULT)
                .flatMap(
                        role ->
                                TABLES.stream()
                                        .flatMap(
                                                table ->
                                                        attemptsOn("log." + table)
                                                                .map(
                                                                        sql ->
                                                                                Arguments.of(
                                                                                        role,
                                                                                        sql))));
    }

    private static Stream<String> attemptsOn(String table) {
        return Stream.of(
                "INSERT INTO " + table + " SELECT * FROM " + table,
                "UPDATE " + table + " SET position = position + 1",
                "DELETE FROM " + table,
                "TRUNCATE " + table,
                "ALTER TABLE " + table + " ADD COLUMN more text",
                "ALTER TABLE " + table + " DISABLE TRIGGER ALL",
                "DROP TABLE " + table,
                "CREATE RULE silent AS ON INSERT TO " + table + " DO INSTEAD NOTHING",
                "CREATE TRIGGER mine BEFORE INSERT ON "
                        + table
                        + " EXECUTE FUNCTION log.refuse_change()",
                "BEGIN; LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void of_the_application_I_01(Role role, String sql) {
        refused(role, sql);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void by_a_setting_or_another_way(Role role, String sql) {
        refused(role, sql);
    }

    static Stream<Arguments> settings() {
        return Stream.concat(
                Stream.of(Role.values()).flatMap(role -> each(role, WaysIn.OUT_OF_ONES_ROLE)),
                Stream.of(Role.COMMAND, Role.QUERY, Role.VAULT)
                        .flatMap(role -> each(role, WaysIn.OWNERS_RIGHTS)));
    }

    private static Stream<Arguments> each(Role role, List<String> statements) {
        return statements.stream().map(sql -> Arguments.of(role, sql));
    }

    /** What is allowed leaves every row as it was, and the next append goes through meanwhile. */
    @ParameterizedTest
    @FieldSource("no.samspor.log.WaysIn#HARMLESS")
    void by_what_they_may_do(WaysIn.Harmless allowed) throws SQLException {
        String before = LOG.text(FINGERPRINT);
        String grants = LOG.text(GRANTS);
        try (Connection connection =
                        TestDatabase.source(LOG.roles.credentials(allowed.role())).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(allowed.sql());
            assertThat(LOG.text(FINGERPRINT)).isEqualTo(before);
            assertThat(LOG.text(GRANTS)).isEqualTo(grants);
            MandateId mandate = mandate();
            Receipt receipt = LOG.log.append(append(0, drafted(mandate)));
            assertThat(receipt.recordedAt()).isAfter(Instant.now().minusSeconds(60));
            assertThat(LOG.heads.newest()).isLessThanOrEqualTo(LOG.reader.head());
        }
    }

    @Test
    void by_a_function_that_runs_as_its_maker() throws SQLException {
        LOG.run(
                Role.QUERY,
                "CREATE FUNCTION views.gone() RETURNS void LANGUAGE sql SECURITY DEFINER"
                        + " AS 'DELETE FROM log.event'");
        refused(Role.QUERY, "SELECT views.gone()");
        refused(Role.COMMAND, "SELECT views.gone()");
        refused(Role.COMMAND, "SELECT vault.destroy(gen_random_uuid(), gen_random_uuid())");
        refused(Role.QUERY, "SELECT vault.destroy(gen_random_uuid(), gen_random_uuid())");
    }

    @Test
    void by_ending_the_sessions_of_others() {
        for (Role role : List.of(Role.QUERY, Role.VAULT, Role.OWNER)) {
            refused(
                    role,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE usename = 'samspor_command'");
        }
    }

    /** A role may weaken itself; then nothing is written with it, until a start mends it. */
    @Test
    void by_making_its_own_commits_weak() throws SQLException {
        LOG.run(Role.COMMAND, "ALTER ROLE CURRENT_USER SET synchronous_commit = off");
        try (TestLog weak = new TestLog(LOG.roles, LOG.codec)) {
            assertThatThrownBy(() -> weak.log.append(append(0, drafted(mandate()))))
                    .isInstanceOf(LogUnavailable.class)
                    .hasMessageEndingWith("nothing was stored");
        } finally {
            Roles.prepare(TestDatabase.server().admin());
        }
        try (TestLog mended = new TestLog(LOG.roles, LOG.codec)) {
            mended.log.append(append(0, drafted(mandate())));
        }
    }

    /** Forged, garbled or too far ahead: who listens goes on, and hears of what is really there. */
    @Test
    void by_a_forged_notification() throws Exception {
        try (TestLog listening = new TestLog(LOG.roles, LOG.codec)) {
            long head = LOG.reader.head();
            assertThat(listening.heads.awaitBeyond(head - 1, SECONDS.toNanos(10))).isTrue();
            LOG.run(Role.VAULT, "NOTIFY samspor_log, 'no position'");
            LOG.run(Role.QUERY, "NOTIFY samspor_log, '9223372036854775807'");
            assertThat(listening.heads.awaitBeyond(head, MILLISECONDS.toNanos(300))).isFalse();
            LOG.log.append(append(0, drafted(mandate())));
            assertThat(listening.heads.awaitBeyond(head, SECONDS.toNanos(10))).isTrue();
            assertThat(listening.heads.newest()).isEqualTo(head + 1);
        }
    }

    @Test
    void not_even_the_owner_I_01() {
        for (String table : List.of("event", "mention", "answer")) {
            refused(Role.OWNER, "UPDATE log." + table + " SET position = position + 1");
            refused(Role.OWNER, "DELETE FROM log." + table);
            refused(Role.OWNER, "TRUNCATE log." + table);
        }
        refused(Role.OWNER, "UPDATE log.head SET position = position - 1");
        refused(Role.OWNER, "UPDATE log.head SET recorded_at = recorded_at - interval '1 s'");
        refused(Role.OWNER, "DELETE FROM log.head");
    }

    @Test
    void only_the_owner_restores_and_only_into_an_empty_log() {
        String restore =
                "SELECT log.restore(0,'{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}')";
        String answers =
                "SELECT log.restore_answers(0,0,'{}','{}','{}','{}','{}','{}','{}','{}','{}')";
        for (Role role : List.of(Role.COMMAND, Role.QUERY, Role.VAULT, Role.NOTARY)) {
            refused(role, restore);
            refused(role, answers);
        }
        for (String sql : List.of(restore, answers)) {
            assertThatThrownBy(() -> LOG.run(Role.OWNER, sql))
                    .hasMessageContaining("a log that holds something is never restored into");
        }
    }

    @Test
    void only_the_command_side_appends() throws SQLException {
        String append =
                "SELECT log.append("
                        + "'{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}',"
                        + "'{}','{}','{}','{}','{}','{}','{}','{}','{}','{}')";
        assertThatCode(() -> LOG.run(Role.COMMAND, append)).doesNotThrowAnyException();
        refused(Role.QUERY, append);
        refused(Role.VAULT, append);
        assertThat(LOG.number("SELECT count(*) FROM log.event")).isEqualTo(LOG.reader.head());
    }

    @Test
    void everybody_reads_their_own_part_and_no_more() throws SQLException {
        LOG.run(Role.COMMAND, "SELECT * FROM log.event, log.mention, log.answer, log.head");
        LOG.run(Role.QUERY, "SELECT * FROM log.event, log.mention, log.head");
        refused(Role.QUERY, "SELECT * FROM log.answer");
        refused(Role.VAULT, "SELECT * FROM log.event");
        refused(Role.COMMAND, "SELECT * FROM vault.key");
        refused(Role.QUERY, "SELECT * FROM vault.key");
        refused(Role.VAULT, "UPDATE vault.key SET subject = organisation");
        refused(Role.VAULT, "DELETE FROM vault.key");
        refused(
                Role.VAULT,
                "INSERT INTO vault.key (id, subject, organisation, wrapped) SELECT"
                        + " gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), ''");
        refused(Role.COMMAND, "SELECT * FROM vault.organisation_key");
        refused(Role.QUERY, "SELECT * FROM vault.organisation_key");
        refused(Role.COMMAND, "SELECT vault.destroy_organisation(gen_random_uuid())");
        refused(Role.VAULT, "UPDATE vault.organisation_key SET organisation = id");
        refused(Role.VAULT, "DELETE FROM vault.organisation_key");
    }

    @Test
    void the_stored_bytes_are_exactly_those_that_were_written() throws Exception {
        MandateId mandate = mandate();
        Append append = append(0, drafted(mandate));
        Receipt receipt = LOG.log.append(append);
        byte[] written =
                LOG.codec.encode(
                        append.events().getFirst().eventId(), append.events().getFirst().event());
        try (var connection = LOG.roles.credentials(Role.QUERY).dataSource().getConnection();
                var select =
                        connection.prepareStatement(
                                "SELECT payload, name, stream_kind FROM log.event"
                                        + " WHERE position = ?")) {
            select.setLong(1, receipt.position());
            try (var row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(Arrays.equals(row.getBytes(1), written)).isTrue();
                assertThat(row.getString(2)).isEqualTo("mandate.drafted/1");
                assertThat(row.getString(3)).isEqualTo("man");
                assertThat(new String(row.getBytes(1), StandardCharsets.UTF_8))
                        .startsWith("{\"mandate\":\"" + mandate + "\"")
                        .doesNotContain("no.samspor");
            }
        }
    }

    private static void refused(Role role, String sql) {
        assertThatThrownBy(() -> LOG.run(role, sql))
                .as(role + ": " + sql)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(REFUSED));
    }
}
