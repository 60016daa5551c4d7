package no.samspor.query.projection.fold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.fold.Entry.Assigned;
import no.samspor.query.projection.fold.Entry.Disputed;
import no.samspor.query.projection.fold.Entry.Evidenced;
import org.jspecify.annotations.Nullable;

/**
 * What all that is known of one key says about every day. Each field is a timeline of its own: on a
 * day it has the value of the assignment that began last; where the dates do not tell which began
 * last, that of the one recorded last. So the order in which things were learnt does not matter,
 * and an earlier fact that is learnt later takes its own place.
 */
final class Evaluation {

    private final List<Assigned> assigned;
    private final List<Evidenced> evidence;
    private final List<Disputed> disputes;
    private final Shape shape;
    private final int width;

    Evaluation(
            Shape shape,
            List<Assigned> assigned,
            List<Evidenced> evidence,
            List<Disputed> disputes) {
        this.shape = shape;
        this.width = shape.columns().size();
        this.assigned = assigned;
        this.evidence = evidence;
        this.disputes = disputes;
    }

    /**
     * The row's days, in order, without two neighbours that say the same.
     *
     * @param first the first day of which anything can have changed
     * @param before what the days before it say, in whole segments
     */
    List<Segment> segments(int first, List<Segment> before) {
        int[] days = turningDays(first);
        List<Segment> segments = new ArrayList<>(before.size() + days.length);
        segments.addAll(before);
        @Nullable Segment open = null;
        if (!before.isEmpty()) {
            Segment last = segments.removeLast();
            open = last.to() > first ? last.until(first) : last;
            if (open.to() < first) {
                segments.add(open);
                open = null;
            }
        }
        for (int i = 0; i < days.length; i++) {
            int end = i + 1 < days.length ? days[i + 1] : Bound.FOREVER;
            @Nullable Segment next = on(days[i], end);
            if (open != null && next != null && open.isContinuedBy(next)) {
                open = open.until(end);
            } else {
                if (open != null) segments.add(open);
                open = next;
            }
        }
        if (open != null) segments.add(open);
        return segments;
    }

    /** Every day on which something may begin, has surely begun, may have ended, has ended. */
    private int[] turningDays(int first) {
        int[] days = new int[assigned.size() * 4 + 1];
        int n = 0;
        days[n++] = first;
        for (Assigned each : assigned) {
            days[n++] = each.from().earliest();
            days[n++] = each.from().latest();
            @Nullable Bound to = each.to();
            if (to == null) continue;
            days[n++] = Bound.next(Math.max(to.earliest(), each.from().earliest()));
            days[n++] = Bound.next(to.latest());
        }
        Arrays.sort(days, 0, n);
        int kept = 0;
        for (int i = 0; i < n; i++) {
            boolean again = kept > 0 && days[kept - 1] == days[i];
            if (again || days[i] < first || days[i] == Bound.FOREVER) continue;
            days[kept++] = days[i];
        }
        return Arrays.copyOf(days, kept);
    }

    private @Nullable Segment on(int day, int end) {
        @Nullable Assigned giver = null;
        @Nullable Assigned doubtful = null;
        for (Assigned each : assigned) {
            if (!each.isPossible(day)) continue;
            if (each.kind() == Change.Kind.ENDS) {
                if (each.isCertain(day)) return null;
                if (doubtful == null || each.follows(doubtful)) doubtful = each;
            } else if (each.givesExistence()) {
                giver = sooner(giver, each, day);
            }
        }
        if (giver == null) return null;
        Contribution row = new Contribution(evidence, disputes);
        row.add(giver);
        List<Doubt> doubt = new ArrayList<>(0);
        if (doubtful != null) row.add(doubtful);
        if (!giver.isCertain(day)) doubtful = giver;
        if (doubtful != null) {
            doubt.add(new Doubt(Doubt.EXISTENCE, doubtful.doubtful(day), null));
        }
        List<@Nullable String> cells = cells(day, row, doubt);
        return row.segment(day, end, cells, doubt.isEmpty() ? List.of() : doubt);
    }

    /** The one that surely makes the row exist, if any does; of several the first recorded. */
    private static Assigned sooner(@Nullable Assigned one, Assigned other, int day) {
        if (one == null) return other;
        if (one.isCertain(day) != other.isCertain(day)) return one.isCertain(day) ? one : other;
        return one.follows(other) ? other : one;
    }

    private List<@Nullable String> cells(int day, Contribution row, List<Doubt> doubt) {
        boolean rowIsDoubtful = !doubt.isEmpty();
        Winners shown = new Winners(width, assigned, each -> each.isPossible(day));
        @Nullable Winners certain = null;
        @Nullable String[] cells = new String[width];
        for (int column = 0; column < width; column++) {
            @Nullable Assigned winner = shown.of(column);
            if (winner == null) continue;
            row.add(winner);
            @Nullable String text = shown.text(column);
            cells[column] = text;
            if (winner.isCertain(day)) continue;
            if (certain == null) {
                certain = new Winners(width, assigned, each -> each.isCertain(day));
            }
            boolean alternative = certain.of(column) != null;
            @Nullable String otherwise = certain.text(column);
            if (alternative ? Objects.equals(text, otherwise) : rowIsDoubtful) continue;
            String field = shape.columns().get(column).field();
            doubt.add(new Doubt(field, winner.doubtful(day), otherwise));
        }
        return Arrays.asList(cells);
    }
}
