package no.samspor.standalone;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is killed, every acknowledged command is there once, in order, and the views are what
 * the log makes them. {@code -Dsamspor.chaos=full} asks with 64 clients through 230 kills.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 2, unit = TimeUnit.HOURS)
@Order(Integer.MAX_VALUE - 4)
class ChaosIT {

    @TempDir Path directory;

    @Test
    void nothing_acknowledged_is_lost_doubled_or_moved_by_any_kill() throws Exception {
        Chaos.Aftermath after = Chaos.wanted().run(directory);
        System.err.println(after);
        Options again = new Options(after.data(), 0, false, false);
        try (var running = SamsporApplication.start(SamsporApplication.class, again)) {
            Reckoning.of(after, running);
        }
    }
}
