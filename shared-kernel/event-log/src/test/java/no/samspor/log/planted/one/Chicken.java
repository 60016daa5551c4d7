package no.samspor.log.planted.one;

import no.samspor.log.planted.two.Egg;

/** Needs the egg. */
public class Chicken {
    Egg egg() {
        return new Egg();
    }
}
