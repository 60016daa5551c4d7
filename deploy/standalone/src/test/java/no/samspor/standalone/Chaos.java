package no.samspor.standalone;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import no.samspor.events.json.Names;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Clients that issue commands while the application and its database are killed in turn. What they
 * were told is then held against the log.
 *
 * @param clients how many ask at once
 * @param applicationKills how often the application is killed
 * @param databaseKills how often the database is, spread between those
 * @param calmMillis how long everything runs between two kills, on average
 * @param forced whether each client's list is forced to disk line by line
 */
record Chaos(
        int clients, int applicationKills, int databaseKills, long calmMillis, boolean forced) {

    /** What runs with every build. */
    static final Chaos CHEAP = new Chaos(16, 2, 2, 1_500, false);

    /** What the record promises: {@code -Dsamspor.chaos=full}. */
    static final Chaos FULL = new Chaos(64, 30, 200, 400, true);

    private static final String WANTED = System.getProperty("samspor.chaos", "");

    /** What is done to {@code course} while its clients ask. */
    @FunctionalInterface
    interface Trouble {
        void make(Course course) throws Exception;
    }

    private static final Names NAMES = new Names("kaos");
    static final String ORGANISATION = NAMES.identity("@org:kommune");

    /** For which the demo's owner and privacy officer act. */
    static final String RESPONSIBLE = new Names("eksempel").identity("@org:kommune-a");

    static final String LOWER = NAMES.identity("@bod:arbeidsgruppe");
    static final String UPPER = NAMES.identity("@bod:styringsgruppe");

    /** As whom they ask. */
    static final List<String> CLIENTS =
            List.of("office", "manager", "secretary", "ownerA", "privacy");

    private static final int RECOVERY_SECONDS_MAX = 120;

    /**
     * As {@code samspor.chaos} says: {@code full}, or how many kills of each, as {@code 30/200}.
     */
    static Chaos wanted() {
        if (!isFull()) return CHEAP;
        if (WANTED.equals("full")) return FULL;
        List<Integer> kills = Stream.of(WANTED.split("/", 2)).map(Integer::valueOf).toList();
        return new Chaos(
                FULL.clients, kills.getFirst(), kills.getLast(), FULL.calmMillis, FULL.forced);
    }

    static boolean isFull() {
        return !WANTED.isEmpty();
    }

    /** One run, as whoever makes trouble sees it. */
    static final class Course {

        private final Killable process;
        private final AtomicLong newest;
        private final Collection<Throwable> failures;
        private final List<Long> recoveries = new ArrayList<>();

        private Course(Killable process, AtomicLong newest, Collection<Throwable> failures) {
            this.process = process;
            this.newest = newest;
            this.failures = failures;
        }

        Killable process() {
            return process;
        }

        void calm(long millis) throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(millis);
            rethrow(failures);
        }

        /** Waits until something that was asked after {@code blow} is acknowledged. */
        void recovered(String what, long blow) throws IOException, InterruptedException {
            awaitAnswer(what, blow);
            recoveries.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - blow));
            System.err.println(what + ", answered again after " + recoveries.getLast() + " ms");
        }

        private void awaitAnswer(String what, long blow) throws IOException, InterruptedException {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(RECOVERY_SECONDS_MAX);
            while (newest.get() <= blow) {
                rethrow(failures);
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new AssertionError(
                            "it did not come back after %d blows, the last: %s; it is %s"
                                    .formatted(recoveries.size(), what, process.lastWords()));
                }
                TimeUnit.MILLISECONDS.sleep(2);
            }
        }
    }

    /** What came of it, before anything is held against the log. */
    record Aftermath(Path data, List<ChaosClient> clients, List<Long> recoveryMillis, int starts) {

        List<ChaosClient.Ack> acks() {
            return clients.stream().flatMap(each -> each.acks.stream()).toList();
        }

        Set<PersonId> erased() {
            return clients.stream().flatMap(each -> each.erased.stream()).collect(toSet());
        }

        Map<String, Integer> retries() {
            return sum(clients.stream().map(each -> each.retries).toList());
        }

        Map<String, Integer> faults() {
            return sum(clients.stream().map(each -> each.faults).toList());
        }

        private static Map<String, Integer> sum(Collection<Map<String, Integer>> counts) {
            Map<String, Integer> all = new TreeMap<>();
            for (Map<String, Integer> each : counts) {
                each.forEach((why, count) -> all.merge(why, count, Integer::sum));
            }
            return all;
        }

        @Override
        public String toString() {
            List<Long> sorted = recoveryMillis.stream().sorted().toList();
            return "%d clients: %,d acknowledged (%,d of them as repeated), retries %s, faults %s;"
                            .formatted(
                                    clients.size(),
                                    acks().size(),
                                    acks().stream().filter(ChaosClient.Ack::repeated).count(),
                                    retries(),
                                    faults())
                    + " %d kills, %d starts; from a kill to the next acknowledgement p50 %d ms, max %d ms"
                            .formatted(
                                    sorted.size(),
                                    starts,
                                    sorted.get(sorted.size() / 2),
                                    sorted.getLast());
        }
    }

    /** Runs it on a record of its own in {@code directory}, and stops the process as one should. */
    Aftermath run(Path directory) throws Exception {
        return run(directory, new Killable(directory), this::kill);
    }

    /** As {@link #run(Path)}, of a process and a trouble of the caller's. */
    Aftermath run(Path directory, Killable killable, Trouble trouble) throws Exception {
        try (Killable process = killable;
                HttpClient http =
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(Duration.ofSeconds(5))
                                .build()) {
            process.start();
            return run(directory, process, http, trouble);
        }
    }

    private Aftermath run(Path directory, Killable process, HttpClient http, Trouble trouble)
            throws Exception {
        Map<String, String> tokens = new TreeMap<>();
        for (String each : CLIENTS) {
            tokens.put(each, text(http, process.address().resolve("/demo/tokens/" + each)));
        }
        var stop = new AtomicBoolean();
        // The send time of the newest acknowledged request.
        var newest = new AtomicLong(System.nanoTime());
        List<ChaosClient> all = new ArrayList<>();
        Path lists = Files.createDirectories(directory.resolve("lists"));
        for (int i = 0; i < clients; i++) {
            String name = "client-%03d".formatted(i);
            all.add(
                    new ChaosClient(
                            name,
                            http,
                            process.address(),
                            tokens,
                            stop,
                            forced ? lists.resolve(name) : null,
                            sent -> newest.accumulateAndGet(sent, Math::max)));
        }
        found(new Founding(http, process.address(), tokens.get("office")));
        var failures = new ConcurrentLinkedQueue<Throwable>();
        List<Thread> threads = new ArrayList<>();
        for (ChaosClient each : all) {
            threads.add(Thread.ofVirtual().start(() -> guarded(each, failures)));
        }
        Course course = new Course(process, newest, failures);
        trouble.make(course);
        course.calm(calmMillis);
        stop.set(true);
        for (Thread each : threads) each.join();
        rethrow(failures);
        process.stop();
        return new Aftermath(process.data(), all, course.recoveries, process.starts());
    }

    private static void guarded(ChaosClient client, Collection<Throwable> failures) {
        try {
            client.run();
        } catch (RuntimeException | Error failed) {
            failures.add(failed);
        }
    }

    private void kill(Course course) throws Exception {
        int kills = applicationKills + databaseKills;
        for (int i = 0; i < kills; i++) {
            course.calm(ThreadLocalRandom.current().nextLong(calmMillis / 2, calmMillis * 3 / 2));
            // Spread evenly: the application where its share of all kills grows by a whole one.
            boolean application = (i + 1) * applicationKills / kills > i * applicationKills / kills;
            if (application) course.process().killApplication();
            else killDatabase(course.process(), i);
            // From when it is dead: what was asked before may still have been answered.
            long blow = System.nanoTime();
            if (application) course.process().start();
            course.recovered((application ? "application" : "database") + " killed", blow);
        }
    }

    /** Every fourth time its successor too, so that it dies while it recovers. */
    private static void killDatabase(Killable process, int number) throws Exception {
        long server = process.killDatabase();
        if (number % 4 == 0) process.killDatabaseAfter(server);
    }

    private static void rethrow(Collection<Throwable> failures) {
        for (Throwable each : failures) throw new AssertionError("a client failed", each);
    }

    private record Founding(HttpClient http, URI address, @Nullable String token) {

        void body(String body, String name) throws IOException, InterruptedException {
            post(
                    "/bodies",
                    """
                    {"body": "%s", "name": "%s", "otherNames": [],
                     "bodyType": "styringsgruppe", "legalStatus": "administrative",
                     "ruleSet": "AGREED", "tasks": []}
                    """
                            .formatted(body, name));
        }

        void organisation(String organisation) throws IOException, InterruptedException {
            post(
                    "/organisations",
                    """
                    {"organisation": "%s", "name": "Kommunen", "otherNames": [],
                     "withoutNumber": "bare til prøve", "form": "KOMM"}
                    """
                            .formatted(organisation));
        }

        private void post(String path, String body) throws IOException, InterruptedException {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "application/json")
                                    .header("Idempotency-Key", "founding-" + body.hashCode())
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString());
            // The demo's people brought some of it with them.
            boolean isThere = answer.body().contains("access/already-exists");
            if (answer.statusCode() != 201 && !isThere) throw new AssertionError(answer.body());
        }
    }

    private static void found(Founding founding) throws IOException, InterruptedException {
        founding.organisation(ORGANISATION);
        founding.organisation(RESPONSIBLE);
        founding.body(LOWER, "Arbeidsgruppe");
        founding.body(UPPER, "Styringsgruppe");
    }

    private static String text(HttpClient http, URI from) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(from).build(), BodyHandlers.ofString()).body();
    }
}
