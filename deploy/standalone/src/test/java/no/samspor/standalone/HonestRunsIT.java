package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import no.samspor.backup.Backup;
import no.samspor.backup.Restore;
import no.samspor.database.TestDatabase;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.events.record.IntegrityEvent.StoreRestored;
import no.samspor.log.LogKeyFiles;
import no.samspor.log.LogReader;
import no.samspor.notary.Notary;
import no.samspor.standalone.Line.Reply;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * Whatever is done to a record in honesty, the notary has no cause for alarm: its database is
 * killed, its tables are written anew, its key changes, a view is rebuilt, it is backed up while it
 * runs and restored elsewhere, where the next run goes on. {@code -Dsamspor.honest.runs=100}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 3, unit = TimeUnit.HOURS)
class HonestRunsIT {

    private static final int RUNS = Integer.getInteger("samspor.honest.runs", 1);

    /** Enough to be sealed at once, and not when they are ten seconds old. */
    private static final int BUSY = 260;

    private static final int CLIENTS = 8;
    private static final String VERIFIER = "../../docs/verify.py";

    @TempDir Path directory;

    @Test
    void no_honest_run_raises_an_alarm() throws Exception {
        Path data = directory.resolve("record-0");
        for (int run = 1; run <= RUNS; run++) {
            Path bundle = directory.resolve("backup-" + run + ".zip");
            Path next = directory.resolve("record-" + run);
            long stored;
            try (Line line = Line.on(data, "honest")) {
                if (run > 1) saysThatItWasRestored(line, data);
                lived(line, data, run);
                stored = line.bean(LogReader.class).head();
                Reckoning.the_notary_signs_it_to_its_end_and_never_raised_an_alarm(
                        line.running(), stored);
                backedUp(line, data, bundle, next);
            }
            FileSystemUtils.deleteRecursively(data);
            data = next;
            System.err.printf("honest run %d of %d, %,d events%n", run, RUNS, stored);
        }
        try (Line line = Line.on(data, "honest")) {
            saysThatItWasRestored(line, data);
            busy(line, "last");
            Reckoning.the_notary_signs_it_to_its_end_and_never_raised_an_alarm(
                    line.running(), line.bean(LogReader.class).head());
        }
    }

    private static void lived(Line line, Path data, int run) throws Exception {
        busy(line, run + "-first");
        kill(line, data);
        KeyChange.changed("next", data, Map.of());
        signedWith(line, 2);
        busy(line, run + "-both");
        sealed(line);
        try (Connection admin = line.admin().dataSource().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("VACUUM FULL log.event, notary.tile, notary.checkpoint");
        }
        KeyChange.changed("retire", data, Map.of());
        signedWith(line, 1);
        busy(line, run + "-fresh");
        Reply rebuilt = line.postPlain("office", "/views/organisation/rebuild").accepted();
        assertThat(rebuilt.at("/position").longValue()).isGreaterThan(3 * BUSY);
    }

    /** Many at once, each asked again as long as the database is away. */
    private static void busy(Line line, String name) throws Exception {
        Collection<Throwable> failures = new ConcurrentLinkedQueue<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < BUSY; i++) {
                String one = name + "-" + i;
                clients.execute(
                        () -> {
                            try {
                                register(line, one);
                            } catch (RuntimeException | Error failed) {
                                failures.add(failed);
                            }
                        });
            }
        }
        assertThat(failures).isEmpty();
    }

    private static void register(Line line, String name) {
        String body =
                """
                {"organisation": "@org:%s", "name": "Prøve", "otherNames": [],
                 "withoutNumber": "bare til prøve"}
                """
                        .formatted(name);
        line.postAtLast("office", "/organisations", body, "honest-" + name).accepted();
    }

    private static void kill(Line line, Path data) throws Exception {
        Path pid = data.resolve("postgres/18/data/postmaster.pid");
        Killable.killTree(Long.parseLong(Files.readAllLines(pid).getFirst().strip()));
        register(line, "after-" + System.nanoTime());
    }

    private static void signedWith(Line line, int keys) throws InterruptedException {
        LogKeyFiles signing = line.bean(LogKeyFiles.class);
        while (signing.get().keys().size() != keys) TimeUnit.MILLISECONDS.sleep(50);
    }

    private static void sealed(Line line) throws InterruptedException {
        long head = line.bean(LogReader.class).head();
        while (line.bean(Notary.class).window().sealed() < head) TimeUnit.MILLISECONDS.sleep(50);
    }

    /** While it runs; the second verifier finds it true, and it is a record again. */
    private static void backedUp(Line line, Path data, Path bundle, Path next) throws Exception {
        String[] words = {"--to", bundle.toString(), "--data", data.toString()};
        assertThat(Backup.run(Map.of(), words, _ -> {})).isZero();
        String key = line.bean(LogKeyFiles.class).get().verifiers().getFirst().toString();
        List<String> verify =
                new ArrayList<>(List.of("python3", VERIFIER, bundle.toString(), "--key", key));
        assertThat(new ProcessBuilder(verify).inheritIO().start().waitFor()).isZero();
        TestDatabase.lentTo(next);
        String[] back = {
            bundle.toString(),
            "--data",
            next.toString(),
            "--log-key",
            data.resolve("secrets/log.key").toString()
        };
        assertThat(Restore.run(Map.of(), back, _ -> {})).isZero();
        Files.delete(bundle);
    }

    private static void saysThatItWasRestored(Line line, Path data) {
        List<Recorded<Event>> all = new ArrayList<>();
        line.bean(LogReader.class).forEachAfter(0, Long.MAX_VALUE, all::add);
        Recorded<Event> last = all.getLast();
        assertThat(all)
                .anyMatch(
                        each ->
                                each.event() instanceof StoreRestored told
                                        && told.position() >= last.position() - 2
                                        && told.overrideReason() == null);
        assertThat(data.resolve("secrets/restore.properties")).doesNotExist();
    }
}
