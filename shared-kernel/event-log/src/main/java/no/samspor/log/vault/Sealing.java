package no.samspor.log.vault;

import java.nio.ByteBuffer;
import java.util.UUID;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Protected;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes {@link Protected} as ciphertext and reads it back. Without its key a value reads as
 * erased; with the key and another text, the reading fails.
 */
public final class Sealing extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** The attribute that names the event being written or read. */
    public static final Object EVENT_ID = new Object();

    private static final JsonMapper PLAIN = SamsporJson.mapper();

    /** What stands in the log. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Sealed(
            PersonId subject,
            OrganisationId organisation,
            @Nullable UUID key,
            byte @Nullable [] nonce,
            byte @Nullable [] sealed) {}

    public Sealing(KeyVault vault) {
        super("samspor-sealing");
        addSerializer(new Writer(vault));
        addDeserializer(Protected.class, new Reader(vault, null));
    }

    /**
     * The event's identity is bound in, so that a value cannot be moved to another event unseen.
     * Its position would say the same, but is not known before the append that stores it.
     */
    private static byte[] about(UUID key, @Nullable Object eventId) {
        if (!(eventId instanceof UUID event)) {
            throw new IllegalStateException("a protected value is written with its event only");
        }
        return ByteBuffer.allocate(32)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .putLong(event.getMostSignificantBits())
                .putLong(event.getLeastSignificantBits())
                .array();
    }

    private static final class Writer extends StdSerializer<Protected<?>> {

        private final KeyVault vault;

        Writer(KeyVault vault) {
            super(Protected.class);
            this.vault = vault;
        }

        @Override
        public void serialize(Protected<?> value, JsonGenerator out, SerializationContext context) {
            @Nullable Object plain = value.value();
            if (plain == null) {
                context.writeValue(
                        out, new Sealed(value.subject(), value.organisation(), null, null, null));
                return;
            }
            DataKey key = vault.keyFor(value.subject(), value.organisation());
            byte[] nonce = AesGcm.random(AesGcm.NONCE_BYTES);
            byte[] sealed =
                    AesGcm.seal(
                            key.secret(),
                            nonce,
                            about(key.id(), context.getAttribute(EVENT_ID)),
                            PLAIN.writeValueAsBytes(plain));
            context.writeValue(
                    out,
                    new Sealed(value.subject(), value.organisation(), key.id(), nonce, sealed));
        }
    }

    private static final class Reader extends StdDeserializer<Protected<?>> {

        private final KeyVault vault;
        private final @Nullable JavaType content;

        Reader(KeyVault vault, @Nullable JavaType content) {
            super(Protected.class);
            this.vault = vault;
            this.content = content;
        }

        @Override
        public ValueDeserializer<?> createContextual(
                DeserializationContext context, @Nullable BeanProperty property) {
            return new Reader(vault, context.getContextualType().containedTypeOrUnknown(0));
        }

        @Override
        public Protected<?> deserialize(JsonParser in, DeserializationContext context) {
            Sealed stored = context.readValue(in, Sealed.class);
            return new Protected<>(
                    stored.subject(),
                    stored.organisation(),
                    opened(stored, context.getAttribute(EVENT_ID)));
        }

        private @Nullable Object opened(Sealed stored, @Nullable Object eventId) {
            if (stored.key() == null || stored.nonce() == null || stored.sealed() == null) {
                return null;
            }
            @Nullable DataKey key = vault.find(stored.key());
            if (key == null) return null;
            byte[] plain =
                    AesGcm.open(
                            key.secret(),
                            stored.nonce(),
                            about(key.id(), eventId),
                            stored.sealed());
            return PLAIN.readValue(plain, content);
        }
    }
}
