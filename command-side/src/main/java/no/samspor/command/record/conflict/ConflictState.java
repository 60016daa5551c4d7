package no.samspor.command.record.conflict;

import java.util.List;
import no.samspor.events.record.ConflictEvent.Claim;
import no.samspor.kernel.id.Id;

/** Where a conflict of sources stands; a step that is not possible cannot be written down. */
sealed interface ConflictState {

    /** Nothing has happened yet. */
    record None() implements ConflictState {}

    /** Disputed: {@code field} of {@code subject} (I-46). */
    record Open(Id subject, String field, List<Claim> claims) implements ConflictState {}

    /** Resolved or accepted: nothing more can happen to it. */
    record Ended() implements ConflictState {}
}
