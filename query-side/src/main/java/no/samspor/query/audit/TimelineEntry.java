package no.samspor.query.audit;

import java.time.Instant;
import java.util.UUID;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event as the log holds it.
 *
 * @param type the stored name and version, {@code mandate.approved/1}
 * @param lateDays days from when it took effect to when it was recorded; null where the source's
 *     date is too coarse to count from, or where it was recorded in time
 * @param stamp who, on which authority, for which time, with what evidence
 * @param event what happened; protected fields are shown sealed, or as erased by a position; null
 *     where it cannot be read
 */
record TimelineEntry(
        long position,
        long version,
        UUID eventId,
        Id stream,
        String type,
        Instant recordedAt,
        @Nullable Integer lateDays,
        JsonNode stamp,
        @Nullable JsonNode event) {}
