package no.samspor.command.planted.hen;

import no.samspor.command.planted.egg.Egg;

/** Knows another feature. */
public class Hen {
    Egg egg() {
        return new Egg();
    }
}
