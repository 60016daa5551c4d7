package no.samspor.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import no.samspor.auditor.Auditor;
import no.samspor.backup.NotRestored.Reason;
import no.samspor.log.Receipt;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is refused leaves the one empty log of this test as empty as it was: the next restore into
 * it shows that.
 */
class RestoreIT {

    private static final int LONG = 40_000;

    @TempDir static Path directory;

    private static SignedLog log;
    private static SignedLog empty;
    private static byte[] early;
    private static byte[] late;
    private static Path earlyBackup;
    private static Path backup;

    @BeforeAll
    static void a_log_is_backed_up_twice() throws Exception {
        log = new SignedLog();
        empty = new SignedLog();
        for (int i = 0; i < 30; i++) log.record("first " + i, 10, i);
        log.record("long", 3, LONG);
        early = log.seal();
        earlyBackup = log.backup(directory.resolve("early"));
        for (int i = 0; i < 30; i++) log.record("second " + i, 10, i);
        log.record("nothing happened", 0, 0);
        late = log.seal();
        for (int i = 0; i < 30; i++) log.record("not sealed yet " + i, 10, LONG);
        backup = log.backup(directory.resolve("late"));
    }

    @AfterAll
    static void close() {
        log.close();
        empty.close();
    }

    private static Outcome restore(SignedLog into, Path from, boolean override, byte[]... seen)
            throws SQLException, IOException {
        try (Bundle bundle = Bundle.at(from)) {
            return restore(into, bundle, override, seen);
        }
    }

    private static Outcome restore(SignedLog into, Bundle from, boolean override, byte[]... seen)
            throws SQLException, IOException {
        try (Connection owner = into.owner()) {
            return new Import(owner, from, List.of(SignedLog.KEY.verifier()))
                    .run(
                            List.of(seen).stream().map(SignedLog::shown).toList(),
                            override,
                            Optional.empty(),
                            List.of(),
                            _ -> {});
        }
    }

    private static AbstractThrowableAssert<?, ?> refused(Reason reason, Path from, byte[]... seen)
            throws SQLException {
        var refused =
                assertThatThrownBy(() -> restore(empty, from, false, seen))
                        .isInstanceOfSatisfying(
                                NotRestored.class,
                                each -> assertThat(each.reason()).isEqualTo(reason));
        assertThat(empty.text("SELECT * FROM log.event")).startsWith("0 ");
        assertThat(empty.text("SELECT * FROM log.head WHERE position = 0")).startsWith("1 ");
        return refused;
    }

    private static Path copy(String name) throws IOException {
        Path copy = directory.resolve(name);
        try (var files = Files.walk(backup)) {
            for (Path each : files.toList()) {
                Files.copy(each, copy.resolve(backup.relativize(each).toString()));
            }
        }
        return copy;
    }

    @Test
    void a_good_one_is_restored_to_the_byte_and_goes_on() throws Exception {
        try (SignedLog other = new SignedLog()) {
            Outcome outcome = restore(other, backup, false, early, late);
            assertThat(outcome.missingEvents()).isZero();
            assertThat(outcome.unread()).isZero();
            assertThat(other.stored()).isEqualTo(log.stored());
            Receipt again = other.record("second 7", 10, 7);
            assertThat(again.position()).isLessThan(603);
            assertThat(again).isEqualTo(log.record("second 7", 10, 7));
            assertThat(other.record("new", 1, 1).position()).isEqualTo(904);
            assertThatThrownBy(() -> restore(other, backup, false))
                    .hasMessageContaining("a log that holds something is never restored into");
        }
    }

    @Test
    void one_file_that_was_cut_off_is_no_backup() throws Exception {
        Path zip = log.backup(directory.resolve("late.zip"));
        byte[] whole = Files.readAllBytes(zip);
        Path cut = directory.resolve("cut.zip");
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length - 100));
        refused(Reason.DAMAGED, cut).hasMessageContaining("not a whole zip");
    }

    @Test
    void whoever_audits_reads_it_too() throws Exception {
        Path zip = log.backup(directory.resolve("audited.zip"));
        for (Path each : List.of(backup, zip)) {
            // Ends the process unless all of it holds.
            Auditor.main(
                    new String[] {
                        "verify",
                        each.toString(),
                        "--key",
                        SignedLog.KEY.verifier().toString(),
                        "--witness",
                        SignedLog.WITNESS.verifier().toString()
                    });
        }
    }

    @Test
    void one_byte_changed_is_found_where_it_is() throws Exception {
        Path events = copy("changed event");
        SignedLog.flip(events.resolve("tile/entries/001"), -3);
        refused(Reason.DAMAGED, events, late).hasMessageContaining("at position 512");

        Path tail = copy("changed tail");
        SignedLog.flip(tail.resolve("store/tail/0"), -3);
        refused(Reason.DAMAGED, tail, late).hasMessageContaining("after position 603");

        Path parts = copy("changed part");
        SignedLog.flip(parts.resolve("store/parts"), -3);
        refused(Reason.DAMAGED, parts, late).hasMessageContaining("store/parts");

        Path answers = copy("changed answer");
        SignedLog.flip(answers.resolve("store/answers"), 9);
        refused(Reason.DAMAGED, answers, late).hasMessageContaining("store/answers");

        Path signed = copy("changed checkpoint");
        SignedLog.flip(signed.resolve("checkpoint"), 17);
        refused(Reason.DOES_NOT_HOLD, signed, late).hasMessageContaining("not signed");
    }

    @Test
    void the_last_events_cut_off_are_missed() throws Exception {
        refused(Reason.DOES_NOT_HOLD, earlyBackup, late)
                .hasMessageContaining("ends at position 303")
                .hasMessageContaining("from position 304 on 300 events are missing");
    }

    @Test
    void the_last_events_replaced_and_signed_anew_are_another_history() throws Exception {
        Path forged;
        try (SignedLog other = new SignedLog()) {
            Outcome overridden = restore(other, earlyBackup, true, late);
            assertThat(overridden.broken()).isNotNull();
            assertThat(overridden.missingEvents()).isEqualTo(300);
            assertThat(overridden.recoveryPoint()).contains("300 events missing", "of 603");
            for (int i = 0; i < 60; i++) other.record("other " + i, 10, i);
            other.seal();
            forged = other.backup(directory.resolve("forged"));
        }
        refused(Reason.DOES_NOT_HOLD, forged, early, late)
                .hasMessageContaining("another history")
                .hasMessageContaining("between positions 304 and 603");
    }

    @Test
    void one_that_is_killed_half_way_is_started_again() throws Exception {
        Bundle whole = Bundle.at(backup);
        try (SignedLog other = new SignedLog()) {
            Connection owner = other.owner();
            Bundle killing =
                    new Bundle() {
                        @Override
                        public @Nullable InputStream open(String path) throws IOException {
                            if (path.equals("store/tail/1")) kill(owner);
                            return whole.open(path);
                        }

                        @Override
                        public void close() {}
                    };
            assertThatThrownBy(
                            () ->
                                    new Import(owner, killing, List.of(SignedLog.KEY.verifier()))
                                            .run(
                                                    List.of(),
                                                    false,
                                                    Optional.empty(),
                                                    List.of(),
                                                    _ -> {}))
                    .isInstanceOf(SQLException.class);
            restore(other, log.backup(directory.resolve("again.zip")), false, late);
            assertThat(other.stored()).isEqualTo(log.stored());
        }
    }

    private static void kill(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
