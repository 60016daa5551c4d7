package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.log.LogReader;
import no.samspor.query.projection.live.Position;
import no.samspor.query.projection.live.Rebuild;
import no.samspor.query.projection.live.Views;
import no.samspor.standalone.ChaosClient.Ack;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is killed, every acknowledged command is there once, in order, and the views are what
 * the log makes them. {@code -Dsamspor.chaos=full} asks with 64 clients through 20 kills.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ChaosIT {

    private static final Duration SETTLE_MAX = Duration.ofMinutes(5);
    private static final int ASKED_AGAIN = 200;

    @TempDir Path directory;

    @Test
    void nothing_acknowledged_is_lost_doubled_or_moved_by_any_kill() throws Exception {
        Chaos.Aftermath after = Chaos.wanted().run(directory);
        System.err.println(after);
        Options again = new Options(after.data(), 0, false, false);
        try (var running = SamsporApplication.start(SamsporApplication.class, again)) {
            List<Recorded<Event>> log = everything(running.context().getBean(LogReader.class));
            positions_and_versions_are_dense(log);
            every_acknowledged_command_is_there_once(after, log);
            each_client_finds_its_commands_in_its_order(after);
            every_view_equals_its_rebuild(running, log.size());
            asking_again_gives_the_first_answer(after, running);
            assertThat(running.context().getBean(LogReader.class).head()).isEqualTo(log.size());
        }
        assertThat(after.acks()).hasSizeGreaterThan(after.clients().size());
        assertThat(after.faults()).as("503 is the only answer of a record that is away").isEmpty();
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

    private static void every_view_equals_its_rebuild(SamsporApplication.Running running, long head)
            throws Exception {
        assertThat(running.context().getBean(Position.class).await(head, SETTLE_MAX)).isTrue();
        Views views = running.context().getBean(Views.class);
        List<Rebuild.Comparison> compared =
                running.context().getBean(Rebuild.class).compare(views.shapes());
        assertThat(compared).isNotEmpty();
        long rows = 0;
        for (Rebuild.Comparison each : compared) {
            assertThat(each.rebuilt()).isEqualTo(each.live());
            assertThat(each.live().position()).isEqualTo(head);
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
            for (String name : List.of("manager", "secretary")) {
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
