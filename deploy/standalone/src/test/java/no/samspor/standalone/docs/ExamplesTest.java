package no.samspor.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the API description shows of a command is an example that a test runs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExamplesTest {

    private static final List<ExampleFiles.Example> EXAMPLES = ExampleFiles.all();

    static Stream<String> addresses() {
        return Code.features().stream()
                .flatMap(
                        feature ->
                                feature.commands().stream()
                                        .flatMap(each -> feature.addressOf(each).stream()))
                .map(address -> address.path().substring("/api/v1".length()));
    }

    /** A reported act would show what no rule was asked of. */
    @ParameterizedTest
    @MethodSource("addresses")
    void every_command_has_a_native_example(String address) {
        assertThat(EXAMPLES)
                .as("command-side/src/main/resources/examples has none for %s", address)
                .anyMatch(each -> each.isNative() && each.isAskedAt(address));
    }

    @Test
    void every_example_is_of_a_command() {
        List<String> addresses = addresses().toList();
        assertThat(EXAMPLES).allSatisfy(each -> assertThat(addresses).anyMatch(each::isAskedAt));
    }
}
