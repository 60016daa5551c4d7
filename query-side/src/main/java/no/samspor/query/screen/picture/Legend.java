package no.samspor.query.screen.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import no.samspor.kernel.UncertainDate;
import no.samspor.query.screen.picture.ink.Box;
import no.samspor.query.screen.picture.ink.Face;
import no.samspor.query.screen.picture.ink.Ink;
import no.samspor.query.screen.picture.ink.Look;
import no.samspor.query.screen.picture.ink.Svg;
import no.samspor.query.screen.picture.ink.Svg.Anchor;
import no.samspor.query.screen.picture.ink.Wrapped;

/** What the marks of a drawing mean, those alone that are in it; and what it had no room for. */
final class Legend {

    private static final Face FACE = Face.plain(12);
    private static final double ROW = 22;
    private static final double EDGE = 10;
    private static final double SIGN = 24;
    private static final double APART = 20;

    private final Svg svg;
    private final Frame frame;
    private final List<Entry> entries = new ArrayList<>();

    private double x = EDGE;
    private double y;

    private record Entry(double signWidth, String text, DoubleConsumer sign) {}

    Legend(Svg svg, Frame frame) {
        this.svg = svg;
        this.frame = frame;
    }

    /** Its sign is drawn from {@code x} on, {@link #middle} high, {@code signWidth} wide. */
    void add(double signWidth, String text, DoubleConsumer sign) {
        entries.add(new Entry(signWidth, text, sign));
    }

    /** The marks of a timeline; answers where it ends. */
    double draw(List<Placed> placed, List<String> notes, double top) {
        for (Mark.Kind kind : Mark.Kind.values()) {
            boolean there =
                    placed.stream()
                            .map(Placed::mark)
                            .anyMatch(mark -> mark.kind() == kind && !mark.isDisputed());
            if (there) {
                add(
                        SIGN - 8,
                        kind.term().in(frame.language()),
                        at -> kind.shape().draw(svg, at + 7, middle(), kind.ink()));
            }
        }
        if (placed.stream().anyMatch(each -> each.mark().isDisputed())) {
            add(SIGN + 16, Term.CLAIMED.in(frame.language()), this::disputed);
        }
        if (placed.stream()
                .flatMap(each -> each.mark().placed().stream())
                .anyMatch(Legend::vague)) {
            add(SIGN + 3, Term.UNCERTAIN.in(frame.language()), this::uncertain);
        }
        return draw(notes, top);
    }

    private static boolean vague(UncertainDate date) {
        return !date.isExact();
    }

    private void disputed(double at) {
        svg.line(at + 7, middle(), at + 27, middle(), Look.edged(Ink.DISPUTED, 1.5).dashes());
        Shape.claim(svg, at + 7, middle());
        Shape.claim(svg, at + 27, middle());
    }

    private void uncertain(double at) {
        Box range = new Box(at + 1, middle() - 4, 20, 8);
        svg.rect(range, 4, Look.tinted(Ink.QUIET, 0.22).edge(Ink.QUIET, 1).dashes());
    }

    /** All entries in rows from {@code top}, then the notes; answers where it ends. */
    double draw(List<String> notes, double top) {
        y = top;
        for (Entry each : entries) entry(each);
        if (x > EDGE) y += ROW;
        for (String note : notes) {
            Wrapped text = Wrapped.of(note, FACE, frame.width() - 2 * EDGE, 3);
            svg.text(text, EDGE, y + 2, Anchor.START, Ink.QUIET);
            y += text.height() + 4;
        }
        return y + 4;
    }

    private void entry(Entry entry) {
        double room = frame.width() - 2 * EDGE - entry.signWidth();
        Wrapped text = Wrapped.of(entry.text(), FACE, room, 1);
        double width = entry.signWidth() + text.width();
        if (x > EDGE && x + width > frame.width() - EDGE) {
            x = EDGE;
            y += ROW;
        }
        entry.sign().accept(x);
        String line = String.join("", text.lines());
        svg.text(line, x + entry.signWidth(), middle(), Anchor.START, FACE, Ink.QUIET);
        x += width + APART;
    }

    double middle() {
        return y + ROW / 2;
    }
}
