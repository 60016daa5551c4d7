package no.samspor.notary.store;

import java.time.Instant;
import java.util.UUID;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it is kept, until a person has acknowledged it.
 *
 * @param head where the log stood when it was raised
 */
public record Alarm(
        UUID id,
        int epoch,
        AlarmKind kind,
        @Nullable Long first,
        @Nullable Long last,
        long head,
        Instant raisedAt,
        Words words) {}
