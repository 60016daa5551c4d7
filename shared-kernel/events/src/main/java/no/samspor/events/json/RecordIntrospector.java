package no.samspor.events.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.kernel.Textual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.introspect.VisibilityChecker;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.Converter;

/**
 * Reads the rules of a record from its Java: a component is required unless it is {@code @Nullable}
 * or a collection (then it is empty), an enum constant is written in lower camel case, and nothing
 * but the components is written, however many {@code isX()} a record offers.
 */
final class RecordIntrospector extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public VisibilityChecker findAutoDetectVisibility(
            MapperConfig<?> config, AnnotatedClass type, VisibilityChecker checker) {
        VisibilityChecker stated = super.findAutoDetectVisibility(config, type, checker);
        if (!type.getRawType().isRecord()) return stated;
        return stated.withGetterVisibility(Visibility.NONE)
                .withIsGetterVisibility(Visibility.NONE)
                .withFieldVisibility(Visibility.ANY);
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        if (!(member instanceof AnnotatedParameter parameter) || !ofRecord(parameter)) {
            return super.hasRequiredMarker(config, member);
        }
        return !isNullable(parameter) && !isCollection(parameter);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)
                || !ofRecord(parameter)
                || isNullable(parameter)) {
            return super.findSetterInfo(config, annotated);
        }
        return JsonSetter.Value.construct(
                isCollection(parameter) ? Nulls.AS_EMPTY : Nulls.FAIL, Nulls.FAIL);
    }

    @Override
    public @Nullable Object findDeserializationConverter(
            MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter
                        && ofRecord(parameter)
                        && isCollection(parameter)
                ? new Sealed(parameter.getType())
                : super.findDeserializationConverter(config, annotated);
    }

    @Override
    public @Nullable Object findSerializationConverter(
            MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedMember member
                        && member.getDeclaringClass().isRecord()
                        && annotated.getRawType() == Set.class
                ? new InOrder(annotated.getType())
                : super.findSerializationConverter(config, annotated);
    }

    @Override
    public String[] findEnumValues(
            MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        boolean textual = Textual.class.isAssignableFrom(type.getRawType());
        for (int i = 0; i < constants.length; i++) {
            names[i] = textual ? constants[i].toString() : camel(constants[i].name());
        }
        return names;
    }

    /** Classes of others keep the rules of others. */
    private static boolean ofRecord(AnnotatedParameter parameter) {
        return parameter.getDeclaringClass().isRecord();
    }

    private static boolean isCollection(AnnotatedParameter parameter) {
        return Collection.class.isAssignableFrom(parameter.getRawType())
                || Map.class.isAssignableFrom(parameter.getRawType());
    }

    private static boolean isNullable(AnnotatedParameter parameter) {
        return parameter.getOwner() instanceof AnnotatedConstructor constructor
                && constructor
                        .getAnnotated()
                        .getAnnotatedParameterTypes()[parameter.getIndex()]
                        .isAnnotationPresent(Nullable.class);
    }

    private static String camel(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.split("_")) {
            name.append(name.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)));
            name.append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        name.setCharAt(0, Character.toLowerCase(name.charAt(0)));
        return name.toString();
    }

    /** What was read is a value: nobody adds to it afterwards. */
    private record Sealed(JavaType type) implements Converter<Object, Object> {

        @Override
        public Object convert(DeserializationContext context, Object read) {
            return switch (read) {
                case List<?> list -> List.copyOf(list);
                case Set<?> set -> Collections.unmodifiableSet(set);
                case Map<?, ?> map -> Collections.unmodifiableMap(map);
                default -> read;
            };
        }

        @Override
        public Object convert(SerializationContext context, Object value) {
            return value;
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return type;
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return type;
        }
    }

    /** A set has no order; what is stored has one, the same on every machine. */
    private record InOrder(JavaType type) implements Converter<Set<?>, List<?>> {

        @Override
        public List<?> convert(SerializationContext context, Set<?> set) {
            return set.stream().sorted(Comparator.comparing(Object::toString)).toList();
        }

        @Override
        public List<?> convert(DeserializationContext context, Set<?> set) {
            return List.copyOf(set);
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return type;
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return types.constructCollectionType(List.class, type.getContentType());
        }
    }
}
