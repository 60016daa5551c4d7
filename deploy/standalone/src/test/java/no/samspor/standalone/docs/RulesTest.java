package no.samspor.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.samspor.kernel.Invariant;
import org.junit.jupiter.api.Test;

/**
 * The rules that this version promises: each enforced, each with a test that carries its number.
 */
class RulesTest {

    private static final List<Invariant> PROMISED =
            Stream.of(
                            "01 02 03 04 05 06 07 08 09 10 11 12 15 16 17 19 26 28 29 30 31 32 33 35"
                                    + " 36 37 41 42 45 46 48 52")
                    .flatMap(numbers -> Stream.of(numbers.split(" ")))
                    .map(number -> Invariant.parse("I-" + number))
                    .toList();

    @Test
    void each_promised_rule_has_a_test_with_its_number() {
        List<Invariant> untested =
                PROMISED.stream().filter(each -> RulesPage.testsOf(each).isEmpty()).toList();
        assertThat(untested).as("rules without a test that carries their number").isEmpty();
    }

    @Test
    void each_promised_rule_is_shown_as_a_refusal_or_a_note() {
        List<Invariant> unshown =
                PROMISED.stream()
                        .filter(each -> each != Invariant.I_01) // the log keeps it, below all words
                        .filter(each -> RulesPage.refusalsOf(each).isEmpty())
                        .filter(each -> RulesPage.warnersOf(each).isEmpty())
                        .toList();
        assertThat(unshown).as("rules that neither refuse nor warn").isEmpty();
    }
}
