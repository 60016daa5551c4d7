package no.samspor.log;

import static no.samspor.log.Some.append;
import static no.samspor.log.Some.drafted;
import static no.samspor.log.Some.key;
import static no.samspor.log.Some.mandate;
import static no.samspor.log.Some.returned;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.samspor.database.Role;
import no.samspor.database.TestDatabase;
import no.samspor.kernel.id.MandateId;
import no.samspor.log.vault.KeyVault;
import no.samspor.proof.Leaf;
import no.samspor.proof.Part;
import no.samspor.proof.Rejected;
import no.samspor.proof.note.LogReceipt;
import no.samspor.proof.note.Promise;
import no.samspor.proof.note.Trust;
import no.samspor.proof.tree.Hash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is promised is what is stored: every leaf here is made from the table, column by column. */
class ReceiptsIT {

    private static final int WRITERS = 48;

    @TempDir private static Path directory;

    private static LogKeyFiles keys;
    private static Trust trust;
    private static TestLog log;

    @BeforeAll
    static void start() throws IOException {
        keys = new LogKeyFiles(KeyFiles.fresh(directory.resolve("log.key")).toString());
        trust = keys.get().trust();
        log = new TestLog(TestDatabase.migrated(), new EventCodec(KeyVault.NONE), keys);
    }

    @AfterAll
    static void stop() {
        log.close();
    }

    @Test
    void each_event_of_a_command_is_promised_as_it_is_stored() throws SQLException {
        MandateId mandate = mandate();
        Receipt receipt = log.log.append(append(0, drafted(mandate), returned(mandate, 1)));
        assertThat(receipt.receipts())
                .extracting(EventReceipt::position)
                .containsExactly(receipt.position() - 1, receipt.position());
        for (EventReceipt each : receipt.receipts()) {
            assertThat(verified(each).count()).isEqualTo(2);
        }
    }

    @Test
    void where_nothing_happened_nothing_is_promised() {
        MandateId mandate = mandate();
        Append nothing = append(key("nothing-" + mandate, mandate), List.of(), 0);
        assertThat(log.log.append(nothing).receipts()).isEmpty();
        assertThat(log.log.append(nothing).receipts()).isEmpty();
    }

    @Test
    void the_views_are_woken_before_the_promise_is_signed() {
        Receipt receipt = log.log.append(append(0, drafted(mandate())));
        assertThat(log.heads.newest()).isGreaterThanOrEqualTo(receipt.position());
    }

    /** Restarted with the same key, and asked again: the same answer to the byte. */
    @Test
    void many_commands_share_a_promise_and_find_it_again() throws Exception {
        Map<Append, Receipt> answers = new HashMap<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Append, Future<Receipt>> asked = new HashMap<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Append append = several(writer);
                asked.put(append, writers.submit(() -> log.log.append(append)));
            }
            for (var each : asked.entrySet()) answers.put(each.getKey(), each.getValue().get());
        }
        Set<Promise> promises = new HashSet<>();
        try (TestLog again = new TestLog(log.roles, log.codec, keys)) {
            for (var each : answers.entrySet()) {
                Receipt first = each.getValue();
                assertThat(first.receipts()).hasSize(first.eventIds().size());
                for (EventReceipt receipt : first.receipts()) promises.add(verified(receipt));
                Receipt found = again.reader.answered(each.getKey().key());
                assertThat(found.receipts()).isEqualTo(first.receipts());
                Receipt repeated = again.log.append(each.getKey());
                assertThat(repeated.receipts()).isEqualTo(first.receipts());
            }
        }
        assertThat(promises).hasSizeLessThan(WRITERS);
        assertThat(promises.stream().mapToLong(Promise::count).sum())
                .isEqualTo(answers.keySet().stream().mapToLong(a -> a.events().size()).sum());
    }

    @Test
    void who_asks_again_of_a_log_that_had_no_key_is_promised_now() throws SQLException {
        MandateId mandate = mandate();
        Append append = append(key("early-" + mandate, mandate), List.of(), 0, drafted(mandate));
        try (TestLog silent = new TestLog(log.roles, log.codec)) {
            assertThat(silent.log.append(append).receipts()).isEmpty();
            assertThat(silent.log.append(append).receipts()).isEmpty();
        }
        verified(log.log.append(append).receipts().getFirst());
    }

    @Test
    void a_log_that_runs_changes_its_key_and_both_sign_meanwhile() throws Exception {
        Path file = KeyFiles.fresh(directory.resolve("changed.key"));
        String old = Files.readString(file);
        String fresh = Files.readString(KeyFiles.fresh(directory.resolve("fresh.key")));
        Trust before = LogKeys.in(file.toString()).trust();
        Trust after = LogKeys.in(directory.resolve("fresh.key").toString()).trust();
        LogKeyFiles changing = new LogKeyFiles(file.toString());
        try (TestLog running = new TestLog(log.roles, log.codec, changing)) {
            assertThat(signers(running, before, after)).containsExactly(true, false);
            replaced(file, old + fresh, changing, 2);
            assertThat(signers(running, before, after)).containsExactly(true, true);
            replaced(file, fresh, changing, 1);
            assertThat(signers(running, before, after)).containsExactly(false, true);
        }
    }

    /** Which of them accept what is promised now, and promised again. */
    private static List<Boolean> signers(TestLog running, Trust... all) throws SQLException {
        MandateId mandate = mandate();
        Append append = append(key("key-" + mandate, mandate), List.of(), 0, drafted(mandate));
        EventReceipt promised = running.log.append(append).receipts().getFirst();
        assertThat(running.log.append(append).receipts()).containsExactly(promised);
        Hash leaf = Hash.leaf(stored(promised.position()).bytes());
        List<Boolean> accepted = new ArrayList<>();
        for (Trust trust : all) {
            try {
                LogReceipt.parse(promised.receipt().getBytes(StandardCharsets.UTF_8))
                        .verify(leaf, promised.position(), trust);
                accepted.add(true);
            } catch (Rejected notByIts) {
                accepted.add(false);
            }
        }
        return accepted;
    }

    private static void replaced(Path file, String text, LogKeyFiles seen, int count)
            throws Exception {
        Files.writeString(file, text);
        while (seen.get().keys().size() != count) TimeUnit.MILLISECONDS.sleep(20);
    }

    /** One to three events, some too large to stand whole in a leaf. */
    private static Append several(int writer) {
        MandateId mandate = mandate();
        Append.Key key = key("several-" + mandate, mandate);
        return switch (writer % 3) {
            case 0 -> append(key, List.of(), 0, drafted(mandate));
            case 1 -> append(key, List.of(), 0, drafted(mandate), returned(mandate, writer));
            default ->
                    append(
                            key,
                            List.of(),
                            0,
                            drafted(mandate),
                            returned(mandate, 1),
                            returned(mandate, 2, "ø".repeat(Part.WHOLE_BYTES_MAX)));
        };
    }

    private static Promise verified(EventReceipt receipt) throws SQLException {
        Hash leaf = Hash.leaf(stored(receipt.position()).bytes());
        assertThat(receipt.leafHash()).isEqualTo(leaf.toString());
        byte[] text = receipt.receipt().getBytes(StandardCharsets.UTF_8);
        return LogReceipt.parse(text).verify(leaf, receipt.position(), trust);
    }

    private static Leaf stored(long position) throws SQLException {
        try (Connection connection =
                        log.roles.credentials(Role.OWNER).dataSource().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT * FROM log.event WHERE position = ?")) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Leaf(
                        position,
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getObject("stream", UUID.class),
                        row.getObject("event_id", UUID.class),
                        row.getInt("version"),
                        row.getString("stream_kind"),
                        row.getString("name"),
                        Part.of(row.getBytes("stamp")),
                        Part.of(row.getBytes("payload")));
            }
        }
    }
}
