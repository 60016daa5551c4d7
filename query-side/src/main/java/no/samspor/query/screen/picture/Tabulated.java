package no.samspor.query.screen.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture told as a table.
 *
 * @param heads one for each column
 * @param rows each as long as the heads
 */
public record Tabulated(String caption, List<Head> heads, List<List<Cell>> rows) {

    /**
     * A column.
     *
     * @param number whether its cells are amounts, to stand at the right
     */
    public record Head(String text, boolean number) {

        static Head of(Term term, String language) {
            return new Head(term.in(language), false);
        }

        static Head ofNumber(Term term, String language) {
            return new Head(term.in(language), true);
        }
    }

    /** What stands in a cell, and where it leads. */
    public record Cell(String text, @Nullable String href) {

        static Cell of(String text) {
            return new Cell(text, null);
        }
    }
}
