package no.samspor.query.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What lies sealed in a stream, as the API opens it to the reader of a page, and notes that. */
public final class Opened {

    private static final String AT_ONCE = "100";

    private final List<Json> values;
    private final @Nullable String version;

    private Opened(List<Json> values, @Nullable String version) {
        this.values = values;
        this.version = version;
    }

    /** At the times of the page. */
    public static Opened in(String stream, Screen screen) {
        return all(after -> screen.read(address(stream), parameters(after)));
    }

    /** As it is now, whatever times the page is for. */
    public static Opened now(String stream, Screen screen) {
        return all(after -> screen.readPlain(address(stream), parameters(after)));
    }

    private static Opened all(Function<String, Reading> asked) {
        Json page = asked.apply("").answer();
        @Nullable String version = page.in("meta").text("version");
        List<Json> values = new ArrayList<>(page.list("items"));
        while (page.has("next")) {
            page = asked.apply(page.text("next", "")).answer();
            values.addAll(page.list("items"));
        }
        return new Opened(values, version);
    }

    private static String address(String stream) {
        return "/api/v1/streams/" + stream + "/sealed";
    }

    private static String[] parameters(String after) {
        return new String[] {"limit", AT_ONCE, "startingAfter", after};
    }

    /** The version of the stream that it was read from; null where it is not told. */
    public @Nullable String version() {
        return version;
    }

    /** The newest of each thing that they are about. */
    public Map<String, Json> byThing() {
        Map<String, Json> newest = new HashMap<>();
        for (Json each : values) if (each.has("about")) newest.put(each.text("about", ""), each);
        return newest;
    }

    /** The newest value of an event of one of these names; nothing where none is open. */
    public Json newest(List<String> events) {
        return values.stream()
                .filter(each -> events.contains(each.text("event", "")))
                .reduce((earlier, later) -> later)
                .map(each -> each.in("value"))
                .orElse(Json.NOTHING);
    }
}
