package no.samspor.command.record.document;

import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.events.record.DocumentEvent;
import no.samspor.kernel.Judgement;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon around {@link DocumentDecider}; its rules need nothing from elsewhere. */
@Aggregate(type = "document", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class DocumentShell extends Shell<DocumentCommand, DocumentState, DocumentEvent> {

    DocumentShell() {
        super(new DocumentDecider());
    }

    @CommandHandler(commandName = "document")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<DocumentEvent> handle(
            DocumentCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(DocumentCommand command, DocumentState state, Consult consult) {
        // A document is judged by what its own stream says.
    }
}
