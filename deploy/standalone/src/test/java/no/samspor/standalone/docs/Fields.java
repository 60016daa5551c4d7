package no.samspor.standalone.docs;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samspor.kernel.Amount;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Period;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Textual;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/** What a stored record's fields are: type, whether it may be left out, unit. */
final class Fields {

    private static final Map<Class<?>, String> UNITS =
            Map.of(
                    Nok.class, "øre",
                    Amount.class, "øre, or as vague as its source",
                    UncertainDate.class, "day, or as vague as its source",
                    LocalDate.class, "day, Europe/Oslo",
                    Instant.class, "UTC",
                    Period.class, "days, both included",
                    Sha256.class, "SHA-256, hexadecimal");

    /** Units stand last in names. */
    private static final Map<String, String> SUFFIXES =
            Map.of(
                    "Bp", "basis points, 10 000 to the whole",
                    "BasisPoints", "basis points, 10 000 to the whole",
                    "Percent", "per cent",
                    "Days", "calendar days",
                    "Months", "months",
                    "Minor", "øre");

    private Fields() {}

    static void table(Markdown page, Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        if (components.length == 0) {
            page.line("No fields.").empty();
            return;
        }
        page.head("field", "type", "unit");
        for (RecordComponent each : components) {
            page.row("`" + each.getName() + "`", "`" + typeOf(each) + "`", unitOf(each));
        }
        page.empty();
    }

    /** {@code List<FieldChange>}, with {@code ?} where it may be left out. */
    private static String typeOf(RecordComponent component) {
        AnnotatedType annotated = component.getAnnotatedType();
        boolean optional = annotated.isAnnotationPresent(Nullable.class);
        return said(component.getGenericType()) + (optional ? "?" : "");
    }

    private static String said(Type type) {
        if (type instanceof ParameterizedType generic) {
            return said(generic.getRawType())
                    + Stream.of(generic.getActualTypeArguments())
                            .map(Fields::said)
                            .collect(Collectors.joining(", ", "<", ">"));
        }
        return type instanceof Class<?> one ? one.getSimpleName() : type.getTypeName();
    }

    private static String unitOf(RecordComponent component) {
        CodeOf code = component.getAnnotation(CodeOf.class);
        if (code != null) return "code of list `" + code.value() + "`";
        String known = UNITS.get(component.getType());
        if (known != null) return known;
        return SUFFIXES.entrySet().stream()
                .filter(each -> component.getName().endsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** The records of the events' own that stand in fields of {@code record}, however deep. */
    static Set<Class<?>> valuesIn(Class<?> record) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (RecordComponent each : record.getRecordComponents()) {
            collect(each.getGenericType(), found);
        }
        return found;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) collect(argument, found);
        } else if (type instanceof Class<?> one && isValue(one) && found.add(one)) {
            found.addAll(valuesIn(one));
        }
    }

    private static boolean isValue(Class<?> type) {
        return type.isRecord()
                && type.getPackageName().startsWith("no.samspor.events")
                && !Id.class.isAssignableFrom(type)
                && !Textual.class.isAssignableFrom(type);
    }
}
