package no.samspor.command.access;

import java.time.Clock;
import no.samspor.authority.Roster;
import no.samspor.edge.Caller;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.kernel.Access;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Norway;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
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
    private final Roster roster;
    private final Clock clock;

    Reach(LogReader log, Roster roster, Clock clock) {
        this.log = log;
        this.roster = roster;
        this.clock = clock;
    }

    /** From where {@code actor} asks today. */
    Standpoint of(Actor actor) {
        return Standpoint.of(actor, each -> takesPart(actor.organisation(), each), this::closure);
    }

    private @Nullable Closure closure(Id thing) {
        return Closure.of(thing, log);
    }

    private boolean takesPart(OrganisationId organisation, ProgrammeId programme) {
        return roster.takesPart(organisation, programme, Norway.today(clock));
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
        if (closure == null || !isOpen) return false;
        Standpoint from =
                Standpoint.of(
                        caller, each -> takesPart(caller.organisation(), each), this::closure);
        return !from.isClosed(closure) && (closure.isPublic() || !from.isForeign(closure));
    }
}
