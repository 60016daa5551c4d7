package no.samspor.query.money.frame;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Page;
import no.samspor.query.asof.Seen;
import no.samspor.query.asof.Sum;
import no.samspor.query.asof.ViewTable;
import no.samspor.query.asof.Where;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.Named;
import no.samspor.query.projection.Shows;
import no.samspor.query.projection.View;
import no.samspor.query.sight.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of frames; every figure of one answer is summed as of the same two times. */
@Component
final class FrameTable implements Shows {

    private final ViewTable<FrameView.Row> frames;
    private final ViewTable<FrameLineView.Row> lines;
    private final ViewTable<FrameGrantView.Row> grants;
    private final ViewTable<FrameBookingView.Row> bookings;
    private final ViewTable<FrameOverrunView.Row> overruns;

    FrameTable(JdbcClient database) {
        frames = new ViewTable<>(database, FrameView.VIEW);
        lines = new ViewTable<>(database, FrameLineView.VIEW);
        grants = new ViewTable<>(database, FrameGrantView.VIEW);
        bookings = new ViewTable<>(database, FrameBookingView.VIEW);
        overruns = new ViewTable<>(database, FrameOverrunView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(
                FrameView.VIEW,
                FrameLineView.VIEW,
                FrameGrantView.VIEW,
                FrameBookingView.VIEW,
                FrameOverrunView.VIEW);
    }

    @Override
    public List<Named> names() {
        return List.of(new Named(FrameView.VIEW, "frame", "holder"));
    }

    Answer.Many<FrameView.Row> list(AsOf asOf, Where where, Page page, Sight sight) {
        return frames.list(asOf, where, page, sight);
    }

    Optional<Seen<FrameView.Row>> one(FrameId frame, AsOf asOf, Sight sight) {
        return frames.one(Change.key(frame), asOf, sight);
    }

    Answer.Many<FrameLineView.Row> lines(FrameId frame, AsOf asOf, Page page, Sight sight) {
        return lines.list(asOf, of(frame), page, sight);
    }

    Answer.Many<FrameGrantView.Row> grants(FrameId frame, AsOf asOf, Page page, Sight sight) {
        return grants.list(asOf, of(frame), page, sight);
    }

    Answer.Many<FrameBookingView.Row> bookings(FrameId frame, AsOf asOf, Page page, Sight sight) {
        return bookings(of(frame), asOf, page, sight);
    }

    Answer.Many<FrameBookingView.Row> bookings(Where where, AsOf asOf, Page page, Sight sight) {
        return bookings.list(asOf, where, page, sight);
    }

    Answer.Many<FrameOverrunView.Row> overruns(FrameId frame, AsOf asOf, Page page, Sight sight) {
        return overruns.list(asOf, of(frame), page, sight);
    }

    Economy.FrameActual actual(FrameId frame, AsOf asOf, Sight sight) {
        Where open = of(frame).is("state", "open");
        List<Sum> granted = grants.sums(asOf, of(frame), sight, "kr", "line", "year", "kind");
        List<Sum> posted = bookings.sums(asOf, of(frame), sight, "kr", "line", "year");
        List<Sum> beyond = overruns.sums(asOf, open, sight, "kr", "entry");
        return Economy.FrameActual.of(frame, granted, posted, beyond);
    }

    Economy.ProgrammeEconomy economy(ProgrammeId programme, AsOf asOf, Sight sight) {
        Where where = Where.all().is("programme", programme);
        List<Sum> granted = grants.sums(asOf, where, sight, "kr", "frame", "year", "kind");
        List<Sum> posted = bookings.sums(asOf, where, sight, "kr", "frame", "year", "organisation");
        return Economy.ProgrammeEconomy.of(programme, granted, posted);
    }

    private static Where of(FrameId frame) {
        return Where.all().is("frame", frame);
    }
}
