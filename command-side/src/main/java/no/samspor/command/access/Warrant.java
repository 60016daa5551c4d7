package no.samspor.command.access;

import java.util.List;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.log.Append;

/** On what the asker's role rests. It is looked at anew at each attempt to store the command. */
@FunctionalInterface
public interface Warrant {

    /** Of whoever needs no role: what reacts, and what begins the record. */
    Warrant NONE = List::of;

    /**
     * What must not have moved when the command is stored.
     *
     * @throws no.samspor.kernel.Refused where the role has ended meanwhile
     */
    List<Append.Guard> guards();

    /**
     * Whether whoever asks belongs to what takes part in {@code programme}, or is invited to it.
     */
    default boolean takesPartIn(ProgrammeId programme) {
        return true;
    }
}
