package no.samspor.log.planted.two;

import no.samspor.log.planted.one.Chicken;

/** Needs the chicken. */
public class Egg {
    Chicken chicken() {
        return new Chicken();
    }
}
