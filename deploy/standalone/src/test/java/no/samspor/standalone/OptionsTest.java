package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import no.samspor.database.CannotServe;
import no.samspor.database.CannotServe.Reason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OptionsTest {

    private static final Map<String, String> STATE = Map.of("XDG_STATE_HOME", "/var/state");

    @Test
    void without_words_everything_is_usual() {
        assertThat(Options.parse(STATE))
                .isEqualTo(new Options(Path.of("/var/state/samspor"), 8080, true, false));
    }

    @Test
    void a_relative_state_home_is_passed_over() {
        assertThat(Options.parse(Map.of("XDG_STATE_HOME", "here")).data())
                .isEqualTo(Path.of(System.getProperty("user.home"), ".local/state/samspor"));
    }

    @Test
    void every_option_is_heard() {
        assertThat(Options.parse(STATE, "--port", "0", "--no-demo", "--data", "/srv/record"))
                .isEqualTo(new Options(Path.of("/srv/record"), 0, false, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--port", "--port x", "--port 65536", "--port -1", "--data", "--dta x", "x"})
    void a_wrong_word_is_refused_with_the_usage(String line) {
        assertThatThrownBy(() -> Options.parse(STATE, line.split(" ")))
                .isInstanceOfSatisfying(
                        CannotServe.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.WRONG_USAGE))
                .hasMessageContaining("usage: samspor run");
    }

    @Test
    void the_usage_names_every_exit_code() {
        assertThat(Arrays.stream(Reason.values()).map(Reason::exitCode))
                .doesNotHaveDuplicates()
                .allMatch(code -> Options.USAGE.contains(code + " "));
    }
}
