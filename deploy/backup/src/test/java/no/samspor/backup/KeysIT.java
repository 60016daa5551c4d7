package no.samspor.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.events.Erasure;
import no.samspor.events.structure.PersonEvent.PersonDetailsErased;
import no.samspor.kernel.Law;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.log.ErasureList;
import no.samspor.log.vault.MasterKey;
import no.samspor.log.vault.PostgresKeyVault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys go apart, come back, and do not bring back what was erased. */
class KeysIT {

    private static final OrganisationId OFFICE = new OrganisationId(Id.named("office"));
    private static final PersonId ERASED = new PersonId(Id.named("erased"));
    private static final PersonId KEPT = new PersonId(Id.named("kept"));

    @TempDir static Path directory;

    private static SignedLog log;
    private static Path passphrase;
    private static Path keys;
    private static UUID erased;
    private static UUID kept;

    @BeforeAll
    static void keys_were_written_before_the_erasure() throws Exception {
        log = new SignedLog();
        passphrase = Files.writeString(directory.resolve("passphrase"), "twelve words or so\n");
        keys = directory.resolve("keys");
        Path master = directory.resolve("vault.key");
        var vault = vault(log.roles, master);
        erased = vault.keyFor(ERASED, OFFICE).id();
        kept = vault.keyFor(KEPT, OFFICE).id();
        log.record("before", 10, 10);
        try (Connection owner = log.owner()) {
            Keys.under(passphrase).write(owner, master, keys);
        }
        assertThat(new String(Files.readAllBytes(keys), StandardCharsets.ISO_8859_1))
                .doesNotContain(Files.readString(master).strip(), erased.toString());
    }

    @AfterAll
    static void close() {
        log.close();
    }

    private static PostgresKeyVault vault(Roles roles, Path master) {
        return new PostgresKeyVault(
                roles.credentials(Role.VAULT).dataSource(), MasterKey.in(master));
    }

    private PostgresKeyVault restored(Path from, List<ErasureList> since) throws Exception {
        Keys.Opened opened = Keys.under(passphrase).read(keys);
        SignedLog other = new SignedLog();
        other.close();
        try (Bundle bundle = Bundle.at(from);
                Connection owner = other.owner()) {
            new Import(owner, bundle, List.of(SignedLog.KEY.verifier()))
                    .run(List.of(), false, Optional.of(opened), since, _ -> {});
        }
        Path master = Files.createTempDirectory(directory, "restored").resolve("vault.key");
        MasterKey.in(master);
        Files.writeString(master, opened.master());
        return vault(other.roles, master);
    }

    private Path backup(List<ErasureList.Entry> told) throws Exception {
        Path to = Files.createTempDirectory(directory, "backup").resolve("all");
        try (Connection owner = log.owner();
                BundleDraft draft = new BundleDraft(to)) {
            new Export(owner, draft, new ErasureList(told)).run();
            draft.keep();
        }
        return to;
    }

    private static ErasureList.Entry erasure() {
        return new ErasureList.Entry(new Erasure(ERASED, OFFICE, null), new UUID(0, 1), 11);
    }

    @Test
    void they_come_back_with_what_they_open() throws Exception {
        var vault = restored(backup(List.of()), List.of());
        assertThat(vault.find(kept)).isNotNull();
        assertThat(vault.find(erased)).isNotNull();
    }

    @Test
    void older_ones_do_not_bring_back_what_the_log_says_is_erased() throws Exception {
        log.record(
                new PersonDetailsErased(
                        ERASED, OFFICE, new Law("personvernforordningen", "17", null)));
        var vault = restored(backup(List.of(erasure())), List.of());
        assertThat(vault.find(kept)).isNotNull();
        assertThat(vault.find(erased)).isNull();
    }

    @Test
    void nor_what_was_erased_after_the_backup_was_made() throws Exception {
        var vault = restored(backup(List.of()), List.of(new ErasureList(List.of(erasure()))));
        assertThat(vault.find(kept)).isNotNull();
        assertThat(vault.find(erased)).isNull();
    }

    @Test
    void another_passphrase_opens_nothing() throws Exception {
        Path wrong = Files.writeString(directory.resolve("wrong"), "twelve other words");
        assertThatThrownBy(() -> Keys.under(wrong).read(keys))
                .hasMessageContaining("another passphrase");
        Path tooShort = Files.writeString(directory.resolve("short"), "secret");
        assertThatThrownBy(() -> Keys.under(tooShort)).hasMessageContaining("too short");
    }
}
