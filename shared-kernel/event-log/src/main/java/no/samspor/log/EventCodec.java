package no.samspor.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.samspor.events.Event;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Stamp;
import no.samspor.log.vault.KeyVault;
import no.samspor.log.vault.Sealing;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events and stamps as the bytes that the log keeps. Protected fields are sealed on the way in and
 * opened on the way out; an older name is read through its upcasts.
 */
public final class EventCodec {

    private static final JsonMapper PLAIN = SamsporJson.mapper();

    private final EventNames names;
    private final Map<String, Upcast> upcasts = new HashMap<>();
    private final JsonMapper json;
    private final ObjectWriter writer;
    private final ObjectReader stamps;
    private final Map<String, ObjectReader> readers = new ConcurrentHashMap<>();

    public EventCodec(KeyVault vault) {
        this(EventNames.FAMILIES, List.of(), vault);
    }

    public EventCodec(EventNames names, List<Upcast> upcasts, KeyVault vault) {
        this.names = names;
        for (Upcast upcast : upcasts) {
            if (this.upcasts.put(upcast.from(), upcast) != null || known(upcast.from())) {
                throw new IllegalArgumentException(upcast.from() + " can be read in two ways");
            }
        }
        json = SamsporJson.mapper().rebuild().addModule(new Sealing(vault)).build();
        writer = json.writer();
        stamps = reader(json, Stamp.class);
    }

    public String nameOf(Event event) {
        return names.nameOf(event.getClass());
    }

    /** The bytes of an event or a stamp; {@code eventId} is bound into what is sealed. */
    public byte[] encode(UUID eventId, Object eventOrStamp) {
        return writer.withAttribute(Sealing.EVENT_ID, eventId).writeValueAsBytes(eventOrStamp);
    }

    /**
     * Reads an event back.
     *
     * @throws UnknownEvent if neither a type nor an upcast has that name
     */
    public Event event(String name, UUID eventId, byte[] payload) {
        @Nullable ObjectReader reader = readers.get(name);
        if (reader == null && known(name)) {
            reader = readers.computeIfAbsent(name, this::readerOf);
        }
        if (reader != null) {
            return reader.withAttribute(Sealing.EVENT_ID, eventId).readValue(payload);
        }
        return event(name, eventId, json.readTree(payload));
    }

    /** As {@link #event(String, UUID, byte[])}, from JSON that was read or patched before. */
    public Event event(String name, UUID eventId, JsonNode payload) {
        String current = name;
        JsonNode content = payload;
        while (!known(current)) {
            @Nullable Upcast upcast = upcasts.get(current);
            if (upcast == null) throw new UnknownEvent(name);
            content = upcast.change().apply((ObjectNode) content);
            current = upcast.to();
        }
        return readers.computeIfAbsent(current, this::readerOf)
                .withAttribute(Sealing.EVENT_ID, eventId)
                .readValue(content);
    }

    public Stamp stamp(UUID eventId, byte[] stamp) {
        return stamps.withAttribute(Sealing.EVENT_ID, eventId).readValue(stamp);
    }

    /** As JSON that is never stored: protected values stand in it as they were read. */
    JsonNode json(Object eventOrStamp) {
        return PLAIN.valueToTree(eventOrStamp);
    }

    /** The way back from {@link #json(Object)}. */
    <T> T plain(Class<? extends T> type, JsonNode content) {
        return PLAIN.treeToValue(content, type);
    }

    private boolean known(String name) {
        return names.typeOf(name) != null;
    }

    /** What lies in the log we wrote ourselves: no field stands in it twice. */
    private static ObjectReader reader(JsonMapper json, Class<?> type) {
        return json.readerFor(type).without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    private ObjectReader readerOf(String name) {
        @Nullable Class<? extends Event> type = names.typeOf(name);
        if (type == null) throw new UnknownEvent(name);
        return reader(json, type);
    }
}
