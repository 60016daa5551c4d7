package no.samspor.query.projection.store;

import java.util.List;
import no.samspor.events.json.SamsporJson;
import no.samspor.query.projection.fold.Doubt;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Doubts as the JSON of their column: null where there is none, so that it is cheap to ask. */
public final class DoubtText {

    private static final JsonMapper JSON = SamsporJson.mapper();
    private static final TypeReference<List<Doubt>> DOUBTS = new TypeReference<>() {};

    private DoubtText() {}

    static @Nullable String write(List<Doubt> doubt) {
        return doubt.isEmpty() ? null : JSON.writeValueAsString(doubt);
    }

    public static List<Doubt> read(@Nullable String text) {
        return text == null ? List.of() : JSON.readValue(text, DOUBTS);
    }
}
