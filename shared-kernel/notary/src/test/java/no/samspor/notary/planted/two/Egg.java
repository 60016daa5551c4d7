package no.samspor.notary.planted.two;

import no.samspor.notary.planted.one.Chicken;

/** Needs the chicken. */
public class Egg {
    Chicken chicken() {
        return new Chicken();
    }
}
