package no.samspor.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import no.samspor.events.json.SamsporJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API, as any client sees it. */
final class Api implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONG_PATIENCE = Duration.ofHours(1);
    private static final int ATTEMPTS_MAX = 5;
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** What one asks again for: too many asked, or the record could not answer. */
    private static final Set<Integer> LATER = Set.of(429, 503);

    private static final JsonMapper JSON = SamsporJson.mapper();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final URI address;
    private final Function<String, String> tokens;

    /**
     * @param tokens the bearer token of each name that a file's {@code as} can give
     */
    Api(URI address, Function<String, String> tokens) {
        this.address = address;
        this.tokens = tokens;
    }

    /**
     * @param repeated whether the key had been answered before
     */
    record Reply(int status, JsonNode body, boolean repeated) {
        boolean isAccepted() {
            return status / 100 == 2;
        }
    }

    Reply post(String as, String path, JsonNode body, String key, @Nullable Long version)
            throws IOException {
        HttpRequest.Builder request =
                to(as, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        if (version != null) request.header("If-Match", "\"" + version + "\"");
        return sendUntilAnswered(request.build());
    }

    /** A command's key makes it harmless to ask again, whatever became of the first asking. */
    private Reply sendUntilAnswered(HttpRequest request) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Reply reply = send(request);
                if (!LATER.contains(reply.status()) || attempt == ATTEMPTS_MAX) return reply;
            } catch (HttpTimeoutException patienceIsOver) {
                throw patienceIsOver;
            } catch (IOException lost) {
                if (attempt == ATTEMPTS_MAX) throw lost;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Asks for what is no command, and may take as long as reading the whole log takes. */
    Reply post(String as, String path) throws IOException {
        return send(
                to(as, path)
                        .timeout(LONG_PATIENCE)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());
    }

    Reply get(String as, String path) throws IOException {
        return send(to(as, path).GET().build());
    }

    private HttpRequest.Builder to(String as, String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.apply(as));
    }

    private Reply send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            boolean repeated = answer.headers().firstValue("Idempotent-Replayed").isPresent();
            return new Reply(answer.statusCode(), json(answer.body()), repeated);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    private static JsonNode json(String body) {
        try {
            return body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JSON.createObjectNode().put("text", body);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
