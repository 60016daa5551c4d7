package no.samspor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No number of a person stands here: each is computed, and most are of the synthetic series. */
class NationalIdentityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate NEW_RULE = LocalDate.of(2032, 1, 1);

    /** 15 June '90, synthetic (month + 80). */
    private static final String SYNTHETIC = number("158690", 0);

    /** The first number of {@code date} (six digits as written) with this first remainder. */
    private static String number(String date, int remainder) {
        return numbers(date, remainder).getFirst();
    }

    private static List<String> numbers(String date, int remainder) {
        List<String> all = new ArrayList<>();
        for (int each = 0; each < 1000; each++) {
            String nine = date + "%03d".formatted(each);
            int first = control(nine, new int[] {3, 7, 6, 1, 8, 9, 4, 5, 2}, remainder);
            if (first > 9) continue;
            int second = control(nine + first, new int[] {5, 4, 3, 2, 7, 6, 5, 4, 3, 2}, 0);
            if (second <= 9) all.add(nine + first + second);
        }
        return all;
    }

    private static int control(String digits, int[] weights, int remainder) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] * (digits.charAt(i) - '0');
        return Math.floorMod(remainder - sum, 11);
    }

    private static String split(String number, String separator) {
        return number.substring(0, 6) + separator + number.substring(6);
    }

    @Nested
    class A_number_is_found {
        @ParameterizedTest
        @ValueSource(strings = {"158690", "154690", "558690", "554690", "718799", "018600"})
        void when_synthetic_by_Skatteetaten_or_NAV_also_as_a_D_number(String date) {
            assertThat(numbers(date, 0)).hasSizeGreaterThan(700).allMatch(NationalIdentity::isIn);
        }

        @ParameterizedTest
        @ValueSource(strings = {"150690", "550690", "010100", "311299", "411299", "711212"})
        void when_ordinary(String date) {
            assertThat(numbers(date, 0)).hasSizeGreaterThan(700).allMatch(NationalIdentity::isIn);
        }

        @ParameterizedTest
        @ValueSource(strings = {" ", ".", "-", "_", "\u00a0", "\u202f"})
        void with_one_separator_after_the_date(String separator) {
            assertThat(NationalIdentity.isIn(split(SYNTHETIC, separator))).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "%s",
                    "Gjelder %s, se vedlegg.",
                    "fnr_%s.pdf",
                    "vedlegg-%s-2.docx",
                    "(%s)",
                    "f.nr.:%s",
                    "2026 123456 %s 1",
                    "123456 %s",
                    "x12 %s",
                    "\n%s\n"
                })
        void wherever_it_stands_as_a_word(String text) {
            assertThat(NationalIdentity.isIn(text.formatted(SYNTHETIC))).isTrue();
        }

        @Test
        void with_a_separator_at_the_end_of_a_text() {
            assertThat(NationalIdentity.isIn("fnr " + split(SYNTHETIC, " "))).isTrue();
        }

        @Test
        void in_other_digits_than_ASCII() {
            StringBuilder wide = new StringBuilder();
            for (char digit : SYNTHETIC.toCharArray()) wide.append((char) (digit - '0' + '\uff10'));
            assertThat(NationalIdentity.isIn(wide.toString())).isTrue();
        }

        @Test
        void of_29_February_where_some_century_has_it() {
            assertThat(NationalIdentity.isIn(number("298200", 0))).isTrue();
            assertThat(NationalIdentity.isIn(number("298212", 0))).isTrue();
        }
    }

    @Nested
    class A_text_passes {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "Styringsgruppa vedtok mandatet 15.06.2026.",
                    "Sak 31/26, org.nr. 123456785",
                    "1 2 3 4 5 6 7 8 9 10 11",
                    "123456",
                    "123456 ",
                    "12345678901234567890"
                })
        void without_a_number(String text) {
            assertThat(NationalIdentity.isIn(text)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a%s",
                    "%sa",
                    "1%s",
                    "%s1",
                    "ø%s",
                    "%sÅ",
                    "9f%sc0",
                    "dec_0A%sZZ",
                    "0%s0"
                })
        void when_the_digits_are_part_of_a_longer_word(String text) {
            assertThat(NationalIdentity.isIn(text.formatted(SYNTHETIC))).isFalse();
            assertThat(NationalIdentity.isIn(text.formatted(split(SYNTHETIC, "-")))).isFalse();
        }

        @Test
        void when_a_control_digit_is_wrong() {
            long value = Long.parseLong(SYNTHETIC);
            for (int off = 1; off <= 9; off++) {
                long second = value / 10 * 10 + (value + off) % 10;
                assertThat(NationalIdentity.isIn("%011d".formatted(second))).isFalse();
            }
            assertThat(numbers("158690", 4)).noneMatch(NationalIdentity::isIn);
            assertThat(numbers("158690", 10)).noneMatch(NationalIdentity::isIn);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "318690", "328690", "008690", "158090", "159390", "152690", "156690", "298201",
                    "858690", "958690", "718290"
                })
        void when_the_date_does_not_exist(String date) {
            assertThat(numbers(date, 0)).isNotEmpty().noneMatch(NationalIdentity::isIn);
        }

        @ParameterizedTest
        @ValueSource(strings = {"  ", "/", ":", ",", " .", ""})
        void when_something_else_separates(String separator) {
            String text = split(SYNTHETIC, separator);
            assertThat(NationalIdentity.isIn(text)).isEqualTo(separator.isEmpty());
        }

        @Test
        void when_the_groups_are_too_short_or_too_long() {
            assertThat(NationalIdentity.isIn(SYNTHETIC.substring(0, 10))).isFalse();
            assertThat(NationalIdentity.isIn(split(SYNTHETIC, " ") + "1")).isFalse();
            assertThat(NationalIdentity.isIn(split(SYNTHETIC.substring(0, 10), " "))).isFalse();
            assertThat(
                            NationalIdentity.isIn(
                                    SYNTHETIC.substring(0, 5) + " " + SYNTHETIC.substring(5)))
                    .isFalse();
        }
    }

    @Nested
    class The_control_rule_of_2032 {
        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void accepts_more_remainders_from_that_year_on(int remainder) {
            String later = number("158690", remainder);
            assertThat(NationalIdentity.isIn(later, NEW_RULE)).isTrue();
            assertThat(NationalIdentity.isIn(later, NEW_RULE.minusDays(1))).isFalse();
            assertThat(NationalIdentity.isIn(later, TODAY)).isFalse();
        }

        @Test
        void leaves_the_old_numbers_valid() {
            assertThat(NationalIdentity.isIn(SYNTHETIC, TODAY)).isTrue();
            assertThat(NationalIdentity.isIn(SYNTHETIC, NEW_RULE)).isTrue();
        }

        @Test
        void counts_already_where_no_day_is_given() {
            assertThat(NationalIdentity.isIn(number("158690", 3))).isTrue();
        }
    }

    @Test
    void a_long_text_is_read_in_linear_time() {
        String digits = "1".repeat(2_000_000);
        String groups = "123456 12345 ".repeat(200_000);
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> {
                    assertThat(NationalIdentity.isIn(digits)).isFalse();
                    assertThat(NationalIdentity.isIn(groups)).isFalse();
                    assertThat(NationalIdentity.isIn(groups + SYNTHETIC)).isTrue();
                });
    }
}
