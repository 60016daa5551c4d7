package no.samspor.log;

import static no.samspor.log.Some.append;
import static no.samspor.log.Some.drafted;
import static no.samspor.log.Some.mandate;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.samspor.database.Role;
import no.samspor.events.Recorded;
import org.junit.jupiter.api.Test;

/** Clocks that jump: order and times never go back, and the difference is seen. */
class ClockSkewIT {

    private static final Duration STEP = Duration.ofSeconds(120);

    /** A clock that was set back by two minutes: the newest time lies ahead of it. */
    @Test
    void a_clock_set_back_moves_no_time_back_and_is_shown() throws Exception {
        try (TestLog test = new TestLog()) {
            Instant before = recorded(test);
            test.run(
                    Role.OWNER,
                    "UPDATE log.head SET recorded_at = clock_timestamp() + interval '120 s'");
            Instant first = recorded(test);
            Instant second = recorded(test);
            assertThat(first).isAfter(before.plus(STEP.minusSeconds(10)));
            assertThat(second).isEqualTo(first.plusNanos(1_000));
            untilItIsTooFar(test);
            assertThat(test.heads.skew().now()).isBetween(STEP.minusSeconds(60), STEP);
            assertThat(new ClockHealth(test.heads.skew()).health().getDetails())
                    .containsEntry("tooFar", true);
            assertThat(test.positions()).containsExactly(1L, 2L, 3L);
            assertThat(test.reader.positionAt(first)).isEqualTo(2);
        }
    }

    /** A clock that was ahead and is set right: what it recorded stays, and time goes on. */
    @Test
    void a_clock_set_right_again_is_at_peace() throws Exception {
        try (TestLog test = new TestLog()) {
            recorded(test);
            test.run(
                    Role.OWNER,
                    "UPDATE log.head SET recorded_at = clock_timestamp() + interval '4 s'");
            for (int i = 0; i < 20; i++) recorded(test);
            untilItIsTooFar(test);
            while (test.heads.skew().isTooFar()) Thread.sleep(50);
            for (int i = 0; i < 20; i++) recorded(test);
            List<Instant> times = new ArrayList<>();
            test.reader.forEachAfter(0, Long.MAX_VALUE, each -> times.add(each.recordedAt()));
            assertThat(times).isSorted().doesNotHaveDuplicates().hasSize(41);
        }
    }

    @Test
    void clocks_of_two_machines_that_differ_are_seen() {
        ClockSkew skew = new ClockSkew();
        Instant noon = Instant.parse("2026-06-01T12:00:00Z");
        skew.looked(noon, noon.plusSeconds(1), noon.plusSeconds(1));
        assertThat(skew.isTooFar()).isFalse();
        skew.looked(noon, noon.plusSeconds(1), noon.plusSeconds(4));
        assertThat(skew.now()).hasSeconds(3);
        assertThat(skew.isTooFar()).isTrue();
        skew.looked(noon, noon.plusSeconds(5), noon.plusSeconds(1));
        assertThat(skew.now()).hasSeconds(4);
        skew.looked(noon, noon.plusSeconds(5), noon.plusSeconds(5));
        assertThat(skew.isTooFar()).isFalse();
    }

    private static Instant recorded(TestLog test) {
        Receipt receipt = test.log.append(append(0, drafted(mandate())));
        Recorded<?> stored = test.reader.at(receipt.position());
        assertThat(stored.recordedAt()).isEqualTo(receipt.recordedAt());
        return stored.recordedAt();
    }

    private static void untilItIsTooFar(TestLog test) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!test.heads.skew().isTooFar()) {
            assertThat(System.nanoTime()).as("it is looked at each second").isLessThan(deadline);
            Thread.sleep(20);
        }
    }
}
