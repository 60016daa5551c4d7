package no.samspor.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.samspor.auditor.source.Trouble;
import no.samspor.proof.Strict;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.Trust;
import no.samspor.proof.note.VerifierKey;
import no.samspor.proof.tree.Hash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Says yes to one history of a log, whatever is asked and whenever it dies. */
class WitnessTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Sample LOG = Sample.of(40);
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.ofEpochSecond(Sample.TIME));

    @TempDir Path directory;
    private Witness witness;

    @AfterEach
    void stop() {
        if (witness != null) witness.close();
    }

    private Witness start() {
        return start(new Durable(point -> {}));
    }

    private Witness start(Durable durable) {
        stop();
        witness = null;
        List<VerifierKey> logs = List.of(Sample.LOG.verifier(), Sample.NEXT.verifier());
        InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        witness = Witness.start(free, directory, logs, "owner.example/witness", durable, CLOCK);
        return witness;
    }

    private static String body(long old, List<Hash> path, Note note) {
        StringBuilder body = new StringBuilder("old " + old + "\n");
        for (Hash hash : path) body.append(hash).append('\n');
        return body.append('\n') + Strict.text(note.bytes());
    }

    private static String grown(Sample log, long old, long size) {
        return body(
                old, log.tree(size).consistencyWith(old).path(), log.checkpoint(size, Sample.LOG));
    }

    private HttpResponse<String> add(String body) throws Exception {
        return send("POST", "add-checkpoint", body);
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        URI uri = witness.address().resolve(path);
        HttpRequest request =
                HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body)).build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static Sample forged(int position) {
        List<byte[]> entries = LOG.entries();
        entries.set(position - 1, Sample.entry(position, "0"));
        return Sample.of(entries);
    }

    private long evidence() throws Exception {
        try (Stream<Path> files = Files.list(directory.resolve("evidence"))) {
            return files.count();
        }
    }

    @Nested
    class A_checkpoint {

        @Test
        void that_extends_the_last_is_cosigned() throws Exception {
            start();
            add(grown(LOG, 0, 7));
            HttpResponse<String> answer = add(grown(LOG, 7, 40));
            assertThat(answer.statusCode()).isEqualTo(200);
            Note signed = LOG.checkpoint(40, Sample.LOG);
            Note both = Note.parse(Strict.utf8(Strict.text(signed.bytes()) + answer.body()));
            Trust trust =
                    new Trust(
                            Sample.ORIGIN,
                            List.of(Sample.LOG.verifier()),
                            List.of(witness.verifierKey()),
                            1);
            assertThat(trust.accept(both).size()).isEqualTo(40);
        }

        @Test
        void of_the_same_size_and_root_is_cosigned_again() throws Exception {
            start();
            add(grown(LOG, 0, 7));
            assertThat(add(grown(LOG, 7, 7)).statusCode()).isEqualTo(200);
        }

        @Test
        void by_the_next_key_of_the_log_is_cosigned() throws Exception {
            start();
            Note note = LOG.checkpoint(7, Sample.NEXT);
            assertThat(add(body(0, List.of(), note)).statusCode()).isEqualTo(200);
        }

        @Test
        void of_a_size_that_was_not_seen_last_is_told_which_was() throws Exception {
            start();
            add(grown(LOG, 0, 7));
            HttpResponse<String> answer = add(grown(LOG, 0, 40));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).isEqualTo("7\n");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
        }

        @Test
        void that_forks_is_refused_and_kept() throws Exception {
            start();
            add(grown(LOG, 0, 7));
            Note fork = forged(3).checkpoint(7, Sample.LOG);
            assertThat(add(body(7, List.of(), fork)).statusCode()).isEqualTo(422);
            assertThat(add(body(7, List.of(), fork)).statusCode()).isEqualTo(422);
            assertThat(evidence()).isEqualTo(1);
            assertThat(send("GET", "", "").body())
                    .contains(Sample.ORIGIN + ": size 7", "evidence kept: 1");
        }

        @Test
        void of_another_past_is_refused_and_kept_with_what_was_seen() throws Exception {
            start();
            add(grown(LOG, 0, 7));
            assertThat(add(grown(forged(3), 7, 40)).statusCode()).isEqualTo(422);
            try (Stream<Path> files = Files.list(directory.resolve("evidence"))) {
                assertThat(Files.readString(files.findFirst().orElseThrow()))
                        .contains(LOG.tree(7).root().toString())
                        .contains(forged(3).tree(40).root().toString())
                        .contains(CLOCK.instant().toString());
            }
            assertThat(add(grown(LOG, 7, 40)).statusCode()).isEqualTo(200);
        }

        @Test
        void smaller_than_what_it_follows_is_malformed() throws Exception {
            start();
            add(grown(LOG, 0, 7));
            Note back = LOG.checkpoint(5, Sample.LOG);
            assertThat(add(body(7, List.of(), back)).statusCode()).isEqualTo(400);
        }

        @Test
        void of_an_unknown_log_is_not_found() throws Exception {
            start();
            String other = grown(LOG, 0, 7).replace(Sample.ORIGIN, "other.example/log");
            assertThat(add(other).statusCode()).isEqualTo(404);
        }

        @Test
        void that_no_known_key_signed_is_forbidden() throws Exception {
            start();
            Note note = LOG.checkpoint(7, Sample.NORTH);
            assertThat(add(body(0, List.of(), note)).statusCode()).isEqualTo(403);
        }

        @Test
        void without_its_form_is_malformed() throws Exception {
            start();
            for (String bad :
                    List.of(
                            "",
                            "old 07\n\n",
                            "new 0\n\nx\n",
                            grown(LOG, 0, 7).replace("old 0", "old -1"),
                            grown(LOG, 0, 7).replace("old 0\n", "old 0\nAA==\n"))) {
                assertThat(add(bad).statusCode()).as(bad).isEqualTo(400);
            }
        }

        @Test
        void longer_than_anything_honest_is_not_read() throws Exception {
            start();
            assertThat(add("x".repeat(Submission.BYTES_MAX + 1)).statusCode()).isEqualTo(413);
        }
    }

    @Nested
    class Its_memory {

        @Test
        void outlives_it() throws Exception {
            VerifierKey key = start().verifierKey();
            add(grown(LOG, 0, 7));
            assertThat(start().verifierKey()).isEqualTo(key);
            assertThat(add(grown(LOG, 0, 7)).statusCode()).isEqualTo(409);
            assertThat(add(grown(LOG, 7, 9)).statusCode()).isEqualTo(200);
        }

        @Test
        void is_its_own_alone() throws Exception {
            start();
            Path key = directory.resolve("witness.key");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(directory.resolve("witness.pub")))
                    .isEqualTo(witness.verifierKey() + "\n");
        }

        @Test
        void is_used_by_one_witness_at_a_time() {
            start();
            InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            assertThatThrownBy(() -> Witness.start(free, directory, List.of(), null))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("another witness");
        }

        @Test
        void that_somebody_else_wrote_is_refused() throws Exception {
            start();
            add(grown(LOG, 0, 7));
            witness.close();
            witness = null;
            try (Stream<Path> logs = Files.list(directory.resolve("logs"))) {
                Path remembered = logs.findFirst().orElseThrow();
                Files.write(remembered, LOG.checkpoint(5, Sample.LOG).bytes());
            }
            assertThatThrownBy(WitnessTest.this::start)
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("not cosigned");
        }

        /** As if the process ended at that point: whatever it says then, it says of one history. */
        @ParameterizedTest
        @EnumSource
        void that_is_cut_off_holds_one_history(Durable.Point point) throws Exception {
            start();
            add(grown(LOG, 0, 7));
            boolean[] armed = {false};
            start(
                    new Durable(
                            reached -> {
                                if (armed[0] && reached == point) throw gone();
                            }));
            armed[0] = true;
            assertThat(add(grown(LOG, 7, 20)).statusCode()).isEqualTo(500);
            start();
            int first = add(grown(LOG, 7, 20)).statusCode();
            int other = add(grown(forged(9), 7, 20)).statusCode();
            assertThat(List.of(first, other)).isIn(List.of(200, 409), List.of(409, 409));
            assertThat(add(grown(LOG, 20, 40)).statusCode()).isEqualTo(200);
        }

        private static UncheckedIOException gone() {
            return new UncheckedIOException(new IOException("the disk is gone"));
        }
    }

    @Test
    void of_many_who_ask_at_once_one_history_is_cosigned() throws Exception {
        start();
        add(grown(LOG, 0, 7));
        List<Callable<String>> asks = new ArrayList<>();
        for (int i = 8; i <= 23; i++) {
            Sample log = i % 2 == 0 ? LOG : forged(8);
            long size = i;
            asks.add(
                    () -> {
                        int status = add(grown(log, 7, size)).statusCode();
                        return status == 200 ? log.tree(size).root().toString() : "no";
                    });
        }
        List<String> cosigned = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> answer : threads.invokeAll(asks)) {
                if (!answer.get().equals("no")) cosigned.add(answer.get());
            }
        }
        assertThat(cosigned).hasSize(1);
        assertThat(send("GET", "", "").body()).contains(cosigned.getFirst());
    }

    /** A real process, killed while it answers, again and again. */
    @Test
    void killed_at_any_moment_never_cosigns_two_histories() throws Exception {
        long newest = 0;
        for (int round = 0; round < 4; round++) {
            Process process = process();
            try {
                witnessAt(process);
                Thread killer = killAfter(process, 5 + 20 * round);
                while (process.isAlive() && newest < LOG.size()) {
                    newest = Math.max(newest, asked(newest));
                }
                killer.join();
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
        if (newest == 0) return; // each was killed before it had answered anything
        start();
        Note fork = forged(1).checkpoint(newest, Sample.LOG);
        assertThat(add(body(newest, List.of(), fork)).statusCode()).isIn(409, 422);
        assertThat(add(grown(LOG, newest - 1, newest)).statusCode())
                .as("what was cosigned is remembered")
                .isEqualTo(409);
    }

    private URI processAddress;

    private Process process() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Auditor.class.getName(),
                        "witness",
                        "--port",
                        "0",
                        "--dir",
                        directory.toString(),
                        "--name",
                        "owner.example/witness",
                        "--log",
                        Sample.LOG.verifier().toString())
                .start();
    }

    private void witnessAt(Process process) throws Exception {
        BufferedReader talk = process.errorReader(StandardCharsets.UTF_8);
        String line = talk.readLine();
        while (!line.contains("http://")) line = talk.readLine();
        processAddress = URI.create(line.substring(line.indexOf("http://")));
    }

    private static Thread killAfter(Process process, long millis) {
        return Thread.startVirtualThread(
                () -> {
                    try {
                        Thread.sleep(millis);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    process.destroyForcibly();
                });
    }

    /** The size that is surely cosigned now; 0 where nobody says so. */
    private long asked(long size) {
        long next = Math.min(size + 1, LOG.size());
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(processAddress.resolve("add-checkpoint"))
                            .POST(BodyPublishers.ofString(grown(LOG, size, next)))
                            .build();
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200) return next;
            return answer.statusCode() == 409 ? Long.parseLong(answer.body().strip()) : 0;
        } catch (Exception killed) {
            return 0;
        }
    }
}
