package no.samspor.command.record.conflict;

import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.record.conflict.ConflictCommand.AcceptConflict;
import no.samspor.command.record.conflict.ConflictCommand.AddClaim;
import no.samspor.command.record.conflict.ConflictCommand.RegisterConflict;
import no.samspor.command.record.conflict.ConflictCommand.ResolveConflict;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.record.ConflictEvent;
import no.samspor.events.record.ConflictStanding;
import no.samspor.kernel.Judgement;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon around {@link ConflictDecider}; its rules need other disputes, and cited decisions. */
@Aggregate(type = "conflict", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class ConflictShell extends Shell<ConflictCommand, ConflictState, ConflictEvent> {

    ConflictShell() {
        super(new ConflictDecider());
    }

    @CommandHandler(commandName = "conflict")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<ConflictEvent> handle(
            ConflictCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(ConflictCommand command, ConflictState state, Consult consult) {
        switch (command) {
            case RegisterConflict c -> consult.read(ConflictStanding.FOLD, c.subject());
            case ResolveConflict c -> consult.read(DecisionStanding.FOLD, c.decision());
            case AddClaim c -> {}
            case AcceptConflict c -> {}
        }
    }
}
