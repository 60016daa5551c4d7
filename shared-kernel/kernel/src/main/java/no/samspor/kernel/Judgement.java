package no.samspor.kernel;

import java.util.List;
import java.util.Set;

/**
 * The outcome of a decision: events (none when nothing changes), the invariants that a mirrored act
 * left without evidence, and the invariants that warn without refusing.
 */
public record Judgement<E>(List<E> events, Set<Invariant> notEvidenced, Set<Invariant> warnings) {

    public static <E> Judgement<E> nothing() {
        return new Judgement<>(List.of(), Set.of(), Set.of());
    }

    @SafeVarargs
    public static <E> Judgement<E> of(E... events) {
        return new Judgement<>(List.of(events), Set.of(), Set.of());
    }
}
