package no.samspor.command.access;

import java.util.Set;
import no.samspor.events.Belonging;
import no.samspor.events.Event;
import no.samspor.events.Mentions;
import no.samspor.events.Recorded;
import no.samspor.events.record.DocumentEvent.DocumentAccessChanged;
import no.samspor.kernel.Access;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.log.LogReader;
import org.jspecify.annotations.Nullable;

/**
 * Whose a thing is, and to whom it is closed: it was recorded as closed, and stays so, or has been
 * closed since. {@link Standpoint} says what follows for one who asks.
 *
 * @param recorded with what it was recorded
 * @param since how it has been closed since; null while it has not
 * @param mentioned what it was recorded with: its body and whom it is about among them
 * @param belonging where it was recorded to belong
 */
record Closure(Closing recorded, @Nullable Closing since, Set<Id> mentioned, Belonging belonging) {

    /**
     * @param owner whose archive it belongs to
     */
    record Closing(Access.Level level, OrganisationId owner) {

        boolean isPublic() {
            return level == Access.Level.PUBLIC;
        }

        boolean isTo(OrganisationId organisation) {
            return level.compareTo(Access.Level.INTERNAL) > 0 && !organisation.equals(owner);
        }
    }

    /** As it stands after {@code event}; {@code before} is null for the first of a stream. */
    static Closure after(@Nullable Closure before, Event event, Stamp stamp) {
        OrganisationId owner = stamp.archiveCreator();
        if (before == null) {
            Closing recorded = new Closing(stamp.access().level(), owner);
            Set<Id> mentioned = Mentions.of(event, stamp);
            return new Closure(recorded, null, mentioned, Belonging.of(event));
        }
        if (!(event instanceof DocumentAccessChanged changed)) return before;
        Closing since = new Closing(changed.after().level(), owner);
        return new Closure(before.recorded, since, before.mentioned, before.belonging);
    }

    /** Of a thing as it stands in the log; null if there is none. */
    static @Nullable Closure of(Id thing, LogReader log) {
        @Nullable Closure closure = null;
        for (Recorded<Event> each : log.stream(thing, 0)) {
            closure = after(closure, each.event(), each.stamp());
        }
        return closure;
    }

    boolean isTo(OrganisationId organisation) {
        return recorded.isTo(organisation) || (since != null && since.isTo(organisation));
    }

    /** Whether everybody reads it: as on the read side, what is opened later is not read by all. */
    boolean isPublic() {
        return recorded.isPublic() && (since == null || since.isPublic());
    }

    /** Whether it is the organisation's own, or was recorded as something about it. */
    boolean concerns(OrganisationId organisation) {
        return organisation.equals(recorded.owner()) || mentioned.contains(organisation);
    }
}
