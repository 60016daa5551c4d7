package no.samspor.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HeadersTest {

    /** As Spring's StrictHttpFirewall has them. */
    private static final Pattern NAME = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");

    private static final Pattern VALUE =
            Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*");

    @Nested
    class A_header {

        @Test
        void passes_exactly_where_the_rule_of_Spring_lets_it_pass() {
            for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
                String text = "a" + Character.toString(character) + "z";
                assertThat(Headers.isName(text))
                        .as("name with %x", character)
                        .isEqualTo(NAME.matcher(text).matches());
                assertThat(Headers.isValue(text))
                        .as("value with %x", character)
                        .isEqualTo(VALUE.matcher(text).matches());
            }
        }

        @Test
        void may_be_empty_or_absent() {
            assertThat(Headers.isName("")).isTrue();
            assertThat(Headers.isValue("")).isTrue();
            assertThat(Headers.isValue(null)).isTrue();
        }
    }
}
