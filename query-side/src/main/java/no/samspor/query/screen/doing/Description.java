package no.samspor.query.screen.doing;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import no.samspor.events.json.SamsporJson;
import no.samspor.query.screen.Api;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The description of the API that takes the commands, as it gives it of itself. */
@Component
final class Description {

    private static final Logger LOG = LoggerFactory.getLogger(Description.class);
    private static final String ADDRESS = "/api/v1/openapi.json";
    private static final Duration TO_ANSWER = Duration.ofMinutes(1);

    private final Api api;
    private volatile @Nullable Read read;

    Description(Api api) {
        this.api = api;
    }

    /** Made when it is first asked for, which takes its time: nobody shall wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void askBeforehand() {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                read();
                            } catch (RuntimeException notYet) {
                                LOG.info("the commands are not described yet: {}", "" + notYet);
                            }
                        });
    }

    /** What is known of it: each command by its name, each kind of thing by its prefix. */
    private record Read(
            JsonNode whole, Map<String, JsonNode> commands, Map<String, String> things) {}

    /** The operation of a command; null for a name of none. */
    @Nullable JsonNode operation(String command) {
        return read().commands().get(command);
    }

    /** {@code mandates} for an identity that begins with {@code man}; null where none are asked. */
    @Nullable String things(String id) {
        return id.length() < 4 ? null : read().things().get(id.substring(0, 3));
    }

    /** The schema of a command's body. */
    JsonNode schema(JsonNode operation) {
        return resolved(operation.at("/requestBody/content/application~1json/schema"));
    }

    /** What a reference leads to; a schema that is none as it is. */
    JsonNode resolved(JsonNode schema) {
        @Nullable String name = nameOf(schema);
        return name == null ? schema : read().whole().at("/components/schemas").path(name);
    }

    /** The name of the record that a schema refers to; null where it refers to none. */
    static @Nullable String nameOf(JsonNode schema) {
        @Nullable JsonNode reference = schema.get("$ref");
        if (reference == null) return null;
        String text = reference.stringValue();
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** It cannot change while a side runs, and is asked for once it has been answered. */
    private Read read() {
        Read known = read;
        if (known != null) return known;
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(api.commands() + ADDRESS))
                        .timeout(TO_ANSWER)
                        .build();
        Read fresh = of(SamsporJson.mapper().readTree(api.send(request).body()));
        read = fresh;
        return fresh;
    }

    private static Read of(JsonNode whole) {
        Map<String, JsonNode> commands = new HashMap<>();
        Map<String, String> things = new HashMap<>();
        whole.path("paths")
                .forEachEntry(
                        (path, item) -> {
                            JsonNode post = item.path("post");
                            if (!post.has("requestBody")) return;
                            @Nullable String name =
                                    nameOf(
                                            post.at(
                                                    "/requestBody/content/application~1json/schema"));
                            if (name == null) return;
                            commands.put(name, post);
                            JsonNode target = post.path("parameters").path(0).at("/schema/pattern");
                            if (target.isString() && target.stringValue().startsWith("^")) {
                                things.put(
                                        target.stringValue().substring(1, 4),
                                        path.split("/", -1)[3]);
                            }
                        });
        return new Read(whole, Map.copyOf(commands), Map.copyOf(things));
    }
}
