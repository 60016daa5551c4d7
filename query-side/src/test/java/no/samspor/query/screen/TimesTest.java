package no.samspor.query.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** The times of a page, as a person writes them and as an address carries them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "01.06.2026, 2026-06-01",
        "1.6.2026, 2026-06-01",
        "2026-06-01, 2026-06-01",
        "' 31.12.2025 ', 2025-12-31"
    })
    void read_a_day_both_ways(String written, String iso) {
        assertThat(times("effectiveOn", written).effectiveOn()).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource({
        "01.06.2026, 2026-06-01",
        "01.06.2026 14.30, 2026-06-01T12:30:00Z",
        "01.06.2026 kl. 14:30, 2026-06-01T12:30:00Z",
        "2026-06-01T14:30:00+02:00, 2026-06-01T12:30:00Z"
    })
    void read_a_moment_on_norwegian_clocks(String written, String iso) {
        assertThat(times("knownAt", written).knownAt()).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "06/01/2026", "i går", "2026"})
    void never_take_what_is_no_day_for_today(String written) {
        assertThat(times("effectiveOn", written).unread()).isEqualTo("effectiveOn");
    }

    @Test
    void left_empty_are_now() {
        Times times = times("effectiveOn", "");
        assertThat(times.isPast()).isFalse();
        assertThat(times.parameters()).isEmpty();
        assertThat(times("atPosition", "-1").unread()).isEqualTo("atPosition");
        assertThat(times("atPosition", "42").parameters()).containsEntry("atPosition", "42");
    }

    private static Times times(String name, String value) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameter(name, value);
        return Times.of(request);
    }
}
