package no.samspor.log;

import static no.samspor.log.Some.append;
import static no.samspor.log.Some.drafted;
import static no.samspor.log.Some.mandate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.samspor.database.Role;
import no.samspor.kernel.id.MandateId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NobodyEditsIT {

    private static final TestLog LOG = new TestLog();
    private static final String REFUSED = "42501";

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
        return Stream.of(Role.COMMAND, Role.QUERY, Role.VAULT, Role.OWNER)
                .flatMap(
                        role ->
                                Stream.of(
                                                "SET session_replication_role = replica",
                                                "SET ROLE samspor_admin",
                                                "COPY (SELECT 1) TO PROGRAM 'true'")
                                        .map(sql -> Arguments.of(role, sql)));
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
