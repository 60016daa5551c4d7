package no.samspor.log;

import static no.samspor.log.Some.append;
import static no.samspor.log.Some.drafted;
import static no.samspor.log.Some.mandate;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it measures time")
class HeadWatchTest {

    private final HeadWatch heads = new HeadWatch();
    private final BlockingQueue<Long> told = new LinkedBlockingQueue<>();

    HeadWatchTest() {
        heads.listen(told::add);
    }

    @AfterEach
    void close() {
        heads.close();
    }

    private @Nullable Long next() throws InterruptedException {
        return told.poll(5, TimeUnit.SECONDS);
    }

    @Nested
    class A_head {

        @Test
        void that_comes_alone_is_told_of() throws InterruptedException {
            heads.advance(1);
            assertThat(next()).isEqualTo(1);
        }

        @Test
        void that_follows_closely_is_told_of_with_those_that_follow_it() throws Exception {
            heads.advance(1);
            assertThat(next()).isEqualTo(1);
            for (long head = 2; head <= 1_000; head++) heads.advance(head);
            long last = 1;
            int times = 0;
            for (; last < 1_000; times++) last = next();
            assertThat(times).isLessThan(100);
        }

        @Test
        void is_told_of_at_once_while_somebody_waits() throws InterruptedException {
            heads.waiterComes();
            long begun = System.nanoTime();
            for (long head = 1; head <= 100; head++) {
                heads.advance(head);
                assertThat(next()).isEqualTo(head);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(gathered(99));
        }

        @Test
        void that_another_process_made_is_told_of_to_them_as_to_others() throws Exception {
            BlockingQueue<Long> toldAtLeisure = new LinkedBlockingQueue<>();
            heads.listenAtLeisure(toldAtLeisure::add);
            long begun = System.nanoTime();
            for (long head = 1; head <= 20; head++) {
                heads.advanceElsewhere(head);
                assertThat(toldAtLeisure.poll(5, TimeUnit.SECONDS)).isEqualTo(head);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(gathered(190));
        }

        @Test
        void before_which_another_process_made_one_is_told_of_as_that_would_have_been()
                throws Exception {
            BlockingQueue<Long> toldAtLeisure = new LinkedBlockingQueue<>();
            heads.listenAtLeisure(toldAtLeisure::add);
            long begun = System.nanoTime();
            for (long head = 2; head <= 40; head += 2) {
                heads.stored(List.of(stored(head)));
                assertThat(toldAtLeisure.poll(5, TimeUnit.SECONDS)).isEqualTo(head);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(gathered(190));
        }

        private static Fresh.Row stored(long position) {
            Append.NewEvent event = append(0, drafted(mandate())).events().getFirst();
            UUID stream = event.stream().value();
            return new Fresh.Row(
                    position,
                    Instant.EPOCH,
                    new Pending.Row(
                            stream,
                            "man",
                            0,
                            event.eventId(),
                            "mandate.drafted/1",
                            new byte[0],
                            event.stamp(),
                            new byte[0],
                            Set.of()));
        }

        @Test
        void is_told_of_later_to_whoever_is_in_no_hurry() throws InterruptedException {
            BlockingQueue<Long> toldAtLeisure = new LinkedBlockingQueue<>();
            heads.listenAtLeisure(toldAtLeisure::add);
            long begun = System.nanoTime();
            heads.advance(1);
            assertThat(toldAtLeisure.poll(5, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(next()).isEqualTo(1);
            heads.advance(2);
            assertThat(next()).isEqualTo(2);
            assertThat(toldAtLeisure.poll(5, TimeUnit.SECONDS)).isEqualTo(2);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(gathered(10));
        }

        @Test
        void that_is_not_newer_is_not_told_of() throws InterruptedException {
            heads.advance(2);
            assertThat(next()).isEqualTo(2);
            heads.advance(1);
            heads.advance(3);
            assertThat(next()).isEqualTo(3);
        }
    }

    private static Duration gathered(int times) {
        return Duration.ofMillis(10).multipliedBy(times);
    }
}
