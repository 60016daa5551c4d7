package no.samspor.query.screen.doing;

import java.util.List;
import no.samspor.query.screen.ApiRefused;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Screen;
import org.springframework.stereotype.Component;

/** The events of one thing, as the API tells them. */
@Component
final class Happened {

    private static final String LIMIT = "100";

    /** What an answer says was recorded. */
    List<Json> of(Json answer, Screen screen) {
        List<String> events = answer.texts("events");
        return stream(answer.text("id", ""), answer.text("position", "0"), screen).stream()
                .filter(each -> events.contains(each.text("eventId", "")))
                .toList();
    }

    /** What happened to {@code thing} after its {@code version}. */
    List<Json> since(String thing, long version, Screen screen) {
        return stream(thing, "", screen).stream()
                .filter(each -> each.number("version") > version)
                .toList();
    }

    /** {@code after} is a position that must be reached; empty for none. */
    private static List<Json> stream(String thing, String after, Screen screen) {
        try {
            return screen.readPlain(
                            "/api/v1/streams/" + thing + "/events", "limit", LIMIT, "after", after)
                    .items();
        } catch (ApiRefused hidden) {
            return List.of();
        }
    }
}
