package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import no.samspor.database.EmbeddedDatabase;
import no.samspor.database.StateDirectory;
import no.samspor.log.ClockSkew;
import no.samspor.log.LogReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The clock of the database itself is stepped two minutes ahead, four back and right again, while
 * it takes events in: its server runs under libfaketime (the package {@code faketime}).
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class SteppedClockIT {

    private static final int WRITERS = 8;
    private static final String LIBRARY = "faketime/libfaketime.so.1";

    @TempDir Path directory;

    @Test
    void a_stepped_clock_moves_no_event_and_no_view_passes_over_one() throws Exception {
        Path library = library();
        if (library == null) System.err.println("SKIPPED, LOUDLY: faketime is not installed");
        assumeTrue(library != null, "SKIPPED: faketime is not installed");
        Path data = directory.resolve("data");
        Path clock = Files.writeString(directory.resolve("clock"), "+0");
        faked(data, library, clock);
        try (Line line = Line.on(data, "clock");
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicBoolean stop = new AtomicBoolean();
            AtomicInteger asked = new AtomicInteger();
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writing.add(writers.submit(() -> write(line, asked, stop)));
            }
            for (String step : List.of("+120", "-120", "+0")) {
                Files.writeString(clock, step);
                if (!step.equals("+0")) awaitSkew(line);
                int before = asked.get();
                while (asked.get() < before + 10 * WRITERS) {
                    TimeUnit.MILLISECONDS.sleep(20);
                    for (Future<?> each : writing) {
                        if (each.isDone()) each.get();
                    }
                }
            }
            stop.set(true);
            for (Future<?> each : writing) each.get(1, TimeUnit.MINUTES);
            assertThat(line.recorded()).isEqualTo(asked.get());
            long head = line.bean(LogReader.class).head();
            Reckoning.in_order(line.bean(LogReader.class));
            Reckoning.every_view_equals_its_rebuild(line.running(), head);
            Reckoning.the_notary_signs_it_to_its_end_and_never_raised_an_alarm(
                    line.running(), head);
        }
    }

    private static Path library() throws IOException {
        try (Stream<Path> found = Files.list(Path.of("/usr/lib"))) {
            return Stream.concat(Stream.of(Path.of("/usr/lib")), found)
                    .map(each -> each.resolve(LIBRARY))
                    .filter(Files::exists)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A database is made, and from then on its server is started under the clock in a file. */
    private static void faked(Path data, Path library, Path clock) throws IOException {
        try (StateDirectory state = StateDirectory.hold(data);
                EmbeddedDatabase made = EmbeddedDatabase.start(state, _ -> {})) {
            assertThat(made.pid()).isPositive();
        }
        Path server;
        try (Stream<Path> files = Files.walk(data.resolve("bin"))) {
            server = files.filter(each -> each.endsWith("bin/postgres")).findFirst().orElseThrow();
        }
        // What is told from other processes by its name must end like it.
        Path real = server.resolveSibling("real-postgres");
        Files.move(server, real, StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(
                server,
                """
                #!/bin/sh
                export LD_PRELOAD=%s FAKETIME_TIMESTAMP_FILE=%s FAKETIME_CACHE_DURATION=1
                exec %s "$@"
                """
                        .formatted(library, clock, real));
        Files.setPosixFilePermissions(server, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(Line line, AtomicInteger asked, AtomicBoolean stop) {
        while (!stop.get()) {
            int number = asked.incrementAndGet();
            String body =
                    """
                    {"organisation": "@org:clock-%d", "name": "Prøve", "otherNames": [],
                     "withoutNumber": "bare til prøve"}
                    """
                            .formatted(number);
            line.postAtLast("office", "/organisations", body, "stepped-" + number).accepted();
        }
    }

    /** That the clocks are apart is seen where it is shown. */
    private static void awaitSkew(Line line) throws InterruptedException {
        ClockSkew skew = line.bean(ClockSkew.class);
        while (!skew.isTooFar()) TimeUnit.MILLISECONDS.sleep(50);
    }
}
