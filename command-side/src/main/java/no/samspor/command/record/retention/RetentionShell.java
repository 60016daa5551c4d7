package no.samspor.command.record.retention;

import java.util.UUID;
import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Held;
import no.samspor.command.access.Shell;
import no.samspor.command.record.retention.RetentionCommand.LiftLegalHold;
import no.samspor.command.record.retention.RetentionCommand.PlaceLegalHold;
import no.samspor.command.record.retention.RetentionCommand.RedactPayload;
import no.samspor.command.record.retention.RetentionCommand.RejectRedaction;
import no.samspor.command.record.retention.RetentionCommand.RequestRedaction;
import no.samspor.command.record.retention.RetentionState.Requested;
import no.samspor.events.record.RetentionEvent;
import no.samspor.kernel.Judgement;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Axon around {@link RetentionDecider}; its rules need the holds, and the key in use. */
@Aggregate(type = "retention", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class RetentionShell extends Shell<RetentionCommand, RetentionState, RetentionEvent> {

    RetentionShell() {
        super(new RetentionDecider());
    }

    @CommandHandler(commandName = "retention")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<RetentionEvent> handle(
            RetentionCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(RetentionCommand command, RetentionState state, Consult consult) {
        switch (command) {
            case PlaceLegalHold c -> {
                boolean there = consult.recorded(c.subject(), _ -> true) != null;
                consult.found(Registered.class, c.subject(), there ? new Registered() : null);
            }
            case RequestRedaction c -> {
                @Nullable UUID key = consult.key(c.subject(), c.organisation());
                consult.found(
                        SealingKey.class, c.retention(), key == null ? null : new SealingKey(key));
                Held.by(c.subject(), c.organisation(), consult);
            }
            case RedactPayload c -> {
                if (state instanceof Requested requested) {
                    Held.by(requested.subject(), requested.organisation(), consult);
                }
            }
            case LiftLegalHold c -> {}
            case RejectRedaction c -> {}
        }
    }
}
