package no.samspor.query.screen.picture;

import no.samspor.query.screen.picture.ink.Box;
import no.samspor.query.screen.picture.ink.Ink;
import no.samspor.query.screen.picture.ink.Look;
import no.samspor.query.screen.picture.ink.Path;
import no.samspor.query.screen.picture.ink.Svg;

/** The marks of a timeline. */
enum Shape {
    DISC,
    DIAMOND,
    SQUARE,
    HALF_SQUARE,
    HOLLOW_SQUARE,
    SQUARE_WITH_DOT,
    CROSS;

    /** From the middle to the edge. */
    static final double RADIUS = 6;

    private static final double EDGE = 1.75;

    void draw(Svg svg, double x, double y, Ink ink) {
        Look full = Look.filled(ink).edge(Ink.PAPER, 1);
        Look hollow = Look.filled(Ink.PAPER).edge(ink, EDGE);
        switch (this) {
            case DISC -> svg.circle(x, y, RADIUS, full);
            case DIAMOND -> svg.path(diamond(x, y), full);
            case SQUARE -> svg.rect(square(x, y, RADIUS - 0.5), 1.5, full);
            case HOLLOW_SQUARE -> svg.rect(square(x, y, RADIUS - 1.5), 1.5, hollow);
            case HALF_SQUARE -> {
                svg.rect(square(x, y, RADIUS - 1.5), 1.5, hollow);
                Box half = new Box(x - RADIUS + 1.5, y, 2 * RADIUS - 3, RADIUS - 1.5);
                svg.rect(half, 0, Look.filled(ink));
            }
            case SQUARE_WITH_DOT -> {
                svg.rect(square(x, y, RADIUS - 0.5), 1.5, full);
                svg.circle(x, y, 2.2, Look.filled(Ink.PAPER));
            }
            case CROSS -> {
                double arm = RADIUS - 1.5;
                Path cross = new Path().to(x - arm, y - arm).on(x + arm, y + arm);
                svg.path(cross.to(x - arm, y + arm).on(x + arm, y - arm), Look.edged(ink, 2.5));
            }
        }
    }

    /** One of several days that sources name. */
    static void claim(Svg svg, double x, double y) {
        svg.path(diamond(x, y), Look.filled(Ink.PAPER).edge(Ink.DISPUTED, EDGE));
    }

    private static Box square(double x, double y, double half) {
        return new Box(x - half, y - half, 2 * half, 2 * half);
    }

    private static Path diamond(double x, double y) {
        double half = RADIUS + 0.5;
        Path path = new Path().to(x, y - half).on(x + half, y).on(x, y + half);
        return path.on(x - half, y).closed();
    }
}
