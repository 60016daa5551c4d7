package no.samspor.command.record.conflict;

import java.util.List;
import no.samspor.events.record.ConflictEvent.Claim;
import no.samspor.kernel.Command;
import no.samspor.kernel.Command.Creation;
import no.samspor.kernel.Doc;
import no.samspor.kernel.id.ConflictId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/** What can be asked of a conflict of sources. */
sealed interface ConflictCommand extends Command {

    ConflictId conflict();

    @Override
    default Id target() {
        return conflict();
    }

    /** {@code subject} is what the sources speak of, {@code field} which of its fields. */
    record RegisterConflict(ConflictId conflict, Id subject, String field, List<Claim> claims)
            implements ConflictCommand, Creation {}

    record AddClaim(ConflictId conflict, Claim claim) implements ConflictCommand {}

    /** {@code chosen} is the value of one of the claims; a decision or a document is cited. */
    record ResolveConflict(
            ConflictId conflict,
            String chosen,
            @Nullable DecisionId decision,
            @Nullable Doc document,
            String reason)
            implements ConflictCommand {}

    record AcceptConflict(ConflictId conflict, String reason) implements ConflictCommand {}
}
