package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Asks as whoever it is told, and gives back every byte of the answer that can tell anything. */
final class Cells implements AutoCloseable {

    /**
     * How often two things are asked for that are to be answered alike: the record tells of itself
     * (a checkpoint is an event), so that one of the two may stand a position later.
     */
    static final int ASKED_MAX = 3;

    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(60);

    private final Line line;
    private final HttpClient http = HttpClient.newHttpClient();

    Cells(Line line) {
        this.line = line;
    }

    /** Somebody who reads or asks. */
    record Reader(String name, String token) {}

    /** One who has these roles by the record. */
    Reader reader(String name, String organisation, List<Role> roles, @Nullable String body) {
        Hiring hiring = new Hiring(line);
        hiring.enter(name, organisation, roles, body);
        return new Reader(name, hiring.token(name, line.id(organisation)));
    }

    /** An answer: its status, its headers but for the date, its body. */
    record Cell(int status, Map<String, List<String>> headers, String body) {

        /** Also where it is packed or in base64. */
        boolean holds(String text) {
            return headers.toString().contains(text)
                    || body.contains(text)
                    || Packed.texts(body).stream().anyMatch(each -> each.contains(text));
        }

        String header(String name) {
            List<String> values = headers.getOrDefault(name, List.of());
            return values.isEmpty() ? "" : values.getFirst();
        }

        /** A field of the answer as text; empty where it has none. */
        String text(String field) {
            return SamsporJson.mapper().readTree(body).path(field).asString("");
        }

        long number(String field) {
            return SamsporJson.mapper().readTree(body).path(field).asLong(0);
        }

        /** The same answer to one who asked for {@code other} in place of {@code asked}. */
        Cell as(String asked, String other) {
            Map<String, List<String>> renamed = new TreeMap<>();
            headers.forEach(
                    (name, values) ->
                            renamed.put(
                                    name,
                                    values.stream()
                                            .map(each -> each.replace(asked, other))
                                            .toList()));
            return new Cell(status, renamed, body.replace(asked, other));
        }
    }

    /** Holds one answer against another, and gives it back. */
    static Cell alike(String what, Supplier<Cell> one, Supplier<Cell> other) {
        for (int asking = 1; ; asking++) {
            Cell first = one.get();
            Cell second = other.get();
            if (first.equals(second)) return first;
            if (asking == ASKED_MAX) assertThat(first).as(what).isEqualTo(second);
        }
    }

    Cell get(Reader as, String path, String... headers) {
        HttpRequest.Builder request = to(as, path).GET();
        if (headers.length > 0) request.headers(headers);
        return sent(request);
    }

    Cell post(Reader as, String path, String body, String key) {
        return post(as, path, body, key, "\"0\"");
    }

    Cell post(Reader as, String path, String body, String key, String version) {
        return sent(
                to(as, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .header("If-Match", version)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Cell post(Reader as, String path, String body) {
        return post(as, path, body, UUID.randomUUID().toString());
    }

    private HttpRequest.Builder to(Reader as, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(line.address() + path))
                        .timeout(ANSWERED_WITHIN)
                        .header("Accept-Language", "nb");
        if (!as.token().isEmpty()) request.header("Authorization", "Bearer " + as.token());
        return request;
    }

    private Cell sent(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
            headers.remove("date");
            String body = new String(answer.body(), StandardCharsets.ISO_8859_1);
            return new Cell(answer.statusCode(), headers, body);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("not answered", e);
        }
    }

    static String query(Map<String, String> parameters) {
        List<String> parts = new ArrayList<>();
        parameters.forEach(
                (name, value) ->
                        parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    @Override
    public void close() {
        http.close();
    }
}
