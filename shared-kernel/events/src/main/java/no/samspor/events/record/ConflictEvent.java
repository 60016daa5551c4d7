package no.samspor.events.record;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Doc;
import no.samspor.kernel.id.ConflictId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a conflict of sources (motstrid mellom kilder): both claims are kept, and
 * which one a view uses is itself recorded. Names and fields are stored for ever.
 */
public sealed interface ConflictEvent extends Event {

    ConflictId conflict();

    /** What the sources speak of. */
    Id target();

    /** Which of its fields, {@code effectiveFrom}. */
    String field();

    @Override
    default Id stream() {
        return conflict();
    }

    @Stored("conflict.registered/1")
    record SourceConflictRegistered(
            ConflictId conflict, Id target, String field, List<Claim> claims)
            implements ConflictEvent {}

    /**
     * What one source says.
     *
     * @param value as it would be written in the field
     * @param quote the source's own words
     */
    record Claim(String value, @Nullable Doc document, @Nullable String quote) {}

    @Stored("conflict.claim-added/1")
    record SourceClaimAdded(ConflictId conflict, Id target, String field, Claim claim)
            implements ConflictEvent {}

    /** {@code chosen} is the value of one of the claims. */
    @Stored("conflict.resolved/1")
    record SourceConflictResolved(
            ConflictId conflict,
            Id target,
            String field,
            String chosen,
            @Nullable DecisionId decision,
            @Nullable Doc document,
            String reason)
            implements ConflictEvent {}

    /** Nobody can tell which is right, and it stays so. */
    @Stored("conflict.accepted/1")
    record SourceConflictAccepted(ConflictId conflict, Id target, String field, String reason)
            implements ConflictEvent {}
}
