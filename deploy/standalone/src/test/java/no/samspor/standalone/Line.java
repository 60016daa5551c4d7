package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.TestDatabase;
import no.samspor.events.json.Names;
import no.samspor.events.json.SamsporJson;
import no.samspor.events.record.IntegrityEvent;
import no.samspor.kernel.Malformed;
import no.samspor.kernel.id.Ids;
import no.samspor.log.LogReader;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole line as a client sees it: one record of its own, real tokens, real HTTP, a real
 * database. {@code @man:program} in paths and bodies is the identity of that name.
 */
final class Line implements AutoCloseable {

    private static final JsonMapper JSON = SamsporJson.mapper();
    private static final Object STARTING = new Object();

    /** Longer than any test makes a client wait; then it hears the refusal itself. */
    private static final Duration AT_LAST = Duration.ofSeconds(200);

    private final SamsporApplication.Running running;
    private final Path data;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final Names names;
    private long position;
    private String language = "nb";

    private final boolean keeps;

    private Line(SamsporApplication.Running running, Path data, boolean keeps, String namespace) {
        this.running = running;
        this.data = data;
        this.keeps = keeps;
        this.names = new Names(namespace);
    }

    /** A record in a directory of its own; made from nothing, with the five programmes in it. */
    static Line demo(String namespace) throws IOException {
        Path data = TestDatabase.lentTo(Files.createTempDirectory("samspor-line"));
        return start(new Options(data, 0, true, false), System.getenv(), namespace);
    }

    /** A record in a directory of its own, with the demo's people in it. */
    static Line start(String namespace) throws IOException {
        return start(Template.PEOPLE, namespace);
    }

    /** A record in a directory of its own, a copy of this one. */
    static Line start(Template template, String namespace) throws IOException {
        Path data = Files.createTempDirectory("samspor-line");
        template.copyTo(data);
        return start(new Options(data, 0, false, false), System.getenv(), namespace);
    }

    /** As an operator with these options and this environment would start it. */
    static Line start(Options options, Map<String, String> environment, String namespace) {
        return new Line(started(options, environment, Map.of()), options.data(), false, namespace);
    }

    /** A record in a directory that stays when it is closed, to be started again or looked into. */
    static Line on(Path data, String namespace) {
        return on(data, namespace, Map.of());
    }

    /** As above, with these properties where others have those of every day. */
    static Line on(Path data, String namespace, Map<String, String> properties) {
        if (!Files.exists(data)) TestDatabase.lentTo(data);
        Options options = new Options(data, 0, false, false);
        return new Line(started(options, System.getenv(), properties), data, true, namespace);
    }

    /**
     * One at a time, though they run beside one another: the properties of the system and where it
     * logs to are those of the whole process. The newest has the log, until it or another ends.
     */
    private static SamsporApplication.Running started(
            Options options, Map<String, String> environment, Map<String, String> properties) {
        synchronized (STARTING) {
            LoggingSystem.get(Line.class.getClassLoader()).cleanUp();
            properties.forEach(System::setProperty);
            try {
                return SamsporApplication.start(SamsporApplication.class, options, environment);
            } finally {
                properties.keySet().forEach(System::clearProperty);
            }
        }
    }

    Database database() {
        return running.database();
    }

    /** What every record of the demo begins with: the first owner, and whoever is let in. */
    private static final int PEOPLE = 98;

    /**
     * How much is recorded since the demo's people are in, but for what the record says of itself
     * when it finds it time.
     */
    long recorded() {
        LogReader log = bean(LogReader.class);
        long said = log.versionOf(IntegrityEvent.OF_THE_RECORD);
        long head = log.head();
        // Counted again where it has said more in between.
        if (log.versionOf(IntegrityEvent.OF_THE_RECORD) != said) return recorded();
        return head - PEOPLE - said - 1;
    }

    <T> T bean(Class<T> type) {
        return running.context().getBean(type);
    }

    SamsporApplication.Running running() {
        return running;
    }

    /** The administrator of its database, who may do what the application may not. */
    DatabaseAccess admin() {
        try {
            return new DatabaseAccess(
                    running.context()
                            .getEnvironment()
                            .getRequiredProperty("samspor.db.command.url"),
                    "samspor_admin",
                    Files.readString(data.resolve("secrets/database-admin")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return running.address();
    }

    /** Where everything of it is kept. */
    Path data() {
        return data;
    }

    String id(String name) {
        return names.identity(name);
    }

    /** A path with names in it as one with identities. */
    String resolved(String path) {
        return names.path(path);
    }

    /** The newest position that an answer of this client named. */
    long position() {
        return position;
    }

    /** Reads problems in this language from now on. */
    void speak(String newLanguage) {
        language = newLanguage;
    }

    /** Asks as somebody who has seen the newest version, with a key of its own. */
    Reply post(String as, String path, String body) {
        return post(as, path, body, UUID.randomUUID().toString());
    }

    Reply post(String as, String path, String body, String key) {
        String resolved = names.path(path);
        String[] steps = resolved.split("/", -1);
        long seen = steps.length > 2 ? versions.computeIfAbsent(steps[2], this::newest) : 0;
        return post(as, path, body, key, "\"" + seen + "\"");
    }

    /**
     * As a client does: with the same key again, as long as the answer is that it cannot be now.
     */
    Reply postAtLast(String as, String path, String body, String key) {
        long patience = System.nanoTime() + AT_LAST.toNanos();
        Reply reply = post(as, path, body, key);
        while ((reply.status == 503 || reply.status == 429) && System.nanoTime() < patience) {
            reply = post(as, path, body, key);
        }
        return reply;
    }

    /** Of what others have recorded, such as the demo's people; 0 where that is nothing. */
    private long newest(String thing) {
        try {
            return Math.max(0, bean(LogReader.class).versionOf(Ids.parse(thing)));
        } catch (Malformed noIdentity) {
            return 0;
        }
    }

    Reply post(String as, String path, String body, String key, String ifMatch) {
        JsonNode said = names.resolve(JSON.readTree(body));
        HttpRequest.Builder request =
                to(as, path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(said.toString()));
        if (key != null) request.header("Idempotency-Key", key);
        if (ifMatch != null) request.header("If-Match", ifMatch);
        Reply reply = send(request);
        if (reply.status / 100 == 2) {
            versions.merge(
                    reply.body.path("id").stringValue(),
                    reply.body.path("version").longValue(),
                    Math::max);
            position = Math.max(position, reply.body.path("position").longValue());
        }
        return reply;
    }

    /** Reads what the last answer of this client led to. */
    Reply get(String as, String path) {
        String after = "after=" + position;
        return send(to(as, path + (path.contains("?") ? "&" : "?") + after).GET());
    }

    Reply getPlain(String as, String path) {
        return send(to(as, path).GET());
    }

    /** Asks for what is no command: no body, no key, no version. */
    Reply postPlain(String as, String path) {
        return send(to(as, path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder to(String as, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                        URI.create(running.address() + "/api/v1" + names.path(path)));
        request.header("Accept-Language", language);
        if (as != null) request.header("Authorization", "Bearer " + token(as));
        return request;
    }

    /** {@code as} asks with this token from now on. */
    void signsIn(String as, String token) {
        tokens.put(as, token);
    }

    String token(String as) {
        return tokens.computeIfAbsent(
                as,
                name ->
                        text(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        running.address() + "/demo/tokens/" + name))
                                        .GET()));
    }

    private String text(HttpRequest.Builder request) {
        return exchange(request.build()).body();
    }

    private Reply send(HttpRequest.Builder request) {
        HttpResponse<String> answer = exchange(request.build());
        JsonNode body =
                answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        return new Reply(answer.statusCode(), body, answer);
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(request + " was not answered", e);
        }
    }

    @Override
    public void close() {
        http.close();
        running.close();
        if (!keeps) FileSystemUtils.deleteRecursively(data.toFile());
    }

    /** An answer, and what a test says of it. */
    record Reply(int status, JsonNode body, HttpResponse<String> raw) {

        Reply accepted() {
            assertThat(status).as(() -> body.toString()).isIn(200, 201);
            return this;
        }

        Reply refused(int expected, String code) {
            assertThat(status).as(() -> body.toString()).isEqualTo(expected);
            assertThat(body.path("code").asString("")).isEqualTo(code);
            assertThat(raw.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/problem+json");
            return this;
        }

        JsonNode at(String pointer) {
            return body.at(pointer);
        }
    }
}
