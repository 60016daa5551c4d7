package no.samspor.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/**
 * Where an append lies in the log.
 *
 * @param position the last position it wrote; for an empty append, the log's head at that time
 * @param target the stream asked about; null when asked without a key
 * @param version the newest version of that stream after the append, -1 if it wrote nothing
 * @param eventIds in the order of their positions, which end at {@code position}
 * @param repeated true when this key was answered before and nothing new was stored
 */
public record Receipt(
        long position,
        @Nullable Id target,
        long version,
        Instant recordedAt,
        List<UUID> eventIds,
        boolean repeated) {}
