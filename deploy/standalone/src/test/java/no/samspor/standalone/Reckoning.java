package no.samspor.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.kernel.id.PersonId;
import no.samspor.log.LogKeyFiles;
import no.samspor.log.LogReader;
import no.samspor.notary.Notary;
import no.samspor.proof.Leaf;
import no.samspor.proof.Part;
import no.samspor.proof.note.LogReceipt;
import no.samspor.proof.note.Trust;
import no.samspor.proof.tree.Hash;
import no.samspor.query.projection.live.Position;
import no.samspor.query.projection.live.Rebuild;
import no.samspor.query.projection.live.Views;
import no.samspor.standalone.ChaosClient.Ack;
import org.springframework.core.env.Environment;

/** What clients were told, held against the log, the views and the promises after it is over. */
final class Reckoning {

    private static final Duration SETTLE_MAX = Duration.ofMinutes(5);
    private static final int ASKED_AGAIN = 200;

    private Reckoning() {}

    /** Everything that must hold of a record started again after {@code after}. */
    static void of(Chaos.Aftermath after, SamsporApplication.Running running) throws Exception {
        List<Recorded<Event>> log = everything(running.context().getBean(LogReader.class));
        positions_and_versions_are_dense(log);
        times_never_go_back(log);
        every_acknowledged_command_is_there_once(after, log);
        each_client_finds_its_commands_in_its_order(after);
        what_was_erased_is_erased(after, log);
        every_receipt_holds_the_log_to_what_it_promised(after, running);
        the_notary_signs_it_to_its_end_and_never_raised_an_alarm(running, log.size());
        every_view_equals_its_rebuild(running, log.size());
        asking_again_gives_the_first_answer(after, running);
        assertThat(running.context().getBean(LogReader.class).head()).isEqualTo(log.size());
        assertThat(after.acks()).hasSizeGreaterThan(after.clients().size());
        assertThat(after.faults()).as("503 is the only answer of a record that is away").isEmpty();
    }

    /** Positions without gaps, versions too, and times that never go back. */
    static void in_order(LogReader reader) {
        List<Recorded<Event>> log = everything(reader);
        positions_and_versions_are_dense(log);
        times_never_go_back(log);
    }

    private static List<Recorded<Event>> everything(LogReader reader) {
        List<Recorded<Event>> log = new ArrayList<>();
        reader.forEachAfter(0, Long.MAX_VALUE, log::add);
        return log;
    }

    private static void positions_and_versions_are_dense(List<Recorded<Event>> log) {
        Map<String, Long> versions = new HashMap<>();
        long position = 0;
        for (Recorded<Event> each : log) {
            assertThat(each.position()).isEqualTo(++position);
            String stream = each.event().stream().toString();
            long expected = versions.getOrDefault(stream, -1L) + 1;
            assertThat(each.version()).as(stream).isEqualTo(expected);
            versions.put(stream, expected);
        }
    }

    private static void times_never_go_back(List<Recorded<Event>> log) {
        assertThat(log).extracting(Recorded::recordedAt).isSorted();
    }

    /** Read by a process that has the vault: what it cannot open, nobody can. */
    private static void what_was_erased_is_erased(
            Chaos.Aftermath after, List<Recorded<Event>> log) {
        Set<PersonId> erased = after.erased();
        int gone = 0;
        for (Recorded<Event> each : log) {
            if (!(each.event() instanceof PersonRegistered e)) continue;
            if (!erased.contains(e.person())) continue;
            assertThat(e.details()).isNotNull();
            assertThat(e.details().value()).as(e.person().toString()).isNull();
            gone++;
        }
        assertThat(gone).isEqualTo(erased.size()).isPositive();
        System.err.printf("%,d persons are erased%n", gone);
    }

    private static void every_receipt_holds_the_log_to_what_it_promised(
            Chaos.Aftermath after, SamsporApplication.Running running) throws SQLException {
        Map<Long, Hash> leaves = leaves(running.context().getEnvironment());
        Trust trust = running.context().getBean(LogKeyFiles.class).get().trust();
        int held = 0;
        for (Ack ack : after.acks()) {
            assertThat(ack.receipts()).as("one event, one receipt").hasSize(1);
            LogReceipt.parse(ack.receipts().getFirst().getBytes(UTF_8))
                    .verify(leaves.get(ack.position()), ack.position(), trust);
            held++;
        }
        System.err.printf("%,d receipts hold%n", held);
    }

    static void the_notary_signs_it_to_its_end_and_never_raised_an_alarm(
            SamsporApplication.Running running, long head) throws Exception {
        Notary notary = running.context().getBean(Notary.class);
        long deadline = System.nanoTime() + SETTLE_MAX.toNanos();
        while (notary.window().sealed() < head && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(notary.window().sealed()).isGreaterThanOrEqualTo(head);
        try (Connection connection = asQuery(running.context().getEnvironment());
                Statement select = connection.createStatement();
                ResultSet row =
                        select.executeQuery(
                                "SELECT (SELECT count(*) FROM notary.alarm),"
                                        + " (SELECT count(*) FROM notary.checkpoint)")) {
            row.next();
            assertThat(row.getLong(1)).as("alarms").isZero();
            System.err.printf("%,d checkpoints, and no alarm%n", row.getLong(2));
        }
    }

    private static Connection asQuery(Environment database) throws SQLException {
        String at = "samspor.db.query.";
        return DriverManager.getConnection(
                database.getRequiredProperty(at + "url"),
                database.getRequiredProperty(at + "user"),
                database.getRequiredProperty(at + "password"));
    }

    /** Made from the table, column by column. */
    private static Map<Long, Hash> leaves(Environment database) throws SQLException {
        Map<Long, Hash> leaves = new HashMap<>();
        try (Connection connection = asQuery(database);
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT * FROM log.event")) {
            while (row.next()) {
                Leaf leaf =
                        new Leaf(
                                row.getLong("position"),
                                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                                row.getObject("stream", UUID.class),
                                row.getObject("event_id", UUID.class),
                                row.getInt("version"),
                                row.getString("stream_kind"),
                                row.getString("name"),
                                Part.of(row.getBytes("stamp")),
                                Part.of(row.getBytes("payload")));
                leaves.put(leaf.position(), Hash.leaf(leaf.bytes()));
            }
        }
        return leaves;
    }

    private static void every_acknowledged_command_is_there_once(
            Chaos.Aftermath after, List<Recorded<Event>> log) {
        Map<String, List<Recorded<Event>>> byCommand = new HashMap<>();
        for (Recorded<Event> each : log) {
            if (!each.stamp().commandId().startsWith("client-")) continue;
            byCommand.computeIfAbsent(each.stamp().commandId(), key -> new ArrayList<>()).add(each);
        }
        for (Ack ack : after.acks()) {
            List<Recorded<Event>> stored = byCommand.getOrDefault(ack.order().key(), List.of());
            assertThat(stored).as(ack.toString()).hasSize(1);
            Recorded<Event> event = stored.getFirst();
            assertThat(event.position()).isEqualTo(ack.position());
            assertThat(event.version()).isEqualTo(ack.version());
            assertThat(event.event().stream().toString()).isEqualTo(ack.order().stream());
            assertThat(List.<UUID>of(event.eventId())).isEqualTo(ack.events());
        }
        assertThat(byCommand).as("nothing but what was acknowledged").hasSameSizeAs(after.acks());
    }

    private static void each_client_finds_its_commands_in_its_order(Chaos.Aftermath after) {
        for (ChaosClient client : after.clients()) {
            List<Long> positions = client.acks.stream().map(Ack::position).toList();
            assertThat(positions).isSorted().doesNotHaveDuplicates();
        }
    }

    static void every_view_equals_its_rebuild(SamsporApplication.Running running, long head)
            throws Exception {
        assertThat(running.context().getBean(Position.class).await(head, SETTLE_MAX)).isTrue();
        Views views = running.context().getBean(Views.class);
        List<Rebuild.Comparison> compared =
                running.context().getBean(Rebuild.class).compare(views.shapes());
        assertThat(compared).isNotEmpty();
        // The record may have told of itself meanwhile: a checkpoint is an event too.
        long newest = running.context().getBean(LogReader.class).head();
        long rows = 0;
        for (Rebuild.Comparison each : compared) {
            assertThat(each.rebuilt()).isEqualTo(each.live());
            assertThat(each.live().position()).isBetween(head, newest);
            rows += each.live().rows();
        }
        System.err.printf("%d views equal their rebuilds, %,d rows%n", compared.size(), rows);
    }

    private static void asking_again_gives_the_first_answer(
            Chaos.Aftermath after, SamsporApplication.Running running) throws Exception {
        List<Ack> acks = after.acks();
        int step = Math.max(1, acks.size() / ASKED_AGAIN);
        try (HttpClient http = HttpClient.newHttpClient()) {
            var tokens = new HashMap<String, String>();
            var principals = running.context().getBean(DemoPrincipals.class);
            for (String name : Chaos.CLIENTS) {
                tokens.put(name, principals.token(name));
            }
            var client =
                    new ChaosClient(
                            "again",
                            http,
                            running.address(),
                            tokens,
                            new AtomicBoolean(),
                            null,
                            sent -> {});
            for (int i = 0; i < acks.size(); i += step) {
                Ack first = acks.get(i);
                HttpResponse<String> answer = client.send(first.order());
                Ack second = ChaosClient.ack(first.order(), answer);
                assertThat(second.repeated()).as(answer.body()).isTrue();
                assertThat(second.position()).isEqualTo(first.position());
                assertThat(second.version()).isEqualTo(first.version());
                assertThat(second.events()).isEqualTo(first.events());
            }
        }
    }
}
