package no.samspor.standalone.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * {@code -Dsamspor.simulation=SEED} runs one seed to its end, {@code -Dsamspor.simulation.minutes}
 * many seeds for so long. With every build one seed is run, for some seconds.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ResourceLock("TestDatabase.server")
class SimulationIT {

    private static final Duration SHORT = Duration.ofSeconds(12);

    @Test
    void no_lost_connection_loses_doubles_or_bends_anything() throws Exception {
        Long one = Long.getLong("samspor.simulation");
        Integer minutes = Integer.getInteger("samspor.simulation.minutes");
        Duration wanted = minutes == null ? SHORT : Duration.ofMinutes(minutes);
        long spent = 0;
        int cuts = 0;
        int seeds = 0;
        do {
            long seed = one != null ? one : System.currentTimeMillis();
            seeds++;
            System.out.println("seed " + seed);
            try (Simulation simulation = new Simulation(seed)) {
                long begun = System.nanoTime();
                long until = begun + wanted.toNanos() - spent;
                cuts += simulation.run(() -> one != null || System.nanoTime() < until);
                spent += System.nanoTime() - begun;
            }
        } while (one == null && spent < wanted.toNanos());
        assertThat(cuts).isPositive();
        System.out.printf(
                "%,d connections lost in %d seeds, %,.0f a minute%n",
                cuts, seeds, cuts / (spent / 60e9));
    }
}
