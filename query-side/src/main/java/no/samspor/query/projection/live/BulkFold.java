package no.samspor.query.projection.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.samspor.events.Event;
import no.samspor.events.Logged;
import no.samspor.log.LogReader;
import no.samspor.query.projection.fold.Folding;
import no.samspor.query.projection.fold.Links;
import no.samspor.query.projection.fold.Outcome;
import no.samspor.query.projection.fold.Parked;
import no.samspor.query.projection.fold.Parking;
import no.samspor.query.projection.fold.RowVersion;
import no.samspor.query.projection.fold.Said;
import no.samspor.query.projection.fold.Shape;
import no.samspor.query.projection.fold.Timeline;
import no.samspor.query.projection.fold.ViewFold;
import no.samspor.query.projection.fold.ViewFold.Corrected;
import no.samspor.query.projection.store.Journey;
import no.samspor.query.projection.store.ParkedTable;
import no.samspor.query.projection.store.Places;
import no.samspor.query.projection.store.Shadow;

/** Folds the log from its beginning, in memory, into the next generation of some views. */
final class BulkFold {

    private final List<OneView> all = new ArrayList<>();
    private final Places places;

    BulkFold(List<Shape> shapes, Corrected corrected) {
        places = Places.rebuilt(corrected);
        for (Shape shape : shapes) all.add(new OneView(shape, corrected, places));
    }

    /** Reads the log up to {@code to} once, for all views. */
    void run(Connection connection, LogReader log, long to) throws SQLException {
        for (OneView view : all) view.shadow.create(connection);
        try {
            log.followEach(0, to, event -> hear(connection, event));
        } catch (UncheckedSql failed) {
            throw failed.cause;
        }
        for (OneView view : all) view.finish(connection);
    }

    private void hear(Connection connection, Logged<Event> event) {
        try {
            places.hear(connection, List.of(event));
            for (OneView view : all) view.hear(connection, event);
        } catch (SQLException e) {
            throw new UncheckedSql(e);
        }
    }

    Places places() {
        return places;
    }

    void index(Connection connection) throws SQLException {
        for (OneView view : all) view.shadow.index(connection);
    }

    /** What each view has not heard, in the order of the shapes. */
    List<Parking> parkings() {
        return all.stream().map(view -> view.parking).toList();
    }

    /** What is parked for all of them. */
    List<Parked> parked() {
        return all.stream().flatMap(view -> view.parking.parked().stream()).toList();
    }

    /** Puts the new tables in the place of the live ones, and what is parked with them. */
    void replace(Connection connection) throws SQLException {
        Journey journey = new Journey();
        places.write(journey);
        journey.send(connection);
        for (OneView view : all) {
            view.shadow.move(connection);
            view.shadow.replace(connection);
            String name = view.shape.view().name();
            ParkedTable.replace(connection, name, view.parking.parked());
        }
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
        private final Parking parking;
        private final Map<String, Timeline> timelines = new HashMap<>();
        private final Outcome outcome = new Outcome();

        OneView(Shape shape, Corrected corrected, Places places) {
            this.shape = shape;
            this.shadow = new Shadow(shape, places);
            this.fold = new ViewFold(shape, corrected);
            this.folding = new Folding(fold, new Links());
            this.parking = new Parking(shape.view());
        }

        void hear(Connection connection, Logged<Event> event) throws SQLException {
            if (!fold.mayHear(event)) return;
            Said said = parking.hear(folding, event);
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
            shadow.move(connection);
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
