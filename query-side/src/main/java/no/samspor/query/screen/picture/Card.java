package no.samspor.query.screen.picture;

import no.samspor.query.screen.picture.Flow.Node;
import no.samspor.query.screen.picture.ink.Box;
import no.samspor.query.screen.picture.ink.Face;
import no.samspor.query.screen.picture.ink.Ink;
import no.samspor.query.screen.picture.ink.Look;
import no.samspor.query.screen.picture.ink.Svg;
import no.samspor.query.screen.picture.ink.Svg.Anchor;
import no.samspor.query.screen.picture.ink.Wrapped;

/** How one thing of a flow is written on a card. */
record Card(Node node, Wrapped kind, Wrapped name, Wrapped note, double width) {

    private static final Face KIND = Face.plain(12);
    private static final Face NAME = Face.strong(13);
    private static final Face NOTE = Face.plain(12);
    private static final double PAD = 10;
    private static final double RADIUS = 6;

    static Card of(Node node, String note, double width) {
        double inner = width - 2 * PAD;
        return new Card(
                node,
                Wrapped.of(node.kind(), KIND, inner, 2),
                Wrapped.of(node.name(), NAME, inner, 5),
                Wrapped.of(note, NOTE, inner, 4),
                width);
    }

    double height() {
        return 2 * PAD - 4 + kind.height() + 2 + name.height() + 2 + note.height();
    }

    void draw(Svg svg, double x, double y) {
        String whole = node.kind() + ": " + node.name();
        String title = note.whole().isEmpty() ? whole : whole + ". " + note.whole();
        svg.group(title, node.href(), () -> inside(svg, x, y));
    }

    private void inside(Svg svg, double x, double y) {
        boolean subject = node.standing() == Flow.Standing.SUBJECT;
        Look look = Look.filled(Ink.PAPER).edge(node.standing().edge(), subject ? 2 : 1.25);
        Box box = new Box(x, y, width, height());
        svg.rect(box, RADIUS, node.standing().isDashed() ? look.dashes() : look);
        double top = y + PAD - 2;
        svg.text(kind, x + PAD, top, Anchor.START, Ink.QUIET);
        top += kind.height() + 2;
        svg.text(name, x + PAD, top, Anchor.START, nameInk());
        top += name.height() + 2;
        svg.text(note, x + PAD, top, Anchor.START, noteInk());
    }

    private Ink nameInk() {
        return node.href() == null ? node.standing().letters() : Ink.DECISION;
    }

    private Ink noteInk() {
        return node.standing() == Flow.Standing.UNCERTAIN ? Ink.DISPUTED : Ink.QUIET;
    }
}
