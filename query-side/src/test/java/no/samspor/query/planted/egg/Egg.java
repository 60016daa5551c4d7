package no.samspor.query.planted.egg;

import no.samspor.query.planted.hen.Hen;

/** Knows the feature that knows it. */
public class Egg {
    Hen hen() {
        return new Hen();
    }
}
