package no.samspor.events.record;

import java.util.LinkedHashMap;
import java.util.Map;
import no.samspor.events.Fold;
import no.samspor.events.record.ConflictEvent.SourceClaimAdded;
import no.samspor.events.record.ConflictEvent.SourceConflictAccepted;
import no.samspor.events.record.ConflictEvent.SourceConflictRegistered;
import no.samspor.events.record.ConflictEvent.SourceConflictResolved;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.ConflictId;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a thing are disputed (I-46), by the conflict that says so; read about the thing.
 */
public record ConflictStanding(Map<ConflictId, String> disputed) {

    public static final Fold<ConflictStanding> FOLD =
            Fold.of(ConflictStanding.class).hears(ConflictEvent.class, ConflictStanding::on);

    public boolean isDisputed(String field) {
        return disputed.containsValue(field);
    }

    private static ConflictStanding on(
            @Nullable ConflictStanding was, ConflictEvent event, Stamp stamp) {
        Map<ConflictId, String> now = new LinkedHashMap<>();
        if (was != null) now.putAll(was.disputed);
        switch (event) {
            case SourceConflictRegistered e -> now.put(e.conflict(), e.field());
            case SourceClaimAdded e -> now.put(e.conflict(), e.field());
            case SourceConflictResolved e -> now.remove(e.conflict());
            case SourceConflictAccepted e -> now.remove(e.conflict());
        }
        return new ConflictStanding(Map.copyOf(now));
    }
}
