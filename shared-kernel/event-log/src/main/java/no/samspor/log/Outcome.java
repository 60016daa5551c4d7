package no.samspor.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the database decided about one append of a batch. */
sealed interface Outcome {

    record Stored(long position, Instant recordedAt, long targetVersion) implements Outcome {}

    record Repeated(Receipt first) implements Outcome {}

    record Refused(RuntimeException reason) implements Outcome {}

    /** What {@code pending} is answered; throws what it is refused with. */
    default Receipt receiptFor(Pending pending) {
        return switch (this) {
            case Stored stored -> {
                Append.@Nullable Key key = pending.append.key();
                yield new Receipt(
                        stored.position(),
                        key == null ? null : key.target(),
                        stored.targetVersion(),
                        stored.recordedAt(),
                        eventIds(pending),
                        false);
            }
            // Sent again after its answer was lost: what is found is what it stored itself.
            case Repeated repeated
                    when !pending.rows.isEmpty()
                            && repeated.first().eventIds().equals(eventIds(pending)) ->
                    asFirst(repeated.first());
            case Repeated repeated -> repeated.first();
            case Refused refused -> throw refused.reason();
        };
    }

    private static Receipt asFirst(Receipt found) {
        return new Receipt(
                found.position(),
                found.target(),
                found.version(),
                found.recordedAt(),
                found.eventIds(),
                false);
    }

    private static List<UUID> eventIds(Pending pending) {
        return pending.rows.stream().map(Pending.Row::eventId).toList();
    }
}
