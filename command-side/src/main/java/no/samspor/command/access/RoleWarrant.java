package no.samspor.command.access;

import java.util.List;
import no.samspor.authority.Grant;
import no.samspor.edge.EdgeRefusal;
import no.samspor.kernel.Refused;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.log.Append;
import org.jspecify.annotations.Nullable;

/** That a role is held: as it was found first, and read anew whenever an attempt was in vain. */
final class RoleWarrant implements Warrant {

    private final HeldRole asked;
    private final Grant first;
    private final long position;
    private boolean looked;

    /** {@code position} is how far the log was known when {@code first} was found. */
    RoleWarrant(HeldRole asked, Grant first, long position) {
        this.asked = asked;
        this.first = first;
        this.position = position;
    }

    @Override
    public List<Append.Guard> guards() {
        if (!looked) {
            looked = true;
            return asked.guards(first, position);
        }
        asked.roster().catchUp();
        long now = asked.roster().position();
        @Nullable Grant still = asked.now();
        // The command is stamped with the role it was asked in, and with no other one.
        if (still == null || !still.isAs(first)) throw new Refused(EdgeRefusal.NOT_ALLOWED);
        return asked.guards(still, now);
    }

    @Override
    public boolean takesPartIn(ProgrammeId programme) {
        return asked.takesPartIn(programme);
    }
}
