package no.samspor.command.record.evidence;

import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.record.evidence.EvidenceCommand.WaiveEvidence;
import no.samspor.events.UnshownStanding;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Axon around {@link EvidenceDecider}; its rules need what is missing, and whose it is. */
@Aggregate(type = "evidence", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class EvidenceShell extends Shell<EvidenceCommand, EvidenceState, EvidenceEvent> {

    EvidenceShell() {
        super(new EvidenceDecider());
    }

    @CommandHandler(commandName = "evidence")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<EvidenceEvent> handle(
            EvidenceCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(EvidenceCommand command, EvidenceState state, Consult consult) {
        consult.read(UnshownStanding.FOLD, command.subject());
        if (!(command instanceof WaiveEvidence waive)) return;
        consult.read(DecisionStanding.FOLD, waive.decision());
        switch (waive.subject()) {
            case DecisionId id -> {
                @Nullable DecisionStanding subject = consult.read(DecisionStanding.FOLD, id);
                if (subject != null) consult.ranks(subject.body());
            }
            case BodyId id -> consult.ranks(id);
            default -> {}
        }
    }
}
