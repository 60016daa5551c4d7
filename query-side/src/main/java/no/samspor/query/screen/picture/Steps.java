package no.samspor.query.screen.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import no.samspor.kernel.Nok;
import no.samspor.query.screen.picture.Tabulated.Cell;
import no.samspor.query.screen.picture.Tabulated.Head;
import no.samspor.query.screen.picture.ink.Drawing;
import org.jspecify.annotations.Nullable;

/**
 * Sums that stand until something changes them: a frame as decisions moved it, what was posted.
 *
 * @param until the day to which the last step of each line reaches
 */
public record Steps(String title, List<Line> lines, LocalDate until) implements Picture {

    /**
     * One sum.
     *
     * @param dashed whether it is told apart by dashes: a limit, not money that moved
     * @param points in order of days
     */
    public record Line(String name, boolean dashed, List<Point> points) {

        /** What it is from its first day on; null before. */
        @Nullable Nok on(LocalDate day) {
            @Nullable Nok amount = null;
            for (Point each : points) if (!each.on().isAfter(day)) amount = each.amount();
            return amount;
        }
    }

    /** The sum from {@code on} on, that day included. */
    public record Point(LocalDate on, Nok amount) {}

    @Override
    public Drawing draw(Frame frame) {
        return new StepsDrawing(this, frame).draw();
    }

    @Override
    public Tabulated table(String language) {
        Told told = new Told(language);
        List<Head> heads = new ArrayList<>();
        heads.add(Head.of(Term.DATE, language));
        lines.forEach(line -> heads.add(new Head(line.name(), true)));
        TreeSet<LocalDate> days = new TreeSet<>();
        lines.forEach(line -> line.points().forEach(point -> days.add(point.on())));
        List<List<Cell>> rows = new ArrayList<>();
        for (LocalDate day : days) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(told.day(day)));
            for (Line line : lines) {
                @Nullable Nok amount = line.on(day);
                row.add(Cell.of(amount == null ? "–" : told.amount(amount)));
            }
            rows.add(row);
        }
        return new Tabulated(title, heads, rows);
    }
}
