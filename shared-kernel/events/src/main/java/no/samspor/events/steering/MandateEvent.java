package no.samspor.events.steering;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.FieldChange;
import no.samspor.events.Stored;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can happen to a mandate (mandat). Names and fields are stored for ever. */
public sealed interface MandateEvent extends Event {

    MandateId mandate();

    @Override
    default Id stream() {
        return mandate();
    }

    /** {@code holder} is the programme, project, body or position that the mandate binds. */
    @Stored("mandate.drafted/1")
    record MandateDrafted(MandateId mandate, ProgrammeId programme, Id holder, MandateText text)
            implements MandateEvent {}

    @Stored("mandate.proposed/1")
    record MandateProposed(MandateId mandate, int version, BodyId proposedBy, BodyId proposedTo)
            implements MandateEvent {}

    @Stored("mandate.returned/1")
    record MandateReturned(MandateId mandate, int version, String remarks)
            implements MandateEvent {}

    /** {@code decision} is null only where a source states an approval and no decision. */
    @Stored("mandate.approved/1")
    record MandateApproved(
            MandateId mandate,
            int version,
            @Nullable DecisionId decision,
            @Nullable Sha256 textHash)
            implements MandateEvent {}

    @Stored("mandate.rejected/1")
    record MandateRejected(MandateId mandate, int version, String reason) implements MandateEvent {}

    /** The full new text, and what differs from the version before. */
    @Stored("mandate.amended/1")
    record MandateAmended(
            MandateId mandate,
            int version,
            MandateText text,
            List<FieldChange> changes,
            @Nullable DecisionId decision)
            implements MandateEvent {}

    @Stored("mandate.discharged/1")
    record MandateDischarged(MandateId mandate, @Nullable DecisionId decision)
            implements MandateEvent {}
}
