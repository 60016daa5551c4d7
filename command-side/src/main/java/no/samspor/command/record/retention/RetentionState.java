package no.samspor.command.record.retention;

import java.util.UUID;
import no.samspor.kernel.Law;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;

/** Where a hold or a redaction stands; a step that is not possible cannot be written down. */
sealed interface RetentionState {

    /** Nothing has happened yet. */
    record None() implements RetentionState {}

    /**
     * A hold that nobody has lifted.
     *
     * @param organisation whose records manager placed it
     */
    record Holding(Id subject, OrganisationId organisation) implements RetentionState {}

    /** Asked for by one, to be confirmed by another. */
    record Requested(
            PersonId subject,
            OrganisationId organisation,
            UUID key,
            Law ground,
            PersonId requestedBy,
            Role requestedAs)
            implements RetentionState {}

    /** Lifted, redacted or rejected: nothing more can happen to it. */
    record Settled() implements RetentionState {}
}
