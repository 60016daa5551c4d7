package no.samspor.command.record.integrity;

import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.access.Tied;
import no.samspor.command.record.integrity.IntegrityCommand.ConfirmCheckpoint;
import no.samspor.events.record.IntegrityEvent;
import no.samspor.kernel.Judgement;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon around {@link IntegrityDecider}; its rules need what a confirming organisation owns. */
@Aggregate(type = "integrity", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class IntegrityShell extends Shell<IntegrityCommand, IntegrityState, IntegrityEvent> {

    IntegrityShell() {
        super(new IntegrityDecider());
    }

    @CommandHandler(commandName = "integrity")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<IntegrityEvent> handle(
            IntegrityCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(IntegrityCommand command, IntegrityState state, Consult consult) {
        if (command instanceof ConfirmCheckpoint c) {
            Tied.participations(c.organisation(), consult);
        }
    }
}
