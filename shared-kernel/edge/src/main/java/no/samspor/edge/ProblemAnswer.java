package no.samspor.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** A problem that is answered before Spring MVC is asked, or instead of it; the same as there. */
public final class ProblemAnswer {

    private static final JsonMapper JSON = SamsporJson.mapper();

    private ProblemAnswer() {}

    public static void write(
            Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String language = Language.of(request);
        write(problem, language, bytes(problem, language), request, response);
    }

    /** The body of the answer, for whoever gives the same one often. */
    public static byte[] bytes(Problem problem, String language) {
        return text(problem, language).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param body as {@link #bytes} gives it for the problem in {@code language}
     */
    public static void write(
            Problem problem,
            String language,
            byte[] body,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) return;
        response.setStatus(problem.reason().kind().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language);
        boolean unsigned = problem.reason().kind() == Refusal.Kind.UNSIGNED;
        if (unsigned && !response.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        problem.retryAfterSeconds()
                .ifPresent(
                        seconds ->
                                response.setHeader(
                                        HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        BrowserRules.write(request, response);
        response.getOutputStream().write(body);
    }

    private static String text(Problem problem, String language) {
        ProblemDetail said = Problems.describe(problem, language);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", String.valueOf(said.getType()));
        body.put("title", String.valueOf(said.getTitle()));
        body.put("status", said.getStatus());
        if (said.getProperties() != null) body.putAll(said.getProperties());
        return JSON.writeValueAsString(body);
    }
}
