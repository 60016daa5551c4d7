package no.samspor.kernel.planted;

import java.util.Random;

/** Leaves it to chance. */
public class Gambler {
    int dice() {
        return new Random().nextInt(6);
    }
}
