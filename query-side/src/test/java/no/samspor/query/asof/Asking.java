package no.samspor.query.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.query.Line;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Somebody who asks the read endpoints of one feature on a {@link Line}, over HTTP. */
public final class Asking {

    private final MockMvc web;

    public Asking(Line line, Function<Versions, Object> api) {
        web = Reading.web(line, Clock.systemUTC(), api);
    }

    public void signIn(OrganisationId organisation, String role) {
        SomeReader.signsIn(organisation, Role.parse(role));
    }

    public void signOut() {
        SecurityContextHolder.clearContext();
    }

    public MockHttpServletResponse ask(String path) throws Exception {
        return web.perform(get("/api/v1" + path)).andReturn().getResponse();
    }

    public JsonNode answer(String path) throws Exception {
        MockHttpServletResponse response = ask(path);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return SamsporJson.mapper().readTree(response.getContentAsByteArray());
    }

    public JsonNode item(String path) throws Exception {
        return answer(path).get("item");
    }

    public JsonNode items(String path) throws Exception {
        return answer(path).get("items");
    }

    /** The texts of {@code field} in the rows of a list. */
    public List<String> texts(String path, String field) throws Exception {
        return items(path).valueStream().map(row -> row.path(field).asString("")).toList();
    }

    public void refused(String path, int status, String code) throws Exception {
        MockHttpServletResponse response = ask(path);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
        assertThat(response.getContentAsString()).contains("\"" + code + "\"");
    }
}
