package no.samspor.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StraightTest {

    public record Given(String text) {}

    /** Is only asked without a model, which Spring's own way would bring. */
    private static final class OfGiven implements Sole {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Given.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer model,
                NativeWebRequest web,
                WebDataBinderFactory binders) {
            assertThat(model).as("a model").isNull();
            return new Given("mål");
        }
    }

    public static final class Api {
        public ResponseEntity<Map<String, String>> answer(Given given) {
            return ResponseEntity.status(201).eTag("\"3\"").body(Map.of("text", given.text()));
        }

        public ResponseEntity<Void> refuse(Given given) {
            throw new IllegalArgumentException(given.text());
        }
    }

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private void ask(String method) throws Exception {
        Straight straight = new Straight(JsonMapper.builder().build());
        straight.setCustomArgumentResolvers(List.of(new OfGiven()));
        straight.setApplicationContext(new StaticApplicationContext());
        straight.afterPropertiesSet();
        HandlerMethod handler = new HandlerMethod(new Api(), method, Given.class);
        straight.handle(new MockHttpServletRequest("POST", "/"), response, handler);
    }

    @Test
    void a_whole_answer_leaves_with_its_status_its_headers_and_its_length() throws Exception {
        ask("answer");
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getHeader("ETag")).isEqualTo("\"3\"");
        assertThat(response.getContentType()).isEqualTo("application/json");
        assertThat(response.getContentAsByteArray()).hasSize(response.getContentLength());
        assertThat(new String(response.getContentAsByteArray(), UTF_8))
                .isEqualTo("{\"text\":\"mål\"}");
    }

    @Test
    void what_is_thrown_is_thrown_on_as_it_is() {
        assertThatThrownBy(() -> ask("refuse"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mål");
    }
}
