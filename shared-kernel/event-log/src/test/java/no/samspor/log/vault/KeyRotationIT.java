package no.samspor.log.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.database.TestDatabase;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationIT {

    private static Roles roles;

    @TempDir Path directory;

    private final PersonId subject = new PersonId(Id.fresh());
    private final OrganisationId office = new OrganisationId(Id.fresh());
    private final OrganisationId other = new OrganisationId(Id.fresh());

    @BeforeAll
    static void prepare() {
        roles = TestDatabase.migrated();
    }

    @Nested
    class The_master_key {
        @Test
        void is_changed_without_changing_a_data_key() throws Exception {
            try (var vault = vault("own")) {
                DataKey before = vault.keyFor(subject, office);
                Path old = kept("own");
                rotation("own").changeMaster();
                assertThat(Files.readString(file("own"))).isNotEqualTo(Files.readString(old));
                vault.forget();
                assertThat(vault.find(before.id())).as("the serving process").isEqualTo(before);
                assertThat(vault("own").find(before.id())).as("a new one").isEqualTo(before);
                assertThatThrownBy(() -> vault(old).find(before.id()))
                        .as("one with the old file")
                        .isInstanceOf(WrongMasterKey.class);
            }
            empty();
        }

        @Test
        void that_was_changed_halfway_is_changed_when_asked_again() throws Exception {
            DataKey before = vault("half").keyFor(subject, office);
            MasterKey.in(file("half")).begin();
            assertThat(Files.readAllLines(file("half"))).hasSize(2);
            assertThat(vault("half").find(before.id())).isEqualTo(before);
            DataKey meanwhile = vault("half").keyFor(subject, other);
            rotation("half").changeMaster();
            assertThat(Files.readAllLines(file("half"))).hasSize(1);
            assertThat(vault("half").find(before.id())).isEqualTo(before);
            assertThat(vault("half").find(meanwhile.id())).isEqualTo(meanwhile);
            empty();
        }

        @Test
        void takes_keys_along_from_before_organisations_had_theirs() throws Exception {
            UUID id = UUID.randomUUID();
            byte[] secret = AesGcm.random(AesGcm.KEY_BYTES);
            insertOlder(id, MasterKey.in(file("older")).wrap(id, secret));
            DataKey before = vault("older").keyFor(subject, office);
            assertThat(before.id()).isEqualTo(id);
            assertThat(before.secret().getEncoded()).isEqualTo(secret);
            rotation("older").changeMaster();
            assertThat(vault("older").find(id)).isEqualTo(before);
            assertThat(rotation("older").organisations()).contains(office);
            empty();
        }
    }

    @Nested
    class An_organisations_key {
        @Test
        void is_changed_alone() throws Exception {
            DataKey before = vault("alone").keyFor(subject, office);
            DataKey others = vault("alone").keyFor(subject, other);
            rotation("alone").change(office);
            assertThat(vault("alone").find(before.id())).isEqualTo(before);
            assertThat(vault("alone").find(others.id())).isEqualTo(others);
            assertThat(vault("alone").keyFor(new PersonId(Id.fresh()), office)).isNotNull();
            empty();
        }

        @Test
        void is_destroyed_alone_with_all_that_it_wraps() throws Exception {
            DataKey before = vault("gone").keyFor(subject, office);
            DataKey others = vault("gone").keyFor(subject, other);
            assertThat(rotation("gone").destroy(office)).isEqualTo(1);
            assertThat(vault("gone").find(before.id())).isNull();
            assertThat(vault("gone").find(others.id())).isEqualTo(others);
            assertThat(vault("gone").keyFor(subject, office).id()).isNotEqualTo(before.id());
            empty();
        }
    }

    private void insertOlder(UUID id, byte[] wrapped) throws SQLException {
        String sql =
                "INSERT INTO vault.key (id, subject, organisation, wrapped) VALUES (?, ?, ?, ?)";
        try (Connection connection = roles.credentials(Role.OWNER).dataSource().getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, id);
            insert.setObject(2, subject.value());
            insert.setObject(3, office.value());
            insert.setBytes(4, wrapped);
            insert.executeUpdate();
        }
    }

    /** Each test has its own master key, so it leaves nothing that another could not open. */
    private static void empty() throws SQLException {
        try (Connection connection = roles.credentials(Role.OWNER).dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE vault.key, vault.organisation_key");
        }
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    private Path kept(String name) throws Exception {
        return Files.copy(
                file(name), directory.resolve(name + ".kept"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private PostgresKeyVault vault(String master) {
        return vault(file(master));
    }

    private static PostgresKeyVault vault(Path master) {
        return new PostgresKeyVault(
                roles.credentials(Role.VAULT).dataSource(), MasterKey.in(master));
    }

    private KeyRotation rotation(String master) {
        return new KeyRotation(
                roles.credentials(Role.VAULT).dataSource(), MasterKey.in(file(master)));
    }
}
