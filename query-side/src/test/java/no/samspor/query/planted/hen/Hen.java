package no.samspor.query.planted.hen;

import no.samspor.query.planted.egg.Egg;

/** Knows another feature. */
public class Hen {
    Egg egg() {
        return new Egg();
    }
}
