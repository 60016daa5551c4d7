package no.samspor.command.money.frame;

import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.money.frame.FrameCommand.AdjustFrame;
import no.samspor.command.money.frame.FrameCommand.CloseFrame;
import no.samspor.command.money.frame.FrameCommand.GrantFrame;
import no.samspor.command.money.frame.FrameCommand.ProposeFrame;
import no.samspor.command.money.frame.FrameCommand.ReallocateFrame;
import no.samspor.command.money.frame.FrameCommand.ResolveOverrun;
import no.samspor.command.money.frame.FrameState.Granted;
import no.samspor.command.money.frame.FrameState.Proposed;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.money.FrameEvent;
import no.samspor.events.money.FrameUse;
import no.samspor.events.money.FundingStanding;
import no.samspor.events.money.ProgrammeFunding;
import no.samspor.events.steering.MandateStanding;
import no.samspor.events.structure.DelegationStanding;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.ProgrammeId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Axon around {@link FrameDecider}; its rules need what is used, and all funding there is. */
@Aggregate(type = "frame", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class FrameShell extends Shell<FrameCommand, FrameState, FrameEvent> {

    FrameShell() {
        super(new FrameDecider());
    }

    @CommandHandler(commandName = "frame")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<FrameEvent> handle(
            FrameCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(FrameCommand command, FrameState state, Consult consult) {
        switch (command) {
            case ProposeFrame c -> {}
            case GrantFrame c -> {
                consult.read(DecisionStanding.FOLD, c.decision());
                consult.read(MandateStanding.FOLD, c.mandate());
                if (state instanceof Proposed frame) funding(frame.programme(), consult);
            }
            case AdjustFrame c -> {
                consult.read(DecisionStanding.FOLD, c.decision());
                consult.read(FrameUse.FOLD, c.frame());
                if (state instanceof Granted frame) funding(frame.programme(), consult);
            }
            case ReallocateFrame c -> {
                consult.read(DecisionStanding.FOLD, c.decision());
                consult.read(DelegationStanding.FOLD, c.delegation());
                consult.read(FrameUse.FOLD, c.frame());
            }
            case ResolveOverrun c -> {
                consult.read(DecisionStanding.FOLD, c.decision());
                consult.read(FrameUse.FOLD, c.frame());
            }
            case CloseFrame c -> consult.read(FrameUse.FOLD, c.frame());
        }
    }

    private static void funding(ProgrammeId programme, Consult consult) {
        @Nullable ProgrammeFunding all = consult.read(ProgrammeFunding.FOLD, programme);
        if (all == null) return;
        for (FundingId each : all.commitments()) consult.read(FundingStanding.FOLD, each);
    }
}
