package no.samspor.log;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import no.samspor.events.json.SamsporJson;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * How tokens are written. Axon's own annotations put class names into a token, and Jackson 3
 * refuses to read one of them back, so that a processor could never be reset; these put names
 * instead.
 */
final class TokenJson {

    private TokenJson() {}

    static void configure(JsonMapper.Builder builder) {
        SamsporJson.configure(builder)
                .addMixIn(ReplayToken.class, Replay.class)
                .addMixIn(MergedTrackingToken.class, Merged.class)
                .addMixIn(TrackingToken.class, Any.class)
                .registerSubtypes(
                        new NamedType(GlobalSequenceTrackingToken.class, "position"),
                        new NamedType(MergedTrackingToken.class, "merged"),
                        new NamedType(ReplayToken.class, "replay"));
    }

    /** What a token says of itself besides its fields is not read back. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private interface Any {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private abstract static class Replay {

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "token")
        @Nullable TrackingToken tokenAtReset;

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "token")
        @Nullable TrackingToken currentToken;

        /** A reset is never given a context here: it could be of any class. */
        @JsonIgnore @Nullable Object context;
    }

    @SuppressWarnings("UnusedMethod") // read by Jackson
    private abstract static class Merged {

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "token")
        abstract TrackingToken lowerSegmentToken();

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "token")
        abstract TrackingToken upperSegmentToken();
    }
}
