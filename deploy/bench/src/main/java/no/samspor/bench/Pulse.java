package no.samspor.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** Asks ten times a second whether the process lives, and remembers the worst answer. */
final class Pulse implements AutoCloseable {

    private static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Thread thread;
    private volatile boolean stopped;
    private final LongAdder asked = new LongAdder();
    private final LongAdder silent = new LongAdder();
    private volatile double worstMillis;

    private Pulse(URI address) {
        HttpRequest health =
                HttpRequest.newBuilder(address.resolve("/health"))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        thread = Thread.ofPlatform().start(() -> beat(health));
    }

    static Pulse of(URI address) {
        return new Pulse(address);
    }

    private void beat(HttpRequest health) {
        while (!stopped) {
            long begun = System.nanoTime();
            asked.increment();
            try {
                int status = http.send(health, BodyHandlers.discarding()).statusCode();
                if (status != 200) silent.increment();
                worstMillis = Math.max(worstMillis, (System.nanoTime() - begun) / 1e6);
                LockSupport.parkNanos(BEAT_NANOS);
            } catch (IOException away) {
                silent.increment();
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    /** How often it was asked, how often it did not say that it lives, and its slowest answer. */
    String line() {
        return asked.sum() + " " + silent.sum() + " " + worstMillis;
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }
}
