package no.samspor.query.projection.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import no.samspor.events.Event;
import no.samspor.events.Logged;
import no.samspor.log.LogReader;
import no.samspor.query.projection.fold.Parking;
import no.samspor.query.projection.fold.Shape;
import no.samspor.query.projection.fold.ViewFold;
import no.samspor.query.projection.fold.ViewFold.Corrected;
import no.samspor.query.projection.store.BatchWriter;
import no.samspor.query.projection.store.Checksum;
import no.samspor.query.projection.store.Journey;
import no.samspor.query.projection.store.Places;
import no.samspor.query.projection.store.Remembered;
import no.samspor.query.projection.store.Tables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes views anew from the whole log, beside the ones that are read: either to compare the two, or
 * to put the new in the place of the old. Reads go on, and so does the live view; only the switch
 * itself waits for the readers of that moment.
 *
 * <p>While it runs it holds the timelines of all keys of the views it makes: some 400 bytes for
 * each change that the log holds for them.
 */
public final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int CATCH_UP_BATCH = 1_000;

    /** Any number that nobody else takes: whoever rebuilds fills the same tables. */
    private static final long ONE_AT_A_TIME = 0x73616d73706f72L;

    /** A switch that cannot have its tables within this fails, and is to be asked for again. */
    private static final String SWITCH_PATIENCE = "SET LOCAL lock_timeout = '5s'";

    private final DataSource database;
    private final LogReader log;
    private final Corrected corrected;
    private final Views views;

    public Rebuild(DataSource database, LogReader log, Corrected corrected, Views views) {
        this.database = database;
        this.log = log;
        this.corrected = corrected;
        this.views = views;
    }

    /** A view as it is read, and as the log makes it, at the same position. */
    public record Comparison(Checksum live, Checksum rebuilt) {
        public boolean isEqual() {
            return live.equals(rebuilt);
        }
    }

    /** Rebuilds {@code shapes} and compares; the live views are left as they are. */
    public List<Comparison> compare(List<Shape> shapes) throws SQLException {
        List<Comparison> comparisons = new ArrayList<>();
        alone(
                connection -> {
                    long position = Views.position(connection);
                    new BulkFold(shapes, corrected).run(connection, log, position);
                    for (Shape shape : shapes) {
                        comparisons.add(
                                new Comparison(
                                        Checksum.of(connection, Tables.live(shape), position),
                                        Checksum.of(connection, Tables.next(shape), position)));
                    }
                });
        return comparisons;
    }

    /** Rebuilds {@code shapes} and puts them in the place of the live ones, all at once. */
    public void replace(List<Shape> shapes) throws SQLException {
        alone(
                connection -> {
                    BulkFold bulk = new BulkFold(shapes, corrected);
                    long reached = Views.position(connection);
                    bulk.run(connection, log, reached);
                    bulk.index(connection);
                    connection.commit();
                    Remembered remembered = new Remembered();
                    Next next =
                            new Next(
                                    bulk,
                                    shapes.stream()
                                            .map(
                                                    shape ->
                                                            nextWriter(
                                                                    shape,
                                                                    remembered,
                                                                    bulk.places()))
                                            .toList());
                    reached = catchUp(connection, next, reached);
                    switchOver(connection, next, reached);
                });
    }

    private interface Work {
        void run(Connection connection) throws SQLException;
    }

    /** Whoever comes meanwhile waits, in this process or another; what is not committed is gone. */
    private void alone(Work work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            call(connection, "SELECT pg_advisory_lock(" + ONE_AT_A_TIME + ")");
            try {
                connection.setAutoCommit(false);
                work.run(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                call(connection, "SELECT pg_advisory_unlock(" + ONE_AT_A_TIME + ")");
            }
        }
    }

    private static void call(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The next generation: as the bulk has left it, and who goes on from there, view by view. */
    private record Next(BulkFold bulk, List<BatchWriter> writers) {

        void write(Connection connection, List<Logged<Event>> batch, long from)
                throws SQLException {
            bulk.places().hear(connection, batch);
            List<Parking> parkings = bulk.parkings();
            Journey questions = new Journey();
            for (int i = 0; i < writers.size(); i++) {
                writers.get(i).hear(connection, questions, batch, parkings.get(i));
            }
            questions.send(connection);
            Journey changes = new Journey();
            for (BatchWriter writer : writers) writer.fold(connection, changes, from);
            changes.send(connection);
        }

        void committed() {
            writers.forEach(BatchWriter::committed);
        }
    }

    private BatchWriter nextWriter(Shape shape, Remembered remembered, Places places) {
        return new BatchWriter(
                new ViewFold(shape, corrected), Tables.next(shape), remembered, places);
    }

    /** Follows the live views until they are at most a batch ahead. */
    private long catchUp(Connection connection, Next next, long from) throws SQLException {
        long reached = from;
        long live = Views.position(connection);
        while (live - reached > CATCH_UP_BATCH) {
            reached = write(connection, next, reached, live);
            connection.commit();
            next.committed();
            live = Views.position(connection);
        }
        return reached;
    }

    private long write(Connection connection, Next next, long from, long to) throws SQLException {
        int limit = (int) Math.min(CATCH_UP_BATCH, to - from);
        List<Logged<Event>> batch = log.follow(from, limit);
        next.write(connection, batch, from);
        return batch.getLast().position();
    }

    /** Holds the live views still, hears the last few events, and renames. */
    private void switchOver(Connection connection, Next next, long from) throws SQLException {
        call(connection, SWITCH_PATIENCE);
        long reached = from;
        long live = Views.lockedPosition(connection);
        while (reached < live) {
            reached = write(connection, next, reached, live);
            next.committed();
        }
        next.bulk().replace(connection);
        connection.commit();
        views.forget();
        LOG.info("views {} rebuilt and switched at position {}", next.bulk(), reached);
        Alarm.sound(next.bulk().parked());
    }
}
