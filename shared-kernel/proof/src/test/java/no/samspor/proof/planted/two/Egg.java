package no.samspor.proof.planted.two;

import no.samspor.proof.planted.one.Chicken;

/** Needs the chicken. */
public class Egg {
    Chicken chicken() {
        return new Chicken();
    }
}
