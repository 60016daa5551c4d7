package no.samspor.standalone.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.samspor.events.json.SamsporJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds an answer against the description of the API: its status, its form, every field of its
 * body, and of a refusal that its code is one of those that the operation may give.
 */
public final class Contract {

    private static final JsonMapper JSON = SamsporJson.mapper();
    private static final byte[] NOTHING = "{}".getBytes(UTF_8);
    private static final String PROBLEM = "application/problem+json";

    /** Of a position that the record has not reached, which a request may name. */
    private static final Set<String> AHEAD = Set.of("read/position-ahead", "read/view-behind");

    /** What no answer tells: how we are made. */
    private static final Pattern INSIDE =
            Pattern.compile("Exception|no\\.samspor\\.|org\\.spring|java\\.(lang|util)|SQLSTATE");

    private final Description api;

    public Contract(Description api) {
        this.api = api;
    }

    /**
     * @param headers by their names in lower case
     */
    public record Answer(int status, Map<String, String> headers, byte[] body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        String mediaType() {
            return header("content-type").replaceFirst(";.*", "").strip();
        }
    }

    /** What is wrong with the answer; empty where nothing is. */
    public List<String> faults(Request request, Answer answer) {
        List<String> faults = new ArrayList<>();
        boolean isSilent = request.method().equals("HEAD") || answer.status == 304;
        boolean isPage = request.of() == null && !request.target().startsWith("/api/");
        boolean isRefusal = answer.status >= 400 && !isSilent && !isPage;
        @Nullable JsonNode problem = isRefusal ? problem(answer, faults) : null;
        if (answer.status >= 500 && !isAhead(request, problem)) faults.add("a fault of ours");
        headers(answer, faults);
        if (request.of() != null) described(request.of(), request, answer, problem, faults);
        else if (answer.status == 304) faults.add("nothing was asked that could be unchanged");
        return faults;
    }

    private static boolean isAhead(Request request, @Nullable JsonNode problem) {
        return problem != null
                && request.namesAPosition()
                && AHEAD.contains(problem.path("code").asString(""));
    }

    private @Nullable JsonNode problem(Answer answer, List<String> faults) {
        if (!answer.mediaType().equals(PROBLEM)) {
            faults.add("a refusal as " + answer.header("content-type"));
            return null;
        }
        @Nullable JsonNode problem = parsed(answer.body, faults);
        if (problem == null) return null;
        JsonNode schema = JSON.createObjectNode().put("$ref", "#/components/schemas/Problem");
        faults.addAll(api.faults(schema, problem));
        if (problem.path("status").asInt(0) != answer.status) faults.add("another status in it");
        if (INSIDE.matcher(new String(answer.body, UTF_8)).find())
            faults.add("tells how we are made");
        return problem;
    }

    private static @Nullable JsonNode parsed(byte[] body, List<String> faults) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            faults.add("no JSON: " + e.getOriginalMessage());
            return null;
        }
    }

    /** What HTTP itself asks of an answer (RFC 9110). */
    private static void headers(Answer answer, List<String> faults) {
        String needed =
                switch (answer.status) {
                    case 401 -> "www-authenticate";
                    case 405 -> "allow";
                    case 429, 503 -> "retry-after";
                    case 304 -> "etag";
                    default -> "date";
                };
        if (answer.header(needed).isEmpty()) faults.add("no " + needed);
    }

    private void described(
            Operation operation,
            Request request,
            Answer answer,
            @Nullable JsonNode problem,
            List<String> faults) {
        JsonNode said = operation.answers().path("" + answer.status);
        if (said.isMissingNode()) {
            faults.add("not one of the statuses " + operation.answers().propertyNames());
            return;
        }
        if (problem != null) {
            String code = "\"" + problem.path("code").asString("") + "\"";
            if (!said.path("x-refusals").toString().contains(code)) {
                faults.add("not one of the refusals of " + answer.status + ": " + code);
            }
        } else if (answer.status < 300) {
            accepted(operation, request, faults);
            content(said.path("content"), answer, faults);
        }
    }

    private void content(JsonNode forms, Answer answer, List<String> faults) {
        JsonNode form = forms.path(answer.mediaType());
        if (form.isMissingNode()) {
            faults.add("not one of the forms " + forms.propertyNames());
        } else if (answer.mediaType().equals("application/json")) {
            @Nullable JsonNode body = parsed(answer.body, faults);
            if (body != null) faults.addAll(api.faults(form.path("schema"), body));
        }
    }

    /**
     * What the description does not allow in a body is not taken; null is as left out, and no body
     * as an empty object.
     */
    private void accepted(Operation operation, Request request, List<String> faults) {
        if (operation.body() == null || request.body() == null) return;
        byte[] said = request.body().length == 0 ? NOTHING : request.body();
        @Nullable JsonNode body = parsed(said, faults);
        if (body == null) return;
        stripNulls(body);
        for (String each : api.faults(operation.body(), body)) faults.add("taken though " + each);
    }

    private static void stripNulls(JsonNode node) {
        if (node instanceof ObjectNode object) object.removeNulls();
        for (JsonNode each : node) stripNulls(each);
    }
}
