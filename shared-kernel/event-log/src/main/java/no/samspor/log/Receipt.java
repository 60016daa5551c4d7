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
 * @param receipts what the log promised of each event; none where it has no key
 */
public record Receipt(
        long position,
        @Nullable Id target,
        long version,
        Instant recordedAt,
        List<UUID> eventIds,
        boolean repeated,
        List<EventReceipt> receipts) {

    Receipt(
            long position,
            @Nullable Id target,
            long version,
            Instant recordedAt,
            List<UUID> eventIds,
            boolean repeated) {
        this(position, target, version, recordedAt, eventIds, repeated, List.of());
    }

    Receipt with(List<EventReceipt> promised) {
        return new Receipt(position, target, version, recordedAt, eventIds, repeated, promised);
    }
}
