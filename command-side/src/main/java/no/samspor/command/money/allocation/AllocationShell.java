package no.samspor.command.money.allocation;

import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.money.allocation.AllocationCommand.ChangeAllocation;
import no.samspor.command.money.allocation.AllocationCommand.DecideAllocation;
import no.samspor.command.money.allocation.AllocationCommand.SettleAllocation;
import no.samspor.command.money.allocation.AllocationState.Decided;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.money.AllocationEvent;
import no.samspor.events.money.AllocationEvent.Share;
import no.samspor.events.money.AllocationEvent.Shares;
import no.samspor.events.money.FrameStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.kernel.Judgement;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon around {@link AllocationDecider}; its rules need the frame and whoever has a part. */
@Aggregate(type = "allocation", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class AllocationShell extends Shell<AllocationCommand, AllocationState, AllocationEvent> {

    AllocationShell() {
        super(new AllocationDecider());
    }

    @CommandHandler(commandName = "allocation")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<AllocationEvent> handle(
            AllocationCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(AllocationCommand command, AllocationState state, Consult consult) {
        switch (command) {
            case DecideAllocation c -> {
                consult.read(FrameStanding.FOLD, c.frame());
                consult.read(DecisionStanding.FOLD, c.decision());
                parts(c.shares(), consult);
            }
            case ChangeAllocation c -> {
                if (state instanceof Decided s) consult.read(FrameStanding.FOLD, s.frame());
                consult.read(DecisionStanding.FOLD, c.decision());
                parts(c.shares(), consult);
            }
            case SettleAllocation c -> {}
        }
    }

    private static void parts(Shares shares, Consult consult) {
        for (Share part : shares.parts()) {
            consult.read(OrganisationStanding.FOLD, part.organisation());
        }
    }
}
