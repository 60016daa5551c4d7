package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import no.samspor.backup.Backup;
import no.samspor.backup.Restore;
import no.samspor.database.CannotServe;
import no.samspor.database.TestDatabase;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.events.record.IntegrityEvent.StoreRestored;
import no.samspor.log.LogKeyFiles;
import no.samspor.log.LogReader;
import no.samspor.notary.Notary;
import no.samspor.proof.note.VerifierKey;
import no.samspor.query.projection.fold.Shape;
import no.samspor.query.projection.live.Position;
import no.samspor.query.projection.live.Views;
import no.samspor.standalone.Line.Reply;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * Whatever is done to a record in honesty, the notary has no cause for alarm, and both verifiers
 * find it whole: while many write to it, its database is killed, its tables are written anew, its
 * key changes, a view is rebuilt; then it is backed up and restored elsewhere, where it goes on. In
 * what order is drawn. {@code -Dsamspor.honest.runs=100} asks for more than each build does, {@code
 * -Dseed=} for what a failed run did.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 3, unit = TimeUnit.HOURS)
@Order(Integer.MAX_VALUE - 3)
class HonestRunsIT {

    private static final int RUNS = Integer.getInteger("samspor.honest.runs", 1);
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    /** A record grows, and takes ever longer to begin: then another is taken. */
    private static final int RUNS_OF_A_RECORD = 10;

    /** So many runs have one in which everything is done. */
    private static final int ONE_WITH_ALL = 5;

    /** And among so many of the others there is one that is restored, which takes longest. */
    private static final int ONE_WITH_RESTORE = 8;

    /** Enough to be sealed at once, and not when they are ten seconds old. */
    private static final int MANY = 260;

    /** Enough to be under way while something is done. */
    private static final int SOME = 60;

    private static final int CLIENTS = 8;

    private enum Act {
        KILLED,
        WRITTEN_ANEW,
        KEY_CHANGED,
        REBUILT,
        RESTORED
    }

    @TempDir Path directory;

    private final Random random = new Random(SEED);
    private final Map<Act, Integer> done = new EnumMap<>(Act.class);
    private int places;
    private int batches;

    @Test
    void no_honest_run_raises_an_alarm() throws Exception {
        System.err.println("-Dseed=" + SEED);
        int run = 0;
        while (run < RUNS) {
            try (Life life = new Life()) {
                int last = Math.min(run + RUNS_OF_A_RECORD, RUNS);
                while (run < last) life.run(++run);
                life.found_whole_by_both();
            }
        }
        System.err.printf("%d honest runs and no alarm: %s%n", RUNS, done);
    }

    private List<Act> drawn(int run) {
        List<Act> all = new ArrayList<>(Arrays.asList(Act.values()));
        if (run % ONE_WITH_ALL != 1) {
            all.remove(Act.RESTORED);
            Collections.shuffle(all, random);
            all.subList(1 + random.nextInt(all.size()), all.size()).clear();
            if (random.nextInt(ONE_WITH_RESTORE) == 0) all.add(Act.RESTORED);
        }
        Collections.shuffle(all, random);
        return all;
    }

    @FunctionalInterface
    private interface Deed {
        void done() throws Exception;
    }

    /** One record, wherever it lies. */
    private final class Life implements AutoCloseable {

        private Path data = directory.resolve("record-" + ++places);
        private Line line = Line.on(data, "honest");

        void run(int run) throws Exception {
            long begun = System.nanoTime();
            List<Act> acts = drawn(run);
            for (Act act : acts) {
                done.merge(act, 1, Integer::sum);
                switch (act) {
                    case KILLED -> write(SOME, this::kill);
                    case WRITTEN_ANEW -> write(SOME, this::rewrite);
                    case KEY_CHANGED -> changeKey();
                    case REBUILT -> write(SOME, this::rebuild);
                    case RESTORED -> restore();
                }
            }
            long stored = line.bean(LogReader.class).head();
            write(MANY, () -> {});
            Reckoning.the_notary_signs_it_to_its_end_and_never_raised_an_alarm(
                    line.running(), stored);
            System.err.printf(
                    "honest run %d of %d: %s, %,d events, %.1f s%n",
                    run, RUNS, acts, stored, (System.nanoTime() - begun) / 1e9);
        }

        /**
         * Many at once, each asked again as long as the database is away, amid which it is done.
         */
        private void write(int count, Deed deed) throws Exception {
            String name = "batch-" + ++batches;
            Collection<Throwable> failures = new ConcurrentLinkedQueue<>();
            try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
                for (int i = 0; i < count; i++) {
                    String one = name + "-" + i;
                    clients.execute(
                            () -> {
                                try {
                                    register(one);
                                } catch (RuntimeException | Error failed) {
                                    failures.add(failed);
                                }
                            });
                }
                deed.done();
            }
            assertThat(failures).isEmpty();
        }

        private void register(String name) {
            String body =
                    """
                    {"organisation": "@org:%s", "name": "Prøve", "otherNames": [],
                     "withoutNumber": "bare til prøve"}
                    """
                            .formatted(name);
            line.postAtLast("office", "/organisations", body, "honest-" + name).accepted();
        }

        private void kill() throws Exception {
            Path pid = data.resolve("postgres/18/data/postmaster.pid");
            Killable.killTree(Long.parseLong(Files.readAllLines(pid).getFirst().strip()));
            register("after-" + System.nanoTime());
        }

        private void rewrite() throws SQLException {
            String tables =
                    random.nextBoolean() ? "" : " log.event, notary.tile, notary.checkpoint";
            try (Connection admin = line.admin().dataSource().getConnection();
                    Statement statement = admin.createStatement()) {
                statement.execute("VACUUM FULL" + tables);
            }
        }

        private void changeKey() throws Exception {
            write(
                    SOME,
                    () -> {
                        KeyChange.changed("next", data, Map.of());
                        signedWith(2);
                    });
            write(MANY, () -> {});
            write(
                    SOME,
                    () -> {
                        retireTheOldKey();
                        signedWith(1);
                    });
        }

        /** As who is told to try again does. */
        private void retireTheOldKey() throws InterruptedException {
            while (true) {
                try {
                    KeyChange.changed("retire", data, Map.of());
                    return;
                } catch (CannotServe early) {
                    assertThat(early).hasMessageStartingWith("No checkpoint stands under the new");
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
        }

        private void signedWith(int keys) throws InterruptedException {
            LogKeyFiles signing = line.bean(LogKeyFiles.class);
            while (signing.get().keys().size() != keys) TimeUnit.MILLISECONDS.sleep(50);
        }

        private void sealed(long head) throws InterruptedException {
            Notary notary = line.bean(Notary.class);
            while (notary.window().sealed() < head) TimeUnit.MILLISECONDS.sleep(50);
        }

        private void rebuild() {
            List<Shape> shapes = line.bean(Views.class).shapes();
            String view = shapes.get(random.nextInt(shapes.size())).view().name();
            long before = line.bean(Position.class).current();
            Reply rebuilt = line.postPlain("office", "/views/" + view + "/rebuild").accepted();
            assertThat(rebuilt.at("/position").longValue()).as(view).isGreaterThanOrEqualTo(before);
        }

        /** Signed to its end or to some place before: the one is as honest as the other. */
        private void restore() throws Exception {
            write(SOME, () -> {});
            sealed(random.nextBoolean() ? line.bean(LogReader.class).head() : 1);
            Path bundle = directory.resolve("backup.zip");
            String[] words = {"--to", bundle.toString(), "--data", data.toString()};
            assertThat(Backup.run(Map.of(), words, _ -> {})).isZero();
            assertThat(Verifiers.both(bundle.toString(), keys(), null).holds()).isTrue();
            line.close();
            Path next = TestDatabase.lentTo(directory.resolve("record-" + ++places));
            String key = data.resolve("secrets/log.key").toString();
            String[] back = {bundle.toString(), "--data", next.toString(), "--log-key", key};
            assertThat(Restore.run(Map.of(), back, _ -> {})).isZero();
            Files.delete(bundle);
            FileSystemUtils.deleteRecursively(data);
            data = next;
            line = Line.on(data, "honest");
            saysThatItWasRestored();
        }

        private void saysThatItWasRestored() {
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

        private List<VerifierKey> keys() {
            return line.bean(LogKeyFiles.class).get().verifiers();
        }

        /** Asked over HTTP, when all of it is signed. */
        void found_whole_by_both() throws Exception {
            long head = line.bean(LogReader.class).head();
            Reckoning.the_notary_signs_it_to_its_end_and_never_raised_an_alarm(
                    line.running(), head);
            String address = line.address().toString();
            assertThat(Verifiers.both(address, keys(), line.token("auditor")).holds()).isTrue();
            Reckoning.every_view_equals_its_rebuild(
                    line.running(), line.bean(LogReader.class).head());
        }

        @Override
        public void close() throws Exception {
            line.close();
            FileSystemUtils.deleteRecursively(data);
        }
    }
}
