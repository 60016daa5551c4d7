package no.samspor.command.planted.maker;

import java.util.UUID;
import java.util.function.Supplier;
import no.samspor.kernel.id.Id;

/** Makes identities, which only the door may. */
final class MakerDecider {
    Supplier<UUID> ids() {
        return Id::fresh;
    }
}
