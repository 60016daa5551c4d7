package no.samspor.query.projection.store;

import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.samspor.events.Event;
import no.samspor.events.record.CodeListEvent;
import no.samspor.events.record.IntegrityEvent;
import no.samspor.events.structure.OrganisationEvent;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of where its thing belongs: the programme and the body that it names, or else
 * those of what it names as its own: its body, project, parent, or the thing it is about.
 */
final class Placing {

    /** Fields by whose place a thing stands that names no programme itself. */
    private static final List<String> INHERITS = List.of("body", "project", "parent", "target");

    private static final Map<Class<?>, List<RecordComponent>> TELLING = new ConcurrentHashMap<>();

    private Placing() {}

    /** Where other things belong. */
    interface Others {
        Place of(String thing) throws SQLException;
    }

    /** Where the thing of {@code event} belongs, which so far stood at {@code before}. */
    static Place of(Event event, Place before, Others others) throws SQLException {
        if (isEverybodys(event)) return new Place(Place.EVERYBODYS, null);
        @Nullable String programme = null;
        @Nullable String body = null;
        @Nullable String inherited = null;
        for (RecordComponent part : telling(event.getClass())) {
            @Nullable Id told = read(part, event);
            if (told == null) continue;
            if (told instanceof ProgrammeId) {
                programme = told.toString();
                continue;
            }
            boolean itself = told.equals(event.stream());
            if (told instanceof BodyId && part.getName().equals("body")) body = told.toString();
            if (inherited == null && !itself) inherited = others.of(told.toString()).programme();
        }
        if (programme == null) programme = before.programme();
        if (programme == null) programme = inherited;
        return new Place(programme, body == null ? before.body() : body);
    }

    private static boolean isEverybodys(Event event) {
        return event instanceof OrganisationEvent
                || event instanceof CodeListEvent
                || event instanceof IntegrityEvent;
    }

    private static List<RecordComponent> telling(Class<?> type) {
        return TELLING.computeIfAbsent(type, Placing::opened);
    }

    private static List<RecordComponent> opened(Class<?> type) {
        List<RecordComponent> found = new ArrayList<>();
        for (RecordComponent part : type.getRecordComponents()) {
            boolean tells =
                    (part.getType() == ProgrammeId.class && part.getName().equals("programme"))
                            || (Id.class.isAssignableFrom(part.getType())
                                    && INHERITS.contains(part.getName()));
            if (!tells) continue;
            part.getAccessor().setAccessible(true);
            found.add(part);
        }
        return List.copyOf(found);
    }

    private static @Nullable Id read(RecordComponent part, Event event) {
        try {
            return (Id) part.getAccessor().invoke(event);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError("a record's accessor only reads", impossible);
        }
    }
}
