package no.samspor.notary.planted.one;

import no.samspor.notary.planted.two.Egg;

/** Needs the egg. */
public class Chicken {
    Egg egg() {
        return new Egg();
    }
}
