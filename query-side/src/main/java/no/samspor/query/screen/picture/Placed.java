package no.samspor.query.screen.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.samspor.kernel.UncertainDate;
import no.samspor.query.screen.picture.scale.Dates;

/**
 * A mark of a timeline where it is drawn, with its label beside it.
 *
 * @param spans one for each day that is stated
 */
record Placed(Mark mark, List<Span> spans, int row, Label label) {

    /** How far an end fades out where nothing bounds it. */
    private static final double FADING = 90;

    /** Between what stands in one row. */
    private static final double AIR = 10;

    private static final int ROWS_MAX = 14;

    /**
     * The days that one date can be, on the axis.
     *
     * @param at where the mark is set
     */
    record Span(UncertainDate date, double from, double to, double at) {

        static Span of(UncertainDate date, Dates dates) {
            double first = dates.x(date.earliest());
            double last = dates.x(date.latest());
            if (isOpen(date.earliest())) {
                return new Span(date, Math.max(dates.left(), last - FADING), last, last);
            }
            if (isOpen(date.latest())) {
                return new Span(date, first, Math.min(dates.right(), first + FADING), first);
            }
            return new Span(date, first, last, (first + last) / 2);
        }
    }

    /** All that can be placed, row under row, none laid over another. */
    static List<Placed> all(List<Mark> marks, Dates dates, Frame frame) {
        List<List<Placed>> rows = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        marks.stream()
                .filter(mark -> !mark.placed().isEmpty())
                .map(mark -> ofOne(mark, dates, frame))
                .sorted(Comparator.comparing(Placed::from).thenComparing(each -> each.mark.text()))
                .forEach(each -> placed.add(each.into(rows)));
        return placed;
    }

    private static Placed ofOne(Mark mark, Dates dates, Frame frame) {
        List<Span> spans = mark.placed().stream().map(date -> Span.of(date, dates)).toList();
        Placed bare = new Placed(mark, spans, 0, new Label(List.of()));
        Label label = Label.of(mark, frame, dates.left(), bare.from(), bare.to(), dates.right());
        return new Placed(mark, spans, 0, label);
    }

    /** Into the first row with room; where there is none, without its label into the last. */
    private Placed into(List<List<Placed>> rows) {
        for (int row = 0; row < ROWS_MAX; row++) {
            if (row == rows.size()) rows.add(new ArrayList<>());
            if (rows.get(row).stream().noneMatch(this::collides)) {
                Placed there = new Placed(mark, spans, row, label);
                rows.get(row).add(there);
                return there;
            }
        }
        return new Placed(mark, spans, ROWS_MAX, new Label(List.of()));
    }

    private boolean collides(Placed other) {
        return left() < other.right() + AIR && other.left() < right() + AIR;
    }

    /** Where what is marked begins. */
    double from() {
        return spans.stream()
                .mapToDouble(span -> Math.min(span.from(), span.at() - Shape.RADIUS))
                .min()
                .orElse(0);
    }

    double to() {
        return spans.stream()
                .mapToDouble(span -> Math.max(span.to(), span.at() + Shape.RADIUS))
                .max()
                .orElse(0);
    }

    private double left() {
        return Stream.concat(Stream.of(from()), label.ends()).min(Double::compare).orElse(0.0);
    }

    private double right() {
        return Stream.concat(Stream.of(to()), label.ends()).max(Double::compare).orElse(0.0);
    }

    static boolean isOpen(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX);
    }
}
