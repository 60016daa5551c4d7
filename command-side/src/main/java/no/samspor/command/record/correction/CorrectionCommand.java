package no.samspor.command.record.correction;

import java.util.List;
import no.samspor.events.FieldChange;
import no.samspor.kernel.Command;
import no.samspor.kernel.Command.Creation;
import no.samspor.kernel.id.CorrectionId;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/** What can be asked of a correction of registration. */
sealed interface CorrectionCommand extends Command {

    CorrectionId correction();

    @Override
    default Id target() {
        return correction();
    }

    /**
     * @param subject the stream whose event is wrong
     * @param corrects the position of that event, or null where {@code version} says which
     * @param version its version in its stream, 0 for the first, or null where the position does
     * @param changes pointers into {@code /event} or {@code /stamp}, and the values as JSON text
     */
    record RequestCorrection(
            CorrectionId correction,
            Id subject,
            @Nullable Long corrects,
            @Nullable Long version,
            List<FieldChange> changes,
            String reason)
            implements CorrectionCommand, Creation {}

    record ApproveCorrection(CorrectionId correction) implements CorrectionCommand {}

    record RejectCorrection(CorrectionId correction, String reason) implements CorrectionCommand {}
}
