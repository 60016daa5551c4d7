package no.samspor.query.projection.fold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.samspor.query.projection.fold.Entry.Assigned;
import no.samspor.query.projection.fold.Entry.Disputed;
import no.samspor.query.projection.fold.Entry.Evidenced;
import no.samspor.query.projection.fold.Entry.Retracted;

/**
 * What is known of one key, and the rows it makes now: all of it, until it lets go of what only
 * earlier days could show. Not for several threads.
 */
public final class Timeline {

    /** So many more than it kept the last time are borne before it looks again. */
    private static final int FEW = 3;

    /** What one event did to the rows of a key. */
    public record Turn(List<RowVersion> opened, List<RowVersion> closed) {
        static final Turn NOTHING = new Turn(List.of(), List.of());
    }

    private final Shape shape;
    private final String key;
    private final List<Assigned> assigned = new ArrayList<>(4);
    private final List<Evidenced> evidence = new ArrayList<>(0);
    private final List<Disputed> disputes = new ArrayList<>(0);
    private final Set<String> streams = new HashSet<>(2);
    private List<RowVersion> rows = List.of();

    /** What was let go of matters only to days before this one. */
    private int horizon = Bound.NEVER_BEFORE;

    /** How many entries it holds before it looks for what to let go of. */
    private int enough = FEW;

    private boolean staysWhole;

    public Timeline(Shape shape, String key) {
        this.shape = shape;
        this.key = key;
    }

    /**
     * The timeline that {@code entries} made, in the order of their positions: folded as they came,
     * so that each row is known from where it was opened.
     */
    public static Timeline of(Shape shape, String key, List<Entry> entries) {
        Timeline timeline = new Timeline(shape, key);
        int from = 0;
        for (int to = 1; to <= entries.size(); to++) {
            long position = entries.get(from).position();
            if (to < entries.size() && entries.get(to).position() == position) continue;
            timeline.apply(position, entries.subList(from, to));
            from = to;
        }
        return timeline;
    }

    public String key() {
        return key;
    }

    /** The streams whose events it rests on. */
    public Set<String> streams() {
        return streams;
    }

    /** What is known of conflicts about those streams, in the order of positions. */
    List<Disputed> disputes() {
        return disputes;
    }

    /** How many entries it holds, for a cache to weigh. */
    public int size() {
        return assigned.size() + evidence.size() + disputes.size();
    }

    /** The rows that are known now; those of days that it has let go of are not among them. */
    public List<RowVersion> rows() {
        return rows;
    }

    /** Whether it has let go of anything. */
    boolean isShort() {
        return horizon != Bound.NEVER_BEFORE;
    }

    /** Whether what it holds is all that {@code said} asks for. */
    boolean suffices(List<Entry> said) {
        if (!isShort()) return true;
        for (Entry entry : said) {
            if (!(entry instanceof Assigned next) || next.from().earliest() < horizon) return false;
        }
        return true;
    }

    /** It is spoken of out of order, and shall not have to be read again each time. */
    public void stayWhole() {
        staysWhole = true;
    }

    /**
     * Lets go of what cannot matter to any day from the newest change on, however much more is said
     * of those days: what comes next seldom speaks of earlier ones, and shall cost the same however
     * long the history is. Whoever does speak of them needs the whole again ({@link #suffices}).
     */
    public void letGo() {
        if (staysWhole || assigned.size() <= enough) return;
        int day = assigned.getLast().from().earliest();
        if (day == Bound.NEVER_BEFORE) return;
        Settled settled = new Settled(shape.columns().size(), assigned, day);
        boolean hasLetGo = assigned.removeIf(settled::hides);
        enough = assigned.size() + FEW;
        if (!hasLetGo && rows.size() <= FEW) return;
        horizon = day;
        int last = 0;
        while (last + 1 < rows.size() && rows.get(last + 1).segment().from() < day) last++;
        rows = List.copyOf(rows.subList(last, rows.size()));
    }

    /** Folds what the event at {@code position} says; nothing changes where it says nothing new. */
    public Turn apply(long position, List<Entry> said) {
        int first = Bound.FOREVER;
        for (Entry entry : said) first = Math.min(first, take(entry));
        return first == Bound.FOREVER ? Turn.NOTHING : turn(position, first);
    }

    /** Whether {@code entry} would say anything here: most retractions concern other keys. */
    public boolean concerns(Entry entry) {
        return switch (entry) {
            case Assigned _, Disputed _ -> true;
            case Retracted retracted ->
                    assigned.stream().anyMatch(each -> each.source() == retracted.source());
            case Evidenced evidenced ->
                    assigned.stream()
                            .anyMatch(
                                    each ->
                                            each.stream().equals(evidenced.stream())
                                                    && !each.notEvidenced().isEmpty());
        };
    }

    /** Takes the entry in; the first day of which it can change anything. */
    private int take(Entry entry) {
        return switch (entry) {
            case Assigned next -> {
                streams.add(next.stream());
                assigned.add(next);
                yield next.from().earliest();
            }
            case Retracted retracted -> retract(retracted.source());
            case Evidenced next -> {
                evidence.add(next);
                yield Bound.NEVER_BEFORE;
            }
            case Disputed next -> {
                disputes.add(next);
                yield Bound.NEVER_BEFORE;
            }
        };
    }

    private int retract(long source) {
        int first = Bound.FOREVER;
        for (Assigned each : assigned) {
            if (each.source() == source) first = Math.min(first, each.from().earliest());
        }
        assigned.removeIf(each -> each.source() == source);
        return first;
    }

    private Turn turn(long position, int first) {
        int kept = 0;
        while (kept < rows.size() && rows.get(kept).segment().from() < first) kept++;
        List<Segment> before = new ArrayList<>(kept);
        for (RowVersion row : rows.subList(0, kept)) before.add(row.segment());
        Evaluation evaluation = new Evaluation(shape, assigned, evidence, disputes);
        return turn(position, evaluation.segments(first, before));
    }

    /** What is said as before stays as it is; all else closes, and opens anew. */
    private Turn turn(long position, List<Segment> segments) {
        List<RowVersion> next = new ArrayList<>(segments.size());
        List<RowVersion> opened = new ArrayList<>(2);
        List<RowVersion> closed = new ArrayList<>(2);
        int old = 0;
        for (Segment segment : segments) {
            while (old < rows.size() && rows.get(old).segment().from() < segment.from()) {
                closed.add(rows.get(old++));
            }
            if (old < rows.size() && rows.get(old).segment().equals(segment)) {
                next.add(rows.get(old++));
            } else {
                RowVersion version = new RowVersion(key, segment, position);
                opened.add(version);
                next.add(version);
            }
        }
        while (old < rows.size()) closed.add(rows.get(old++));
        for (RowVersion version : closed) version.closeAt(position);
        rows = next;
        return opened.isEmpty() && closed.isEmpty() ? Turn.NOTHING : new Turn(opened, closed);
    }
}
