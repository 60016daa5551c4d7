package no.samspor.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import no.samspor.database.CannotServe;
import no.samspor.database.Migrations;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.database.TestDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Here, where there are scripts: those of the log and of the vault. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationsIT {

    @Test
    void are_all_missing_before_the_first_start() {
        assertThat(Migrations.missing(TestDatabase.prepared()))
                .containsExactly("log", "vault", "command", "notary", "reads", "views");
    }

    @Test
    void are_not_asked_for_again() {
        Roles roles = TestDatabase.migrated();
        assertThat(Migrations.missing(roles)).isEmpty();
        List<String> said = new ArrayList<>();
        Migrations.run(roles, said::add);
        assertThat(said).isEmpty();
    }

    @Test
    void are_refused_where_one_was_applied_as_another() throws SQLException {
        Roles roles = TestDatabase.migrated();
        change(roles, "UPDATE log.migrations SET checksum = checksum + 1 WHERE version = '3'");
        assertThat(Migrations.missing(roles)).containsExactly("log");
        assertThatThrownBy(() -> Migrations.run(roles, _ -> {}))
                .isInstanceOfSatisfying(
                        CannotServe.class,
                        refused ->
                                assertThat(refused.reason())
                                        .isEqualTo(CannotServe.Reason.MIGRATION_FAILED))
                .hasMessageContaining("version 3");
    }

    @Test
    void are_looked_at_by_flyway_where_one_failed_or_is_unknown() throws SQLException {
        Roles failed = TestDatabase.migrated();
        change(failed, "UPDATE vault.migrations SET success = false WHERE version = '21'");
        assertThat(Migrations.missing(failed)).containsExactly("vault");

        Roles newer = TestDatabase.migrated();
        change(
                newer,
                "INSERT INTO log.migrations SELECT 1000, '1000', 'later', 'SQL', 'V1000__later.sql',"
                        + " 1, installed_by, installed_on, 1, true FROM log.migrations LIMIT 1");
        assertThat(Migrations.missing(newer)).containsExactly("log");
    }

    private static void change(Roles roles, String sql) throws SQLException {
        try (var connection = TestDatabase.source(roles.credentials(Role.OWNER)).getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
