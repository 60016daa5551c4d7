package no.samspor.command.record.correction;

import java.util.List;
import java.util.Set;
import no.samspor.kernel.id.Id;

/**
 * What certain changes would do to a certain event, as it reads with the corrections so far.
 *
 * @param position where it lies in the log
 * @param concerns all identities that it mentions, before or after
 */
record Correctable(long position, Set<Trait> traits, List<Id> concerns) {

    /** What is true of the event, or of what would come of it. */
    enum Trait {
        /** The event is itself a correction. */
        CORRECTION,
        /** The event is what the record says of its own integrity. */
        INTEGRITY,
        /** It is of the money area, where amounts are reversed and not corrected. */
        MONEY,
        /** A change is to something else than its fields, its dates and its evidence. */
        NOBODYS,
        /** A change is to a field that is stored encrypted, and would store it in the open. */
        PROTECTED,
        /** A field does not hold now what the changes say it held. */
        DIFFERS,
        /** What comes of it can no longer be read. */
        UNREADABLE,
        /** It would become another thing's event. */
        MOVED,
        /** An amount would be another. */
        AMOUNT
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
