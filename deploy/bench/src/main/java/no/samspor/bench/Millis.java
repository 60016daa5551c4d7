package no.samspor.bench;

import java.util.Arrays;

/** How long something took, each time that it was done. */
final class Millis {

    private final double[] sorted;

    private Millis(double[] sorted) {
        this.sorted = sorted;
    }

    static Millis of(double... taken) {
        double[] sorted = taken.clone();
        Arrays.sort(sorted);
        return new Millis(sorted);
    }

    static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    /** The time within which that share of them was done. */
    double at(double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
