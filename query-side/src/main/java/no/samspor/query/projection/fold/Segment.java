package no.samspor.query.projection.fold;

import java.util.List;
import java.util.Objects;
import no.samspor.kernel.Access;
import org.jspecify.annotations.Nullable;

/**
 * A row as it holds from a day to a day.
 *
 * @param from the first day, since 1970-01-01
 * @param to the day after the last; {@link Bound#FOREVER} while nothing ends it
 * @param cells the text of every column, in the order of the row's components
 * @param access the strictest of what contributes
 * @param owner whose archive the strictest belongs to; null where closed material of several
 *     organisations meets in one row
 * @param disputed the fields about which sources disagree, as the conflicts name them
 * @param positions the events that contribute, corrections, evidence and conflicts included
 */
public record Segment(
        int from,
        int to,
        List<@Nullable String> cells,
        List<Doubt> doubt,
        Access.Level access,
        @Nullable String owner,
        List<String> notEvidenced,
        List<String> warnings,
        List<String> disputed,
        List<Long> positions) {

    Segment until(int end) {
        return new Segment(
                from,
                end,
                cells,
                doubt,
                access,
                owner,
                notEvidenced,
                warnings,
                disputed,
                positions);
    }

    /** Whether {@code other} begins where this ends and says the same. */
    boolean isContinuedBy(Segment other) {
        return to == other.from
                && cells.equals(other.cells)
                && positions.equals(other.positions)
                && doubt.equals(other.doubt)
                && access == other.access
                && Objects.equals(owner, other.owner)
                && notEvidenced.equals(other.notEvidenced)
                && warnings.equals(other.warnings)
                && disputed.equals(other.disputed);
    }
}
