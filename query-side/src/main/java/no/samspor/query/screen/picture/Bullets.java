package no.samspor.query.screen.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.samspor.kernel.Nok;
import no.samspor.query.screen.picture.Tabulated.Cell;
import no.samspor.query.screen.picture.Tabulated.Head;
import no.samspor.query.screen.picture.ink.Drawing;
import org.jspecify.annotations.Nullable;

/** Money against frames: what is granted, obliged, posted and forecast, a bar for each. */
public record Bullets(String title, List<Bar> bars) implements Picture {

    private static final long WHOLE_BP = 10_000;

    /**
     * One frame.
     *
     * @param frame zero where nothing is granted
     * @param obliged null where it is not kept
     * @param forecast of all that will be spent; null where nobody has made one
     */
    public record Bar(
            String name,
            Nok frame,
            @Nullable Nok obliged,
            Nok posted,
            @Nullable Nok forecast,
            @Nullable String href) {

        /** The amount and what is left of its frame, in words. */
        String figures(Told told) {
            String language = told.language();
            if (!frame.isPositive()) {
                return Term.NO_FRAME.in(language).formatted(told.roughly(posted));
            }
            if (posted.exceeds(frame)) {
                String over = told.roughly(posted.minus(frame));
                return Term.OVER.in(language).formatted(over);
            }
            String of = Term.OF.in(language);
            return of.formatted(told.roughly(posted), told.roughly(frame));
        }

        boolean isOver() {
            return frame.isPositive() && posted.exceeds(frame);
        }

        /** The most that has to be shown. */
        long most() {
            long most = Math.max(frame.minor(), posted.minor());
            if (obliged != null) most = Math.max(most, obliged.minor());
            return forecast == null ? most : Math.max(most, forecast.minor());
        }

        /** How much of the frame is used, and what is forecast; may be empty. */
        String beside(Told told) {
            List<String> said = new ArrayList<>();
            if (frame.isPositive()) {
                said.add(Term.USED.in(told.language()).formatted(share(told)));
            }
            if (forecast != null) {
                String word = Term.FORECAST.in(told.language()).toLowerCase(Locale.ROOT);
                said.add(word + " " + told.roughly(forecast));
            }
            return String.join(", ", said);
        }

        private String share(Told told) {
            if (!frame.isPositive()) return "";
            double share = (double) posted.minor() / frame.minor();
            return told.percent(Math.round(share * WHOLE_BP));
        }
    }

    @Override
    public Drawing draw(Frame frame) {
        return new BulletsDrawing(this, frame).draw();
    }

    @Override
    public Tabulated table(String language) {
        Told told = new Told(language);
        List<List<Cell>> rows = new ArrayList<>();
        for (Bar bar : bars) {
            List<Cell> row = new ArrayList<>();
            row.add(new Cell(bar.name(), bar.href()));
            row.add(amount(bar.frame(), told));
            if (isObliged()) row.add(amount(bar.obliged(), told));
            row.add(amount(bar.posted(), told));
            if (isForecast()) row.add(amount(bar.forecast(), told));
            row.add(amount(bar.frame().minus(bar.posted()), told));
            row.add(Cell.of(bar.share(told)));
            rows.add(row);
        }
        List<Head> heads = new ArrayList<>();
        heads.add(Head.of(Term.NAME, language));
        heads.add(Head.ofNumber(Term.FRAME, language));
        if (isObliged()) heads.add(Head.ofNumber(Term.OBLIGED, language));
        heads.add(Head.ofNumber(Term.POSTED, language));
        if (isForecast()) heads.add(Head.ofNumber(Term.FORECAST, language));
        heads.add(Head.ofNumber(Term.REMAINING, language));
        heads.add(Head.ofNumber(Term.SHARE, language));
        return new Tabulated(title, heads, rows);
    }

    /** What is kept for no bar is no column of the table. */
    private boolean isObliged() {
        return bars.stream().anyMatch(bar -> bar.obliged() != null);
    }

    private boolean isForecast() {
        return bars.stream().anyMatch(bar -> bar.forecast() != null);
    }

    private static Cell amount(@Nullable Nok amount, Told told) {
        return Cell.of(amount == null ? "–" : told.amount(amount));
    }
}
