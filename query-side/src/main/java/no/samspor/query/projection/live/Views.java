package no.samspor.query.projection.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.Logged;
import no.samspor.query.projection.View;
import no.samspor.query.projection.fold.Parked;
import no.samspor.query.projection.fold.Parking;
import no.samspor.query.projection.fold.Shape;
import no.samspor.query.projection.fold.ViewFold;
import no.samspor.query.projection.fold.ViewFold.Corrected;
import no.samspor.query.projection.store.BatchWriter;
import no.samspor.query.projection.store.Journey;
import no.samspor.query.projection.store.ParkedTable;
import no.samspor.query.projection.store.Places;
import no.samspor.query.projection.store.Remembered;
import no.samspor.query.projection.store.Schema;
import no.samspor.query.projection.store.Tables;

/**
 * All views of this side. They move together: whatever is read, every view stands at the same
 * position.
 */
public final class Views {

    private static final String MOVE = "UPDATE views.progress SET position = ?";

    private final List<Shape> shapes;
    private final List<BatchWriter> writers = new ArrayList<>();
    private final List<Parked> parked = new ArrayList<>();
    private final Remembered remembered = new Remembered();
    private final Places places;
    private long writtenTo = -1;

    public Views(List<View<?>> views, Corrected corrected) {
        this.shapes = views.stream().map(Shape::of).toList();
        this.places = Places.live(corrected);
        for (Shape shape : shapes) {
            writers.add(
                    new BatchWriter(
                            new ViewFold(shape, corrected),
                            Tables.live(shape),
                            remembered,
                            places));
        }
    }

    public List<Shape> shapes() {
        return shapes;
    }

    /**
     * Checks every table against its view; fails with the columns that are wrong.
     *
     * @return the views that are new or of a new shape and must be rebuilt before they are served
     */
    public List<Shape> prepare(Connection connection) throws SQLException {
        List<Shape> unbuilt = new ArrayList<>();
        long position = lockedPosition(connection);
        for (Shape shape : shapes) {
            Schema.prepare(connection, shape);
            if (Schema.isBuilt(connection, shape)) continue;
            if (position > 0) unbuilt.add(shape);
            else Schema.built(connection, shape);
        }
        return unbuilt;
    }

    /** Empties all views, so that the log can be heard from its beginning. */
    public synchronized void reset(Connection connection) throws SQLException {
        lockedPosition(connection);
        for (Shape shape : shapes) Schema.clear(connection, shape);
        Places.clear(connection);
        ParkedTable.clear(connection);
        move(connection, 0);
        forget();
    }

    /**
     * Folds what of {@code batch} lies beyond the views' position, in the caller's transaction.
     * What they have heard before changes nothing; what one of them cannot hear is parked for it.
     *
     * @return the position they stand at when the transaction commits
     */
    public long advance(Connection connection, List<? extends Logged<Event>> batch)
            throws SQLException {
        return advance(connection, batch, new Journey());
    }

    /**
     * As {@link #advance(Connection, List)}, in whose journey others change something too.
     *
     * @param changes what is sent before their own changes, also where there are none
     */
    synchronized long advance(
            Connection connection, List<? extends Logged<Event>> batch, Journey changes)
            throws SQLException {
        Followed followed = follow(connection);
        long from = followed.position();
        if (from != writtenTo) forget();
        writtenTo = -1;
        parked.clear();
        List<Logged<Event>> news =
                batch.stream()
                        .filter(event -> event.position() > from)
                        .<Logged<Event>>map(event -> event)
                        .toList();
        if (news.isEmpty()) {
            changes.send(connection);
            return from;
        }
        if (news.getFirst().position() != from + 1) {
            throw new IllegalStateException(
                    "the views stand at " + from + ", next came " + news.getFirst().position());
        }
        places.hear(connection, news);
        Journey questions = new Journey();
        for (int i = 0; i < writers.size(); i++) {
            Parking parking = followed.parked().of(shapes.get(i).view());
            writers.get(i).hear(connection, questions, news, parking);
            parked.addAll(parking.parked());
        }
        questions.send(connection);
        for (BatchWriter writer : writers) writer.fold(connection, changes, from);
        places.write(changes);
        ParkedTable.add(changes, parked);
        long to = news.getLast().position();
        changes.add(MOVE, to);
        changes.send(connection);
        return to;
    }

    /** The transaction that {@link #advance} wrote in has committed at {@code position}. */
    public synchronized void committed(long position) {
        writers.forEach(BatchWriter::committed);
        places.committed();
        writtenTo = position;
        Alarm.sound(parked);
        parked.clear();
    }

    /** Nothing kept in memory can be trusted: another has written. */
    public synchronized void forget() {
        writers.forEach(BatchWriter::forget);
        remembered.forget();
        places.forget();
        writtenTo = -1;
    }

    /** Whoever holds this row writes; a rebuild that switches waits for it as a batch does. */
    static long lockedPosition(Connection connection) throws SQLException {
        return position(connection, "SELECT position FROM views.progress FOR UPDATE");
    }

    /** Where the views stand, and what they have not heard. */
    private record Followed(long position, ParkedTable parked) {}

    /**
     * As {@link #lockedPosition}, for a transaction that nobody waits for on the disk: what a crash
     * takes back of it, position and rows alike, is heard again from the log (ADR 13). What is
     * parked is read by a statement of its own, which sees what another wrote before it let go of
     * the lock; both make one journey.
     */
    private static Followed follow(Connection connection) throws SQLException {
        String sql =
                "SELECT position, set_config('synchronous_commit', 'off', true)"
                        + " FROM views.progress FOR UPDATE; "
                        + ParkedTable.STREAMS;
        try (PreparedStatement both = connection.prepareStatement(sql)) {
            both.execute();
            long position = onlyPosition(both.getResultSet());
            both.getMoreResults();
            return new Followed(position, new ParkedTable(both.getResultSet()));
        }
    }

    static long position(Connection connection) throws SQLException {
        return position(connection, "SELECT position FROM views.progress");
    }

    private static long position(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet found = select.executeQuery()) {
            return onlyPosition(found);
        }
    }

    private static long onlyPosition(ResultSet found) throws SQLException {
        if (!found.next()) throw new IllegalStateException("views.progress has no row");
        return found.getLong(1);
    }

    static void move(Connection connection, long to) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            update.setLong(1, to);
            update.executeUpdate();
        }
    }
}
