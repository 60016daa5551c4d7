package no.samspor.command.planted.egg;

import no.samspor.command.planted.hen.Hen;

/** Knows the feature that knows it. */
public class Egg {
    Hen hen() {
        return new Hen();
    }
}
