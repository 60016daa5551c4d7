package no.samspor.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.database.TestDatabase;
import no.samspor.kernel.Protected;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PersonId;
import no.samspor.log.EventCodecTest.Contact;
import no.samspor.log.EventCodecTest.Told;
import no.samspor.log.vault.MasterKey;
import no.samspor.log.vault.PostgresKeyVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A protected value through the whole log, and out of it for ever. */
class ProtectedIT {

    @TempDir Path directory;

    @Test
    void is_in_no_table_as_plain_text_and_can_be_forgotten() throws Exception {
        Roles roles = TestDatabase.migrated();
        PostgresKeyVault vault =
                new PostgresKeyVault(
                        roles.credentials(Role.VAULT).dataSource(),
                        MasterKey.in(directory.resolve("master")));
        EventCodec codec =
                new EventCodec(
                        EventCodecTest.names(Map.of("test.told/1", Told.class)), List.of(), vault);
        try (TestLog log = new TestLog(roles, codec)) {
            PersonId subject = new PersonId(Id.fresh());
            PersonId inside = new PersonId(Id.fresh());
            Told told =
                    new Told(
                            Some.mandate(),
                            new Protected<>(
                                    subject,
                                    Some.OFFICE,
                                    new Contact("Ragnhild Utkilen", List.of(inside.toString()))),
                            new Protected<>(subject, Some.OFFICE, "medlem av Fagforbundet"));
            log.log.append(Some.append(0, told));
            assertThat(log.reader.at(1).event()).isEqualTo(told);

            assertThat(everythingIn(roles))
                    .contains(subject.value().toString())
                    .doesNotContain("Utkilen", "Fagforbundet", inside.toString());

            vault.destroy(subject, Some.OFFICE);
            Told read = (Told) log.reader.at(1).event();
            assertThat(read.contact().value()).isNull();
            assertThat(read.note().value()).isNull();
            assertThat(read.mandate()).isEqualTo(told.mandate());
        }
    }

    /** Every table of every schema of ours, as text. */
    private static String everythingIn(Roles roles) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = roles.credentials(Role.OWNER).dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery(
                            "SELECT schemaname || '.' || tablename FROM pg_tables"
                                    + " WHERE schemaname IN ('log', 'vault')")) {
                while (rows.next()) tables.add(rows.getString(1));
            }
            assertThat(tables).contains("log.event", "log.mention", "vault.key");
            for (String table : tables) {
                String sql = "SELECT t::text FROM " + table + " AS t";
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) all.append(rows.getString(1)).append('\n');
                }
            }
            try (ResultSet rows =
                    statement.executeQuery(
                            "SELECT convert_from(payload, 'UTF8') || convert_from(stamp, 'UTF8')"
                                    + " FROM log.event")) {
                while (rows.next()) all.append(rows.getString(1)).append('\n');
            }
        }
        return all.toString();
    }
}
