package no.samspor.query.screen.picture.ink;

import org.jspecify.annotations.Nullable;

/**
 * How a shape is filled and edged.
 *
 * @param tint how much of the fill's colour is laid on, 0 to 1
 * @param width of the edge
 * @param dashed edges that are not certain
 */
public record Look(
        @Nullable Ink fill, double tint, @Nullable Ink edge, double width, boolean dashed) {

    private static final double WHOLE = 1;

    public static Look filled(Ink ink) {
        return new Look(ink, WHOLE, null, 0, false);
    }

    public static Look tinted(Ink ink, double tint) {
        return new Look(ink, tint, null, 0, false);
    }

    public static Look edged(Ink ink, double width) {
        return new Look(null, WHOLE, ink, width, false);
    }

    public Look edge(Ink ink, double width) {
        return new Look(fill, tint, ink, width, dashed);
    }

    public Look dashes() {
        return new Look(fill, tint, edge, width, true);
    }

    Attributes on(Attributes shape) {
        if (fill == null) {
            shape.set("fill", "none");
        } else {
            shape.fill(fill);
            if (tint < WHOLE) shape.set("fill-opacity", tint);
        }
        if (edge != null) shape.stroke(edge).set("stroke-width", width);
        if (dashed) shape.set("stroke-dasharray", "4 3");
        return shape;
    }
}
