package no.samspor.query.screen.picture;

import java.util.List;
import no.samspor.query.screen.picture.Bullets.Bar;
import no.samspor.query.screen.picture.ink.Box;
import no.samspor.query.screen.picture.ink.Drawing;
import no.samspor.query.screen.picture.ink.Face;
import no.samspor.query.screen.picture.ink.Ink;
import no.samspor.query.screen.picture.ink.Look;
import no.samspor.query.screen.picture.ink.Svg;
import no.samspor.query.screen.picture.ink.Svg.Anchor;
import no.samspor.query.screen.picture.ink.Wrapped;
import no.samspor.query.screen.picture.scale.Amounts;

/** Bars on one axis, so that their lengths can be compared; what each amounts to is written. */
final class BulletsDrawing {

    private static final double EDGE = 10;
    private static final double NAMES = 200;
    private static final double FIGURES = 210;
    private static final double TALL = 18;
    private static final double AIR = 16;
    private static final double GAP = 8;
    private static final int STEPS_MAX = 5;
    private static final Face NAME = Face.plain(13);
    private static final Face FIGURE = Face.strong(13);
    private static final Face SMALL = Face.plain(12);

    private final Bullets bullets;
    private final Frame frame;
    private final String language;
    private final Svg svg;
    private final Amounts amounts;

    BulletsDrawing(Bullets bullets, Frame frame) {
        this.bullets = bullets;
        this.frame = frame;
        language = frame.language();
        svg = new Svg(frame.id());
        long most = bullets.bars().stream().mapToLong(Bar::most).max().orElse(0);
        long least = bullets.bars().stream().mapToLong(bar -> bar.posted().minor()).min().orElse(0);
        double start = frame.isNarrow() ? EDGE : NAMES + 2 * EDGE;
        double end = frame.width() - EDGE - (frame.isNarrow() ? 0 : FIGURES);
        amounts = readable(least, most, start, end);
    }

    /** As many ticks as there is room to write beside each other. */
    private Amounts readable(long least, long most, double start, double end) {
        for (int steps = STEPS_MAX; steps > 1; steps--) {
            Amounts some = Amounts.around(least, most, steps, start, end);
            List<Long> ticks = some.ticks();
            double widest = ticks.stream().mapToDouble(this::width).max().orElse(0);
            if ((end - start) / (ticks.size() - 1) >= widest * 1.5 + GAP) return some;
        }
        return Amounts.around(least, most, 1, start, end);
    }

    private double width(long tick) {
        return SMALL.width(frame.told().roughly(tick));
    }

    Drawing draw() {
        double top = legend(6) + 6;
        double bottom = top + 22;
        for (Bar bar : bullets.bars()) bottom += height(bar);
        axis(top, bottom);
        double y = top + 22;
        for (Bar bar : bullets.bars()) {
            double at = y;
            String told = bar.name() + ": " + bar.figures(frame.told());
            svg.group(told, bar.href(), () -> bar(bar, at));
            y += height(bar);
        }
        String description = Term.SHOWS_BARS.in(language).formatted(bullets.bars().size());
        return svg.finish(frame.width(), bottom + 6, bullets.title(), description);
    }

    private double legend(double top) {
        Legend legend = new Legend(svg, frame);
        legend.add(28, Term.FRAME.in(language), x -> granted(x, x + 22, legend.middle(), 12));
        if (bullets.bars().stream().anyMatch(bar -> bar.obliged() != null)) {
            legend.add(28, Term.OBLIGED.in(language), x -> obliged(x, x + 22, legend.middle(), 12));
        }
        legend.add(28, Term.POSTED.in(language), x -> posted(x, x + 22, legend.middle(), 12));
        if (bullets.bars().stream().anyMatch(bar -> bar.forecast() != null)) {
            legend.add(14, Term.FORECAST.in(language), x -> forecast(x + 5, legend.middle(), 14));
        }
        return legend.draw(List.of(), top);
    }

    private void axis(double top, double bottom) {
        double reached = Double.NEGATIVE_INFINITY;
        for (long tick : amounts.ticks()) {
            double x = amounts.at(tick);
            svg.line(x, top + 16, x, bottom, Look.edged(Ink.GRID, 1));
            Anchor anchor = tick == amounts.least() ? Anchor.START : Anchor.MIDDLE;
            if (tick == amounts.most() && frame.isNarrow()) anchor = Anchor.END;
            if (x - width(tick) < reached) continue;
            svg.text(frame.told().roughly(tick), x, top + 6, anchor, SMALL, Ink.QUIET);
            reached = x + width(tick);
        }
    }

    private Wrapped name(Bar bar) {
        double width = frame.isNarrow() ? frame.width() - 2 * EDGE : NAMES;
        return Wrapped.of(bar.name(), NAME, width, 3);
    }

    private double height(Bar bar) {
        double named = name(bar).height();
        double told = FIGURE.lineHeight() + SMALL.lineHeight();
        if (frame.isNarrow()) return AIR + named + 4 + TALL + 4 + told;
        return AIR + Math.max(told, named);
    }

    private void bar(Bar bar, double top) {
        Wrapped name = name(bar);
        boolean narrow = frame.isNarrow();
        double row = height(bar);
        double middle = narrow ? top + AIR / 2 + name.height() + 4 + TALL / 2 : top + row / 2;
        double nameTop = narrow ? top + AIR / 2 : middle - name.height() / 2;
        Ink link = bar.href() == null ? Ink.TEXT : Ink.DECISION;
        svg.text(name, EDGE, nameTop, Anchor.START, link);
        double zero = amounts.at(0);
        if (bar.frame().isPositive()) granted(zero, at(bar.frame().minor()), middle, TALL);
        if (bar.obliged() != null) obliged(zero, at(bar.obliged().minor()), middle, TALL);
        posted(zero, at(bar.posted().minor()), middle, TALL);
        if (bar.isOver()) over(bar, middle);
        if (bar.forecast() != null) forecast(at(bar.forecast().minor()), middle, TALL + 6);
        if (narrow) figures(bar, EDGE, middle + TALL / 2 + 4, frame.width() - 2 * EDGE);
        else figures(bar, frame.width() - FIGURES + EDGE, middle - 17, FIGURES - EDGE);
    }

    private void figures(Bar bar, double x, double top, double width) {
        Wrapped figures = Wrapped.of(bar.figures(frame.told()), FIGURE, width, 1);
        svg.text(figures, x, top, Anchor.START, bar.isOver() ? Ink.REFUSED : Ink.TEXT);
        Wrapped beside = Wrapped.of(bar.beside(frame.told()), SMALL, width, 1);
        svg.text(beside, x, top + figures.height(), Anchor.START, Ink.QUIET);
    }

    private double at(long minor) {
        return amounts.at(minor);
    }

    private void granted(double from, double to, double middle, double tall) {
        Box box = between(from, to, middle, tall);
        svg.rect(box, 2, Look.filled(Ink.BAND).edge(Ink.LINE, 1));
    }

    private void obliged(double from, double to, double middle, double tall) {
        svg.rect(between(from, to, middle, tall - 4), 1, Look.filled(Ink.OBLIGED));
    }

    private void posted(double from, double to, double middle, double tall) {
        svg.rect(between(from, to, middle, tall * 0.4), 1, Look.filled(Ink.POSTED));
    }

    private void over(Bar bar, double middle) {
        double from = at(bar.frame().minor());
        svg.rect(
                between(from, at(bar.posted().minor()), middle, TALL * 0.4),
                0,
                Look.filled(Ink.REFUSED));
        svg.line(
                from,
                middle - TALL / 2 - 2,
                from,
                middle + TALL / 2 + 2,
                Look.edged(Ink.REFUSED, 2));
    }

    private void forecast(double x, double middle, double tall) {
        svg.line(x, middle - tall / 2, x, middle + tall / 2, Look.edged(Ink.TEXT, 2.5));
    }

    private static Box between(double from, double to, double middle, double tall) {
        double left = Math.min(from, to);
        return new Box(left, middle - tall / 2, Math.abs(to - from), tall);
    }
}
