package no.samspor.command.access;

import java.util.Set;
import no.samspor.edge.Caller;
import no.samspor.events.Event;
import no.samspor.events.Mentions;
import no.samspor.events.record.DocumentEvent.DocumentAccessChanged;
import no.samspor.kernel.Access;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * To whom a thing is closed: it was recorded as closed, and stays so, or has been closed since.
 * Whoever it is closed to is answered as if it did not exist, whatever is asked of it.
 *
 * @param recorded with what it was recorded
 * @param since how it has been closed since; null while it has not
 * @param mentioned what it was recorded with, its body among them
 */
record Closure(Closing recorded, @Nullable Closing since, Set<Id> mentioned) {

    /**
     * @param owner whose archive it belongs to
     */
    record Closing(Access.Level level, OrganisationId owner) {

        boolean isTo(OrganisationId organisation) {
            return level.compareTo(Access.Level.INTERNAL) > 0 && !organisation.equals(owner);
        }
    }

    /** As it stands after {@code event}; {@code before} is null for the first of a stream. */
    static Closure after(@Nullable Closure before, Event event, Stamp stamp) {
        OrganisationId owner = stamp.archiveCreator();
        if (before == null) {
            Closing recorded = new Closing(stamp.access().level(), owner);
            return new Closure(recorded, null, Mentions.of(event, stamp));
        }
        if (!(event instanceof DocumentAccessChanged changed)) return before;
        Closing since = new Closing(changed.after().level(), owner);
        return new Closure(before.recorded, since, before.mentioned);
    }

    boolean isTo(Actor actor) {
        if (!isTo(actor.organisation()) || actor.role() == Role.SYS) return false;
        return actor.body() == null || !mentioned.contains(actor.body());
    }

    boolean isTo(Caller caller) {
        return isTo(caller.organisation())
                && caller.bodies().stream().noneMatch(mentioned::contains);
    }

    private boolean isTo(OrganisationId organisation) {
        return recorded.isTo(organisation) || (since != null && since.isTo(organisation));
    }
}
