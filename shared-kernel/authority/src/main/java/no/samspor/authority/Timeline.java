package no.samspor.authority;

import java.util.ArrayList;
import java.util.List;
import no.samspor.kernel.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * What held from when on; what is said later takes the place of all that begins with it or after.
 */
record Timeline<T>(List<Step<T>> steps) {

    /**
     * @param until the first day on which it no longer holds; null for the last step
     */
    record Step<T>(T value, UncertainDate from, @Nullable UncertainDate until) {}

    static <T> Timeline<T> of(T value, UncertainDate from) {
        return new Timeline<T>(List.of()).and(value, from);
    }

    static <T> Timeline<T> empty() {
        return new Timeline<>(List.of());
    }

    Timeline<T> and(T value, UncertainDate from) {
        List<Step<T>> all = new ArrayList<>();
        for (Step<T> each : steps) {
            if (!each.from().earliest().isBefore(from.earliest())) break;
            all.add(each);
        }
        if (!all.isEmpty()) {
            Step<T> last = all.removeLast();
            all.add(new Step<>(last.value(), last.from(), from));
        }
        all.add(new Step<>(value, from, null));
        return new Timeline<>(List.copyOf(all));
    }
}
