package no.samspor.command.access;

import no.samspor.edge.Caller;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.kernel.Access;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import no.samspor.log.LogReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a thing is there for a caller who asks what can be done with it: closed material of
 * another organisation cannot be told from what does not exist, as when a command is asked of it.
 * What is read of it is the read side's to decide.
 */
@Component
final class Reach {

    private final LogReader log;

    Reach(LogReader log) {
        this.log = log;
    }

    /** Whether anything that happened to {@code thing} may be known to {@code caller}. */
    boolean includes(Id thing, Caller caller) {
        boolean isInside = caller.roles().stream().anyMatch(role -> role != Role.PUB);
        boolean isOpen = isInside;
        @Nullable Closure closure = null;
        for (Recorded<Event> each : log.stream(thing, 0)) {
            Stamp stamp = each.stamp();
            closure = Closure.after(closure, each.event(), stamp);
            isOpen |= stamp.access().level() == Access.Level.PUBLIC;
        }
        return closure != null && isOpen && !closure.isTo(caller);
    }
}
