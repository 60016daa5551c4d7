package no.samspor.command.record.integrity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.samspor.events.record.IntegrityEvent.AlarmAcknowledged;
import no.samspor.events.record.IntegrityEvent.CheckpointConfirmed;
import no.samspor.events.record.IntegrityEvent.CheckpointSealed;
import no.samspor.events.record.IntegrityEvent.StoreRestored;
import no.samspor.kernel.RootHash;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What the record has said of its own integrity so far.
 *
 * @param sealed the root of each sealed checkpoint, by the position it reaches; the empty log needs
 *     no seal, for everybody knows its root
 * @param reached the position that the newest seal reaches
 * @param sealedOn the day of the newest seal; null before the first
 * @param since how many events of this stream there are from the newest seal on, itself included
 */
record IntegrityState(
        Map<Long, RootHash> sealed,
        long reached,
        @Nullable LocalDate sealedOn,
        long since,
        Set<Confirmation> confirmed,
        Set<String> acknowledged,
        @Nullable StoreRestored restored) {

    /** That an organisation has confirmed what reaches a position. */
    record Confirmation(OrganisationId organisation, long position) {}

    static IntegrityState initial() {
        return new IntegrityState(Map.of(0L, RootHash.EMPTY), 0, null, 0, Set.of(), Set.of(), null);
    }

    /**
     * Whether a seal that reaches {@code position} is worth recording: one a day, and only where
     * more has happened than the record's own words about itself, or sealing would feed itself.
     */
    boolean isDue(long position, LocalDate today) {
        boolean another = sealedOn == null || today.isAfter(sealedOn);
        return another && position - reached > since;
    }

    IntegrityState and(CheckpointSealed seal, LocalDate on) {
        Map<Long, RootHash> more = new HashMap<>(sealed);
        more.put(seal.position(), seal.rootHash());
        return new IntegrityState(
                Map.copyOf(more), seal.position(), on, 1, confirmed, acknowledged, restored);
    }

    IntegrityState and(CheckpointConfirmed event) {
        Set<Confirmation> more = new HashSet<>(confirmed);
        more.add(new Confirmation(event.organisation(), event.position()));
        return said(Set.copyOf(more), acknowledged, restored);
    }

    IntegrityState and(AlarmAcknowledged event) {
        Set<String> more = new HashSet<>(acknowledged);
        more.add(event.alarm());
        return said(confirmed, Set.copyOf(more), restored);
    }

    IntegrityState and(StoreRestored event) {
        return said(confirmed, acknowledged, event);
    }

    IntegrityState andVerified() {
        return said(confirmed, acknowledged, restored);
    }

    private IntegrityState said(
            Set<Confirmation> confirmations,
            Set<String> acknowledgements,
            @Nullable StoreRestored restore) {
        return new IntegrityState(
                sealed, reached, sealedOn, since + 1, confirmations, acknowledgements, restore);
    }
}
