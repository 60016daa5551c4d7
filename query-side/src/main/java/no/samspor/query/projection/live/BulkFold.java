package no.samspor.query.projection.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.log.LogReader;
import no.samspor.query.projection.fold.Folding;
import no.samspor.query.projection.fold.Links;
import no.samspor.query.projection.fold.Outcome;
import no.samspor.query.projection.fold.RowVersion;
import no.samspor.query.projection.fold.Said;
import no.samspor.query.projection.fold.Shape;
import no.samspor.query.projection.fold.Timeline;
import no.samspor.query.projection.fold.ViewFold;
import no.samspor.query.projection.fold.ViewFold.Corrected;
import no.samspor.query.projection.store.Shadow;

/** Folds the log from its beginning, in memory, into the next generation of some views. */
final class BulkFold {

    private final List<OneView> all = new ArrayList<>();

    BulkFold(List<Shape> shapes, Corrected corrected) {
        for (Shape shape : shapes) all.add(new OneView(shape, corrected));
    }

    /** Reads the log up to {@code to} once, for all views. */
    void run(Connection connection, LogReader log, long to) throws SQLException {
        for (OneView view : all) view.shadow.create(connection);
        try {
            log.forEachAfter(0, to, event -> hear(connection, event));
        } catch (UncheckedSql failed) {
            throw failed.cause;
        }
        for (OneView view : all) view.finish(connection);
    }

    private void hear(Connection connection, Recorded<Event> event) {
        try {
            for (OneView view : all) view.hear(connection, event);
        } catch (SQLException e) {
            throw new UncheckedSql(e);
        }
    }

    void index(Connection connection) throws SQLException {
        for (OneView view : all) view.shadow.index(connection);
    }

    void replace(Connection connection) throws SQLException {
        for (OneView view : all) view.shadow.replace(connection);
    }

    @Override
    public String toString() {
        return all.stream().map(view -> view.shape.view().name()).collect(Collectors.joining(", "));
    }

    private static final class OneView {
        private final Shape shape;
        private final Shadow shadow;
        private final ViewFold fold;
        private final Folding folding;
        private final Map<String, Timeline> timelines = new HashMap<>();
        private final Outcome outcome = new Outcome();

        OneView(Shape shape, Corrected corrected) {
            this.shape = shape;
            this.shadow = new Shadow(shape);
            this.fold = new ViewFold(shape, corrected);
            this.folding = new Folding(fold, new Links());
        }

        void hear(Connection connection, Recorded<Event> event) throws SQLException {
            if (!fold.hears(event.event())) return;
            Said said = folding.hear(event);
            if (said.byKey().isEmpty()) return;
            folding.apply(said, timelines, outcome);
            shadow.add(connection, outcome);
            outcome.clear();
        }

        /** What is still open is complete too, now that nothing more comes. */
        void finish(Connection connection) throws SQLException {
            for (Timeline timeline : timelines.values()) {
                for (RowVersion version : timeline.rows()) shadow.add(connection, version);
            }
            timelines.clear();
            shadow.flush(connection);
        }
    }

    /** Carries a fault of the database through the reading of the log. */
    private static final class UncheckedSql extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final SQLException cause;

        UncheckedSql(SQLException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
