package no.samspor.command.planted.careless;

import no.samspor.events.steering.MandateEvent;
import no.samspor.events.steering.MandateEvent.MandateRejected;

/** Does not hear what is added to the family later. */
final class CarelessDecider {
    public String evolve(String state, MandateEvent event) {
        return switch (event) {
            case MandateRejected e -> e.reason();
            default -> state;
        };
    }
}
