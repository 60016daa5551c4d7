package no.samspor.command.record.retention;

import java.time.LocalDate;
import no.samspor.kernel.Command;
import no.samspor.kernel.Law;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.RetentionId;
import org.jspecify.annotations.Nullable;

/** What can be asked about keeping and redacting: each hold and each redaction for itself. */
sealed interface RetentionCommand extends Command {

    RetentionId retention();

    @Override
    default Id target() {
        return retention();
    }

    /**
     * @param subject a person, or whatever is recorded: a body, a decision, a document …
     * @param until the last day on which it stands; null until it is lifted
     */
    record PlaceLegalHold(RetentionId retention, Id subject, Law ground, @Nullable LocalDate until)
            implements RetentionCommand, Creation {}

    record LiftLegalHold(RetentionId retention, String reason) implements RetentionCommand {}

    /**
     * All that {@code organisation} has sealed about the subject up to now is to go; unlike after
     * an erasure, something may be recorded anew.
     */
    record RequestRedaction(
            RetentionId retention, PersonId subject, OrganisationId organisation, Law ground)
            implements RetentionCommand, Creation {}

    /** By another person, in the other of the two roles. It cannot be undone. */
    record RedactPayload(RetentionId retention) implements RetentionCommand {}

    record RejectRedaction(RetentionId retention) implements RetentionCommand {}
}
