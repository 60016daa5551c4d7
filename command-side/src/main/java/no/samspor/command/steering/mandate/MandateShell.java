package no.samspor.command.steering.mandate;

import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.steering.mandate.MandateCommand.AmendMandate;
import no.samspor.command.steering.mandate.MandateCommand.ApproveMandate;
import no.samspor.command.steering.mandate.MandateCommand.DischargeMandate;
import no.samspor.command.steering.mandate.MandateCommand.DraftMandate;
import no.samspor.command.steering.mandate.MandateCommand.ProposeMandate;
import no.samspor.command.steering.mandate.MandateCommand.RejectMandate;
import no.samspor.command.steering.mandate.MandateCommand.ReturnMandate;
import no.samspor.command.steering.mandate.MandateState.Approved;
import no.samspor.command.steering.mandate.MandateState.Proposed;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.steering.MandateEvent;
import no.samspor.events.structure.BodyStanding;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Axon around {@link MandateDecider}; its rules need the bodies above the proposer. */
@Aggregate(type = "mandate", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class MandateShell extends Shell<MandateCommand, MandateState, MandateEvent> {

    MandateShell() {
        super(new MandateDecider());
    }

    @CommandHandler(commandName = "mandate")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<MandateEvent> handle(
            MandateCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(MandateCommand command, MandateState state, Consult consult) {
        switch (command) {
            case DraftMandate c -> {}
            case ProposeMandate c -> {
                consult.read(BodyStanding.FOLD, c.proposedBy());
                consult.read(BodyStanding.FOLD, c.proposedTo());
            }
            case ReturnMandate c -> {}
            case ApproveMandate c -> authority(c.decision(), state, consult);
            case RejectMandate c -> {}
            case AmendMandate c -> authority(c.decision(), state, consult);
            case DischargeMandate c -> authority(c.decision(), state, consult);
        }
    }

    private static void authority(
            @Nullable DecisionId decision, MandateState state, Consult consult) {
        consult.read(DecisionStanding.FOLD, decision);
        consult.ranks(proposer(state));
    }

    private static @Nullable BodyId proposer(MandateState state) {
        if (state instanceof Proposed proposed) return proposed.by();
        return state instanceof Approved approved ? approved.by() : null;
    }
}
