package no.samspor.log.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.database.TestDatabase;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresKeyVaultIT {

    private static final OrganisationId OFFICE = new OrganisationId(Id.named("office"));

    @TempDir static Path directory;

    private static Roles roles;

    private final PersonId subject = new PersonId(Id.fresh());

    @BeforeAll
    static void prepare() {
        roles = TestDatabase.migrated();
    }

    @Test
    void gives_the_same_key_again_also_after_a_restart() {
        DataKey key = vault("master").keyFor(subject, OFFICE);
        assertThat(vault("master").keyFor(subject, OFFICE)).isEqualTo(key);
        assertThat(vault("master").find(key.id())).isEqualTo(key);
        assertThat(vault("master").keyFor(new PersonId(Id.fresh()), OFFICE).secret())
                .isNotEqualTo(key.secret());
    }

    @Test
    void two_who_ask_first_at_once_get_the_same() throws Exception {
        List<Callable<DataKey>> asking =
                IntStream.range(0, 8)
                        .<Callable<DataKey>>mapToObj(
                                i -> () -> vault("master").keyFor(subject, OFFICE))
                        .toList();
        Set<DataKey> keys = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(asking)) keys.add(each.get());
        }
        assertThat(keys).hasSize(1);
    }

    @Test
    void a_destroyed_key_is_gone_and_a_new_one_may_begin() throws SQLException {
        KeyVault vault = vault("master");
        DataKey key = vault.keyFor(subject, OFFICE);
        assertThat(vault.destroy(subject, OFFICE)).isTrue();
        assertThat(vault.find(key.id())).isNull();
        assertThat(vault("master").find(key.id())).isNull();
        assertThat(vault.destroy(subject, OFFICE)).isFalse();
        assertThat(vault.keyFor(subject, OFFICE).id()).isNotEqualTo(key.id());
        try (var connection = roles.credentials(Role.VAULT).dataSource().getConnection();
                var select =
                        connection.prepareStatement(
                                "SELECT wrapped, destroyed_at FROM vault.key WHERE id = ?")) {
            select.setObject(1, key.id());
            try (var row = select.executeQuery()) {
                assertThat(row.next()).as("that it was done stays on record").isTrue();
                assertThat(row.getBytes(1)).isNull();
                assertThat(row.getTimestamp(2)).isNotNull();
            }
        }
    }

    @Test
    void opens_nothing_with_another_master_key() {
        DataKey key = vault("master").keyFor(subject, OFFICE);
        assertThatThrownBy(() -> vault("another").find(key.id()))
                .isInstanceOf(WrongMasterKey.class);
    }

    @Test
    void keeps_its_master_key_for_this_user_alone() throws Exception {
        Path file = directory.resolve("own");
        MasterKey.in(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> MasterKey.in(file)).hasMessageContaining("chmod 600");
    }

    @Test
    void knows_no_key_by_a_name_that_was_never_given() {
        assertThat(vault("master").find(UUID.randomUUID())).isNull();
    }

    private static KeyVault vault(String master) {
        return new PostgresKeyVault(
                roles.credentials(Role.VAULT).dataSource(),
                MasterKey.in(directory.resolve(master)));
    }
}
