package no.samspor.standalone;

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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import no.samspor.events.json.Names;
import org.jspecify.annotations.Nullable;

/**
 * Clients that issue commands while the application and its database are killed in turn. What they
 * were told is then held against the log.
 *
 * @param clients how many ask at once
 * @param kills of the application and of the database, by turns
 * @param calmMillis how long everything runs between two kills
 * @param forced whether each client's list is forced to disk line by line
 */
record Chaos(int clients, int kills, long calmMillis, boolean forced) {

    /** What runs with every build. */
    static final Chaos CHEAP = new Chaos(16, 4, 1_500, false);

    /** What the record promises: {@code -Dsamspor.chaos=full}. */
    static final Chaos FULL = new Chaos(64, 20, 4_000, true);

    private static final Names NAMES = new Names("kaos");
    static final String ORGANISATION = NAMES.identity("@org:kommune");
    static final String LOWER = NAMES.identity("@bod:arbeidsgruppe");
    static final String UPPER = NAMES.identity("@bod:styringsgruppe");

    private static final int RECOVERY_SECONDS_MAX = 120;

    static Chaos wanted() {
        return "full".equals(System.getProperty("samspor.chaos")) ? FULL : CHEAP;
    }

    /** What came of it, before anything is held against the log. */
    record Aftermath(Path data, List<ChaosClient> clients, List<Long> recoveryMillis, int starts) {

        List<ChaosClient.Ack> acks() {
            return clients.stream().flatMap(each -> each.acks.stream()).toList();
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
        try (Killable process = new Killable(directory);
                HttpClient http =
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(Duration.ofSeconds(5))
                                .build()) {
            process.start();
            return run(directory, process, http);
        }
    }

    private Aftermath run(Path directory, Killable process, HttpClient http) throws Exception {
        Map<String, String> tokens = new TreeMap<>();
        for (String each : List.of("office", "manager", "secretary")) {
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
        List<Long> recoveries = kill(process, newest, failures);
        TimeUnit.MILLISECONDS.sleep(calmMillis);
        stop.set(true);
        for (Thread each : threads) each.join();
        rethrow(failures);
        process.stop();
        return new Aftermath(process.data(), all, recoveries, process.starts());
    }

    private static void guarded(ChaosClient client, Collection<Throwable> failures) {
        try {
            client.run();
        } catch (RuntimeException | Error failed) {
            failures.add(failed);
        }
    }

    private List<Long> kill(Killable process, AtomicLong newest, Collection<Throwable> failures)
            throws Exception {
        List<Long> recoveries = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            TimeUnit.MILLISECONDS.sleep(calmMillis);
            rethrow(failures);
            boolean database = i % 2 == 1;
            long killed = System.nanoTime();
            if (database) {
                process.killDatabase();
            } else {
                process.killApplication();
                process.start();
            }
            awaitAnswer(process, newest, killed);
            recoveries.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killed));
            System.err.println(
                    (database ? "database" : "application")
                            + " killed, answered again after "
                            + recoveries.getLast()
                            + " ms");
        }
        return recoveries;
    }

    /** Until something that was asked after {@code killed} is acknowledged. */
    private static void awaitAnswer(Killable process, AtomicLong newest, long killed)
            throws InterruptedException {
        long deadline = killed + TimeUnit.SECONDS.toNanos(RECOVERY_SECONDS_MAX);
        while (newest.get() <= killed) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("it did not come back");
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
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
            if (answer.statusCode() != 201) throw new AssertionError(answer.body());
        }
    }

    private static void found(Founding founding) throws IOException, InterruptedException {
        founding.organisation(ORGANISATION);
        founding.body(LOWER, "Arbeidsgruppe");
        founding.body(UPPER, "Styringsgruppe");
    }

    private static String text(HttpClient http, URI from) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(from).build(), BodyHandlers.ofString()).body();
    }
}
