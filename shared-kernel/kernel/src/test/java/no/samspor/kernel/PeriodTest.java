package no.samspor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static Period period(String from, String to) {
        return new Period(
                UncertainDate.parse(from), to.equals("-") ? null : UncertainDate.parse(to));
    }

    @Nested
    class An_end {
        @Test
        void surely_before_the_start_is_malformed() {
            assertThatExceptionOfType(Malformed.class)
                    .isThrownBy(() -> period("2024-01-02", "2024-01-01"))
                    .withMessageContaining("[I-03]");
        }

        @ParameterizedTest
        @CsvSource({"2024-01-01, 2024-01-01", "2024, 2024-03", "2024-12, 2024", "2024, -"})
        void that_may_lie_on_or_after_the_start_is_accepted(String from, String to) {
            assertThat(period(from, to).from()).hasToString(from);
        }
    }

    @Nested
    class As_stored {
        @Test
        void it_is_what_it_says() {
            assertThat(stored("2024-01-01", "2024-12-31"))
                    .isEqualTo(period("2024-01-01", "2024-12-31"));
            assertThat(stored("2024-01-01", "-")).isEqualTo(period("2024-01-01", "-"));
            assertThat(stored("2024-01-01", "2024-01-01"))
                    .isEqualTo(period("2024-01-01", "2024-01-01"));
        }

        @Test
        void its_end_is_never_before_its_start() {
            assertThat(stored("2024-01-02", "2024-01-01"))
                    .isEqualTo(period("2024-01-02", "2024-01-02"));
        }

        private Period stored(String from, String to) {
            return Period.stored(
                    UncertainDate.parse(from), to.equals("-") ? null : UncertainDate.parse(to));
        }
    }

    @Nested
    class A_period_covers {
        @ParameterizedTest
        @CsvSource({
            "2024-01-01, 2024-12-31, 2023-12-31, NO",
            "2024-01-01, 2024-12-31, 2024-01-01, YES",
            "2024-01-01, 2024-12-31, 2024-12-31, YES",
            "2024-01-01, 2024-12-31, 2025-01-01, NO",
            "2024-01-01, -, 2023-12-31, NO",
            "2024-01-01, -, 2099-01-01, YES",
            "2024-01, 2024-12-31, 2024-01-15, POSSIBLY",
            "2024-01, 2024-12-31, 2024-01-31, YES",
            "2024-01, -, 2024-01-15, POSSIBLY",
            "2024-01-01, 2024-12, 2024-12-01, YES",
            "2024-01-01, 2024-12, 2024-12-02, POSSIBLY",
            "2024-01-01, 2024-12, 2024-12-31, POSSIBLY",
            "2024-01-01, 2024-12, 2025-01-01, NO",
            "2024, 2024, 2024-06-01, POSSIBLY",
            "2024-01-01, unstated, 2024-06-01, POSSIBLY",
            "2024-01-01, unstated, 2023-06-01, NO",
            "unstated, 2024-12-31, 2025-01-01, NO",
            "unstated, 2024-12-31, 2024-01-01, POSSIBLY"
        })
        void a_day_surely_possibly_or_not(String from, String to, LocalDate day, Certainty is) {
            assertThat(period(from, to).covers(day)).isEqualTo(is);
        }
    }

    @Nested
    class Two_periods_overlap {
        @ParameterizedTest
        @CsvSource({
            "2024-01-01, 2024-06-30, 2024-06-30, 2024-12-31, true",
            "2024-01-01, 2024-06-30, 2024-07-01, 2024-12-31, false",
            "2024-01-01, -, 2030-01-01, -, true",
            "2024-01-01, -, 2020-01-01, 2023-12-31, false",
            "2024-01-01, -, 2020-01-01, 2024-01-01, true",
            "2024-01-01, 2024-06, 2024-06-01, 2024-12-31, true",
            "2024-01-01, 2024-06, 2024-06-02, 2024-12-31, false",
            "2024, 2025-12-31, 2024, 2025-12-31, true",
            "2024, 2024-06-30, 2024-01-01, 2025-12-31, false",
            "unstated, 2025, 2024, 2025, false",
            "2024-01-01, unstated, 2024-01-01, -, false"
        })
        void only_if_they_do_in_every_reading(
                String from, String to, String otherFrom, String otherTo, boolean overlap) {
            Period one = period(from, to);
            Period other = period(otherFrom, otherTo);
            assertThat(one.surelyOverlaps(other)).isEqualTo(overlap);
            assertThat(other.surelyOverlaps(one)).isEqualTo(overlap);
        }
    }
}
