package no.samspor.log;

import no.samspor.kernel.id.Id;
import org.axonframework.common.IdentifierFactory;

/** Names events by the time at which they are made (UUIDv7); Axon finds it as a service. */
public final class OrderedIdentifiers extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        return Id.fresh().toString();
    }
}
