package no.samspor.query.screen.picture.ink;

/** The line of a path, corner by corner. */
public final class Path {

    private final StringBuilder text = new StringBuilder();

    /** Begins anew at a point. */
    public Path to(double x, double y) {
        return add("M", x, y);
    }

    /** Straight on to a point. */
    public Path on(double x, double y) {
        return add("L", x, y);
    }

    /** Swings over to a point so that it leaves and arrives level. */
    public Path swing(double fromX, double fromY, double x, double y) {
        double middle = (fromX + x) / 2;
        return add("C", middle, fromY).and(middle, y).and(x, y);
    }

    public Path closed() {
        text.append('Z');
        return this;
    }

    private Path add(String letter, double x, double y) {
        if (!text.isEmpty()) text.append(' ');
        text.append(letter);
        return point(x, y);
    }

    private Path and(double x, double y) {
        text.append(' ');
        return point(x, y);
    }

    private Path point(double x, double y) {
        text.append(Attributes.number(x)).append(' ').append(Attributes.number(y));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
