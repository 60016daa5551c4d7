package no.samspor.query.screen.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.samspor.query.screen.picture.Tabulated.Cell;
import no.samspor.query.screen.picture.Tabulated.Head;
import no.samspor.query.screen.picture.ink.Drawing;

/**
 * What happened in each of some lanes: decisions and handovers of each sub-project.
 *
 * @param today the day it is seen from; what lies later is planned
 */
public record Timeline(String title, List<Lane> lanes, LocalDate today) implements Picture {

    /** A lane, a sub-project for example, and what happened in it, in any order. */
    public record Lane(String name, List<Mark> marks) {}

    @Override
    public Drawing draw(Frame frame) {
        return new TimelineDrawing(this, frame).draw();
    }

    @Override
    public Tabulated table(String language) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Lane lane : lanes) {
            for (Mark mark : lane.marks()) {
                rows.add(
                        List.of(
                                Cell.of(lane.name()),
                                Cell.of(mark.kind().term().in(language)),
                                new Cell(mark.text(), mark.href()),
                                Cell.of(mark.when(language))));
            }
        }
        return new Tabulated(
                title,
                List.of(
                        Head.of(Term.LANE, language),
                        Head.of(Term.WHAT, language),
                        Head.of(Term.TEXT, language),
                        Head.of(Term.WHEN, language)),
                rows);
    }
}
