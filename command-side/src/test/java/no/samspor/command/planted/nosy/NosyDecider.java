package no.samspor.command.planted.nosy;

import no.samspor.events.steering.MandateEvent.MandateRejected;

/** Reads an event of another feature instead of its standing. */
final class NosyDecider {
    String why(MandateRejected rejected) {
        return rejected.reason();
    }
}
