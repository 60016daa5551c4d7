package no.samspor.proof;

import java.util.Random;

/** Chance that can be had again: {@code -Dseed=} with what the failed run printed. */
public final class Seeded {

    private Seeded() {}

    public static Random random() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("-Dseed=" + seed);
        return new Random(seed);
    }
}
