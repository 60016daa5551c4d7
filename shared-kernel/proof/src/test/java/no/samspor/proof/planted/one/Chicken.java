package no.samspor.proof.planted.one;

import no.samspor.proof.planted.two.Egg;

/** Needs the egg. */
public class Chicken {
    Egg egg() {
        return new Egg();
    }
}
