package no.samspor.standalone.planted.two;

import no.samspor.standalone.planted.one.Chicken;

/** Needs the chicken. */
public class Egg {
    Chicken chicken() {
        return new Chicken();
    }
}
