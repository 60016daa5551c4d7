package no.samspor.query.screen.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.samspor.query.screen.picture.Steps.Line;
import no.samspor.query.screen.picture.Steps.Point;
import no.samspor.query.screen.picture.ink.Drawing;
import no.samspor.query.screen.picture.ink.Face;
import no.samspor.query.screen.picture.ink.Ink;
import no.samspor.query.screen.picture.ink.Look;
import no.samspor.query.screen.picture.ink.Path;
import no.samspor.query.screen.picture.ink.Svg;
import no.samspor.query.screen.picture.ink.Svg.Anchor;
import no.samspor.query.screen.picture.ink.Wrapped;
import no.samspor.query.screen.picture.scale.Amounts;
import no.samspor.query.screen.picture.scale.Dates;
import no.samspor.query.screen.picture.scale.Spread;
import no.samspor.query.screen.picture.scale.Spread.Wish;

/** Lines with their names where they end, instead of a legend. */
final class StepsDrawing {

    private static final double EDGE = 10;
    private static final double TOP = 16;
    private static final double TALL = 220;
    private static final double NAMES = 180;
    private static final double APART = 76;
    private static final Face SMALL = Face.plain(12);
    private static final Face NAME = Face.strong(13);
    private static final List<Ink> INKS = List.of(Ink.POSTED, Ink.LINE, Ink.OBLIGED, Ink.HANDOVER);

    private final Steps steps;
    private final Frame frame;
    private final Svg svg;
    private final Amounts amounts;
    private final Dates dates;

    StepsDrawing(Steps steps, Frame frame) {
        this.steps = steps;
        this.frame = frame;
        svg = new Svg(frame.id());
        List<Point> points = steps.lines().stream().flatMap(l -> l.points().stream()).toList();
        long most = points.stream().mapToLong(p -> p.amount().minor()).max().orElse(0);
        long least = points.stream().mapToLong(p -> p.amount().minor()).min().orElse(0);
        amounts = Amounts.around(least, most, 4, TOP + TALL, TOP);
        double axis =
                amounts.ticks().stream()
                        .mapToDouble(tick -> SMALL.width(frame.told().roughly(tick)))
                        .max()
                        .orElse(0);
        LocalDate first =
                points.stream().map(Point::on).min(LocalDate::compareTo).orElse(steps.until());
        double right = frame.width() - EDGE - (frame.isNarrow() ? 0 : NAMES);
        dates = Dates.around(first, steps.until(), EDGE + axis + 8, right, APART);
    }

    Drawing draw() {
        axes();
        List<Line> drawn = steps.lines().stream().filter(l -> !l.points().isEmpty()).toList();
        for (int i = 0; i < drawn.size(); i++) {
            Line line = drawn.get(i);
            Look look = Look.edged(ink(i), 2.25);
            Path path = path(line);
            svg.group(told(line), null, () -> svg.path(path, line.dashed() ? look.dashes() : look));
        }
        double bottom = TOP + TALL + 30;
        double end = frame.isNarrow() ? namesUnder(drawn, bottom) : namesAtEnd(drawn, bottom);
        String said = drawn.stream().map(this::told).collect(Collectors.joining("; "));
        String description =
                Term.SHOWS_STEPS
                        .in(frame.language())
                        .formatted(
                                frame.told().day(dates.first()),
                                frame.told().day(steps.until()),
                                said);
        return svg.finish(frame.width(), end, steps.title(), description);
    }

    private static Ink ink(int line) {
        return INKS.get(line % INKS.size());
    }

    private void axes() {
        for (long tick : amounts.ticks()) {
            double y = amounts.at(tick);
            Look look = tick == 0 ? Look.edged(Ink.LINE, 1) : Look.edged(Ink.GRID, 1);
            svg.line(dates.left(), y, dates.right(), y, look);
            String text = frame.told().roughly(tick);
            svg.text(text, dates.left() - 8, y, Anchor.END, SMALL, Ink.QUIET);
        }
        for (LocalDate tick : dates.ticks()) {
            String text = frame.told().tick(tick, dates.months());
            svg.line(
                    dates.x(tick),
                    TOP + TALL,
                    dates.x(tick),
                    TOP + TALL + 5,
                    Look.edged(Ink.LINE, 1));
            svg.text(text, dates.x(tick), TOP + TALL + 15, Anchor.START, SMALL, Ink.QUIET);
        }
    }

    private Path path(Line line) {
        Path path = new Path();
        double before = 0;
        boolean begun = false;
        for (Point point : line.points()) {
            double x = dates.x(point.on());
            double y = amounts.at(point.amount().minor());
            if (begun) path.on(x, before).on(x, y);
            else path.to(x, y);
            before = y;
            begun = true;
        }
        return path.on(dates.x(steps.until()), before);
    }

    private String told(Line line) {
        return line.name() + " " + frame.told().roughly(line.points().getLast().amount());
    }

    private double namesAtEnd(List<Line> drawn, double bottom) {
        double x = dates.x(steps.until());
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) order.add(i);
        order.sort((a, b) -> Double.compare(end(drawn.get(a)), end(drawn.get(b))));
        List<Wrapped> names =
                order.stream()
                        .map(i -> Wrapped.of(told(drawn.get(i)), NAME, NAMES - EDGE, 2))
                        .toList();
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            wishes.add(new Wish(end(drawn.get(order.get(i))), names.get(i).height() + 4));
        }
        double[] middles = Spread.of(wishes);
        double lowest = bottom;
        double highest = middles.length == 0 ? 0 : middles[0] - wishes.get(0).extent() / 2;
        double down = Math.max(0, -highest);
        for (int i = 0; i < names.size(); i++) {
            double y = middles[i] + down;
            double from = end(drawn.get(order.get(i)));
            Path lead = new Path().to(x + 2, from).swing(x + 2, from, dates.right() + 10, y);
            svg.path(lead, Look.edged(Ink.LINE, 1));
            double top = y - names.get(i).height() / 2;
            svg.text(names.get(i), dates.right() + 15, top, Anchor.START, Ink.TEXT);
            lowest = Math.max(lowest, y + names.get(i).height() / 2 + 4);
        }
        return lowest;
    }

    private double end(Line line) {
        return amounts.at(line.points().getLast().amount().minor());
    }

    private double namesUnder(List<Line> drawn, double bottom) {
        Legend legend = new Legend(svg, frame);
        for (int i = 0; i < drawn.size(); i++) {
            Look look = Look.edged(ink(i), 2.25);
            Look shown = drawn.get(i).dashed() ? look.dashes() : look;
            String told = told(drawn.get(i));
            legend.add(30, told, x -> svg.line(x, legend.middle(), x + 22, legend.middle(), shown));
        }
        return legend.draw(List.of(), bottom);
    }
}
