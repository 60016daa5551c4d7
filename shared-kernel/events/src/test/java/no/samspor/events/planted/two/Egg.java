package no.samspor.events.planted.two;

import no.samspor.events.planted.one.Chicken;

/** Cannot be without the chicken. */
public class Egg {
    Chicken chicken;
}
