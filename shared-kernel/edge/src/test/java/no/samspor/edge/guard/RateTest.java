package no.samspor.edge.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RateTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** Any beginning will do, the end of what a long can say too. */
    private static final long START = Long.MAX_VALUE - SECOND / 2;

    private final Rate rate = new Rate(10, 2, START);

    @Test
    void gives_some_seconds_worth_at_once_and_no_more() {
        assertThat(taken(START, 30)).isEqualTo(20);
    }

    @Test
    void gives_so_many_a_second_from_then_on() {
        taken(START, 20);
        assertThat(taken(START + SECOND, 30)).isEqualTo(10);
        assertThat(taken(START + 2 * SECOND, 30)).isEqualTo(10);
    }

    @Test
    void is_full_again_after_a_quiet_time_and_never_fuller() {
        taken(START, 20);
        assertThat(taken(START + 3_600 * SECOND, 100)).isEqualTo(20);
    }

    @Test
    void says_exactly_when_to_come_back() {
        taken(START, 20);
        long wait = rate.take(1, START);
        assertThat(wait).isEqualTo(SECOND / 10);
        assertThat(rate.take(1, START + wait - 1)).isEqualTo(1);
        assertThat(rate.take(1, START + wait)).isZero();
    }

    @Test
    void takes_many_units_or_none_of_them() {
        assertThat(rate.take(15, START)).isZero();
        assertThat(rate.take(6, START)).isPositive();
        assertThat(rate.take(5, START)).isZero();
    }

    @Test
    void gives_what_is_more_than_all_of_it_when_it_is_full() {
        assertThat(rate.take(1_000, START)).isZero();
        assertThat(rate.take(1, START)).isPositive();
    }

    @Test
    void gives_many_threads_together_what_it_gives_one() throws Exception {
        List<Callable<Integer>> askers = new ArrayList<>();
        for (int i = 0; i < 8; i++) askers.add(() -> taken(START, 1_000));
        int all = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> each : threads.invokeAll(askers)) all += each.get();
        }
        assertThat(all).isEqualTo(20);
    }

    private int taken(long now, int asked) {
        int taken = 0;
        for (int i = 0; i < asked; i++) if (rate.take(1, now) == 0) taken++;
        return taken;
    }
}
