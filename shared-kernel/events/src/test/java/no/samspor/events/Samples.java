package no.samspor.events;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Count;
import no.samspor.kernel.Nok;
import no.samspor.kernel.OrgNumber;
import no.samspor.kernel.RootHash;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.Ids;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** One event of a type, always the same: its values follow from the names of its fields. */
enum Samples {
    /** Every field. */
    FULL,
    /** Only what is required: no optional field, and nothing in any collection. */
    MINIMAL;

    private static final LocalDate DAY = LocalDate.of(2024, 1, 15);

    <E> E of(Class<E> type) {
        return type.cast(record(type, Map.of()));
    }

    private Object record(Class<?> type, Map<TypeVariable<?>, Type> bound) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent each = components[i];
            types[i] = each.getType();
            boolean omitted = this == MINIMAL && isNullable(each.getAnnotatedType());
            values[i] = omitted ? null : value(each.getGenericType(), each.getName(), bound);
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new AssertionError(
                    type + " refuses its sample: teach Samples a value that it accepts", refused);
        }
    }

    private static boolean isNullable(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private Object value(Type type, String field, Map<TypeVariable<?>, Type> bound) {
        if (type instanceof TypeVariable<?> variable) {
            return value(bound.get(variable), field, bound);
        }
        if (type instanceof ParameterizedType generic) return generic(generic, field, bound);
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) return "Om «" + field + "»: ærlig, øst, ås, Kárášjohka";
        if (plain == int.class || plain == Integer.class) return 3;
        if (plain == long.class || plain == Long.class) return 41_822L;
        if (plain == boolean.class || plain == Boolean.class) return this == FULL;
        if (plain == LocalDate.class) return DAY;
        if (plain == Instant.class) return Instant.parse("2024-01-15T10:30:00.123456Z");
        if (plain == UUID.class) return Id.named("golden/" + field);
        if (plain == UncertainDate.class) return date();
        if (plain == Nok.class) return new Nok(123_456_789);
        if (plain == Amount.class) return amount();
        if (plain == Count.class) return count();
        if (plain == OrgNumber.class) return new OrgNumber("123456785");
        if (plain == Sha256.class) return new Sha256("0123456789abcdef".repeat(4));
        if (plain == RootHash.class) return RootHash.EMPTY;
        if (plain == Code.class) return new Code("kode.ø-1");
        if (plain == Id.class) return new ProgrammeId(Id.named("golden/" + field));
        if (Id.class.isAssignableFrom(plain)) {
            return Ids.of(plain.asSubclass(Id.class), Id.named("golden/" + field));
        }
        if (plain.isEnum()) return constant(plain);
        if (plain.isRecord()) return record(plain, bound);
        if (plain.isSealed()) return value(plain.getPermittedSubclasses()[0], field, bound);
        throw new AssertionError("Samples has no value for " + type + " (" + field + ")");
    }

    private Object generic(ParameterizedType type, String field, Map<TypeVariable<?>, Type> bound) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == List.class) {
            return this == MINIMAL ? List.of() : List.of(value(arguments[0], field, bound));
        }
        if (raw == Set.class) {
            return this == MINIMAL ? Set.of() : Set.of(value(arguments[0], field, bound));
        }
        if (raw == Map.class) {
            return this == MINIMAL
                    ? Map.of()
                    : Map.of(value(arguments[0], field, bound), value(arguments[1], field, bound));
        }
        Map<TypeVariable<?>, Type> inner = new HashMap<>(bound);
        for (int i = 0; i < arguments.length; i++)
            inner.put(raw.getTypeParameters()[i], arguments[i]);
        return record(raw, inner);
    }

    private UncertainDate date() {
        return this == FULL ? UncertainDate.parse("2023-10-31/..") : UncertainDate.on(DAY);
    }

    private Amount amount() {
        return this == FULL
                ? new Amount(Amount.Certainty.RANGE, Nok.kroner(1_000), Nok.kroner(2_500))
                : Amount.exact(Nok.kroner(1_000));
    }

    private Count count() {
        return this == FULL ? new Count(Amount.Certainty.RANGE, 3, 5) : Count.exactly(3);
    }

    /** Never the last one of many, so that a constant added at the end changes no golden file. */
    private Object constant(Class<?> type) {
        Object[] all = type.getEnumConstants();
        return this == FULL && all.length > 1 ? all[1] : all[0];
    }
}
