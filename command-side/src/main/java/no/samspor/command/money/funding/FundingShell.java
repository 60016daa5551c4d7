package no.samspor.command.money.funding;

import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.money.funding.FundingCommand.CallFunding;
import no.samspor.command.money.funding.FundingCommand.CommitFunding;
import no.samspor.command.money.funding.FundingCommand.IndicateFunding;
import no.samspor.command.money.funding.FundingCommand.LapseFunding;
import no.samspor.command.money.funding.FundingCommand.ReceiveFunding;
import no.samspor.command.money.funding.FundingCommand.ReclaimFunding;
import no.samspor.command.money.funding.FundingCommand.ReconcileFunding;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.money.FundingEvent;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.kernel.Judgement;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon around {@link FundingDecider}; its rules need the source, and the decision cited. */
@Aggregate(type = "funding", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class FundingShell extends Shell<FundingCommand, FundingState, FundingEvent> {

    FundingShell() {
        super(new FundingDecider());
    }

    @CommandHandler(commandName = "funding")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<FundingEvent> handle(
            FundingCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(FundingCommand command, FundingState state, Consult consult) {
        switch (command) {
            case IndicateFunding c -> consult.read(OrganisationStanding.FOLD, c.source());
            case CommitFunding c -> consult.read(DecisionStanding.FOLD, c.decision());
            case CallFunding c -> {}
            case ReceiveFunding c -> {}
            case ReconcileFunding c -> {}
            case LapseFunding c -> {}
            case ReclaimFunding c -> {}
        }
    }
}
