package no.samspor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvariantTest {

    @Nested
    class The_rules {
        @Test
        void are_numbered_I_01_to_I_53_without_gaps() {
            assertThat(Invariant.values()).hasSize(53);
            assertThat(Invariant.values()[0].number()).isEqualTo("I-01");
            assertThat(Invariant.values()[52]).hasToString("I-53");
            for (Invariant rule : Invariant.values()) {
                assertThat(rule.number()).isEqualTo("I-%02d".formatted(rule.ordinal() + 1));
            }
        }

        @ParameterizedTest
        @EnumSource
        void say_one_short_sentence_in_each_language(Invariant rule) {
            Words words = rule.words();
            for (String sentence : new String[] {words.nb(), words.nn(), words.en()}) {
                assertThat(sentence).endsWith(".").hasSizeBetween(30, 100);
                assertThat(sentence.substring(0, 1)).isUpperCase();
            }
            assertThat(words.nb()).isNotEqualTo(words.en());
        }

        @Test
        void say_no_sentence_twice() {
            Stream<String> sentences =
                    Arrays.stream(Invariant.values())
                            .flatMap(rule -> Stream.of(rule.words().nb(), rule.words().en()));
            assertThat(sentences).doesNotHaveDuplicates();
        }

        @Test
        void refuse_except_those_that_warn() {
            assertThat(Invariant.values())
                    .filteredOn(Invariant::isWarning)
                    .containsExactly(
                            Invariant.I_08, Invariant.I_24, Invariant.I_47, Invariant.I_51);
        }

        @Test
        void leave_it_to_the_kind_in_two_cases() {
            assertThat(Invariant.values())
                    .filteredOn(rule -> rule.force() == Invariant.Force.BY_KIND)
                    .containsExactly(Invariant.I_35, Invariant.I_36);
        }
    }

    @Nested
    class A_number {
        @ParameterizedTest
        @EnumSource
        void is_read_back(Invariant rule) {
            assertThat(Invariant.parse(rule.toString())).isSameAs(rule);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "I-00", "I-54", "I_07", "i-07", "I-7", "07"})
        void of_no_rule_is_malformed(String number) {
            assertThatExceptionOfType(Malformed.class)
                    .isThrownBy(() -> Invariant.parse(number))
                    .withMessageContaining("not the number of a rule");
        }
    }
}
