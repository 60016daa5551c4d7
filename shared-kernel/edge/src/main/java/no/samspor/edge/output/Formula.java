package no.samspor.edge.output;

/**
 * What a spreadsheet would run if a cell of ours held it: a text that begins as a formula, after
 * whatever is not seen. One that begins with an apostrophe counts too, for that is what says that
 * another is none.
 */
public final class Formula {

    /** The full-width forms are read as the others in some places. */
    private static final String BEGINNINGS = "=+-@'\uff1d\uff0b\uff0d\uff20";

    private Formula() {}

    public static boolean isReadIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\r' || c == '\n') return true;
            if (BEGINNINGS.indexOf(c) >= 0) return true;
            if (!isUnseen(c)) return false;
        }
        return false;
    }

    private static boolean isUnseen(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
