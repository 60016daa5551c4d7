package no.samspor.command.steering.mandate;

import no.samspor.events.steering.MandateText;
import no.samspor.kernel.Command;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a mandate. */
sealed interface MandateCommand extends Command {

    MandateId mandate();

    @Override
    default Id target() {
        return mandate();
    }

    /** {@code holder} is the programme, project, body or position that the mandate binds. */
    record DraftMandate(MandateId mandate, ProgrammeId programme, Id holder, MandateText text)
            implements MandateCommand, Creation {}

    record ProposeMandate(MandateId mandate, BodyId proposedBy, BodyId proposedTo)
            implements MandateCommand {}

    record ReturnMandate(MandateId mandate, String remarks) implements MandateCommand {}

    /** {@code textHash} is the SHA-256 of the text that the body had before it. */
    record ApproveMandate(
            MandateId mandate, @Nullable DecisionId decision, @Nullable Sha256 textHash)
            implements MandateCommand {}

    record RejectMandate(MandateId mandate, String reason) implements MandateCommand {}

    /** The full new text: the difference is found by us, never stated by the asker. */
    record AmendMandate(
            MandateId mandate,
            MandateText text,
            @Nullable DecisionId decision,
            @Nullable Sha256 textHash)
            implements MandateCommand {}

    record DischargeMandate(MandateId mandate, @Nullable DecisionId decision)
            implements MandateCommand {}
}
