package no.samspor.query.sealed;

import static no.samspor.kernel.Role.DPO;
import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.OWN;
import static no.samspor.kernel.Role.PRM;
import static no.samspor.kernel.Role.PSE;
import static no.samspor.kernel.Role.REC;
import static no.samspor.kernel.Role.UNI;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samspor.events.Event;
import no.samspor.events.Families;
import no.samspor.events.structure.BodyEvent.UnionMandateRecorded;
import no.samspor.events.structure.PersonEvent.MergeRequested;
import no.samspor.events.structure.PersonEvent.PersonDetailsCorrected;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.kernel.Role;

/**
 * Which events hold something sealed, how closed it is, and to whom in the organisation that keeps
 * it it is opened: to those who may correct or decide on it, and to the data protection officer. To
 * the person whom it is about it is opened always.
 */
enum Sealed {
    REGISTERED(
            PersonRegistered.class,
            "details",
            Sealed.DUTY,
            Set.of(OFF, PRM, OWN, PSE, UNI, REC, DPO)),
    CORRECTED(PersonDetailsCorrected.class, "details", Sealed.DUTY, REGISTERED.openedTo),
    /** Why two identities are held to be one. */
    MERGE_REQUESTED(MergeRequested.class, "reason", Sealed.DUTY, Set.of(OFF, REC, DPO)),
    /** Tells a union membership (GDPR Art. 9). */
    UNION_MANDATE(UnionMandateRecorded.class, "mandate", "art9", Set.of(REC, DPO));

    private static final String DUTY = "confidential";

    private final String event;
    private final String field;
    private final String level;
    private final Set<Role> openedTo;

    Sealed(Class<? extends Event> event, String field, String level, Set<Role> openedTo) {
        this.event = Families.nameOf(event);
        this.field = field;
        this.level = level;
        this.openedTo = openedTo;
    }

    /** The field of the event that is sealed. */
    String field() {
        return field;
    }

    /** How closed it is, as the log of reads calls it. */
    String level() {
        return level;
    }

    /** Whether one with these roles in the organisation that keeps it may open it. */
    boolean isOpenedTo(List<Role> roles) {
        return roles.stream().anyMatch(openedTo::contains);
    }

    /** That which is stored under this name. */
    static Sealed in(String event) {
        return Arrays.stream(values())
                .filter(each -> each.event.equals(event))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(event + " holds nothing sealed"));
    }

    /** The stored names of all events that hold something sealed. */
    static String[] events() {
        return Arrays.stream(values()).map(each -> each.event).toArray(String[]::new);
    }

    /** The same, of those that one with these roles may open. */
    static String[] eventsOpenedTo(List<Role> roles) {
        return Arrays.stream(values())
                .filter(each -> each.isOpenedTo(roles))
                .map(each -> each.event)
                .toArray(String[]::new);
    }

    /** The sealed value out of {@code said}, what an event says, in SQL. */
    static String outOf(String said) {
        return Arrays.stream(values())
                .map(each -> said + " -> '" + each.field + "'")
                .distinct()
                .collect(Collectors.joining(", ", "coalesce(", ")"));
    }
}
