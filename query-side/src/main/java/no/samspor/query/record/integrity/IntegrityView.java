package no.samspor.query.record.integrity;

import java.util.List;
import no.samspor.events.record.IntegrityEvent;
import no.samspor.events.record.IntegrityEvent.AlarmAcknowledged;
import no.samspor.events.record.IntegrityEvent.CheckpointConfirmed;
import no.samspor.events.record.IntegrityEvent.CheckpointSealed;
import no.samspor.events.record.IntegrityEvent.LogVerified;
import no.samspor.events.record.IntegrityEvent.StoreRestored;
import no.samspor.kernel.RootHash;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.IntegrityId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** How the record stands by its own word: the newest seal, verification, alarm and restore. */
final class IntegrityView {

    static final View<Row> VIEW =
            View.of("integrity", Row.class).hears(IntegrityEvent.class, IntegrityView::on);

    /**
     * The record as a whole.
     *
     * @param sealedTo the last position that the newest seal covers
     * @param confirmedTo the last position that an owner has confirmed
     * @param intact what the newest verification found
     * @param alarm the newest that a person has answered for
     */
    record Row(
            IntegrityId integrity,
            @Nullable Long sealedTo,
            @Nullable RootHash rootHash,
            @Nullable Long confirmedTo,
            @Nullable Long verifiedFrom,
            @Nullable Long verifiedTo,
            @Nullable Boolean intact,
            @Nullable Long firstBadPosition,
            @Nullable String alarm,
            @Nullable Long restoredTo) {}

    private IntegrityView() {}

    static List<Change> on(IntegrityEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        Change.Draft row = Change.of(event.integrity()).set("integrity", event.integrity());
        return switch (event) {
            case CheckpointSealed e ->
                    List.of(
                            row.set("sealedTo", e.position())
                                    .set("rootHash", e.rootHash())
                                    .from(from));
            case CheckpointConfirmed e -> List.of(row.set("confirmedTo", e.position()).from(from));
            case LogVerified e ->
                    List.of(
                            row.set("verifiedFrom", e.from())
                                    .set("verifiedTo", e.to())
                                    .set("intact", e.ok())
                                    .set("firstBadPosition", e.firstBadPosition())
                                    .from(from));
            case AlarmAcknowledged e -> List.of(row.set("alarm", e.alarm()).from(from));
            case StoreRestored e -> List.of(row.set("restoredTo", e.position()).from(from));
        };
    }
}
