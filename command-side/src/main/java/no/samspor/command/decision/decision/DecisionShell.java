package no.samspor.command.decision.decision;

import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.decision.decision.DecisionCommand.AnnulDecision;
import no.samspor.command.decision.decision.DecisionCommand.AssignFollowUp;
import no.samspor.command.decision.decision.DecisionCommand.BringIntoEffect;
import no.samspor.command.decision.decision.DecisionCommand.DecideLegalityControl;
import no.samspor.command.decision.decision.DecisionCommand.EndorseDecision;
import no.samspor.command.decision.decision.DecisionCommand.FulfilCondition;
import no.samspor.command.decision.decision.DecisionCommand.GrantSupport;
import no.samspor.command.decision.decision.DecisionCommand.LapseDecision;
import no.samspor.command.decision.decision.DecisionCommand.LiftInherited;
import no.samspor.command.decision.decision.DecisionCommand.MarkImplemented;
import no.samspor.command.decision.decision.DecisionCommand.ReconsiderDecision;
import no.samspor.command.decision.decision.DecisionCommand.ReferDecision;
import no.samspor.command.decision.decision.DecisionCommand.RegisterDecision;
import no.samspor.command.decision.decision.DecisionCommand.RemoveCondition;
import no.samspor.command.decision.decision.DecisionCommand.ReportFollowUp;
import no.samspor.command.decision.decision.DecisionCommand.RequestLegalityControl;
import no.samspor.command.decision.decision.DecisionCommand.SupersedeDecision;
import no.samspor.command.decision.decision.DecisionState.Standing;
import no.samspor.events.decision.DecisionEvent;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.record.DocumentStanding;
import no.samspor.events.structure.BodyRules;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.DelegationStanding;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.id.DecisionId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Axon around {@link DecisionDecider}; its rules need bodies, their rules, delegations, others. */
@Aggregate(type = "decision", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class DecisionShell extends Shell<DecisionCommand, DecisionState, DecisionEvent> {

    DecisionShell() {
        super(new DecisionDecider());
    }

    @CommandHandler(commandName = "decision")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<DecisionEvent> handle(
            DecisionCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(DecisionCommand command, DecisionState state, Consult consult) {
        switch (command) {
            case RegisterDecision c -> {
                consult.read(BodyStanding.FOLD, c.body());
                consult.read(BodyRules.FOLD, c.body());
                for (Doc paper : c.papers()) {
                    consult.read(DocumentStanding.FOLD, paper.document());
                }
                if (c.under() != null) {
                    consult.read(DelegationStanding.FOLD, c.under().delegation());
                }
            }
            case RemoveCondition c -> another(c.by(), state, consult);
            case LiftInherited c -> consult.read(BodyRules.FOLD, c.body());
            case SupersedeDecision c -> another(c.by(), state, consult);
            case AnnulDecision c -> another(c.own(), state, consult);
            case ReconsiderDecision c -> another(c.own(), state, consult);
            case EndorseDecision c -> {
                consult.read(BodyStanding.FOLD, c.by());
                consult.read(DecisionStanding.FOLD, c.endorsement());
            }
            case ReferDecision c -> consult.read(BodyStanding.FOLD, c.to());
            case FulfilCondition c -> {}
            case BringIntoEffect c -> {}
            case AssignFollowUp c -> {}
            case ReportFollowUp c -> {}
            case MarkImplemented c -> {}
            case LapseDecision c -> {}
            case RequestLegalityControl c -> {}
            case DecideLegalityControl c -> {}
            case GrantSupport c -> {}
        }
    }

    private static void another(@Nullable DecisionId other, DecisionState state, Consult consult) {
        if (other == null || !(state instanceof Standing standing)) return;
        consult.read(DecisionStanding.FOLD, other);
        consult.ranks(standing.facts().body());
    }
}
