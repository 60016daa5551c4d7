package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Who comes back after a crash comes back with all the others, while the process is cold: each
 * waits for classes that another is to load (no.samspor.edge.Carriers).
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@Isolated("it measures time on a machine that its clients have to themselves")
class ColdStartIT {

    private static final int CLIENTS = 48;
    private static final int ANSWERS = 10;
    private static final long RETRY_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final List<String> ASKED =
            List.of(
                    "/health",
                    "/",
                    "/api/v1/programmes",
                    "/api/v1/openapi.json",
                    "/api/v1/log/checkpoint",
                    "/api/v1/decisions");

    @TempDir Path directory;

    @Test
    void whoever_asks_while_it_starts_is_answered() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
                Killable samspor = Killable.packed(directory)) {
            List<Future<Integer>> asking = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                URI asked = samspor.address().resolve(ASKED.get(i % ASKED.size()));
                asking.add(clients.submit(() -> answers(asked)));
            }
            samspor.start();
            for (Future<Integer> each : asking) {
                assertThat(each.get(60, TimeUnit.SECONDS)).isEqualTo(ANSWERS);
            }
        }
    }

    /** Asks on a connection of its own each time, until it has been answered often enough. */
    private static int answers(URI asked) throws InterruptedException {
        String request = "GET " + asked.getPath() + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        int answered = 0;
        while (answered < ANSWERS && System.nanoTime() < deadline) {
            try (RawHttp http = new RawHttp(asked, PATIENCE)) {
                if (http.ask(request).status() > 0) answered++;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
            }
        }
        return answered;
    }
}
