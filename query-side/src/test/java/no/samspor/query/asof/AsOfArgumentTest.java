package no.samspor.query.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.samspor.edge.Problem;
import no.samspor.query.projection.MemoryLog;
import no.samspor.query.projection.live.Footing;
import no.samspor.query.projection.live.Position;
import no.samspor.query.sight.Footings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

/** What is asked of a position is answered as of there, or not at all. */
class AsOfArgumentTest {

    /** Views that remember position 7, and were taken back to 5 by a crash of their database. */
    private static final class TakenBack implements Position {
        @Override
        public long current() {
            return 5;
        }

        @Override
        public Footing footing(String organisation, LocalDate day) {
            return new Footing(5, Map.of("mandate", List.of(3L)), List.of(), List.of());
        }

        @Override
        public long known() {
            return 7;
        }

        @Override
        public long parkedEvents() {
            return 1;
        }

        @Override
        public boolean await(long position, Duration patience) {
            return position <= known();
        }
    }

    private final Position position = new TakenBack();
    private final Clock clock = Clock.systemUTC();
    private final AsOfArgument asOf =
            new AsOfArgument(position, new Footings(position, clock), new MemoryLog(), clock);

    private AsOf asked(String parameter, String value) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameter(parameter, value);
        return asOf.resolveArgument(null, null, new ServletWebRequest(request), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"after", "atPosition"})
    void what_a_crash_took_back_is_not_taken_for_seen(String parameter) {
        assertThatExceptionOfType(Problem.Thrown.class)
                .isThrownBy(() -> asked(parameter, "7"))
                .satisfies(
                        behind ->
                                assertThat(behind.problem().reason())
                                        .isEqualTo(ReadRefusal.VIEW_BEHIND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"after", "atPosition"})
    void what_is_there_is_answered(String parameter) {
        assertThat(asked(parameter, "5").position()).isEqualTo(5);
    }
}
