package no.samspor.events.record;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.FieldChange;
import no.samspor.events.Stored;
import no.samspor.kernel.id.CorrectionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PersonId;

/**
 * Correction of registration (retting av feilregistrering): the record was wrong, reality did not
 * change. The corrected event stays as it was; whoever folds the log reads it with the corrected
 * fields from the position of the approval on.
 */
public sealed interface CorrectionEvent extends Event {

    CorrectionId correction();

    @Override
    default Id stream() {
        return correction();
    }

    /**
     * @param target the stream whose event is wrong
     * @param corrects the position of that event
     * @param changes pointers into {@code /event} (its fields) or {@code /stamp} (effective dates,
     *     decided on, evidence)
     */
    @Stored("correction.requested/1")
    record CorrectionRequested(
            CorrectionId correction,
            Id target,
            long corrects,
            List<FieldChange> changes,
            String reason,
            PersonId requestedBy)
            implements CorrectionEvent {}

    /**
     * Carries all that is needed to fold it, so that no reader must find the request.
     *
     * @param concerns every identity that the corrected event mentions, before or after, so that
     *     all standings read out of it hear the correction
     */
    @Stored("correction.approved/1")
    record RegistrationCorrected(
            CorrectionId correction,
            Id target,
            long corrects,
            List<FieldChange> changes,
            List<Id> concerns,
            String reason,
            PersonId requestedBy,
            PersonId approvedBy)
            implements CorrectionEvent {}

    @Stored("correction.rejected/1")
    record CorrectionRejected(CorrectionId correction, String reason) implements CorrectionEvent {}
}
