package no.samspor.notary.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import no.samspor.database.Role;
import no.samspor.notary.Record;
import no.samspor.notary.store.Alarm;
import no.samspor.notary.store.AlarmKind;
import no.samspor.notary.store.Published;
import no.samspor.notary.store.Sealed;
import no.samspor.notary.store.Window;
import no.samspor.proof.note.Trust;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two owners' witnesses, both of which must confirm. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CosigningIT {

    @TempDir Path directory;

    private Record record;
    private Published published;
    private TestWitness nord;
    private TestWitness sor;
    private Cosigning cosigning;

    @BeforeEach
    void start() throws Exception {
        record = new Record(directory);
        published = new Published(record.source(Role.QUERY));
        nord = new TestWitness("nord");
        sor = new TestWitness("sor");
        cosigning = asking();
    }

    private Cosigning asking() {
        return new Cosigning(
                record.source(Role.NOTARY),
                new Witnesses(List.of(nord.witness(), sor.witness()), 2));
    }

    @AfterEach
    void stop() {
        cosigning.close();
        nord.close();
        sor.close();
        record.close();
    }

    private void sealed(int more) throws Exception {
        record.record(more);
        record.turnOnce(cosigning.witnesses());
    }

    private Window window() throws SQLException {
        return published.read(Published.View::window);
    }

    private Alarm alarm() throws SQLException {
        return published.read(Published.View::alarm).orElse(null);
    }

    @Test
    void both_confirm_and_it_is_witnessed() throws Exception {
        sealed(5);
        assertThat(window().unwitnessedEvents()).isEqualTo(5);
        cosigning.round();
        sealed(300);
        cosigning.round();
        Trust both =
                new Trust(
                        Record.ORIGIN,
                        record.logKeys().verifiers(),
                        List.of(nord.witness().key(), sor.witness().key()),
                        2);
        Sealed newest = published.read(Published.View::newestWitnessed).orElseThrow();
        assertThat(both.accept(newest.note()).size()).isEqualTo(305);
        assertThat(window().unwitnessedEvents()).isZero();
        assertThat(window().unwitnessedSince()).isNull();
        int asked = nord.asked;
        cosigning.round();
        assertThat(nord.asked).isEqualTo(asked);
    }

    @Test
    void one_that_is_away_costs_nothing_but_the_window() throws Exception {
        sealed(5);
        cosigning.round();
        sor.close();
        sealed(5);
        cosigning.round();
        int asked = nord.asked;
        sealed(5);
        cosigning.round();
        assertThat(nord.asked).isEqualTo(asked + 1);
        Window window = window();
        assertThat(window.sealed()).isEqualTo(15);
        assertThat(window.witnessed()).isEqualTo(5);
        assertThat(window.unwitnessedSince()).isNotNull();
        assertThat(alarm()).isNull();
    }

    @Test
    void one_that_remembers_another_size_gets_the_proof_from_there() throws Exception {
        sealed(5);
        cosigning.round();
        sealed(5);
        nord.forget();
        cosigning.close();
        cosigning = asking();
        cosigning.round();
        assertThat(window().witnessed()).isEqualTo(10);
        assertThat(nord.asked).isEqualTo(3);
    }

    @Test
    void what_is_no_signature_of_theirs_is_not_kept() throws Exception {
        sealed(5);
        cosigning.round();
        Sealed first = published.read(view -> view.ofSize(5)).orElseThrow();
        sealed(5);
        nord.status = 200;
        nord.body = first.note().lines().get(1) + "\n";
        sor.status = 404;
        cosigning.round();
        assertThat(published.read(view -> view.ofSize(10)).orElseThrow().note().lines()).hasSize(1);
        assertThat(published.read(Published.View::keys).get(2).says()).startsWith("404");
        assertThat(alarm()).isNull();
    }

    @Test
    void so_many_that_contradict_that_none_is_left_to_confirm_are_an_alarm() throws Exception {
        sealed(5);
        nord.status = 422;
        nord.body = "a fork";
        cosigning.round();
        Alarm alarm = alarm();
        assertThat(alarm.kind()).isEqualTo(AlarmKind.WITNESSES_REFUSE);
        record.turnOnce();
        sealed(5);
        assertThat(window().sealed()).isEqualTo(5);
    }

    @Test
    void one_that_contradicts_while_enough_confirm_is_none() throws Exception {
        sealed(5);
        cosigning.close();
        cosigning =
                new Cosigning(
                        record.source(Role.NOTARY),
                        new Witnesses(List.of(nord.witness(), sor.witness()), 1));
        nord.status = 422;
        cosigning.round();
        assertThat(alarm()).isNull();
        assertThat(window().witnessed()).isEqualTo(5);
    }

    @Test
    void a_log_that_was_put_back_and_signed_anew_is_refused_by_who_saw_the_other()
            throws Exception {
        sealed(5);
        sealed(5);
        cosigning.round();
        Files.deleteIfExists(directory.resolve("memory"));
        record.tamper(
                "DELETE FROM notary.cosignature",
                "DELETE FROM notary.witnessed",
                "DELETE FROM notary.checkpoint",
                "DELETE FROM notary.tile",
                "UPDATE log.event SET payload = '{}' WHERE position = 3");
        record.turnOnce();
        assertThat(alarm()).isNull();
        cosigning.close();
        cosigning = asking();
        sealed(5);
        cosigning.round();
        assertThat(alarm().kind()).isEqualTo(AlarmKind.WITNESSES_REFUSE);
    }

    @Test
    void the_file_names_them_with_their_owners() throws Exception {
        Path file = directory.resolve("witnesses");
        Files.writeString(
                file,
                "# two owners\n\n%s %s Kommune Nord\n%s %s Kommune Sør\n"
                        .formatted(
                                nord.witness().key(),
                                nord.witness().address(),
                                sor.witness().key(),
                                sor.witness().address()));
        assertThat(Witnesses.in(file, 2).all())
                .extracting(Witness::owner)
                .containsExactly("Kommune Nord", "Kommune Sør");
        assertThatThrownBy(() -> Witnesses.in(file, 3)).hasMessageContaining("a quorum of 3");
        Files.writeString(file, nord.witness().key() + " http://127.0.0.1\n");
        assertThatThrownBy(() -> Witnesses.in(file, 1)).hasMessageContaining("ORGANISATION");
        Files.writeString(file, nord.witness().key() + " file:///etc/passwd Kommune Nord\n");
        assertThatThrownBy(() -> Witnesses.in(file, 1)).hasMessageContaining("not the address");
    }
}
