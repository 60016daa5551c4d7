package no.samspor.query.screen.doing;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import no.samspor.query.screen.Api;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The part of the public API that takes commands, as a client of it. */
@Component
final class Commands {

    private final Api api;

    Commands(Api api) {
        this.api = api;
    }

    /** What may be done with a thing now. */
    Json of(String things, String thing, Screen screen) {
        return read("/api/v1/" + things + "/" + thing + "/commands", screen);
    }

    /** What may be made anew. */
    Json anew(Screen screen) {
        return read("/api/v1/commands", screen);
    }

    private Json read(String path, Screen screen) {
        HttpRequest request =
                api.to(api.commands() + path, screen.token(), screen.language()).GET().build();
        return Api.json(api.send(request));
    }

    /**
     * What was answered.
     *
     * @param body the answer, or the problem
     */
    record Sent(int status, Json body) {

        boolean isAccepted() {
            return status / 100 == 2;
        }

        boolean isStale() {
            return status == 412;
        }
    }

    /** Sends a command; with one key it has one effect, however often it is sent. */
    Sent send(
            String address, ObjectNode body, String key, @Nullable String version, Screen screen) {
        HttpRequest.Builder request =
                api.to(api.commands() + address, screen.token(), screen.language())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        if (version != null) request.header("If-Match", "\"" + version + "\"");
        HttpResponse<String> answer = api.send(request.build());
        return new Sent(answer.statusCode(), Api.body(answer));
    }
}
