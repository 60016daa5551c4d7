package no.samspor.events.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.LocalDate;
import no.samspor.kernel.Malformed;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Textual;
import no.samspor.kernel.Words;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.Ids;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Values with one canonical text are written as that text; money as currency and øre. */
final class KernelModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Characters. */
    private static final int FULL_DATE = 10;

    private static final Words NO_DAY =
            new Words(
                    "En dag skrives åååå-mm-dd, for eksempel 2026-03-01.",
                    "Ein dag vert skriven åååå-mm-dd, til dømes 2026-03-01.",
                    "A day is written yyyy-mm-dd, such as 2026-03-01.");

    KernelModule() {
        super("samspor-kernel");
        addSerializer(new TextualSerializer());
        addSerializer(new NokSerializer());
        addDeserializer(Nok.class, new NokDeserializer());
        addDeserializer(LocalDate.class, new DayDeserializer());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new TextualDeserializers());
        context.addKeyDeserializers(KernelModule::keyReader);
    }

    private static final class TextualSerializer extends StdSerializer<Textual> {
        TextualSerializer() {
            super(Textual.class);
        }

        @Override
        public void serialize(Textual value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toString());
        }
    }

    private static final class TextualDeserializers extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            return reader(type.getRawClass());
        }

        @Override
        public @Nullable ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            return reader(type.getRawClass());
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return Textual.class.isAssignableFrom(type);
        }

        private static @Nullable ValueDeserializer<?> reader(Class<?> type) {
            return Textual.class.isAssignableFrom(type)
                    ? new TextualDeserializer(type, parserOf(type))
                    : null;
        }

        static Method parserOf(Class<?> type) {
            Class<?> parser = type == Id.class ? Ids.class : type;
            try {
                Method parse = parser.getMethod("parse", String.class);
                parse.setAccessible(true);
                return parse;
            } catch (NoSuchMethodException missing) {
                throw new IllegalStateException(type + " has no parse(String)", missing);
            }
        }
    }

    private static final class TextualDeserializer extends StdDeserializer<Object> {
        private final Method parse;

        TextualDeserializer(Class<?> type, Method parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public @Nullable Object deserialize(JsonParser in, DeserializationContext context) {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(getValueType(context), in);
            }
            return parsed(parse, handledType(), in.getString(), context);
        }
    }

    private static Object parsed(
            Method parse, Class<?> type, String text, DeserializationContext context) {
        try {
            return parse.invoke(null, text);
        } catch (InvocationTargetException refused) {
            throw (DatabindException)
                    context.weirdStringException(text, type, "not accepted")
                            .initCause(refused.getCause());
        } catch (IllegalAccessException impossible) {
            throw new AssertionError("parse is public", impossible);
        }
    }

    /** The same texts as the keys of a map. */
    private static @Nullable KeyDeserializer keyReader(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
        Class<?> raw = type.getRawClass();
        if (!Textual.class.isAssignableFrom(raw)) return null;
        Method parse = TextualDeserializers.parserOf(raw);
        return new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return parsed(parse, raw, key, context);
            }
        };
    }

    /**
     * A day as RFC 3339 writes it (full-date), of the years 1 to 9999: Java knows days that the
     * database of the views does not, and one of them would keep all views from going on.
     */
    private static final class DayDeserializer extends StdDeserializer<LocalDate> {
        DayDeserializer() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser in, DeserializationContext context) {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(getValueType(context), in);
            }
            String text = in.getString();
            try {
                if (text.length() == FULL_DATE && !text.startsWith("0000")) {
                    return LocalDate.parse(text);
                }
            } catch (DateTimeException noDay) {
                // Told as every text is that is no day.
            }
            throw (DatabindException)
                    context.weirdStringException(text, LocalDate.class, "not accepted")
                            .initCause(new Malformed(NO_DAY));
        }
    }

    private static final class NokSerializer extends StdSerializer<Nok> {
        NokSerializer() {
            super(Nok.class);
        }

        @Override
        public void serialize(Nok value, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeStringProperty("currency", "NOK");
            out.writeNumberProperty("minor", value.minor());
            out.writeEndObject();
        }
    }

    /** As written: which currency must be said, so that no number is taken for kroner by chance. */
    private record Money(String currency, long minor) {}

    private static final class NokDeserializer extends StdDeserializer<Nok> {
        NokDeserializer() {
            super(Nok.class);
        }

        @Override
        public Nok deserialize(JsonParser in, DeserializationContext context) {
            Money money = context.readValue(in, Money.class);
            if (!money.currency().equals("NOK")) {
                throw context.weirdStringException(money.currency(), Nok.class, "only NOK");
            }
            return new Nok(money.minor());
        }
    }
}
