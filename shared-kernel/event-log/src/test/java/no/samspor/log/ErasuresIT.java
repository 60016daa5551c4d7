package no.samspor.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.database.TestDatabase;
import no.samspor.events.Erasure;
import no.samspor.events.record.RetentionEvent.PayloadRedacted;
import no.samspor.events.structure.PersonEvent.PersonDetails;
import no.samspor.events.structure.PersonEvent.PersonDetailsCorrected;
import no.samspor.events.structure.PersonEvent.PersonDetailsErased;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.kernel.Law;
import no.samspor.kernel.Protected;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.RetentionId;
import no.samspor.log.vault.DataKey;
import no.samspor.log.vault.MasterKey;
import no.samspor.log.vault.PostgresKeyVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasuresIT {

    private static final Law GROUND = new Law("gdpr", "17", null);

    @TempDir Path directory;

    private final PersonId person = new PersonId(Id.fresh());
    private final PersonId another = new PersonId(Id.fresh());
    private final AtomicInteger forgotten = new AtomicInteger();

    private Roles roles;
    private PostgresKeyVault vault;
    private TestLog log;

    @BeforeEach
    void register() {
        roles = TestDatabase.migrated();
        vault = vault();
        log = new TestLog(roles, new EventCodec(vault));
        log.log.append(Some.append(0, registered(person)));
        log.log.append(Some.append(0, registered(another)));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void what_was_erased_before_the_end_of_a_process_is_destroyed_at_the_next_start() {
        DataKey key = vault.keyFor(person, Some.OFFICE);
        log.log.append(Some.append(1, new PersonDetailsErased(person, Some.OFFICE, GROUND)));
        assertThat(vault().find(key.id())).as("the process ended here").isEqualTo(key);

        begin().close();
        assertThat(vault().find(key.id())).isNull();
        assertThat(registeredAt(1).value()).isNull();
        assertThat(registeredAt(2).value()).isNotNull();
    }

    @Test
    void an_erasure_is_carried_out_soon_and_memory_forgets_it() throws Exception {
        try (Erasures erasures = begin()) {
            DataKey key = vault.keyFor(person, Some.OFFICE);
            log.log.append(Some.append(1, new PersonDetailsErased(person, Some.OFFICE, GROUND)));
            long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while ((vault.find(key.id()) != null || forgotten.get() < 2)
                    && System.nanoTime() < deadline) {
                Thread.sleep(20);
            }
            assertThat(vault.find(key.id())).isNull();
            assertThat(forgotten).hasValueGreaterThanOrEqualTo(2);
            assertThat(erasures.failure()).isNull();
        }
    }

    @Test
    void a_redaction_destroys_its_key_and_no_later_one() {
        DataKey key = vault.keyFor(person, Some.OFFICE);
        log.log.append(
                Some.append(
                        0,
                        new PayloadRedacted(
                                new RetentionId(Id.fresh()),
                                person,
                                Some.OFFICE,
                                key.id(),
                                GROUND,
                                person,
                                another)));
        begin().close();
        assertThat(registeredAt(1).value()).isNull();
        log.log.append(
                Some.append(1, new PersonDetailsCorrected(person, details(person, "Riktig"))));
        begin().close();
        PersonDetailsCorrected later = (PersonDetailsCorrected) log.reader.at(4).event();
        assertThat(later.details().value()).isNotNull();
    }

    @Test
    void a_restored_vault_brings_nothing_back() throws Exception {
        log.run(Role.OWNER, "CREATE TABLE vault.older AS TABLE vault.key");
        log.log.append(Some.append(1, new PersonDetailsErased(person, Some.OFFICE, GROUND)));
        begin().close();
        log.run(Role.OWNER, "DELETE FROM vault.key");
        log.run(Role.OWNER, "INSERT INTO vault.key SELECT * FROM vault.older");
        vault.forget();
        assertThat(registeredAt(1).value()).as("restored").isNotNull();

        begin().close();
        assertThat(registeredAt(1).value()).isNull();
        assertThat(registeredAt(2).value()).isNotNull();
    }

    @Test
    void a_list_erases_what_a_restored_log_cannot_tell_of() {
        log.log.append(Some.append(1, new PersonDetailsErased(person, Some.OFFICE, GROUND)));
        ErasureList list = ErasureList.parse(Erasures.listOf(log.reader).text());
        assertThat(list.entries())
                .singleElement()
                .satisfies(each -> assertThat(each.position()).isEqualTo(3));
        assertThat(list.apply(vault)).isEqualTo(1);
        assertThat(list.apply(vault)).as("again").isZero();
        assertThat(registeredAt(1).value()).isNull();
        assertThat(registeredAt(2).value()).isNotNull();
    }

    @Test
    void those_that_are_looked_for_have_an_index_of_their_own() throws Exception {
        assertThat(
                        log.number(
                                Role.OWNER,
                                "SELECT count(*) FROM pg_index i WHERE i.indexrelid ="
                                        + " 'log.event_erasing'::regclass AND"
                                        + " pg_get_expr(i.indpred, i.indrelid) LIKE"
                                        + " '%person.details-erased/1%retention.payload-redacted/1%'"))
                .isEqualTo(1);
        assertThat(Erasure.NAMES)
                .containsExactlyInAnyOrder(
                        "person.details-erased/1", "retention.payload-redacted/1");
    }

    private Erasures begin() {
        Erasures erasures = new Erasures(log.reader, vault, forgotten::incrementAndGet);
        erasures.begin();
        return erasures;
    }

    private PostgresKeyVault vault() {
        return new PostgresKeyVault(
                roles.credentials(Role.VAULT).dataSource(),
                MasterKey.in(directory.resolve("master")));
    }

    private Protected<PersonDetails> registeredAt(long position) {
        return ((PersonRegistered) log.reader.at(position).event()).details();
    }

    private static PersonRegistered registered(PersonId who) {
        return new PersonRegistered(who, Some.OFFICE, details(who, "Test"));
    }

    private static Protected<PersonDetails> details(PersonId who, String name) {
        return new Protected<>(who, Some.OFFICE, new PersonDetails(name, null, null));
    }
}
