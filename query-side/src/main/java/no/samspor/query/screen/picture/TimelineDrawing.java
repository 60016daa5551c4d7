package no.samspor.query.screen.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.samspor.kernel.UncertainDate;
import no.samspor.query.screen.picture.Label.Part;
import no.samspor.query.screen.picture.Placed.Span;
import no.samspor.query.screen.picture.Timeline.Lane;
import no.samspor.query.screen.picture.ink.Box;
import no.samspor.query.screen.picture.ink.Drawing;
import no.samspor.query.screen.picture.ink.Face;
import no.samspor.query.screen.picture.ink.Ink;
import no.samspor.query.screen.picture.ink.Look;
import no.samspor.query.screen.picture.ink.Svg;
import no.samspor.query.screen.picture.ink.Svg.Anchor;
import no.samspor.query.screen.picture.ink.Wrapped;
import no.samspor.query.screen.picture.scale.Dates;

/** Lanes under one another, on one axis of days. */
final class TimelineDrawing {

    private static final double NAMES = 190;
    private static final double EDGE = 10;
    private static final double PAD = 9;
    private static final double TODAY = 12;
    private static final double AXIS = 32;
    private static final double TOP = 46;
    private static final double TICKS_APART = 76;

    /** From a mark down to a line under it. */
    private static final double UNDER = 17;

    private static final Face NAME = Face.strong(13);
    private static final Face SMALL = Face.plain(12);

    private final Timeline timeline;
    private final Frame frame;
    private final String language;
    private final Svg svg;
    private final Dates dates;
    private final double rowHeight;

    TimelineDrawing(Timeline timeline, Frame frame) {
        this.timeline = timeline;
        this.frame = frame;
        language = frame.language();
        svg = new Svg(frame.id());
        rowHeight = frame.isNarrow() ? 38 : 24;
        double left = frame.isNarrow() ? EDGE : NAMES + 2 * EDGE;
        List<LocalDate> days = days();
        LocalDate first = days.stream().min(LocalDate::compareTo).orElse(timeline.today());
        LocalDate last = days.stream().max(LocalDate::compareTo).orElse(timeline.today());
        dates = Dates.around(first, last, left, frame.width() - EDGE, TICKS_APART);
    }

    private List<LocalDate> days() {
        return Stream.concat(
                        Stream.of(timeline.today()),
                        marks().flatMap(mark -> mark.placed().stream())
                                .flatMap(date -> Stream.of(date.earliest(), date.latest()))
                                .filter(day -> !Placed.isOpen(day)))
                .toList();
    }

    private Stream<Mark> marks() {
        return timeline.lanes().stream().flatMap(lane -> lane.marks().stream());
    }

    Drawing draw() {
        List<List<Placed>> lanes = new ArrayList<>();
        double bottom = TOP;
        List<Double> tops = new ArrayList<>();
        for (Lane lane : timeline.lanes()) {
            List<Placed> placed = Placed.all(lane.marks(), dates, frame);
            lanes.add(placed);
            tops.add(bottom);
            bottom += height(lane, placed);
        }
        tops.add(bottom);
        for (int i = 0; i < lanes.size(); i += 2) band(tops.get(i), tops.get(i + 1));
        axis(bottom);
        for (int i = 0; i < lanes.size(); i++) {
            Ink ground = i % 2 == 0 ? Ink.BAND : Ink.PAPER;
            lane(timeline.lanes().get(i), lanes.get(i), tops.get(i), ground);
        }
        List<Placed> all = lanes.stream().flatMap(List::stream).toList();
        double end = new Legend(svg, frame).draw(all, notes(all), bottom + PAD);
        String description =
                Term.SHOWS_LANES
                        .in(language)
                        .formatted(
                                lanes.size(),
                                marks().count(),
                                frame.told().day(dates.first()),
                                frame.told().day(dates.last()));
        return svg.finish(frame.width(), end, timeline.title(), description);
    }

    private Wrapped name(Lane lane) {
        double width = frame.isNarrow() ? frame.width() - 2 * EDGE : NAMES;
        return Wrapped.of(lane.name(), NAME, width, 3);
    }

    private double height(Lane lane, List<Placed> placed) {
        int rows = 1 + placed.stream().mapToInt(Placed::row).max().orElse(0);
        double named = name(lane).height();
        double marked = rows * rowHeight;
        return 2 * PAD + (frame.isNarrow() ? named + 2 + marked : Math.max(named, marked));
    }

    private void band(double top, double bottom) {
        svg.rect(new Box(0, top, frame.width(), bottom - top), 4, Look.filled(Ink.BAND));
    }

    private void axis(double bottom) {
        for (LocalDate tick : dates.ticks()) {
            double at = dates.x(tick);
            svg.line(at, AXIS + 9, at, bottom, Look.edged(Ink.GRID, 1));
            String text = frame.told().tick(tick, dates.months());
            svg.text(text, at, AXIS, Anchor.START, SMALL, Ink.QUIET);
        }
        double x = dates.x(timeline.today());
        svg.line(x, TODAY + 8, x, bottom, Look.edged(Ink.LINE, 1.25).dashes());
        String text = Term.AS_OF.in(language).formatted(frame.told().day(timeline.today()));
        double half = SMALL.width(text) / 2;
        double kept = Math.clamp(x, half + 2, frame.width() - half - 2);
        svg.text(text, kept, TODAY, Anchor.MIDDLE, SMALL, Ink.QUIET);
    }

    private void lane(Lane lane, List<Placed> placed, double top, Ink ground) {
        Wrapped name = name(lane);
        double first = top + PAD + (frame.isNarrow() ? name.height() + 2 : 0);
        double nameTop = top + PAD + (frame.isNarrow() ? 0 : (rowHeight - NAME.lineHeight()) / 2);
        svg.group(lane.name(), null, () -> svg.text(name, EDGE, nameTop, Anchor.START, Ink.TEXT));
        for (Placed each : placed) {
            double y = first + each.row() * rowHeight + (frame.isNarrow() ? 10 : rowHeight / 2);
            Mark mark = each.mark();
            String told = mark.kind().term().in(language) + ": " + mark.text() + ", " + when(mark);
            svg.group(told, mark.href(), () -> mark(each, y, ground));
        }
    }

    private String when(Mark mark) {
        return mark.when(language);
    }

    private void mark(Placed placed, double y, Ink ground) {
        Mark mark = placed.mark();
        for (Part part : placed.label().parts()) label(part, mark, y, ground);
        if (mark.isDisputed()) {
            double from = placed.spans().stream().mapToDouble(Span::at).min().orElse(0);
            double to = placed.spans().stream().mapToDouble(Span::at).max().orElse(0);
            svg.line(from, y, to, y, Look.edged(Ink.DISPUTED, 1.5).dashes());
        }
        for (Span span : placed.spans()) {
            if (!span.date().isExact()) range(span, mark.kind().ink(), y);
            if (mark.isDisputed()) Shape.claim(svg, span.at(), y);
            else mark.kind().shape().draw(svg, span.at(), y, mark.kind().ink());
        }
    }

    /** All the days that it can be; fading where nothing bounds them. */
    private void range(Span span, Ink ink, double y) {
        Box box = new Box(span.from(), y - 4, span.to() - span.from(), 8);
        UncertainDate date = span.date();
        if (Placed.isOpen(date.earliest())) svg.fading(box, ink, 0.5, true);
        else if (Placed.isOpen(date.latest())) svg.fading(box, ink, 0.5, false);
        else svg.rect(box, 4, Look.tinted(ink, 0.2).edge(ink, 1).dashes());
    }

    /** Over a piece of the ground, so that no line of the axis goes through its letters. */
    private void label(Part part, Mark mark, double y, Ink ground) {
        double middle = y + (part.under() ? UNDER : 0);
        double tall = part.text().face().lineHeight();
        Box behind = new Box(part.x() - 2, middle - tall / 2, part.text().width() + 4, tall);
        svg.rect(behind, 0, Look.filled(ground));
        svg.text(part.text(), part.x(), middle - tall / 2, Anchor.START, ink(part, mark));
    }

    private static Ink ink(Part part, Mark mark) {
        if (part.when()) return mark.isDisputed() ? Ink.DISPUTED : Ink.QUIET;
        return mark.href() == null ? Ink.TEXT : Ink.DECISION;
    }

    private List<String> notes(List<Placed> all) {
        List<String> notes = new ArrayList<>();
        long undated = marks().filter(mark -> mark.placed().isEmpty()).count();
        long silent = all.stream().filter(each -> each.label().isEmpty()).count();
        if (undated > 0) notes.add(Term.UNDATED.in(language).formatted(undated));
        if (silent > 0) notes.add(Term.CROWDED.in(language).formatted(silent));
        return notes;
    }
}
