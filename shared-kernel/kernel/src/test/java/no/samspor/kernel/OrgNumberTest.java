package no.samspor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrgNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"123456785", "000000000"})
    void is_nine_digits_with_the_right_check_digit(String digits) {
        assertThat(OrgNumber.parse(digits)).hasToString(digits);
    }

    @Test
    void has_check_digit_0_where_the_remainder_is_0() {
        assertThat(new OrgNumber("000000620").digits()).endsWith("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678", "1234567850", "12345678A", "123 456 785", " 123456785"})
    void has_no_other_form(String digits) {
        refuses(digits);
    }

    @Test
    void accepts_exactly_one_check_digit() {
        for (int check = 0; check <= 9; check++) {
            if (check != 5) refuses("12345678" + check);
        }
    }

    @Nested
    class A_number_whose_check_would_be_10 {
        @Test
        void does_not_exist() {
            for (int check = 0; check <= 9; check++) refuses("00000006" + check);
        }
    }

    @Nested
    class A_single_changed_digit {
        @Test
        void is_always_found() {
            String right = "123456785";
            for (int at = 0; at < 9; at++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    if (digit == right.charAt(at)) continue;
                    refuses(right.substring(0, at) + digit + right.substring(at + 1));
                }
            }
        }
    }

    private static void refuses(String digits) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> OrgNumber.parse(digits))
                .satisfies(refused -> assertThat(refused.words().nb()).contains("[I-05]"));
    }
}
