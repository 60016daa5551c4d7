package no.samspor.command.steering.handover;

import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.steering.handover.HandoverCommand.AcceptHandover;
import no.samspor.command.steering.handover.HandoverCommand.ClearRemark;
import no.samspor.command.steering.handover.HandoverCommand.CloseWarranty;
import no.samspor.command.steering.handover.HandoverCommand.CompleteChecklistItem;
import no.samspor.command.steering.handover.HandoverCommand.OfferHandover;
import no.samspor.command.steering.handover.HandoverCommand.PlanHandover;
import no.samspor.command.steering.handover.HandoverCommand.RejectHandover;
import no.samspor.command.steering.handover.HandoverCommand.ReverseHandover;
import no.samspor.command.steering.handover.HandoverCommand.WaiveChecklistItem;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.steering.HandoverEvent;
import no.samspor.events.steering.HandoverStanding;
import no.samspor.events.steering.HandoversStanding;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.id.HandoverId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Axon around {@link HandoverDecider}; its rules need cited decisions and neighbouring plans. */
@Aggregate(type = "handover", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class HandoverShell extends Shell<HandoverCommand, HandoverState, HandoverEvent> {

    HandoverShell() {
        super(new HandoverDecider());
    }

    @CommandHandler(commandName = "handover")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<HandoverEvent> handle(
            HandoverCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(HandoverCommand command, HandoverState state, Consult consult) {
        switch (command) {
            case PlanHandover c -> {
                consult.read(ProjectStanding.FOLD, c.project());
                consult.read(OrganisationStanding.FOLD, c.receiver().organisation());
                consult.read(BodyStanding.FOLD, c.receiver().body());
                neighbours(c, consult);
            }
            case CompleteChecklistItem c -> {}
            case WaiveChecklistItem c -> consult.read(DecisionStanding.FOLD, c.decision());
            case OfferHandover c -> {}
            case AcceptHandover c -> {}
            case RejectHandover c -> {}
            case ClearRemark c -> {}
            case CloseWarranty c -> {}
            case ReverseHandover c -> consult.read(DecisionStanding.FOLD, c.decision());
        }
    }

    private static void neighbours(PlanHandover c, Consult consult) {
        @Nullable HandoversStanding others =
                consult.read(HandoversStanding.FOLD, HandoverDecider.neighbours(c));
        if (others == null) return;
        for (HandoverId other : others.sameAs(HandoverDecider.planOf(c))) {
            consult.read(HandoverStanding.FOLD, other);
        }
    }
}
