package no.samspor.query.projection.fold;

import java.util.UUID;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.events.Stored;
import no.samspor.events.Undecodable;
import org.jspecify.annotations.Nullable;

/**
 * An event that a view has not heard, though it stands beyond it: which, why, and nothing of what
 * it says.
 *
 * @param place where the view failed on it; null where it did not
 */
public record Parked(
        String view,
        long position,
        String stream,
        UUID eventId,
        String name,
        Why why,
        @Nullable String place) {

    /** Why it is parked; what kind of fault, and never what it says. */
    public enum Why {
        /** It is stored under a name that this build does not know. */
        UNKNOWN_NAME,
        /** Its text is not what its name promises. */
        DAMAGED,
        /** A sealed value in it was changed or moved. */
        TAMPERED,
        /** The view's own function failed on it. */
        NOT_FOLDED,
        /** An earlier event of its sequence is parked. */
        BEHIND
    }

    static Parked of(String view, Undecodable lost) {
        Why why =
                switch (lost.fault()) {
                    case UNKNOWN_NAME -> Why.UNKNOWN_NAME;
                    case DAMAGED -> Why.DAMAGED;
                    case TAMPERED -> Why.TAMPERED;
                };
        return new Parked(
                view, lost.position(), lost.stream(), lost.eventId(), lost.name(), why, null);
    }

    static Parked behind(String view, Recorded<Event> told) {
        return of(view, told, Why.BEHIND, null);
    }

    /** A message may quote what the event says, so of the failure only its place is kept. */
    static Parked failed(String view, Recorded<Event> told, RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String kind = failure.getClass().getSimpleName();
        String place = trace.length == 0 ? kind : kind + " at " + trace[0];
        return of(view, told, Why.NOT_FOLDED, place);
    }

    private static Parked of(String view, Recorded<Event> told, Why why, @Nullable String place) {
        Event event = told.event();
        @Nullable Stored stored = event.getClass().getAnnotation(Stored.class);
        return new Parked(
                view,
                told.position(),
                event.stream().toString(),
                told.eventId(),
                stored == null ? event.getClass().getSimpleName() : stored.value(),
                why,
                place);
    }
}
