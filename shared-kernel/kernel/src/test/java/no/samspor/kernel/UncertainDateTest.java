package no.samspor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UncertainDateTest {

    private static final LocalDate DAY = LocalDate.of(2023, 10, 31);

    @Nested
    class Parsing {
        @ParameterizedTest
        @CsvSource({
            "2023-10-31, 2023-10-31, 2023-10-31",
            "2023-10, 2023-10-01, 2023-10-31",
            "2024-02, 2024-02-01, 2024-02-29",
            "2023, 2023-01-01, 2023-12-31",
            "2023-10-31~, 2023-10-24, 2023-11-07",
            "2023-10~, 2023-09-01, 2023-11-30",
            "2025~, 2024-01-01, 2026-12-31",
            "2017-10-31/.., 2017-10-31, +999999999-12-31",
            "../2017-10-31, -999999999-01-01, 2017-10-31",
            "2017/.., 2017-01-01, +999999999-12-31",
            "../2017-10, -999999999-01-01, 2017-10-31",
            "2023-01-01/2024-01-01, 2023-01-01, 2024-01-01",
            "2023-10/2024, 2023-10-01, 2024-12-31",
            "2023~/2024-06~, 2022-01-01, 2024-07-31",
            "2023-10-31/2023-10-31, 2023-10-31, 2023-10-31",
            "unstated, -999999999-01-01, +999999999-12-31"
        })
        void reads_the_first_and_the_last_possible_day(
                String edtf, LocalDate earliest, LocalDate latest) {
            UncertainDate date = UncertainDate.parse(edtf);
            assertThat(date.earliest()).isEqualTo(earliest);
            assertThat(date.latest()).isEqualTo(latest);
            assertThat(date).hasToString(edtf);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "2023-10-31 ",
                    "23-10-31",
                    "2023-1-1",
                    "2023-13",
                    "2023-00",
                    "2023-02-29",
                    "2023-04-31",
                    "2023-10-31T12:00",
                    "31.10.2023",
                    "2023?",
                    "~2023",
                    "2023~~",
                    "2023-10-31/",
                    "/2023-10-31",
                    "/",
                    "../..",
                    "..",
                    "2024-01-01/2023-12-31",
                    "2024/2023",
                    "2023/2024/2025",
                    "Unstated",
                    "2023-10-31/unstated",
                    "12023",
                    "0000",
                    "0000-01-01"
                })
        void refuses_everything_else(String edtf) {
            assertThatExceptionOfType(Malformed.class)
                    .isThrownBy(() -> UncertainDate.parse(edtf))
                    .withMessage(
                            "'"
                                    + edtf
                                    + "' is not a date (2023-10-31, 2023-10, 2023, 2025~, "
                                    + "2017-10-31/.., ../2017-10-31 or unstated).");
        }
    }

    @Nested
    class An_exact_day {
        @Test
        void is_its_own_first_and_last() {
            assertThat(UncertainDate.on(DAY)).isEqualTo(UncertainDate.parse("2023-10-31"));
            assertThat(UncertainDate.on(DAY).isExact()).isTrue();
            assertThat(UncertainDate.parse("2023-10").isExact()).isFalse();
        }
    }

    @Nested
    class Unstated {
        @Test
        void is_told_from_every_stated_date() {
            assertThat(UncertainDate.parse("unstated").isUnstated()).isTrue();
            assertThat(UncertainDate.UNSTATED.isExact()).isFalse();
            assertThat(UncertainDate.parse("2023").isUnstated()).isFalse();
        }

        @Test
        void is_possibly_reached_on_any_day() {
            assertThat(UncertainDate.UNSTATED.reachedBy(DAY)).isEqualTo(Certainty.POSSIBLY);
        }
    }

    @Nested
    class A_date_is_reached {
        @ParameterizedTest
        @CsvSource({
            "2023-10-31, 2023-10-30, NO",
            "2023-10-31, 2023-10-31, YES",
            "2023-10-31, 2023-11-01, YES",
            "2023-10, 2023-09-30, NO",
            "2023-10, 2023-10-01, POSSIBLY",
            "2023-10, 2023-10-30, POSSIBLY",
            "2023-10, 2023-10-31, YES",
            "2017-10-31/.., 2017-10-30, NO",
            "2017-10-31/.., 2099-01-01, POSSIBLY",
            "../2017-10-31, 1900-01-01, POSSIBLY",
            "../2017-10-31, 2017-10-31, YES"
        })
        void surely_possibly_or_not(String edtf, LocalDate day, Certainty answer) {
            assertThat(UncertainDate.parse(edtf).reachedBy(day)).isEqualTo(answer);
        }
    }

    @Nested
    class A_date_is_surely_before_another {
        @ParameterizedTest
        @CsvSource({
            "2023-10-30, 2023-10-31, true",
            "2023-10-31, 2023-10-31, false",
            "2023-11-01, 2023-10-31, false",
            "2023-09, 2023-10, true",
            "2023, 2023-10, false",
            "2023-10-31, 2023-10-31/.., false",
            "2023-10-30, 2023-10-31/.., true",
            "unstated, 2023, false",
            "2023, unstated, false"
        })
        void only_where_no_reading_leaves_room(String one, String other, boolean before) {
            assertThat(UncertainDate.parse(one).isSurelyBefore(UncertainDate.parse(other)))
                    .isEqualTo(before);
        }
    }
}
