package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samspor.database.CannotServe;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.database.StateDirectory;
import no.samspor.database.TestDatabase;
import no.samspor.events.Erasure;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.log.ErasureList;
import no.samspor.log.vault.DataKey;
import no.samspor.log.vault.MasterKey;
import no.samspor.log.vault.PostgresKeyVault;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Maintenance of servers that are not ours, the vault in a database of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ResourceLock("TestDatabase.server")
class MaintenanceIT {

    private static final OrganisationId OFFICE = new OrganisationId(Id.named("office"));

    @TempDir Path directory;

    private final Roles log = TestDatabase.prepared();
    private final Roles vault = TestDatabase.prepared();

    @Test
    void a_newer_list_erases_in_an_older_vault_that_lies_elsewhere() throws Exception {
        PersonId erased = new PersonId(Id.fresh());
        PersonId kept = new PersonId(Id.fresh());
        try (StateDirectory state = StateDirectory.hold(directory.resolve("data"))) {
            Maintenance.maintain(state, environment(), null);
            DataKey gone = keys().keyFor(erased, OFFICE);
            DataKey stays = keys().keyFor(kept, OFFICE);
            String master = Files.readString(masterKey());

            ErasureList newer =
                    new ErasureList(
                            List.of(
                                    new ErasureList.Entry(
                                            new Erasure(erased, OFFICE, null),
                                            UUID.randomUUID(),
                                            7)));
            Path list = Files.writeString(directory.resolve("newer.txt"), newer.text());
            assertThat(Maintenance.maintain(state, environment(), list))
                    .contains("keys destroyed only now: 1", "write-ahead log: switched");

            assertThat(Files.readString(masterKey())).isNotEqualTo(master);
            assertThat(keys().find(gone.id())).isNull();
            assertThat(keys().find(stays.id())).isEqualTo(stays);
            assertThat(count(log)).as("keys beside the log").isZero();
            assertThat(count(vault)).isEqualTo(2);
        }
    }

    @Test
    void a_list_that_is_none_is_refused() throws Exception {
        Path list = Files.writeString(directory.resolve("list.txt"), "something else");
        try (StateDirectory state = StateDirectory.hold(directory.resolve("data"))) {
            assertThatThrownBy(() -> Maintenance.maintain(state, environment(), list))
                    .isInstanceOf(CannotServe.class)
                    .hasMessageContaining("begins with samspor.erasures/1");
        }
    }

    private Map<String, String> environment() throws Exception {
        DatabaseAccess admin = log.admin();
        Path secret = Files.writeString(directory.resolve("secret"), admin.password());
        return Map.of(
                "SAMSPOR_DB_URL", admin.url(),
                "SAMSPOR_DB_USER", admin.user(),
                "SAMSPOR_DB_PASSWORD_FILE", secret.toString(),
                "SAMSPOR_VAULT_URL", vault.admin().url(),
                "SAMSPOR_VAULT_USER", vault.admin().user(),
                "SAMSPOR_VAULT_PASSWORD_FILE", secret.toString());
    }

    private Path masterKey() {
        return directory.resolve("data/secrets/vault.key");
    }

    private PostgresKeyVault keys() {
        return new PostgresKeyVault(
                vault.credentials(Role.VAULT).dataSource(), MasterKey.in(masterKey()));
    }

    private static long count(Roles roles) throws SQLException {
        try (Connection owner = roles.credentials(Role.OWNER).dataSource().getConnection();
                ResultSet row =
                        owner.createStatement().executeQuery("SELECT count(*) FROM vault.key")) {
            row.next();
            return row.getLong(1);
        }
    }
}
