package no.samspor.kernel;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The guards of one decision, in order of precedence. A guard that <em>contradicts</em> known facts
 * refuses every act; a guard that needs <em>evidence</em> refuses a native act and is noted on a
 * mirrored one, for texts rarely state a vote or a hash (domain model 2.8).
 */
public final class Guard {

    private final Origin origin;
    private final Set<Invariant> notEvidenced = EnumSet.noneOf(Invariant.class);
    private final Set<Invariant> warnings = EnumSet.noneOf(Invariant.class);

    private Guard(Origin origin) {
        this.origin = origin;
    }

    public static Guard of(Stamp stamp) {
        return new Guard(stamp.origin());
    }

    /** Refuses, native and mirrored alike, when known facts contradict the act. */
    public Guard refuseIf(boolean contradicted, Refusal reason) {
        if (contradicted) throw new Refused(reason);
        return this;
    }

    /** As {@link #refuseIf(boolean, Refusal)}, with figures that tell what would have passed. */
    public Guard refuseIf(boolean contradicted, Refusal reason, Map<String, Object> details) {
        if (contradicted) throw new Refused(reason, details);
        return this;
    }

    /** Refuses a native act without this evidence; notes the reason's rule on a mirrored one. */
    public Guard needs(boolean evidenced, Refusal reason) {
        return needs(evidenced, reason, Map.of());
    }

    /** As {@link #needs(boolean, Refusal)}, with figures that tell what would have passed. */
    public Guard needs(boolean evidenced, Refusal reason, Map<String, Object> details) {
        if (evidenced) return this;
        if (origin == Origin.NATIVE) throw new Refused(reason, details);
        @Nullable Invariant rule = reason.rule();
        if (rule == null) throw new IllegalStateException(reason + " has no rule to note");
        notEvidenced.add(rule);
        return this;
    }

    /** Lets the act pass and records that {@code rule} warns. */
    public Guard warnIf(boolean doubtful, Invariant rule) {
        if (doubtful) warnings.add(rule);
        return this;
    }

    @SafeVarargs
    public final <E> Judgement<E> then(E... events) {
        return then(List.of(events));
    }

    public <E> Judgement<E> then(List<E> events) {
        return new Judgement<>(events, Set.copyOf(notEvidenced), Set.copyOf(warnings));
    }
}
