package no.samspor.edge.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final Duration SLOW = Duration.ofMillis(500);

    private long now;
    private final Room room = new Room(4, 16, SLOW, now);

    @Test
    void has_so_many_places() {
        assertThat(entered(20)).isEqualTo(16);
    }

    @Test
    void gives_a_place_back_when_somebody_leaves() {
        entered(16);
        room.leave(now, now);
        assertThat(entered(5)).isEqualTo(1);
    }

    @Test
    void is_not_filled_by_those_whom_it_turned_away() {
        entered(1_000);
        for (int i = 0; i < 16; i++) room.leave(now, now);
        assertThat(entered(20)).isEqualTo(16);
    }

    @Test
    void grows_smaller_while_they_stay_long_but_never_too_small() {
        stays(Duration.ofSeconds(2), 3);
        assertThat(room.places()).isBetween(10, 13);
        stays(Duration.ofSeconds(2), 100);
        assertThat(room.places()).isEqualTo(4);
        assertThat(entered(20)).isEqualTo(4);
    }

    @Test
    void grows_back_when_they_are_quick_again() {
        stays(Duration.ofSeconds(2), 100);
        stays(Duration.ofMillis(30), 100);
        assertThat(room.places()).isEqualTo(16);
    }

    @Test
    void moves_by_one_answer_at_a_time_and_not_by_each_of_a_crowd() {
        entered(16);
        now += Duration.ofSeconds(2).toNanos();
        for (int i = 0; i < 16; i++) room.leave(0, now);
        assertThat(room.places()).isEqualTo(14);
    }

    private int entered(int asked) {
        int entered = 0;
        for (int i = 0; i < asked; i++) if (room.enter()) entered++;
        return entered;
    }

    private void stays(Duration each, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(room.enter()).isTrue();
            long entered = now;
            now += each.toNanos();
            room.leave(entered, now);
        }
    }
}
