package no.samspor.command.record.correction;

import java.util.List;
import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.record.correction.CorrectionCommand.ApproveCorrection;
import no.samspor.command.record.correction.CorrectionCommand.RejectCorrection;
import no.samspor.command.record.correction.CorrectionCommand.RequestCorrection;
import no.samspor.command.record.correction.CorrectionState.Requested;
import no.samspor.events.Event;
import no.samspor.events.FieldChange;
import no.samspor.events.Recorded;
import no.samspor.events.record.CorrectionEvent;
import no.samspor.events.record.CorrectionStanding;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.id.CorrectionId;
import no.samspor.kernel.id.Id;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Axon around {@link CorrectionDecider}; its rules need the event that is to be corrected. */
@Aggregate(type = "correction", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class CorrectionShell extends Shell<CorrectionCommand, CorrectionState, CorrectionEvent> {

    CorrectionShell() {
        super(new CorrectionDecider());
    }

    @CommandHandler(commandName = "correction")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<CorrectionEvent> handle(
            CorrectionCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(CorrectionCommand command, CorrectionState state, Consult consult) {
        switch (command) {
            case RequestCorrection c ->
                    event(c.correction(), c.subject(), c.corrects(), c.changes(), consult);
            case ApproveCorrection c -> {
                if (!(state instanceof Requested asked)) return;
                event(c.correction(), asked.subject(), asked.corrects(), asked.changes(), consult);
            }
            case RejectCorrection c -> {}
        }
    }

    /** Read anew for the approval: others may have corrected it, or it, in the meantime. */
    private static void event(
            CorrectionId correction,
            Id subject,
            long position,
            List<FieldChange> changes,
            Consult consult) {
        consult.read(CorrectionStanding.FOLD, subject);
        @Nullable Recorded<Event> event = consult.recorded(subject, position);
        consult.found(
                Correctable.class,
                correction,
                event == null ? null : Correctable.of(event, changes));
    }
}
