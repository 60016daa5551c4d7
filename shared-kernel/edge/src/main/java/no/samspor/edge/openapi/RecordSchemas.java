package no.samspor.edge.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.samspor.events.Labels;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Textual;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Describes our records to OpenAPI as our JSON really is: one rule for what is required, what is a
 * text, and how money is written, the same that reads and writes it.
 */
public final class RecordSchemas implements ModelConverter {

    private static final String REF = "#/components/schemas/";

    private final Map<String, JavaType> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> next) {
        JavaType type = Json.mapper().constructType(annotated.getType());
        @Nullable Schema<?> ours = ours(type, context);
        if (ours != null) return ours;
        return next.hasNext() ? next.next().resolve(annotated, context, next) : null;
    }

    /** The schema of {@code type}, for whoever describes an operation by hand. */
    public Schema<?> of(Type type, ModelConverterContext context) {
        @Nullable Schema<?> schema = ours(Json.mapper().constructType(type), context);
        if (schema == null) throw new IllegalArgumentException("no schema for " + type);
        return schema;
    }

    private @Nullable Schema<?> ours(JavaType type, ModelConverterContext context) {
        Class<?> raw = type.getRawClass();
        if (Collection.class.isAssignableFrom(raw)) {
            return typed("array").items(ours(type.getContentType(), context));
        }
        if (Textual.class.isAssignableFrom(raw)) return textual(raw);
        if (raw == Nok.class) return defined("Nok", context, RecordSchemas::money);
        if (raw.isEnum()) return constants(raw);
        if (raw.isRecord() && raw.getName().startsWith("no.samspor.")) {
            return defined(ownNameOf(type), context, () -> record(type, context));
        }
        return plain(raw);
    }

    private String ownNameOf(JavaType type) {
        String name = nameOf(type);
        @Nullable JavaType other = named.putIfAbsent(name, type);
        if (other == null || other.equals(type)) return name;
        throw new IllegalStateException(other + " and " + type + " are both described as " + name);
    }

    private static @Nullable Schema<?> plain(Class<?> raw) {
        if (raw == String.class) return typed("string");
        if (raw == UUID.class) return typed("string").format("uuid");
        if (raw == LocalDate.class) return typed("string").format("date");
        if (raw == Instant.class) return typed("string").format("date-time");
        if (raw == boolean.class || raw == Boolean.class) return typed("boolean");
        if (raw == int.class || raw == Integer.class) return typed("integer").format("int32");
        if (raw == long.class || raw == Long.class) return typed("integer").format("int64");
        if (raw == Object.class) return new JsonSchema();
        return Map.class.isAssignableFrom(raw) ? typed("object") : null;
    }

    private static Schema<?> textual(Class<?> raw) {
        if (raw.isEnum()) return constants(raw);
        Schema<?> text = typed("string");
        if (raw == Id.class) return text.pattern("^[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}$");
        if (Id.class.isAssignableFrom(raw)) {
            return text.pattern("^" + Ids.prefixOf(raw) + "_[0-9A-HJKMNP-TV-Z]{26}$");
        }
        return text.description(raw.getSimpleName());
    }

    private static Schema<?> constants(Class<?> raw) {
        List<Object> names = new ArrayList<>();
        for (Object constant : raw.getEnumConstants()) {
            names.add(SamsporJson.mapper().valueToTree(constant).stringValue());
        }
        @SuppressWarnings("unchecked")
        Schema<Object> schema = (Schema<Object>) typed("string");
        schema.setEnum(names);
        return schema;
    }

    private static Schema<?> money() {
        Schema<?> currency = typed("string");
        currency.setConst("NOK");
        label(currency, "Nok", "currency");
        Schema<?> minor = typed("integer").format("int64").description("øre");
        label(minor, "Nok", "minor");
        Schema<?> schema = typed("object");
        schema.addProperty("currency", currency);
        schema.addProperty("minor", minor);
        return schema.required(List.of("currency", "minor")).additionalProperties(false);
    }

    private Schema<?> record(JavaType type, ModelConverterContext context) {
        Schema<?> schema = typed("object");
        List<String> required = new ArrayList<>();
        describe(type, context, schema, required);
        if (!required.isEmpty()) schema.required(required);
        // Properties are a set, and written in the order of their names; people read in this one.
        if (schema.getProperties() != null) {
            schema.addExtension("x-order", List.copyOf(schema.getProperties().keySet()));
        }
        return schema.additionalProperties(false);
    }

    /** The parts of one that is unwrapped stand among those of the record that holds it. */
    private void describe(
            JavaType type, ModelConverterContext context, Schema<?> schema, List<String> required) {
        for (RecordComponent part : type.getRawClass().getRecordComponents()) {
            JavaType partType =
                    Json.mapper()
                            .getTypeFactory()
                            .resolveMemberType(part.getGenericType(), type.getBindings());
            if (part.getAccessor().isAnnotationPresent(JsonIgnore.class)) continue;
            if (part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                describe(partType, context, schema, required);
                continue;
            }
            @Nullable Schema<?> described = ours(partType, context);
            if (described == null) described = new JsonSchema();
            @Nullable CodeOf list = part.getAnnotation(CodeOf.class);
            if (list != null) described.addExtension("x-code-list", list.value());
            label(described, nameOf(type), part.getName());
            schema.addProperty(part.getName(), described);
            if (isRequired(part)) required.add(part.getName());
        }
    }

    /** What people call the field, and the constants that it may hold. */
    private static void label(Schema<?> field, String owner, String name) {
        field.addExtension("x-label-nb", Labels.field(owner, name).nb());
        if (field.getEnum() == null) return;
        Map<String, String> labels = new LinkedHashMap<>();
        for (Object each : field.getEnum()) {
            String value = String.valueOf(each);
            labels.put(value, Labels.value(owner, name, value).nb());
        }
        field.addExtension("x-labels-nb", labels);
    }

    private static boolean isRequired(RecordComponent part) {
        @Nullable JsonInclude written = part.getAccessor().getAnnotation(JsonInclude.class);
        if (written != null && written.value() != JsonInclude.Include.ALWAYS) return false;
        return !part.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !Collection.class.isAssignableFrom(part.getType());
    }

    private static Schema<?> defined(
            String name,
            ModelConverterContext context,
            java.util.function.Supplier<Schema<?>> make) {
        if (!context.getDefinedModels().containsKey(name)) {
            context.defineModel(name, new JsonSchema()); // a record may mention itself
            context.defineModel(name, make.get());
        }
        return new JsonSchema().$ref(REF + name);
    }

    /** {@code Page<Row>} of mandates is PageOfMandateHistoryRow: two features may both say Row. */
    private static String nameOf(JavaType type) {
        Class<?> raw = type.getRawClass();
        @Nullable Class<?> outer = raw.getEnclosingClass();
        boolean isLocalName = outer != null && !outer.isInterface();
        StringBuilder name = new StringBuilder(isLocalName ? outer.getSimpleName() : "");
        name.append(raw.getSimpleName());
        for (JavaType argument : type.getBindings().getTypeParameters()) {
            name.append("Of").append(nameOf(argument));
        }
        return name.toString();
    }

    public static Schema<?> typed(String type) {
        JsonSchema schema = new JsonSchema();
        schema.setTypes(new java.util.LinkedHashSet<>(Arrays.asList(type)));
        return schema;
    }
}
