package no.samspor.query.projection.fold;

import java.util.List;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.fold.Entry.Assigned;
import org.jspecify.annotations.Nullable;

/**
 * Which assignments no day from one on can show, whatever else comes to be said of those days:
 * those that are over by then, and those that others hide in all that {@link Evaluation} would ask
 * them for. What hides is itself sure from that day on and without an end, so it stands on each of
 * those days; and whatever hides it in its turn hides what it hid.
 */
final class Settled {

    private final int day;

    /** By column: what hides most of those that set it. */
    private final @Nullable Assigned[] values;

    /** What makes the row exist, whoever else would: of several the first recorded. */
    private @Nullable Assigned giver;

    Settled(int width, List<Assigned> all, int day) {
        this.day = day;
        values = new Assigned[width];
        for (Assigned each : all) {
            if (each.to() != null || each.from().latest() > day) continue;
            if (each.givesExistence() && (giver == null || giver.follows(each))) giver = each;
            for (int column : each.cells().columns()) {
                @Nullable Assigned best = values[column];
                if (best == null || hides(each, best)) values[column] = each;
            }
        }
    }

    /** Whether {@code one} cannot be shown on {@link #day}, nor on any after it. */
    boolean hides(Assigned one) {
        if (isOver(one)) return true;
        if (one.kind() == Change.Kind.ENDS) return false;
        if (one.givesExistence() && (giver == null || !one.follows(giver))) return false;
        for (int column : one.cells().columns()) {
            @Nullable Assigned best = values[column];
            if (best == null || !hides(best, one)) return false;
        }
        return true;
    }

    private boolean isOver(Assigned one) {
        @Nullable Bound to = one.to();
        return to != null && Math.max(to.latest(), one.from().earliest()) < day;
    }

    /**
     * Whether a column takes no value from {@code one} while {@code other} counts, as {@link
     * Winners} chooses: it surely began before, or no later and was recorded before.
     */
    private static boolean hides(Assigned other, Assigned one) {
        Bound later = other.from();
        Bound earlier = one.from();
        if (later.earliest() < earlier.earliest()) return false;
        return earlier.latest() < later.earliest()
                || (other.follows(one) && earlier.latest() <= later.latest());
    }
}
