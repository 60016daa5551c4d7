package no.samspor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import no.samspor.kernel.Amount.Certainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CountTest {

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNSTATED", "RANGE"})
    void of_one_figure_has_exactly_one(Certainty certainty) {
        assertThat(new Count(certainty, 0, null).from()).isZero();
        malformed(certainty, null, null);
        malformed(certainty, 3, 5);
        malformed(certainty, -1, null);
    }

    @Test
    void that_is_unstated_has_none() {
        assertThat(Count.UNSTATED).isEqualTo(new Count(Certainty.UNSTATED, null, null));
        malformed(Certainty.UNSTATED, 3, null);
        malformed(Certainty.UNSTATED, null, 3);
    }

    @Test
    void that_is_a_range_has_two_in_order() {
        assertThat(new Count(Certainty.RANGE, 3, 3).to()).isEqualTo(3);
        malformed(Certainty.RANGE, 3, null);
        malformed(Certainty.RANGE, null, 3);
        malformed(Certainty.RANGE, 4, 3);
        malformed(Certainty.RANGE, -1, 3);
    }

    @Test
    void knows_the_most_that_it_can_be() {
        assertThat(Count.exactly(3).most()).isEqualTo(3);
        assertThat(new Count(Certainty.DERIVED, 3, null).most()).isEqualTo(3);
        assertThat(new Count(Certainty.UP_TO, 3, null).most()).isEqualTo(3);
        assertThat(new Count(Certainty.RANGE, 3, 5).most()).isEqualTo(5);
        assertThat(new Count(Certainty.APPROXIMATE, 3, null).most()).isNull();
        assertThat(new Count(Certainty.AT_LEAST, 3, null).most()).isNull();
        assertThat(Count.UNSTATED.most()).isNull();
    }

    private static void malformed(Certainty certainty, Integer from, Integer to) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Count(certainty, from, to));
    }
}
