package no.samspor.events.record;

import java.util.HashMap;
import java.util.Map;
import no.samspor.events.Fold;
import no.samspor.events.record.IntegrityEvent.CheckpointSealed;
import no.samspor.kernel.Known;
import no.samspor.kernel.RootHash;
import no.samspor.kernel.Stamp;
import org.jspecify.annotations.Nullable;

/** Which checkpoints of the log were sealed, by the position they reach; read about the record. */
public record CheckpointsStanding(Map<Long, RootHash> sealed) {

    public static final Fold<CheckpointsStanding> FOLD =
            Fold.of(CheckpointsStanding.class).hears(IntegrityEvent.class, CheckpointsStanding::on);

    /** The root at {@code position}, as consulted; null where nothing was sealed there. */
    public static @Nullable RootHash rootAt(long position, Known known) {
        if (position == 0) return RootHash.EMPTY;
        @Nullable CheckpointsStanding standing =
                known.about(CheckpointsStanding.class, IntegrityEvent.OF_THE_RECORD);
        return standing == null ? null : standing.sealed.get(position);
    }

    private static @Nullable CheckpointsStanding on(
            @Nullable CheckpointsStanding was, IntegrityEvent event, Stamp stamp) {
        if (!(event instanceof CheckpointSealed e)) return was;
        Map<Long, RootHash> now = new HashMap<>(was == null ? Map.of() : was.sealed);
        now.put(e.position(), e.rootHash());
        return new CheckpointsStanding(Map.copyOf(now));
    }
}
