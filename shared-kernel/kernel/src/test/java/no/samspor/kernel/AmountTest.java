package no.samspor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import no.samspor.kernel.Amount.Certainty;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AmountTest {

    private static Amount of(Certainty certainty, long kroner) {
        return switch (certainty) {
            case UNSTATED -> Amount.UNSTATED;
            case RANGE -> range(kroner, kroner * 2);
            default -> new Amount(certainty, Nok.kroner(kroner), null);
        };
    }

    private static Amount range(long from, long to) {
        return new Amount(Certainty.RANGE, Nok.kroner(from), Nok.kroner(to));
    }

    @Nested
    class An_amount {
        @Test
        void is_exact_only_when_stated_so() {
            assertThat(Amount.exact(Nok.kroner(5)).isExact()).isTrue();
            assertThat(Amount.exact(Nok.kroner(5)).kr()).isEqualTo(new Nok(500));
            for (Certainty certainty : Certainty.values()) {
                assertThat(of(certainty, 5).isExact()).isEqualTo(certainty == Certainty.EXACT);
            }
        }

        @ParameterizedTest
        @EnumSource(
                mode = EnumSource.Mode.EXCLUDE,
                names = {"UNSTATED", "RANGE"})
        void of_one_figure_has_exactly_one(Certainty certainty) {
            malformed(certainty, null, null);
            malformed(certainty, Nok.ZERO, Nok.ZERO);
            malformed(certainty, null, Nok.ZERO);
        }

        @Test
        void that_is_unstated_has_none() {
            malformed(Certainty.UNSTATED, Nok.ZERO, null);
            malformed(Certainty.UNSTATED, null, Nok.ZERO);
        }

        @Test
        void that_is_a_range_has_two_in_order() {
            malformed(Certainty.RANGE, Nok.ZERO, null);
            malformed(Certainty.RANGE, null, Nok.ZERO);
            malformed(Certainty.RANGE, Nok.kroner(2), Nok.kroner(1));
            assertThat(range(1, 1).to()).isEqualTo(Nok.kroner(1));
        }

        private static void malformed(Certainty certainty, Nok kr, Nok to) {
            assertThatExceptionOfType(Malformed.class)
                    .isThrownBy(() -> new Amount(certainty, kr, to))
                    .withMessageContaining(certainty.toString());
        }
    }

    @Nested
    class A_sum {
        @ParameterizedTest
        @CsvSource({
            "EXACT, EXACT, DERIVED",
            "EXACT, DERIVED, DERIVED",
            "DERIVED, DERIVED, DERIVED",
            "EXACT, APPROXIMATE, APPROXIMATE",
            "DERIVED, APPROXIMATE, APPROXIMATE",
            "EXACT, AT_LEAST, AT_LEAST",
            "APPROXIMATE, AT_LEAST, AT_LEAST",
            "EXACT, UP_TO, UP_TO",
            "APPROXIMATE, UP_TO, UP_TO",
            "UP_TO, UP_TO, UP_TO",
            "AT_LEAST, AT_LEAST, AT_LEAST"
        })
        void is_as_certain_as_its_less_certain_part(Certainty one, Certainty other, Certainty sum) {
            assertThat(of(one, 3).plus(of(other, 4))).isEqualTo(of(sum, 7));
            assertThat(of(other, 3).plus(of(one, 4))).isEqualTo(of(sum, 7));
        }

        @Test
        void with_a_range_is_a_range_of_both_ends() {
            assertThat(range(1, 2).plus(range(10, 20))).isEqualTo(range(11, 22));
            assertThat(range(1, 2).plus(of(Certainty.EXACT, 5))).isEqualTo(range(6, 7));
            assertThat(of(Certainty.APPROXIMATE, 5).plus(range(1, 2))).isEqualTo(range(6, 7));
        }

        @Test
        void of_a_range_and_a_bound_keeps_the_end_that_is_bounded() {
            assertThat(range(1, 2).plus(of(Certainty.AT_LEAST, 5)))
                    .isEqualTo(of(Certainty.AT_LEAST, 6));
            assertThat(range(1, 2).plus(of(Certainty.UP_TO, 5))).isEqualTo(of(Certainty.UP_TO, 7));
            assertThat(of(Certainty.UP_TO, 5).plus(range(1, 2))).isEqualTo(of(Certainty.UP_TO, 7));
        }

        @Test
        void of_at_least_and_up_to_says_nothing() {
            assertThat(of(Certainty.AT_LEAST, 100).plus(of(Certainty.UP_TO, 50)))
                    .isEqualTo(Amount.UNSTATED);
            assertThat(of(Certainty.UP_TO, 50).plus(of(Certainty.AT_LEAST, 100)))
                    .isEqualTo(Amount.UNSTATED);
        }

        @ParameterizedTest
        @EnumSource
        void with_an_unstated_part_is_unstated(Certainty certainty) {
            assertThat(of(certainty, 5).plus(Amount.UNSTATED)).isEqualTo(Amount.UNSTATED);
            assertThat(Amount.UNSTATED.plus(of(certainty, 5))).isEqualTo(Amount.UNSTATED);
        }

        @Test
        void does_not_depend_on_the_order_of_its_parts() {
            Random random = new Random(20261122);
            for (int round = 0; round < 500; round++) {
                List<Amount> parts = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    parts.add(of(Certainty.values()[random.nextInt(6)], random.nextInt(100)));
                }
                Amount sum = parts.stream().reduce(Amount::plus).orElseThrow();
                Collections.shuffle(parts, random);
                Amount head = parts.get(0).plus(parts.get(1));
                Amount tail = parts.get(2).plus(parts.get(3).plus(parts.get(4)));
                assertThat(head.plus(tail)).isEqualTo(sum);
            }
        }
    }
}
