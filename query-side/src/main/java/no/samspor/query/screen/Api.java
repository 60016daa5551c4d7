package no.samspor.query.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.samspor.events.json.SamsporJson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public API as every client of it finds it, over HTTP. Where it answers is a setting: {@code
 * samspor.screen.read} and {@code samspor.screen.command}; this process itself if they are left
 * out.
 */
@Component
public final class Api implements AutoCloseable {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);

    /** Longer than the API itself lets a reader wait for a position. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private static final JsonMapper JSON = SamsporJson.mapper();

    private final Environment settings;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(TO_CONNECT)
                    .executor(threads)
                    .build();

    Api(Environment settings) {
        this.settings = settings;
    }

    /** For reads that run beside each other. */
    ExecutorService threads() {
        return threads;
    }

    /** Where the API that reads answers, without a path. */
    public String reads() {
        return address("samspor.screen.read");
    }

    /** Where the API that takes commands answers, without a path. */
    public String commands() {
        return address("samspor.screen.command");
    }

    /** Kept once it is sure: the port of this process is known only when it is open. */
    private String address(String setting) {
        @Nullable String known = addresses.get(setting);
        if (known != null) return known;
        @Nullable String stated = settings.getProperty(setting);
        @Nullable String port = settings.getProperty("local.server.port");
        String address =
                stated != null
                        ? stated
                        : "http://"
                                + settings.getProperty("server.address", "127.0.0.1")
                                + ":"
                                + (port == null ? "8080" : port);
        if (stated != null || port != null) addresses.put(setting, address);
        return address;
    }

    /** Reads as whoever {@code token} stands for; throws {@link ApiRefused} for a problem. */
    Json read(String address, String token, String language) {
        return json(send(to(reads() + address, token, language).GET().build()));
    }

    /** A request to which the caller adds what it sends. */
    public HttpRequest.Builder to(String address, String token, String language) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(TO_ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Accept-Language", language);
    }

    /** What is answered, whatever its status. */
    public HttpResponse<String> send(HttpRequest request) {
        return sent(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", stopped));
        }
    }

    /** What is answered, to the byte. */
    public HttpResponse<byte[]> bytes(HttpRequest request) {
        return sent(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** What is answered, as it comes; whoever asks closes it. */
    public HttpResponse<InputStream> open(HttpRequest request) {
        return sent(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    /** What an answer says, whether it is a problem or not. */
    public static Json body(HttpResponse<String> answer) {
        return parsed(answer.body());
    }

    /** What an answer says; throws {@link ApiRefused} where it is a problem. */
    public static Json json(HttpResponse<String> answer) {
        Json body = parsed(answer.body());
        if (answer.statusCode() >= 400) throw new ApiRefused(answer.statusCode(), body);
        return body;
    }

    private static Json parsed(String text) {
        try {
            return text.isEmpty() ? Json.NOTHING : new Json(JSON.readTree(text));
        } catch (JacksonException notJson) {
            return Json.NOTHING;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.close();
    }
}
