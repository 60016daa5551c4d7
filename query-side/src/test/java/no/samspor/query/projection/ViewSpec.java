package no.samspor.query.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Stamp;
import no.samspor.query.asof.Seen;
import no.samspor.query.projection.fold.Doubt;
import no.samspor.query.projection.fold.Folding;
import no.samspor.query.projection.fold.Links;
import no.samspor.query.projection.fold.Outcome;
import no.samspor.query.projection.fold.RowVersion;
import no.samspor.query.projection.fold.Segment;
import no.samspor.query.projection.fold.Shape;
import no.samspor.query.projection.fold.Timeline;
import no.samspor.query.projection.fold.ViewFold;

/**
 * Given these events, what does the view say of a day, as known at a position?
 *
 * <pre>
 * ViewSpec.of(VIEW)
 *         .recordedOn("2024-01-15").given(effective("2024-01-01"), accepted)
 *         .on("2023-06-01").knownAt(1).row(key)
 * </pre>
 *
 * Nothing is stored: the same fold as in the database, in memory.
 */
public final class ViewSpec<R extends Record> {

    private final View<R> view;
    private final Shape shape;
    private final List<Recorded<Event>> log = new ArrayList<>();
    private final Map<String, Timeline> timelines = new HashMap<>();
    private final Outcome outcome = new Outcome();
    private final Folding folding;
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");

    private ViewSpec(View<R> view) {
        this.view = view;
        this.shape = Shape.of(view);
        this.folding = new Folding(new ViewFold(shape, new Patched(log)), new Links());
    }

    public static <R extends Record> ViewSpec<R> of(View<R> view) {
        return new ViewSpec<>(view);
    }

    /** The day on which the events that follow reach the record. */
    public ViewSpec<R> recordedOn(String day) {
        now = Instant.parse(day + "T12:00:00Z");
        return this;
    }

    public ViewSpec<R> given(Stamp stamp, Event... events) {
        for (Event event : events) {
            long position = log.size() + 1;
            hear(new Recorded<>(position, 0, new UUID(0, position), now, event, stamp));
        }
        return this;
    }

    /** A whole log, as it was recorded. */
    public ViewSpec<R> replaying(List<Recorded<Event>> events) {
        events.forEach(this::hear);
        return this;
    }

    private void hear(Recorded<Event> event) {
        log.add(event);
        folding.apply(folding.hear(event), timelines, outcome);
    }

    /** All row versions there ever were. */
    public List<RowVersion> versions() {
        return outcome.opened();
    }

    public List<Recorded<Event>> log() {
        return log;
    }

    public On on(String day) {
        return new On((int) LocalDate.parse(day).toEpochDay());
    }

    /** A question about a day. */
    public final class On {
        private final int day;

        private On(int day) {
            this.day = day;
        }

        public Known known() {
            return knownAt(log.size());
        }

        public Known knownAt(long position) {
            return new Known(day, position);
        }
    }

    /** A question about a day, as known at a position. */
    public final class Known {
        private final int day;
        private final long position;

        private Known(int day, long position) {
            this.day = day;
            this.position = position;
        }

        /** The row with this key; empty if it does not hold, possibly or surely, on that day. */
        public Optional<Shown<R>> row(Object... key) {
            return rows().stream().filter(row -> row.key().equals(Change.key(key))).findFirst();
        }

        public List<Shown<R>> rows() {
            return outcome.opened().stream()
                    .filter(v -> v.openedAt() <= position && position < v.closedAt())
                    .filter(v -> v.segment().from() <= day && day < v.segment().to())
                    .map(v -> new Shown<>(v.key(), read(v.segment()), v.segment()))
                    .toList();
        }

        /** The rows as an answer has them, for what is made of several. */
        public List<Seen<R>> seen() {
            return rows().stream().map(ViewSpec.this::seen).toList();
        }
    }

    private Seen<R> seen(Shown<R> shown) {
        Segment segment = shown.segment();
        return new Seen<>(
                shown.row(),
                shown.certainty(),
                segment.doubt().stream().map(this::because).toList(),
                segment.notEvidenced(),
                segment.warnings(),
                segment.disputed(),
                segment.positions(),
                new Seen.Valid(null, null),
                new Seen.Recorded(0, null),
                null);
    }

    private Seen.Because because(Doubt doubt) {
        Object otherwise =
                doubt.field().equals(Doubt.EXISTENCE)
                        ? null
                        : shape.columns()
                                .get(shape.indexOf(doubt.field()))
                                .value(doubt.otherwise());
        return new Seen.Because(doubt.field(), doubt.edtf(), otherwise);
    }

    /** A row as a reader gets it. */
    public record Shown<R extends Record>(String key, R row, Segment segment) {
        public Certainty certainty() {
            return segment.doubt().isEmpty() ? Certainty.YES : Certainty.POSSIBLY;
        }

        public List<Doubt> doubt() {
            return segment.doubt();
        }

        public List<Long> positions() {
            return segment.positions();
        }
    }

    private R read(Segment segment) {
        try {
            var constructor = view.row().getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            Object[] values = new Object[shape.columns().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = shape.columns().get(i).value(segment.cells().get(i));
            }
            return view.row().cast(constructor.newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(view.row() + " does not take " + segment.cells(), e);
        }
    }
}
