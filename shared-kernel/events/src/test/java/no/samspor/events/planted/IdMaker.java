package no.samspor.events.planted;

import java.util.UUID;
import java.util.function.Supplier;
import no.samspor.kernel.id.Id;

/** Makes identities, which only the door may. */
public class IdMaker {
    Supplier<UUID> ids() {
        return Id::fresh;
    }
}
