package no.samspor.command.money.period;

import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.money.period.PeriodCommand.ClosePeriod;
import no.samspor.command.money.period.PeriodCommand.OpenPeriod;
import no.samspor.command.money.period.PeriodCommand.ReconcilePeriod;
import no.samspor.command.money.period.PeriodCommand.ReopenPeriod;
import no.samspor.command.money.period.PeriodCommand.SoftClosePeriod;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.money.PeriodEvent;
import no.samspor.events.money.PeriodUse;
import no.samspor.kernel.Judgement;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon around {@link PeriodDecider}; its rules need all entries of the period. */
@Aggregate(type = "period", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class PeriodShell extends Shell<PeriodCommand, PeriodState, PeriodEvent> {

    PeriodShell() {
        super(new PeriodDecider());
    }

    @CommandHandler(commandName = "period")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<PeriodEvent> handle(
            PeriodCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(PeriodCommand command, PeriodState state, Consult consult) {
        switch (command) {
            case OpenPeriod c -> {}
            case SoftClosePeriod c -> {}
            case ReconcilePeriod c -> consult.read(PeriodUse.FOLD, c.period());
            case ClosePeriod c -> consult.read(PeriodUse.FOLD, c.period());
            case ReopenPeriod c -> consult.read(DecisionStanding.FOLD, c.decision());
        }
    }
}
