package no.samspor.command.planted.wide;

import no.samspor.events.steering.MandateStanding;

/** Answers with more than a receipt. */
final class WideApi {
    int version(MandateStanding mandate) {
        return mandate.version();
    }
}
