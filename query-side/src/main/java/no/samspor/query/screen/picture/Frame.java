package no.samspor.query.screen.picture;

/**
 * Where a picture is to be drawn.
 *
 * @param id unique in the page
 * @param width in units of the drawing, which are shown as large as those of the page or smaller
 * @param language nb, nn or en
 */
public record Frame(String id, double width, String language) {

    private static final double WIDE = 960;
    private static final double NARROW = 350;
    private static final double SIDE_BY_SIDE_MIN = 600;

    /** For a screen, and for paper. */
    public static Frame wide(String id, String language) {
        return new Frame(id, WIDE, language);
    }

    /** For a phone. */
    public static Frame narrow(String id, String language) {
        return new Frame(id + "-narrow", NARROW, language);
    }

    /** Whether names stand above what they name, not beside it. */
    boolean isNarrow() {
        return width < SIDE_BY_SIDE_MIN;
    }

    Told told() {
        return new Told(language);
    }
}
