package no.samspor.events.record;

import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.RootHash;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.IntegrityId;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a record says of its own integrity: what was sealed, who saw the same, who verified it, and
 * what was done when it was in doubt. Names and fields are stored for ever.
 */
public sealed interface IntegrityEvent extends Event {

    /** The one stream of a record that speaks of itself; the same in every record. */
    IntegrityId OF_THE_RECORD = new IntegrityId(Id.named("integrity"));

    IntegrityId integrity();

    @Override
    default Id stream() {
        return integrity();
    }

    /**
     * The log up to {@code position} was sealed.
     *
     * @param position the last that it covers, which is also its size
     */
    @Stored("integrity.checkpoint-sealed/1")
    record CheckpointSealed(IntegrityId integrity, long position, RootHash rootHash)
            implements IntegrityEvent {}

    /**
     * An owner has seen the same.
     *
     * @param receipt what shows it, such as the owner's own cosignature
     */
    @Stored("integrity.checkpoint-confirmed/1")
    record CheckpointConfirmed(
            IntegrityId integrity,
            OrganisationId organisation,
            long position,
            RootHash rootHash,
            @Nullable String receipt)
            implements IntegrityEvent {}

    /**
     * Somebody has verified the log from one position to another.
     *
     * @param firstBadPosition null where all is as it was signed
     * @param verifier the program that did it, and its version
     */
    @Stored("integrity.log-verified/1")
    record LogVerified(
            IntegrityId integrity,
            long from,
            long to,
            boolean ok,
            @Nullable Long firstBadPosition,
            String verifier)
            implements IntegrityEvent {}

    /** A person answers for it that the log goes on in spite of an alarm. */
    @Stored("integrity.alarm-acknowledged/1")
    record AlarmAcknowledged(IntegrityId integrity, String alarm, String reason)
            implements IntegrityEvent {}

    /**
     * The record goes on from a backup.
     *
     * @param position the last that was restored
     * @param witnessed the last that was known to have been witnessed
     * @param overrideReason why it goes on though it does not reach what was witnessed; null where
     *     it does
     * @param rpoEvents how many events are known to be lost
     */
    @Stored("integrity.store-restored/1")
    record StoreRestored(
            IntegrityId integrity,
            long position,
            long witnessed,
            @Nullable String overrideReason,
            long rpoEvents)
            implements IntegrityEvent {}
}
