package no.samspor.command.record.question;

import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.record.question.QuestionCommand.ConfirmAuthority;
import no.samspor.command.record.question.QuestionCommand.QuestionAuthority;
import no.samspor.command.record.question.QuestionCommand.SettleQuestion;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.record.QuestionEvent;
import no.samspor.kernel.Judgement;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon around {@link QuestionDecider}; its rules need the decisions it speaks of. */
@Aggregate(type = "question", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class QuestionShell extends Shell<QuestionCommand, QuestionState, QuestionEvent> {

    QuestionShell() {
        super(new QuestionDecider());
    }

    @CommandHandler(commandName = "question")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<QuestionEvent> handle(
            QuestionCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(QuestionCommand command, QuestionState state, Consult consult) {
        switch (command) {
            case QuestionAuthority c -> consult.read(DecisionStanding.FOLD, c.decision());
            case ConfirmAuthority c -> consult.read(DecisionStanding.FOLD, c.decision());
            case SettleQuestion c -> {}
        }
    }
}
