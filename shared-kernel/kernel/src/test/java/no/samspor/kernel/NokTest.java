package no.samspor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NokTest {

    private static final Nok MOST = new Nok(Long.MAX_VALUE);
    private static final Nok LEAST = new Nok(Long.MIN_VALUE);
    private static final Nok ONE = new Nok(1);

    @Nested
    class Arithmetic {
        @Test
        void is_exact_to_the_minor_unit() {
            assertThat(Nok.kroner(3)).isEqualTo(new Nok(300));
            assertThat(new Nok(250).plus(new Nok(-50))).isEqualTo(new Nok(200));
            assertThat(new Nok(250).minus(new Nok(300))).isEqualTo(new Nok(-50));
            assertThat(new Nok(250).negated()).isEqualTo(new Nok(-250));
            assertThat(Nok.ZERO.plus(ONE)).isEqualTo(ONE);
        }

        @Test
        void never_wraps_around() {
            overflows(() -> MOST.plus(ONE));
            overflows(() -> LEAST.minus(ONE));
            overflows(() -> LEAST.negated());
            overflows(() -> Nok.kroner(Long.MAX_VALUE / 100 + 1));
        }

        private static void overflows(Runnable sum) {
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(sum::run);
        }
    }

    @Nested
    class Comparison {
        @Test
        void exceeds_is_strict() {
            assertThat(new Nok(2).exceeds(ONE)).isTrue();
            assertThat(ONE.exceeds(ONE)).isFalse();
            assertThat(Nok.ZERO.exceeds(ONE)).isFalse();
        }

        @Test
        void positive_is_more_than_nothing() {
            assertThat(ONE.isPositive()).isTrue();
            assertThat(Nok.ZERO.isPositive()).isFalse();
            assertThat(new Nok(-1).isPositive()).isFalse();
        }

        @Test
        void orders_by_amount() {
            assertThat(LEAST).isLessThan(MOST);
            assertThat(ONE).isEqualByComparingTo(new Nok(1));
            assertThat(ONE).isGreaterThan(Nok.ZERO);
        }
    }
}
