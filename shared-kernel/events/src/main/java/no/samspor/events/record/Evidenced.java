package no.samspor.events.record;

import java.util.EnumSet;
import java.util.Set;
import no.samspor.events.record.EvidenceEvent.EvidenceSupplied;
import no.samspor.events.record.EvidenceEvent.EvidenceWaived;
import no.samspor.kernel.Invariant;

/**
 * A standing that says which rules it was not shown to satisfy. A mirrored act lends no more
 * authority than its evidence, so no native act may rest on it while any are left (domain model
 * 2.8, point 2).
 */
public interface Evidenced {

    Set<Invariant> notEvidenced();

    default boolean isEvidenced() {
        return notEvidenced().isEmpty();
    }

    /** What is still missing after {@code event}. */
    static Set<Invariant> after(EvidenceEvent event, Set<Invariant> missing) {
        Set<Invariant> left = EnumSet.noneOf(Invariant.class);
        left.addAll(missing);
        left.removeAll(
                switch (event) {
                    case EvidenceSupplied e -> e.fills();
                    case EvidenceWaived e -> e.waives();
                });
        return Set.copyOf(left);
    }

    /** What is missing once {@code more} is missing too. */
    static Set<Invariant> and(Set<Invariant> missing, Set<Invariant> more) {
        Set<Invariant> all = EnumSet.noneOf(Invariant.class);
        all.addAll(missing);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
