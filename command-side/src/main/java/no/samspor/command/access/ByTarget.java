package no.samspor.command.access;

import no.samspor.kernel.Command;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;

/** Every command names its aggregate itself, so no annotation has to. */
@Component(ByTarget.NAME)
public final class ByTarget implements CommandTargetResolver {

    public static final String NAME = "byTarget";

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        Command command = (Command) message.getPayload();
        return new VersionedAggregateIdentifier((Object) command.target().toString(), null);
    }
}
