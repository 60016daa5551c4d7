package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.Role;
import no.samspor.database.TestDatabase;
import no.samspor.log.LogReader;
import no.samspor.standalone.Line.Reply;
import no.samspor.standalone.Wire.Moment;
import no.samspor.standalone.Wire.Treatment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What a client hears while the database is away, silent or full: within two seconds, that it may
 * try again, and whether what it asked may be stored. Nobody restarts anything.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@Isolated("it measures time, and takes the patience of this process away")
class ScarceLineIT {

    private static final String PATIENCE = "samspor.log.patience";
    private static final Duration ANSWER_MAX = Duration.ofSeconds(2);
    private static final Duration RECOVERY_MAX = Duration.ofSeconds(60);
    private static final long SPARE_BYTES = 2_000_000;

    private final String patience = System.getProperty(PATIENCE, "");

    @TempDir Path directory;

    /** The tests as a whole have more patience than the product. */
    @BeforeEach
    void be_as_patient_as_the_product() {
        System.clearProperty(PATIENCE);
    }

    @AfterEach
    void be_patient_again() {
        if (!patience.isEmpty()) System.setProperty(PATIENCE, patience);
    }

    @Test
    void a_line_that_is_silent_or_cut_is_told_in_time() throws Exception {
        DatabaseAccess database = TestDatabase.prepared().credentials(Role.COMMAND);
        URI server = URI.create(database.url().substring("jdbc:".length()));
        DatabaseAccess admin = TestDatabase.server().admin();
        Path secret = Files.writeString(directory.resolve("secret"), admin.password());
        try (Wire wire = new Wire(server.getPort());
                Line line =
                        Line.start(
                                new Options(directory.resolve("data"), 0, false, false),
                                Map.of(
                                        "SAMSPOR_DB_URL",
                                        "jdbc:postgresql://127.0.0.1:"
                                                + wire.port()
                                                + server.getPath(),
                                        "SAMSPOR_DB_USER",
                                        admin.user(),
                                        "SAMSPOR_DB_PASSWORD_FILE",
                                        secret.toString()),
                                "knapt")) {
            recovered(line, "first");

            wire.treat(Treatment.HELD);
            refusedInTime(line, "silent");
            wire.treat(Treatment.PASSED);
            recovered(line, "silent");

            committedButNotAnswered(wire, line);

            wire.treat(Treatment.CUT);
            refusedInTime(line, "cut");
            refusedInTime(line, "cut-for-longer").refused(503, "edge/not-available");
            Reply read = timed(() -> line.getPlain("office", "/mandates"));
            assertThat(read.status()).as(() -> read.body().toString()).isEqualTo(503);
            assertThat(read.raw().headers().firstValue("Retry-After")).isPresent();
            wire.treat(Treatment.PASSED);
            recovered(line, "cut");
            recovered(line, "cut-for-longer");

            assertThat(line.recorded()).as("each once").isEqualTo(5);
            Reply seen = line.get("office", "/mandates");
            for (int i = 0; seen.status() == 503 && i < 20; i++) {
                seen = line.get("office", "/mandates");
            }
            assertThat(seen.accepted().at("/items")).hasSize(5);
        }
    }

    /** The client hears that it is not known, and that it was stored when it asks again. */
    private static void committedButNotAnswered(Wire wire, Line line) throws Exception {
        try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Reply> asked = asking.submit(() -> refusedInTime(line, "unanswered"));
            wire.strike("log.append(", Moment.UNANSWERED, () -> wire.treat(Treatment.CUT));
            asked.get().refused(503, "log/outcome-unknown");
        }
        wire.treat(Treatment.PASSED);
        recovered(line, "unanswered");
        Reply again = draft(line, "unanswered");
        assertThat(again.raw().headers().firstValue("Idempotent-Replayed")).contains("true");
    }

    @Test
    void a_disk_that_is_full_is_told_in_time_and_goes_on_when_there_is_space() throws Exception {
        Path small = Files.createDirectory(directory.resolve("small"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=600m", "tmpfs", small.toString());
        if (!mounted) System.err.println("SKIPPED, LOUDLY: no tmpfs can be mounted here");
        assumeTrue(mounted, "SKIPPED: no tmpfs can be mounted here");
        try (Line line =
                Line.start(
                        new Options(small.resolve("data"), 0, false, false), Map.of(), "fullt")) {
            int acknowledged = 1;
            recovered(line, "first");
            resize(small, used(small) + SPARE_BYTES);
            fill(line.admin());
            Reply full = timed(() -> draft(line, "full-0"));
            for (int i = 1; full.status() == 201; i++) {
                acknowledged++;
                String name = "full-" + i;
                full = timed(() -> draft(line, name));
            }
            assertThat(full.status()).as(full.body().toString()).isEqualTo(503);
            assertThat(full.raw().headers().firstValue("Retry-After")).isPresent();
            readsLive(line);

            resize(small, 600_000_000);
            recovered(line, "space");
            assertThat(line.recorded()).isGreaterThan(acknowledged);
            Reckoning.every_view_equals_its_rebuild(
                    line.running(), line.bean(LogReader.class).head());
        } finally {
            // Lazily: the log of this process lies there too, and is open.
            run("umount", "--lazy", small.toString());
        }
    }

    /** As long as PostgreSQL itself does: a write-ahead log without room ends it. */
    private static void readsLive(Line line) throws InterruptedException {
        long deadline = System.nanoTime() + RECOVERY_MAX.toNanos();
        Reply read = timed(() -> line.getPlain("office", "/mandates"));
        while (read.status() == 503 && isThere(line.admin()) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
            read = timed(() -> line.getPlain("office", "/mandates"));
        }
        System.err.println("a read while the disk is full: " + read.status());
        assertThat(read.status()).isEqualTo(isThere(line.admin()) ? 200 : 503);
    }

    private static boolean isThere(DatabaseAccess admin) {
        try (Connection connection = admin.dataSource().getConnection()) {
            return connection.isValid(2);
        } catch (SQLException away) {
            return false;
        }
    }

    private static Reply draft(Line line, String name) {
        return line.post(
                "office",
                "/mandates",
                """
                {"mandate": "@man:%s", "programme": "@prg:program", "holder": "@prg:program",
                 "text": {"purpose": "Prøve"}}
                """
                        .formatted(name),
                "scarce-" + name);
    }

    private static Reply refusedInTime(Line line, String name) {
        Reply reply = timed(() -> draft(line, name));
        assertThat(reply.status()).as(() -> reply.body().toString()).isEqualTo(503);
        assertThat(reply.raw().headers().firstValue("Retry-After")).isPresent();
        return reply;
    }

    /** Asked again with the same key, as a client does, until it is stored, which is once. */
    private static void recovered(Line line, String name) throws InterruptedException {
        long deadline = System.nanoTime() + RECOVERY_MAX.toNanos();
        Reply reply = draft(line, name);
        while (reply.status() == 503 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
            reply = draft(line, name);
        }
        reply.accepted();
    }

    private interface Asking {
        Reply ask();
    }

    private static Reply timed(Asking asking) {
        long begun = System.nanoTime();
        Reply reply = asking.ask();
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as(() -> reply.status() + " " + reply.body())
                .isLessThan(ANSWER_MAX);
        return reply;
    }

    /** Writes what is no part of the record until the database can write no more. */
    private static void fill(DatabaseAccess admin) {
        try (Connection connection = admin.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE public.filler (text text)");
            for (int i = 0; i < 200; i++) {
                statement.execute(
                        "INSERT INTO public.filler SELECT string_agg(md5(n::text || random()), '')"
                                + " FROM generate_series(1, 60000) n");
            }
        } catch (SQLException full) {
            System.err.println("the disk is full: " + full.getMessage());
            return;
        }
        throw new AssertionError("the small disk never filled");
    }

    private static long used(Path small) throws IOException {
        FileStore disk = Files.getFileStore(small);
        return disk.getTotalSpace() - disk.getUnallocatedSpace();
    }

    private static void resize(Path small, long bytes) throws Exception {
        assertThat(run("mount", "-o", "remount,size=" + bytes, small.toString())).isTrue();
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
