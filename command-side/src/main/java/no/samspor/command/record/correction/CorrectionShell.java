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
            case RequestCorrection c -> {
                consult.read(CorrectionStanding.FOLD, c.subject());
                found(c.correction(), meant(c, consult), c.changes(), consult);
            }
            case ApproveCorrection c -> {
                if (!(state instanceof Requested asked)) return;
                consult.read(CorrectionStanding.FOLD, asked.subject());
                found(
                        c.correction(),
                        consult.recorded(
                                asked.subject(), each -> each.position() == asked.corrects()),
                        asked.changes(),
                        consult);
            }
            case RejectCorrection c -> {}
        }
    }

    /** The event at the position or of the version that the asker states. */
    private static @Nullable Recorded<Event> meant(RequestCorrection c, Consult consult) {
        return consult.recorded(
                c.subject(),
                each ->
                        c.corrects() != null
                                ? each.position() == c.corrects()
                                : c.version() != null && each.version() == c.version());
    }

    /** Read anew for the approval: others may have corrected the event in the meantime. */
    private static void found(
            CorrectionId correction,
            @Nullable Recorded<Event> event,
            List<FieldChange> changes,
            Consult consult) {
        consult.found(
                Correctable.class,
                correction,
                event == null ? null : CorrectionReading.of(event, changes));
    }
}
