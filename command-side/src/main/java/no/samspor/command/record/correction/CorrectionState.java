package no.samspor.command.record.correction;

import java.util.List;
import no.samspor.events.FieldChange;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PersonId;

/** Where a correction stands; a step that is not possible cannot be written down. */
sealed interface CorrectionState {

    /** Nothing has happened yet. */
    record None() implements CorrectionState {}

    record Requested(
            Id subject, long corrects, List<FieldChange> changes, String reason, PersonId by)
            implements CorrectionState {}

    /** Approved or rejected: nothing more can happen to it. */
    record Ended() implements CorrectionState {}
}
