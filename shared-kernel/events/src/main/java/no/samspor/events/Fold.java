package no.samspor.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.samspor.kernel.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * How a standing is read out of the log: which families it hears and what each of their events does
 * to it. It hears every event of those families that <em>mentions</em> the identity it is about, so
 * a decision's standing sees the evidence supplied for it, and a frame's use sees its entries.
 *
 * @param <S> an immutable standing, what a feature lets the deciders of other features know
 */
public final class Fold<S> {

    /** One event's effect; {@code state} is null before the first event that is heard. */
    public interface Step<E extends Event, S> {
        @Nullable S on(@Nullable S state, E event, Stamp stamp);
    }

    private final Class<S> type;
    private final Map<Class<? extends Event>, Step<Event, S>> steps = new LinkedHashMap<>();

    private Fold(Class<S> type) {
        this.type = type;
    }

    public static <S> Fold<S> of(Class<S> type) {
        return new Fold<>(type);
    }

    /** This fold, hearing one more family. */
    public <E extends Event> Fold<S> hears(Class<E> family, Step<E, S> step) {
        Fold<S> more = new Fold<>(type);
        more.steps.putAll(steps);
        more.steps.put(family, (state, event, stamp) -> step.on(state, family.cast(event), stamp));
        return more;
    }

    public Class<S> type() {
        return type;
    }

    /** The stored family names it hears, {@code mandate}. */
    public Set<String> families() {
        return steps.keySet().stream()
                .map(Families::familyName)
                .collect(Collectors.toUnmodifiableSet());
    }

    public @Nullable S apply(@Nullable S state, Event event, Stamp stamp) {
        for (Map.Entry<Class<? extends Event>, Step<Event, S>> step : steps.entrySet()) {
            if (step.getKey().isInstance(event)) return step.getValue().on(state, event, stamp);
        }
        return state;
    }
}
