package no.samspor.command.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.id.Id;
import no.samspor.log.EventReceipt;

/**
 * What an accepted command is answered with: where it lies in the log, and what is left to show.
 *
 * @param id the aggregate
 * @param version its version now, also in the ETag
 * @param position to be given as {@code after} to a read that must see it
 * @param events the stored events; none where the command changed nothing
 * @param notEvidenced rules that a mirrored act could not be shown to satisfy
 * @param warnings rules that warn about it
 * @param receipts what the log promised of each event, signed; none where it has no key
 */
public record Answer(
        Id id,
        long version,
        long position,
        Instant recordedAt,
        List<UUID> events,
        Set<Invariant> notEvidenced,
        Set<Invariant> warnings,
        List<EventReceipt> receipts) {}
