package no.samspor.events.planted.one;

import no.samspor.events.planted.two.Egg;

/** Cannot be without the egg. */
public class Chicken {
    Egg egg;
}
