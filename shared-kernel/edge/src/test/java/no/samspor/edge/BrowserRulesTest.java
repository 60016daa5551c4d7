package no.samspor.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BrowserRulesTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_page_may_load_what_is_its_own_and_nothing_else() {
        response.setContentType("text/html;charset=UTF-8");
        BrowserRules.write(request, response);
        assertThat(response.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'self';")
                .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'");
    }

    @Test
    void anything_else_may_load_nothing() {
        response.setContentType("application/json");
        BrowserRules.write(request, response);
        assertThat(response.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void who_came_by_TLS_is_told_to_stay_with_it() {
        BrowserRules.write(request, response);
        assertThat(response.getHeader("Strict-Transport-Security")).isNull();
        request.setSecure(true);
        BrowserRules.write(request, response);
        assertThat(response.getHeader("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000; includeSubDomains");
    }

    @Test
    void nothing_is_kept_unless_the_answer_says_so() {
        BrowserRules.write(request, response);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        var kept = new MockHttpServletResponse();
        kept.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        BrowserRules.write(request, kept);
        assertThat(kept.getHeader("Cache-Control")).contains("immutable");
    }
}
