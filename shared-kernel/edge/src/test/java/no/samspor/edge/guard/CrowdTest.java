package no.samspor.edge.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CrowdTest {

    private final AtomicInteger done = new AtomicInteger();
    private final Crowd crowd = new Crowd(new Limits(0, 0, 0, 0, 1, 1, 1), () -> 0);

    @Nested
    class While_one_command_is_being_done {
        @ParameterizedTest
        @CsvSource({
            "POST, /api/v1/mandates, 429",
            "PUT, /api/v1/anything, 429",
            "GET, /api/v1/mandates, 200",
            "GET, /api/v1/programmes/prg_1/overview, 200",
            "GET, /, 200",
            "POST, /login, 200",
            "POST, /api/v1/views/comparison, 200",
            "GET, /health, 200",
            "GET, /health/readiness, 200"
        })
        void others_wait_for_no_place_of_its_kind(String method, String path, int status)
                throws Exception {
            MockHttpServletResponse[] answer = new MockHttpServletResponse[1];
            ask(
                    "POST",
                    "/api/v1/bodies",
                    "nb",
                    (_, _) -> answer[0] = ask(method, path, "nb", this::counted));
            assertThat(answer[0].getStatus()).isEqualTo(status);
        }

        private void counted(Object request, Object response) {
            done.incrementAndGet();
        }
    }

    @Test
    void a_heavy_read_leaves_the_others_their_places() throws Exception {
        for (String heavy : new String[] {"/api/v1/economy", "/api/v1/timeline"}) {
            ask(
                    "GET",
                    heavy,
                    "nb",
                    (_, _) -> {
                        assertThat(ask("GET", "/api/v1/evidence", "nb", null).getStatus())
                                .isEqualTo(429);
                        assertThat(ask("GET", "/api/v1/mandates", "nb", (_, _) -> {}).getStatus())
                                .isEqualTo(200);
                    });
        }
    }

    @Test
    void a_sheet_is_a_heavy_read() {
        var sheet = new MockHttpServletRequest("GET", "/api/v1/mandates");
        sheet.addHeader("Accept", "text/csv");
        var evidence = new MockHttpServletRequest("GET", "/api/v1/evidence");
        assertThat(crowd.roomOf(sheet)).isSameAs(crowd.roomOf(evidence));
    }

    @Test
    void who_is_turned_away_is_told_in_his_language_when_to_come_back_and_nothing_is_done()
            throws Exception {
        ask(
                "POST",
                "/api/v1/bodies",
                "nb",
                (_, _) -> {
                    var answer = ask("POST", "/api/v1/bodies", "en", null);
                    assertThat(answer.getContentType()).startsWith("application/problem+json");
                    assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
                    assertThat(answer.getHeader("Content-Language")).isEqualTo("en");
                    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
                    assertThat(answer.getContentAsString())
                            .contains("\"code\":\"edge/busy\"", "Nothing has been done");
                });
    }

    @Test
    void a_place_comes_back_from_one_that_fails() throws Exception {
        for (int i = 0; i < 3; i++) {
            try {
                ask(
                        "POST",
                        "/api/v1/bodies",
                        "nb",
                        (_, _) -> {
                            done.incrementAndGet();
                            throw new IllegalStateException("planted");
                        });
            } catch (IllegalStateException planted) {
                assertThat(done.get()).isEqualTo(i + 1);
            }
        }
    }

    private MockHttpServletResponse ask(
            String method, String path, String language, FilterChain then)
            throws java.io.IOException, jakarta.servlet.ServletException {
        var request = new MockHttpServletRequest(method, path);
        request.addHeader("Accept-Language", language);
        var response = new MockHttpServletResponse();
        crowd.doFilter(request, response, then);
        return response;
    }
}
