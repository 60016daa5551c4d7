package no.samspor.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it takes the threads on which all virtual threads run")
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class CarriersTest {

    private static final CountDownLatch BEGUN = new CountDownLatch(1);
    private static final CountDownLatch RELEASED = new CountDownLatch(1);

    private final VirtualThreadSchedulerMXBean scheduler =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    private final int before = scheduler.getParallelism();

    /** Whoever loads it keeps his carrier until he is released. */
    private static final class SlowToLoad {
        static final boolean LOADED = load();

        private static boolean load() {
            BEGUN.countDown();
            try {
                RELEASED.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return true;
        }
    }

    @AfterEach
    void as_it_was() {
        RELEASED.countDown();
        scheduler.setParallelism(before);
    }

    @Test
    void there_are_many_while_one_is_held_and_few_again_when_all_go_on() throws Exception {
        scheduler.setParallelism(1);
        Carriers carriers = new Carriers(scheduler);

        Thread held = Thread.startVirtualThread(() -> assertThat(SlowToLoad.LOADED).isTrue());
        BEGUN.await();
        carriers.beat();
        assertThat(scheduler.getParallelism()).isEqualTo(Carriers.MANY);
        Thread another = Thread.startVirtualThread(() -> {});
        another.join();
        assertThat(held.isAlive()).isTrue();

        RELEASED.countDown();
        held.join();
        for (int i = 0; i < Carriers.BEATS_UNTIL_FEW; i++) carriers.beat();
        assertThat(scheduler.getParallelism()).isEqualTo(1);
    }
}
