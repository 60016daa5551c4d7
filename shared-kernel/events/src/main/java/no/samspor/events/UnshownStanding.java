package no.samspor.events;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.events.record.Evidenced;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/**
 * What was reported and not shown, whatever it is: the rules that lack evidence, by the stream that
 * lacks it. Read about any identity, it knows all streams that mention it.
 */
public record UnshownStanding(Map<Id, Set<Invariant>> missing) {

    public static final Fold<UnshownStanding> FOLD = hearingAll();

    /** What the stream {@code id} itself lacks. */
    public Set<Invariant> of(Id id) {
        return missing.getOrDefault(id, Set.of());
    }

    private static Fold<UnshownStanding> hearingAll() {
        Fold<UnshownStanding> fold = Fold.of(UnshownStanding.class);
        for (Class<? extends Event> family : Families.all()) {
            fold = fold.hears(family, UnshownStanding::on);
        }
        return fold;
    }

    private static <E extends Event> UnshownStanding on(
            @Nullable UnshownStanding was, E event, Stamp stamp) {
        Map<Id, Set<Invariant>> now = new HashMap<>();
        if (was != null) now.putAll(was.missing);
        if (event instanceof EvidenceEvent evidence) {
            now.computeIfPresent(
                    evidence.target(), (id, lacking) -> Evidenced.after(evidence, lacking));
        } else {
            Set<Invariant> lacking = now.getOrDefault(event.stream(), Set.of());
            now.put(event.stream(), Evidenced.and(lacking, stamp.notEvidenced()));
        }
        return new UnshownStanding(Map.copyOf(now));
    }
}
