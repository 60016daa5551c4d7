package no.samspor.query.screen;

/** Sums of money in figures: groups of three, øre only where there are any. */
final class Kroner {

    private static final String SPACE = "\u00a0";
    private static final String MINUS = "\u2212";
    private static final long ORE = 100;

    private Kroner() {}

    /** {@code minor} is in øre. */
    static String text(long minor) {
        String kroner = grouped(Math.abs(minor) / ORE);
        long ore = Math.abs(minor) % ORE;
        String whole = ore == 0 ? kroner : kroner + "," + (ore < 10 ? "0" : "") + ore;
        return (minor < 0 ? MINUS : "") + whole + SPACE + "kr";
    }

    static String grouped(long number) {
        StringBuilder text = new StringBuilder(Long.toString(Math.abs(number)));
        for (int at = text.length() - 3; at > 0; at -= 3) text.insert(at, SPACE);
        return (number < 0 ? MINUS : "") + text;
    }
}
