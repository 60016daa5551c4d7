package no.samspor.kernel;

/**
 * Norwegian kroner, kept as whole øre in 64 bits: never a float.
 *
 * @param minor øre; negative is a debt. Sums that do not fit throw {@link ArithmeticException}
 */
public record Nok(long minor) implements Comparable<Nok> {

    public static final Nok ZERO = new Nok(0);

    /** Whole kroner. */
    public static Nok kroner(long kroner) {
        return new Nok(Math.multiplyExact(kroner, 100L));
    }

    public Nok plus(Nok other) {
        return new Nok(Math.addExact(minor, other.minor));
    }

    public Nok minus(Nok other) {
        return new Nok(Math.subtractExact(minor, other.minor));
    }

    public Nok negated() {
        return new Nok(Math.negateExact(minor));
    }

    public boolean exceeds(Nok other) {
        return minor > other.minor;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    @Override
    public int compareTo(Nok other) {
        return Long.compare(minor, other.minor);
    }
}
