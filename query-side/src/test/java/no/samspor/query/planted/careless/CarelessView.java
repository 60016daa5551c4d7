package no.samspor.query.planted.careless;

import no.samspor.events.steering.MandateEvent;
import no.samspor.events.steering.MandateEvent.MandateRejected;

/** Does not hear what is added to the family later. */
final class CarelessView {
    static String on(MandateEvent event) {
        return switch (event) {
            case MandateRejected e -> e.reason();
            default -> "";
        };
    }
}
