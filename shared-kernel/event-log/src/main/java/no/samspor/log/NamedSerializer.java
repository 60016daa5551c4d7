package no.samspor.log;

import java.util.HashMap;
import java.util.Map;
import no.samspor.events.Event;
import no.samspor.events.Families;
import no.samspor.kernel.Stamp;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon's serializer with a closed table of names: what is not in it is neither written nor read,
 * and no class name stands in what it writes. Tokens are kept with it, and messages between
 * processes.
 */
public final class NamedSerializer extends Jackson3Serializer {

    private final Map<String, Class<?>> types = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    /** Knows events, stamps and tokens. */
    public NamedSerializer() {
        this(Map.of());
    }

    /** Knows these too: the commands of a command side, by name. */
    public NamedSerializer(Map<String, Class<?>> others) {
        super(builder().jsonMapperBuilderCustomizer(TokenJson::configure));
        for (Map.Entry<String, Class<? extends Event>> event : Families.events().entrySet()) {
            enter(event.getKey(), event.getValue());
        }
        enter("stamp", Stamp.class);
        enter("metadata", MetaData.class);
        enter("token.position", GlobalSequenceTrackingToken.class);
        enter("token.replay", ReplayToken.class);
        enter("token.merged", MergedTrackingToken.class);
        enter("token.config", ConfigToken.class);
        enter("text", String.class);
        others.forEach(this::enter);
    }

    private void enter(String name, Class<?> type) {
        if (types.put(name, type) != null || names.put(type, name) != null) {
            throw new IllegalArgumentException(name + " or " + type + " is in the table twice");
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == Void.class || type == void.class) {
            return SerializedType.emptyType();
        }
        @Nullable String name = names.get(type);
        if (name == null) throw new IllegalArgumentException(type + " has no name to be stored by");
        int cut = name.lastIndexOf('/');
        return cut < 0
                ? new SimpleSerializedType(name, null)
                : new SimpleSerializedType(name.substring(0, cut), name.substring(cut + 1));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) return Void.class;
        @Nullable String revision = type.getRevision();
        String name = revision == null ? type.getName() : type.getName() + "/" + revision;
        @Nullable Class<?> known = types.get(name);
        if (known == null) throw new UnknownEvent(name);
        return known;
    }
}
