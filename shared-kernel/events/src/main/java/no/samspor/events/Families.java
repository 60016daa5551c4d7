package no.samspor.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samspor.events.decision.DecisionEvent;
import no.samspor.events.money.AllocationEvent;
import no.samspor.events.money.EntryEvent;
import no.samspor.events.money.FrameEvent;
import no.samspor.events.money.FundingEvent;
import no.samspor.events.money.PeriodEvent;
import no.samspor.events.record.AuditEvent;
import no.samspor.events.record.CodeListEvent;
import no.samspor.events.record.ConflictEvent;
import no.samspor.events.record.CorrectionEvent;
import no.samspor.events.record.DocumentEvent;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.events.record.IntegrityEvent;
import no.samspor.events.record.QuestionEvent;
import no.samspor.events.record.RetentionEvent;
import no.samspor.events.steering.HandoverEvent;
import no.samspor.events.steering.MandateEvent;
import no.samspor.events.structure.AgreementEvent;
import no.samspor.events.structure.BodyEvent;
import no.samspor.events.structure.DelegationEvent;
import no.samspor.events.structure.OrganisationEvent;
import no.samspor.events.structure.ParticipationEvent;
import no.samspor.events.structure.PersonEvent;
import no.samspor.events.structure.PositionEvent;
import no.samspor.events.structure.ProgrammeEvent;
import no.samspor.events.structure.ProjectEvent;
import org.jspecify.annotations.Nullable;

/**
 * The closed table of everything that can be stored: every family, every event, its name and
 * version. Nothing outside this table is ever written, and no stored text is ever a class name.
 */
public final class Families {

    /** One family a line, in the order of the domain model. */
    private static final List<Class<? extends Event>> ALL =
            List.of(
                    ProgrammeEvent.class,
                    ProjectEvent.class,
                    OrganisationEvent.class,
                    ParticipationEvent.class,
                    BodyEvent.class,
                    PersonEvent.class,
                    PositionEvent.class,
                    DelegationEvent.class,
                    AgreementEvent.class,
                    MandateEvent.class,
                    HandoverEvent.class,
                    DecisionEvent.class,
                    FrameEvent.class,
                    FundingEvent.class,
                    AllocationEvent.class,
                    EntryEvent.class,
                    PeriodEvent.class,
                    QuestionEvent.class,
                    DocumentEvent.class,
                    ConflictEvent.class,
                    EvidenceEvent.class,
                    CorrectionEvent.class,
                    RetentionEvent.class,
                    AuditEvent.class,
                    CodeListEvent.class,
                    IntegrityEvent.class);

    private static final Map<String, Class<? extends Event>> BY_NAME = new HashMap<>();
    private static final Map<Class<?>, String> NAMES = new HashMap<>();
    private static final Map<Class<?>, String> FAMILY_NAMES = new HashMap<>();

    static {
        for (Class<? extends Event> family : ALL) enter(family);
    }

    private Families() {}

    private static void enter(Class<? extends Event> family) {
        for (Class<?> permitted : family.getPermittedSubclasses()) {
            Class<? extends Event> type = permitted.asSubclass(Event.class);
            @Nullable Stored stored = type.getAnnotation(Stored.class);
            if (stored == null) throw new IllegalStateException(type + " has no stored name");
            String name = stored.value();
            if (BY_NAME.put(name, type) != null) throw new IllegalStateException("twice: " + name);
            NAMES.put(type, name);
            String prefix = name.substring(0, name.indexOf('.'));
            @Nullable String other = FAMILY_NAMES.put(family, prefix);
            if (other != null && !other.equals(prefix)) {
                throw new IllegalStateException(family + " stores under " + other + ", " + prefix);
            }
        }
    }

    public static List<Class<? extends Event>> all() {
        return ALL;
    }

    /** Every stored event type, by name. */
    public static Map<String, Class<? extends Event>> events() {
        return Map.copyOf(BY_NAME);
    }

    /** The stored name and version, {@code mandate.approved/1}. */
    public static String nameOf(Class<? extends Event> type) {
        @Nullable String name = NAMES.get(type);
        if (name == null) throw new IllegalArgumentException(type + " is in no family");
        return name;
    }

    /** The event type stored under {@code name}; null for a name that this build does not know. */
    public static @Nullable Class<? extends Event> typeOf(String name) {
        return BY_NAME.get(name);
    }

    /** The part of the stored name that a whole family shares, {@code mandate}. */
    public static String familyName(Class<? extends Event> family) {
        @Nullable String name = FAMILY_NAMES.get(family);
        if (name == null) throw new IllegalArgumentException(family + " is no family");
        return name;
    }

    /** The family that {@code event} belongs to, {@code mandate}. */
    public static String familyOf(Event event) {
        String name = nameOf(event.getClass());
        return name.substring(0, name.indexOf('.'));
    }

    static List<String> names() {
        List<String> names = new ArrayList<>(BY_NAME.keySet());
        names.sort(null);
        return names;
    }
}
