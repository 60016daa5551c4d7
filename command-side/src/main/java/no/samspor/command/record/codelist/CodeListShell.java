package no.samspor.command.record.codelist;

import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.events.record.CodeListEvent;
import no.samspor.kernel.Judgement;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon around {@link CodeListDecider}; its rules need nothing from elsewhere. */
@Aggregate(type = "codeList", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class CodeListShell extends Shell<CodeListCommand, CodeListState, CodeListEvent> {

    CodeListShell() {
        super(new CodeListDecider());
    }

    @CommandHandler(commandName = "codeList")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<CodeListEvent> handle(
            CodeListCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(CodeListCommand command, CodeListState state, Consult consult) {
        // A code list is judged by what its own stream says.
    }
}
