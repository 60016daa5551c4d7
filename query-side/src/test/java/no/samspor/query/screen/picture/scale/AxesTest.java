package no.samspor.query.screen.picture.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxesTest {

    private static final LocalDate FROM = LocalDate.of(2020, 6, 15);
    private static final LocalDate TO = LocalDate.of(2024, 2, 1);

    @Test
    void of_days_begin_and_end_at_whole_steps_around_all_days() {
        Dates dates = Dates.around(FROM, TO, 0, 800, 100);
        assertThat(dates.months()).isEqualTo(12);
        assertThat(dates.first()).isEqualTo("2020-01-01");
        assertThat(dates.last()).isEqualTo("2025-01-01");
        assertThat(dates.ticks()).hasSize(5).first().isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(dates.x(LocalDate.MIN)).isZero();
        assertThat(dates.x(LocalDate.MAX)).isEqualTo(800);
    }

    @Test
    void of_days_never_set_ticks_nearer_than_asked() {
        for (int years = 1; years < 3000; years += 37) {
            Dates dates = Dates.around(FROM, FROM.plusYears(years), 0, 300, 76);
            assertThat(300.0 / dates.ticks().size()).isGreaterThanOrEqualTo(75);
        }
    }

    @Test
    void of_amounts_hold_all_between_round_numbers() {
        Amounts amounts = Amounts.around(-40_000, 4_200_000_00L, 5, 0, 100);
        assertThat(amounts.step()).isEqualTo(1_000_000_00L);
        assertThat(amounts.least()).isEqualTo(-1_000_000_00L);
        assertThat(amounts.ticks())
                .isEqualTo(
                        List.of(
                                -1_000_000_00L,
                                0L,
                                1_000_000_00L,
                                2_000_000_00L,
                                3_000_000_00L,
                                4_000_000_00L,
                                5_000_000_00L));
    }

    @Test
    void of_nothing_still_have_a_length() {
        assertThat(Amounts.around(0, 0, 5, 0, 100).at(0)).isZero();
    }
}
