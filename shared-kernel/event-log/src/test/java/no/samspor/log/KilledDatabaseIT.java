package no.samspor.log;

import static no.samspor.log.Some.append;
import static no.samspor.log.Some.drafted;
import static no.samspor.log.Some.key;
import static no.samspor.log.Some.mandate;
import static no.samspor.log.Some.returned;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import no.samspor.database.EmbeddedDatabase;
import no.samspor.database.Migrations;
import no.samspor.database.Roles;
import no.samspor.database.TestDatabase;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.kernel.id.MandateId;
import no.samspor.log.vault.KeyVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server and all its processes are killed in the middle of 64 writers, several times. */
class KilledDatabaseIT {

    private static final int WRITERS = 64;
    private static final int KILLS = 5;
    private static final int COMPARED_MAX = 500;

    private record Acknowledged(MandateId mandate, long version, Receipt receipt) {}

    @TempDir private static Path directory;

    private final EmbeddedDatabase server = TestDatabase.alone();
    private final TestLog log =
            new TestLog(
                    migrated(server),
                    new EventCodec(KeyVault.NONE),
                    new LogKeyFiles(KeyFiles.fresh(directory.resolve("log.key")).toString()));
    private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    KilledDatabaseIT() throws IOException {}

    @Test
    void what_was_acknowledged_is_there_once_and_in_order() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        List<Throwable> faults = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            boolean keyed = i % 8 != 0;
            writers.add(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            while (!stop.get()) oneStream(keyed, stop);
                                        } catch (Throwable fault) {
                                            faults.add(fault);
                                        }
                                    }));
        }
        for (int kill = 0; kill < KILLS; kill++) {
            int before = acknowledged.size();
            while (acknowledged.size() < before + 200) Thread.sleep(10);
            Thread.sleep(ThreadLocalRandom.current().nextInt(300));
            killTree();
        }
        int before = acknowledged.size();
        while (acknowledged.size() < before + 200 && faults.isEmpty()) Thread.sleep(10);
        stop.set(true);
        for (Thread writer : writers) writer.join();

        assertThat(faults).isEmpty();
        List<Recorded<Event>> all = new ArrayList<>();
        log.reader.forEachAfter(0, Long.MAX_VALUE, all::add);
        assertThat(all)
                .extracting(Recorded::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, all.size()).boxed().toList());
        Map<UUID, Recorded<Event>> byId = new HashMap<>();
        for (Recorded<Event> each : all) {
            assertThat(byId.put(each.eventId(), each)).as("stored once").isNull();
        }
        for (Acknowledged each : acknowledged) {
            Recorded<Event> stored = byId.get(each.receipt().eventIds().getFirst());
            assertThat(stored).as("acknowledged, so it is there").isNotNull();
            assertThat(stored.position()).isEqualTo(each.receipt().position());
            assertThat(stored.event().stream()).isEqualTo(each.mandate());
            assertThat(stored.version()).isEqualTo(each.version());
        }
        for (Acknowledged each : acknowledged.stream().limit(COMPARED_MAX).toList()) {
            assertThat(each.receipt().receipts()).as("promised, and found again").isNotEmpty();
            assertThat(log.reader.promised(each.receipt())).isEqualTo(each.receipt());
        }
        System.out.printf(
                "%d kills, %d stored, %d acknowledged, %d asked again by their callers, %d of those"
                        + " found stored%n",
                KILLS, all.size(), acknowledged.size(), unanswered.get(), repeated.get());
        log.close();
        server.close();
    }

    /** As a client would: with a key it asks again until it is answered, without it gives up. */
    private void oneStream(boolean keyed, AtomicBoolean stop) {
        MandateId mandate = mandate();
        for (int version = 0; version < 10 && !stop.get(); version++) {
            Event event = version == 0 ? drafted(mandate) : returned(mandate, version);
            Append append =
                    append(
                            keyed ? key(mandate + "-" + version, mandate) : null,
                            List.of(),
                            version,
                            event);
            Receipt receipt = null;
            while (receipt == null) {
                try {
                    receipt = log.log.append(append);
                } catch (LogUnavailable notKnown) {
                    unanswered.incrementAndGet();
                    if (!keyed) return;
                }
            }
            if (receipt.repeated()) repeated.incrementAndGet();
            acknowledged.add(new Acknowledged(mandate, version, receipt));
        }
    }

    private static Roles migrated(EmbeddedDatabase server) {
        Roles roles = Roles.prepare(server.admin());
        Migrations.run(roles, progress -> {});
        return roles;
    }

    private void killTree() {
        ProcessHandle killed = ProcessHandle.of(server.pid()).orElseThrow();
        List<ProcessHandle> tree = new ArrayList<>(killed.descendants().toList());
        tree.add(killed);
        tree.forEach(ProcessHandle::destroyForcibly);
    }
}
