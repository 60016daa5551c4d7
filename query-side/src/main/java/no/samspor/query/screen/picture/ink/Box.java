package no.samspor.query.screen.picture.ink;

/** A rectangle of a drawing, in its own units; {@code x}, {@code y} is the upper left corner. */
public record Box(double x, double y, double width, double height) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double middle() {
        return y + height / 2;
    }

    /** Whether the two share more than an edge. */
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    public boolean isInside(Box other) {
        return x >= other.x
                && y >= other.y
                && right() <= other.right()
                && bottom() <= other.bottom();
    }
}
