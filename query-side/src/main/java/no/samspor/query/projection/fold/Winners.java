package no.samspor.query.projection.fold;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import no.samspor.query.projection.fold.Entry.Assigned;
import org.jspecify.annotations.Nullable;

/**
 * Which assignment each column takes its value from: of those that did not surely begin before
 * another, the one recorded last. With exact dates that is the one that began last.
 */
final class Winners {

    private final @Nullable Assigned[] winners;
    private final @Nullable String[] texts;

    Winners(int width, List<Assigned> all, Predicate<Assigned> counts) {
        winners = new Assigned[width];
        texts = new String[width];
        int[] lastStart = new int[width];
        Arrays.fill(lastStart, Bound.NEVER_BEFORE);
        for (Assigned each : all) {
            if (!counts.test(each)) continue;
            for (int column : each.cells().columns()) {
                lastStart[column] = Math.max(lastStart[column], each.from().earliest());
            }
        }
        for (Assigned each : all) {
            if (counts.test(each)) place(each, lastStart);
        }
    }

    private void place(Assigned each, int[] lastStart) {
        Cells cells = each.cells();
        for (int i = 0; i < cells.size(); i++) {
            int column = cells.columns()[i];
            if (each.from().latest() < lastStart[column]) continue;
            @Nullable Assigned best = winners[column];
            if (best != null && best.follows(each)) continue;
            winners[column] = each;
            texts[column] = cells.texts()[i];
        }
    }

    @Nullable Assigned of(int column) {
        return winners[column];
    }

    @Nullable String text(int column) {
        return texts[column];
    }
}
