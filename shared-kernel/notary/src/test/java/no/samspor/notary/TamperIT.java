package no.samspor.notary;

import static no.samspor.notary.store.AlarmKind.FOREIGN_CHECKPOINT;
import static no.samspor.notary.store.AlarmKind.HEAD_WENT_BACK;
import static no.samspor.notary.store.AlarmKind.MEMORY_DIFFERS;
import static no.samspor.notary.store.AlarmKind.ROW_CHANGED;
import static no.samspor.notary.store.AlarmKind.ROW_INSERTED;
import static no.samspor.notary.store.AlarmKind.ROW_MISSING;
import static no.samspor.notary.store.AlarmKind.TILES_CHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import no.samspor.database.Role;
import no.samspor.log.LogKeys;
import no.samspor.notary.store.Alarm;
import no.samspor.notary.store.AlarmKind;
import no.samspor.notary.store.Growth;
import no.samspor.notary.store.Sealed;
import no.samspor.notary.store.Tiles;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.tree.Hash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one who may do everything in the database can do, and where each of it is found. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TamperIT {

    private static final List<String> KEPT =
            List.of("log.event", "log.head", "notary.epoch", "notary.tile", "notary.checkpoint");

    @TempDir static Path directory;

    private static Record record;
    private static byte[] remembered;

    /** Three hundred events under three checkpoints. */
    @BeforeAll
    static void start() throws Exception {
        record = new Record(directory);
        try (Desk desk = record.desk()) {
            for (int i = 0; i < 3; i++) {
                record.record(100);
                record.turn(desk, 1);
            }
        }
        record.tamper("CREATE SCHEMA kept");
        for (String table : KEPT)
            record.tamper("CREATE TABLE " + keptOf(table) + " AS TABLE " + table);
        remembered = Files.readAllBytes(record.memory.path());
    }

    @AfterAll
    static void stop() {
        record.close();
    }

    private static String keptOf(String table) {
        return "kept." + table.replace('.', '_');
    }

    @BeforeEach
    void restore() throws Exception {
        record.tamper("TRUNCATE notary.alarm, notary.patrol");
        for (String table : KEPT) {
            record.tamper(
                    "DELETE FROM " + table, "INSERT INTO " + table + " TABLE " + keptOf(table));
        }
        Files.write(record.memory.path(), remembered);
        record.standstill.end();
    }

    private Alarm alarmAfter(String... statements) throws Exception {
        record.tamper(statements);
        return alarm();
    }

    private Alarm alarm() throws Exception {
        try (Desk desk = record.desk()) {
            record.turn(desk, 3);
        }
        Alarm alarm = record.alarm();
        assertThat(alarm).isNotNull();
        assertThat(record.standstill.reason()).isEqualTo(alarm.words().en());
        return alarm;
    }

    private static void assertAt(Alarm alarm, AlarmKind kind, Long position) {
        assertThat(alarm.kind()).as(alarm.words().en()).isEqualTo(kind);
        assertThat(alarm.first()).isEqualTo(position);
        assertThat(alarm.last()).isEqualTo(position);
    }

    @Test
    void what_was_not_touched_raises_nothing() throws Exception {
        try (Desk desk = record.desk()) {
            record.turn(desk, 5);
        }
        assertThat(record.alarm()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = payload || ' '::bytea",
                "stamp = stamp || ' '::bytea",
                "recorded_at = recorded_at + interval '1 microsecond'",
                "recorded_at = 'infinity'",
                "recorded_at = '-infinity'",
                "recorded_at = '294276-12-31'",
                "name = 'mandate.drafted/2'",
                "name = ''",
                "version = 1",
                "stream_kind = 'doc'",
                "stream = gen_random_uuid()",
                "event_id = gen_random_uuid()"
            })
    void a_changed_column_is_found_where_it_is(String change) throws Exception {
        String sql = "UPDATE log.event SET " + change + " WHERE position IN (150, 260)";
        assertAt(alarmAfter(sql), ROW_CHANGED, 150L);
    }

    @Test
    void one_bit_is_enough() throws Exception {
        String sql = "UPDATE log.event SET payload = set_bit(payload, 9, 1 - get_bit(payload, 9))";
        assertAt(alarmAfter(sql + " WHERE position = 300"), ROW_CHANGED, 300L);
    }

    @Test
    void a_deleted_row_is_missed() throws Exception {
        assertAt(alarmAfter("DELETE FROM log.event WHERE position = 17"), ROW_MISSING, 17L);
    }

    @Test
    void a_deleted_row_is_missed_though_all_after_it_moved_up() throws Exception {
        assertAt(
                alarmAfter(
                        "DELETE FROM log.event WHERE position = 17",
                        "UPDATE log.event SET position = -position WHERE position > 17",
                        "UPDATE log.event SET position = -position - 1 WHERE position < 0",
                        "UPDATE log.head SET position = 299"),
                ROW_MISSING,
                17L);
    }

    @Test
    void an_inserted_row_is_found_though_all_after_it_moved_down() throws Exception {
        assertAt(
                alarmAfter(
                        "UPDATE log.event SET position = -position WHERE position > 255",
                        "UPDATE log.event SET position = -position + 1 WHERE position < 0",
                        "INSERT INTO log.event SELECT 256, recorded_at, gen_random_uuid(),"
                                + " gen_random_uuid(), 0, stream_kind, name, stamp, payload"
                                + " FROM log.event WHERE position = 255",
                        "UPDATE log.head SET position = 301"),
                ROW_INSERTED,
                256L);
    }

    @Test
    void two_that_changed_places_are_found() throws Exception {
        assertAt(
                alarmAfter(
                        "UPDATE log.event SET position = -1 WHERE position = 40",
                        "UPDATE log.event SET position = 40 WHERE position = 90",
                        "UPDATE log.event SET position = 90 WHERE position = -1"),
                ROW_CHANGED,
                40L);
    }

    @Test
    void a_tail_that_was_cut_off_is_missed() throws Exception {
        assertAt(
                alarmAfter(
                        "DELETE FROM log.event WHERE position > 290",
                        "UPDATE log.head SET position = 290"),
                HEAD_WENT_BACK,
                291L);
        restore();
        assertAt(alarmAfter("DELETE FROM log.event WHERE position > 290"), ROW_MISSING, 291L);
    }

    @Test
    void a_row_behind_the_head_is_found() throws Exception {
        String copy =
                ", recorded_at, gen_random_uuid(), gen_random_uuid(), 0, stream_kind, name, stamp,"
                        + " payload FROM log.event WHERE position = 1";
        assertAt(alarmAfter("INSERT INTO log.event SELECT 301" + copy), ROW_INSERTED, 301L);
        restore();
        assertAt(alarmAfter("INSERT INTO log.event SELECT 0" + copy), ROW_INSERTED, 0L);
    }

    @Test
    void a_changed_tile_is_told_from_a_changed_row() throws Exception {
        String sql =
                "UPDATE notary.tile SET hashes = set_byte(hashes, %d, get_byte(hashes, %d) # 1)";
        String at = " WHERE level = %d AND number = %d";
        assertAt(
                alarmAfter(sql.formatted(100 * 32, 100 * 32) + at.formatted(0, 0)),
                TILES_CHANGED,
                101L);
        restore();
        assertAt(alarmAfter(sql.formatted(0, 0) + at.formatted(1, 0)), TILES_CHANGED, 1L);
        restore();
        assertAt(
                alarmAfter(sql.formatted(43 * 32, 43 * 32) + at.formatted(0, 1)),
                TILES_CHANGED,
                300L);
    }

    @Test
    void a_checkpoint_by_another_key_is_not_taken_for_ours() throws Exception {
        LogKeys other = new LogKeys(List.of(Record.key()));
        rewrite(other.sign(record.newest().note().text()).bytes());
        assertAt(alarm(), FOREIGN_CHECKPOINT, null);
    }

    @Test
    void another_root_by_the_true_key_is_not_what_was_signed() throws Exception {
        Checkpoint lie = new Checkpoint(Record.ORIGIN, 300, Hash.leaf(new byte[] {1}));
        rewrite(record.logKeys().sign(lie.text()).bytes());
        assertAt(alarm(), MEMORY_DIFFERS, null);
    }

    private static void rewrite(byte[] note) throws SQLException {
        String hex = HexFormat.of().formatHex(note);
        record.tamper("UPDATE notary.checkpoint SET note = '\\x" + hex + "' WHERE size = 300");
    }

    @Test
    void a_whole_history_by_the_true_key_is_held_against_the_memory() throws Exception {
        record.tamper("UPDATE log.event SET payload = '{}' WHERE position = 150");
        signAnew();
        Alarm alarm = alarm();
        assertThat(alarm.kind()).isEqualTo(MEMORY_DIFFERS);
        assertThat(alarm.first()).isEqualTo(101);
        assertThat(alarm.last()).isEqualTo(200);
    }

    /** Tiles and checkpoints as the notary would have made them of the rows as they are now. */
    private static void signAnew() throws Exception {
        record.tamper("DELETE FROM notary.tile");
        try (Connection connection = record.source(Role.NOTARY).getConnection()) {
            Growth growth = new Growth(1, 0, new Tiles(connection, 1));
            for (long from = 0; from < 300; from += 100) {
                for (Hash row : Investigation.hashes(connection, from, from + 100))
                    growth.append(row);
                Checkpoint lie = new Checkpoint(Record.ORIGIN, growth.size(), growth.root());
                String hex = HexFormat.of().formatHex(record.logKeys().sign(lie.text()).bytes());
                record.tamper(
                        "UPDATE notary.checkpoint SET note = '\\x"
                                + hex
                                + "' WHERE size = "
                                + lie.size());
            }
            growth.write(connection);
        }
    }

    @Test
    void a_memory_that_is_gone_or_garbled_is_not_made_anew() throws Exception {
        Files.delete(record.memory.path());
        assertAt(alarm(), MEMORY_DIFFERS, null);
        restore();
        Record.overwrite(record.memory.path(), "samspor.notary.memory/1\nepoch 1\n");
        assertAt(alarm(), MEMORY_DIFFERS, null);
    }

    @Test
    void another_epoch_in_the_database_alone_is_no_new_beginning() throws Exception {
        assertAt(alarmAfter("INSERT INTO notary.epoch (epoch) VALUES (2)"), MEMORY_DIFFERS, null);
    }

    @Test
    void it_signs_nothing_more_and_stands_over_a_restart() throws Exception {
        alarmAfter("UPDATE log.event SET payload = '{}' WHERE position = 150");
        record.standstill.end();
        record.record(300);
        try (Desk desk = record.desk()) {
            record.turn(desk, 2);
        }
        assertThat(record.newest().size()).isEqualTo(300);
        assertThat(record.standstill.reason()).contains("Position 150.");
        assertThat(record.number("SELECT count(*) FROM notary.alarm")).isEqualTo(1);
    }

    @Test
    void once_acknowledged_and_mended_it_goes_on_as_if_nothing_had_been() throws Exception {
        Alarm alarm = alarmAfter("UPDATE log.event SET version = 1 WHERE position = 150");
        record.tamper("UPDATE log.event SET version = 0 WHERE position = 150");
        record.acknowledge(alarm);
        try (Desk desk = record.desk()) {
            record.turn(desk, 3);
        }
        assertThat(record.alarm()).isNull();
        assertThat(record.standstill.reason()).isNull();
        assertThat(record.newest().size()).isEqualTo(301);
        assertThat(record.number("SELECT max(epoch) FROM notary.epoch")).isEqualTo(1);
    }

    @Test
    void once_acknowledged_as_it_is_a_new_epoch_begins_and_the_old_one_is_kept() throws Exception {
        Sealed before = record.newest();
        Alarm alarm = alarmAfter("UPDATE log.event SET version = 1 WHERE position = 150");
        record.acknowledge(alarm);
        try (Desk desk = record.desk()) {
            record.turn(desk, 5);
        }
        assertThat(record.alarm()).isNull();
        Sealed after = record.newest();
        assertThat(after.checkpoint().root()).isEqualTo(record.rootOfRows(301));
        assertThat(record.number("SELECT max(epoch) FROM notary.epoch")).isEqualTo(2);
        assertThat(record.number("SELECT count(*) FROM notary.checkpoint WHERE epoch = 1"))
                .isEqualTo(3);
        assertThat(record.number("SELECT length(signed) FROM notary.alarm"))
                .isEqualTo(before.note().bytes().length);
        assertThat(directory.resolve("memory.alarm-" + alarm.id())).hasBinaryContent(remembered);
    }

    @Test
    void a_lost_memory_is_made_anew_once_that_is_acknowledged() throws Exception {
        Files.delete(record.memory.path());
        record.acknowledge(alarm());
        try (Desk desk = record.desk()) {
            record.turn(desk, 3);
        }
        assertThat(record.alarm()).isNull();
        assertThat(record.newest().size()).isEqualTo(301);
        assertThat(record.number("SELECT max(epoch) FROM notary.epoch")).isEqualTo(1);
    }

    @Test
    void what_is_missing_cannot_be_acknowledged_away() throws Exception {
        Alarm alarm = alarmAfter("DELETE FROM log.event WHERE position = 17");
        record.acknowledge(alarm);
        try (Desk desk = record.desk()) {
            record.turn(desk, 3);
        }
        assertThat(record.alarm()).isNotNull();
        record.tamper("INSERT INTO log.event SELECT * FROM kept.log_event WHERE position = 17");
        try (Desk desk = record.desk()) {
            record.turn(desk, 3);
        }
        assertThat(record.alarm()).isNull();
        assertThat(record.newest().size()).isEqualTo(301);
    }
}
