package no.samspor.notary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import no.samspor.database.Role;
import no.samspor.notary.Seam.Step;
import no.samspor.notary.store.MemoryFile;
import no.samspor.notary.store.Sealed;
import no.samspor.notary.store.Tiles;
import no.samspor.proof.note.SignerKey;
import no.samspor.proof.note.Trust;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is signed, and that an end between any two steps of it leaves nothing but a resumption. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealingIT {

    @TempDir Path directory;

    private Record record;

    /** Ends the process, as far as the notary can see. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void start() {
        record = new Record(directory);
    }

    @AfterEach
    void stop() {
        record.close();
    }

    @Test
    void an_empty_log_is_not_signed() throws Exception {
        record.turnOnce();
        assertThat(record.newest()).isNull();
        assertThat(record.alarm()).isNull();
    }

    @Test
    void each_checkpoint_has_the_root_of_the_rows_and_follows_all_before_it() throws Exception {
        try (Desk desk = record.desk()) {
            for (int more : new int[] {1, 254, 1, 1, 255, 300}) {
                Sealed before = record.newest();
                record.record(more);
                record.turn(desk, 1);
                Sealed sealed = record.newest();
                assertThat(sealed.checkpoint().root()).isEqualTo(record.rootOfRows(sealed.size()));
                assertThat(sealed.size()).isEqualTo(record.number("SELECT position FROM log.head"));
                if (before != null) assertFollows(before, sealed);
            }
        }
        assertThat(record.alarm()).isNull();
    }

    private void assertFollows(Sealed before, Sealed sealed) throws SQLException {
        try (Connection connection = record.source(Role.QUERY).getConnection()) {
            new Tiles(connection, 1)
                    .tree(sealed.size())
                    .consistencyWith(before.size())
                    .verify(before.checkpoint().root(), sealed.checkpoint().root());
        }
    }

    @Test
    void few_events_wait_for_their_time_and_many_do_not() throws Exception {
        try (Desk desk = record.desk()) {
            desk.turn();
            record.record(255);
            record.nanos.addAndGet(1_000_000_000L);
            desk.turn();
            assertThat(record.newest()).isNull();
            record.record(1);
            desk.turn();
            assertThat(record.newest().size()).isEqualTo(256);
            record.record(1);
            for (int second = 1; second <= 10; second++) {
                record.nanos.addAndGet(1_000_000_000L);
                desk.turn();
                if (second == 8) assertThat(record.newest().size()).isEqualTo(256);
            }
            assertThat(record.newest().size()).isEqualTo(257);
        }
    }

    @Test
    void an_end_between_two_steps_leaves_no_alarm_and_no_second_history() throws Exception {
        long head = 0;
        for (Step step : Step.values()) {
            record.record(300);
            head += 300;
            assertThatThrownBy(() -> turnUntil(step)).isInstanceOf(Killed.class);
            boolean remembered = step.compareTo(Step.REMEMBERED) >= 0;
            assertThat(record.memory.read().map(each -> each.last().size()).orElse(0L))
                    .isEqualTo(remembered ? head : head - 300);
            byte[] signed =
                    record.memory.read().map(each -> each.last().note().bytes()).orElse(null);

            record.record(7);
            head += 7;
            try (Desk again = record.desk()) {
                record.turn(again, 1);
                assertThat(record.alarm()).as(step.toString()).isNull();
                if (remembered) assertThat(noteOf(head - 7)).isEqualTo(signed);
                record.turn(again, 2);
            }
            assertThat(record.newest().size()).isEqualTo(head);
            assertThat(record.newest().checkpoint().root()).isEqualTo(record.rootOfRows(head));
        }
        assertThat(record.number("SELECT count(*) FROM notary.alarm")).isZero();
    }

    private void turnUntil(Step step) throws SQLException, IOException {
        Seam seam =
                reached -> {
                    if (reached == step) throw new Killed();
                };
        try (Desk desk = record.desk(seam, record.memory)) {
            record.turn(desk, 1);
        }
    }

    private byte[] noteOf(long size) throws SQLException {
        try (Connection connection = record.source(Role.QUERY).getConnection()) {
            return new no.samspor.notary.store.Checkpoints(connection).ofSize(1, size);
        }
    }

    @Test
    void only_one_seals_and_another_goes_on_from_where_it_stood() throws Exception {
        MemoryFile other = new MemoryFile(directory.resolve("other"));
        record.record(3);
        try (Desk first = record.desk()) {
            record.turn(first, 1);
            other.write(record.memory.read().orElseThrow());
            record.record(3);
            record.turn(first, 2);
            try (Desk second = record.desk(Seam.NONE, other)) {
                record.turn(second, 1);
                assertThat(second.status().atWork()).isFalse();
                first.close();
                record.record(3);
                record.turn(second, 2);
                assertThat(second.status().atWork()).isTrue();
            }
        }
        assertThat(record.alarm()).isNull();
        assertThat(record.newest().size()).isEqualTo(9);
        assertThat(other.read().orElseThrow().last().size()).isEqualTo(9);
    }

    @Test
    void while_the_key_changes_both_sign() throws Exception {
        SignerKey old = record.keys.getFirst();
        SignerKey fresh = Record.key();
        record.record(2);
        record.turnOnce();
        record.keys = List.of(old, fresh);
        record.record(2);
        record.turnOnce();
        Sealed both = record.newest();
        for (SignerKey each : List.of(old, fresh)) {
            Trust one = new Trust(Record.ORIGIN, List.of(each.verifier()), List.of(), 0);
            assertThat(one.accept(both.note()).size()).isEqualTo(4);
        }
        record.keys = List.of(fresh);
        record.record(2);
        record.turnOnce();
        assertThat(record.newest().size()).isEqualTo(6);
        assertThat(record.alarm()).isNull();
        assertThat(record.number("SELECT count(*) FROM notary.key WHERE in_use")).isEqualTo(1);
    }

    @Test
    void a_key_that_was_taken_out_too_soon_signs_once_more() throws Exception {
        SignerKey old = record.keys.getFirst();
        SignerKey fresh = Record.key();
        record.record(2);
        try (Desk desk = record.desk()) {
            record.turn(desk, 1);
            record.keys = List.of(fresh);
            record.record(2);
            record.turn(desk, 2);
            byte[] both = noteOf(4);
            for (SignerKey each : List.of(old, fresh)) {
                assertThat(Sealed.parse(both).isSignedBy(List.of(each.verifier()))).isTrue();
            }
            record.record(2);
            record.turn(desk, 2);
            byte[] alone = noteOf(6);
            assertThat(Sealed.parse(alone).isSignedBy(List.of(old.verifier()))).isFalse();
            assertThat(Sealed.parse(alone).isSignedBy(List.of(fresh.verifier()))).isTrue();
        }
        assertThat(record.number("SELECT count(*) FROM notary.alarm")).isZero();
    }

    @Test
    void what_changes_no_byte_of_a_row_is_no_alarm() throws Exception {
        record.record(700);
        record.turnOnce();
        record.tamper(
                "VACUUM FULL log.event", "VACUUM FULL notary.tile", "REINDEX TABLE log.event");
        try (Desk desk = record.desk()) {
            record.record(1);
            record.turn(desk, 6);
        }
        assertThat(record.alarm()).isNull();
        assertThat(record.newest().size()).isEqualTo(701);
        assertThat(record.number("SELECT size FROM notary.patrol")).isGreaterThanOrEqualTo(700);
    }

    @Test
    void the_notary_may_write_what_it_signs_and_remove_nothing() throws Exception {
        record.record(1);
        record.turnOnce();
        for (String refused :
                List.of(
                        "DELETE FROM notary.checkpoint",
                        "UPDATE notary.checkpoint SET note = note",
                        "DELETE FROM notary.tile",
                        "UPDATE notary.alarm SET kind = kind",
                        "DELETE FROM notary.alarm",
                        "UPDATE log.event SET name = name",
                        "INSERT INTO log.head (position, recorded_at) VALUES (1, now())",
                        "SELECT * FROM log.answer",
                        "SELECT * FROM vault.key",
                        "CREATE TABLE notary.own (a int)")) {
            assertDenied(Role.NOTARY, refused);
        }
        assertDenied(Role.COMMAND, "SELECT * FROM notary.checkpoint");
        assertDenied(Role.VAULT, "SELECT * FROM notary.tile");
        assertDenied(Role.QUERY, "DELETE FROM notary.alarm");
        assertDenied(Role.QUERY, "INSERT INTO notary.epoch (epoch) VALUES (2)");
    }

    private void assertDenied(Role role, String sql) throws SQLException {
        try (Connection connection = record.source(role).getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .as("%s: %s", role, sql)
                    .hasMessageContaining("permission denied");
        }
    }
}
