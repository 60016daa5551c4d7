package no.samspor.command.record.correction;

import java.util.List;
import no.samspor.events.FieldChange;
import no.samspor.kernel.Command;
import no.samspor.kernel.Command.Creation;
import no.samspor.kernel.id.CorrectionId;
import no.samspor.kernel.id.Id;

/** What can be asked of a correction of registration. */
sealed interface CorrectionCommand extends Command {

    CorrectionId correction();

    @Override
    default Id target() {
        return correction();
    }

    /**
     * @param subject the stream whose event is wrong
     * @param corrects the position of that event
     * @param changes pointers into {@code /event} or {@code /stamp}, and the values as JSON text
     */
    record RequestCorrection(
            CorrectionId correction,
            Id subject,
            long corrects,
            List<FieldChange> changes,
            String reason)
            implements CorrectionCommand, Creation {}

    record ApproveCorrection(CorrectionId correction) implements CorrectionCommand {}

    record RejectCorrection(CorrectionId correction, String reason) implements CorrectionCommand {}
}
