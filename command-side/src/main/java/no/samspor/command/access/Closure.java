package no.samspor.command.access;

import java.util.Set;
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
 * To whom a thing is closed: it was recorded as closed, or has been closed since. Whoever it is
 * closed to is answered as if it did not exist, whatever is asked of it.
 *
 * @param owner whose archive it belongs to
 * @param mentioned what it was recorded with, its body among them
 */
record Closure(Access.Level level, OrganisationId owner, Set<Id> mentioned) {

    /** As it stands after {@code event}; {@code before} is null for the first of a stream. */
    static Closure after(@Nullable Closure before, Event event, Stamp stamp) {
        if (before == null) {
            return new Closure(
                    stamp.access().level(), stamp.archiveCreator(), Mentions.of(event, stamp));
        }
        if (!(event instanceof DocumentAccessChanged changed)) return before;
        return new Closure(changed.after().level(), stamp.archiveCreator(), before.mentioned);
    }

    boolean isTo(Actor actor) {
        if (level.compareTo(Access.Level.INTERNAL) <= 0 || actor.role() == Role.SYS) return false;
        if (owner.equals(actor.organisation()) || owner.equals(actor.onBehalfOf())) return false;
        return actor.body() == null || !mentioned.contains(actor.body());
    }
}
