package no.samspor.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.samspor.kernel.Protected;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/**
 * Which identities an event mentions: its own stream, every identity in its fields, however deep,
 * and what its authority cites. The log indexes them, so that a rule can ask for "all that happened
 * to this frame" and be told at append whether more has happened since.
 */
public final class Mentions {

    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

    private Mentions() {}

    public static Set<Id> of(Event event, Stamp stamp) {
        Set<Id> ids = new LinkedHashSet<>();
        ids.add(event.stream());
        collect(event, ids);
        collect(stamp.authority(), ids);
        return ids;
    }

    /** Every identity in a record's fields, however deep. */
    public static Set<Id> in(Record record) {
        Set<Id> ids = new LinkedHashSet<>();
        collect(record, ids);
        return ids;
    }

    private static void collect(@Nullable Object value, Set<Id> ids) {
        switch (value) {
            case null -> {}
            case Id id -> ids.add(id);
            case Collection<?> many -> many.forEach(each -> collect(each, ids));
            case Map<?, ?> map -> {
                map.keySet().forEach(each -> collect(each, ids));
                map.values().forEach(each -> collect(each, ids));
            }
            // The index is plain text: what is sealed in the event must not stand in it.
            case Protected<?> sealed -> {
                ids.add(sealed.subject());
                ids.add(sealed.organisation());
            }
            case Record record -> {
                for (RecordComponent part : componentsOf(record)) collect(read(part, record), ids);
            }
            default -> {}
        }
    }

    private static RecordComponent[] componentsOf(Record value) {
        return COMPONENTS.computeIfAbsent(value.getClass(), Mentions::opened);
    }

    private static RecordComponent[] opened(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components) component.getAccessor().setAccessible(true);
        return components;
    }

    private static @Nullable Object read(RecordComponent part, Record owner) {
        try {
            return part.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new AssertionError("a record's own accessor failed", impossible);
        }
    }
}
