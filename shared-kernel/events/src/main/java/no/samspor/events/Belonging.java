package no.samspor.events;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.samspor.events.record.CodeListEvent;
import no.samspor.events.record.IntegrityEvent;
import no.samspor.events.structure.BodyEvent;
import no.samspor.events.structure.OrganisationEvent;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of where its thing belongs. Who may see a thing, and who may ask anything of
 * it, both rest on this.
 *
 * @param isEverybodys whether it is of a register, which no programme owns and all work with
 * @param isJoint whether it is a body: its members may be sent by who takes part in nothing else
 * @param programme the one that it names; null where it names none
 * @param body the one whose matter it is; null where it says none
 * @param inherits by whose place a thing stands that names no programme itself, the nearest first
 */
public record Belonging(
        boolean isEverybodys,
        boolean isJoint,
        @Nullable ProgrammeId programme,
        @Nullable BodyId body,
        List<Id> inherits) {

    private static final Belonging EVERYBODYS = new Belonging(true, false, null, null, List.of());

    /** Fields of a thing's own body, project and parent, and of what it is about. */
    private static final List<String> INHERITS = List.of("body", "project", "parent", "target");

    private static final Map<Class<?>, List<RecordComponent>> TELLING = new ConcurrentHashMap<>();

    public static Belonging of(Event event) {
        if (isEverybodys(event)) return EVERYBODYS;
        @Nullable ProgrammeId programme = null;
        @Nullable BodyId body = null;
        List<Id> inherits = new ArrayList<>();
        for (RecordComponent part : telling(event.getClass())) {
            @Nullable Id told = read(part, event);
            if (told instanceof ProgrammeId named) {
                programme = named;
            } else if (told != null) {
                if (told instanceof BodyId own && part.getName().equals("body")) body = own;
                if (!told.equals(event.stream())) inherits.add(told);
            }
        }
        return new Belonging(false, event instanceof BodyEvent, programme, body, inherits);
    }

    private static boolean isEverybodys(Event event) {
        return event instanceof OrganisationEvent
                || event instanceof CodeListEvent
                || event instanceof IntegrityEvent;
    }

    private static List<RecordComponent> telling(Class<?> type) {
        return TELLING.computeIfAbsent(type, Belonging::opened);
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
