package no.samspor.standalone.planted.one;

import no.samspor.standalone.planted.two.Egg;

/** Needs the egg. */
public class Chicken {
    Egg egg() {
        return new Egg();
    }
}
