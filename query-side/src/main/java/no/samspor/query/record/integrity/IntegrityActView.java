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
import no.samspor.kernel.id.IntegrityId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Every act for the integrity of the record, each a row of its own. */
final class IntegrityActView {

    static final View<Row> VIEW =
            View.of("integrity_act", Row.class).hears(IntegrityEvent.class, IntegrityActView::on);

    /**
     * One act.
     *
     * @param kind sealed, confirmed, verified, acknowledged, restored
     * @param organisation who confirmed
     * @param position the last that was sealed, confirmed, verified or restored
     * @param receipt what shows the confirmation
     * @param verifiedFrom the first that was verified
     * @param reason why the record goes on
     * @param witnessed the last that was known to have been witnessed at the restore
     * @param rpoEvents how many events the restore is known to have lost
     */
    record Row(
            IntegrityId integrity,
            @Nullable String kind,
            @Nullable OrganisationId organisation,
            @Nullable Long position,
            @Nullable RootHash rootHash,
            @Nullable String receipt,
            @Nullable Long verifiedFrom,
            @Nullable Boolean intact,
            @Nullable Long firstBadPosition,
            @Nullable String verifier,
            @Nullable String alarm,
            @Nullable String reason,
            @Nullable Long witnessed,
            @Nullable Long rpoEvents) {}

    private IntegrityActView() {}

    static List<Change> on(IntegrityEvent event, Stamp stamp) {
        return List.of(change(event, stamp).from(stamp.effectiveFrom()));
    }

    private static Change.Draft change(IntegrityEvent event, Stamp stamp) {
        return switch (event) {
            case CheckpointSealed e ->
                    act(e, "sealed", Change.of(e.integrity(), "sealed", padded(e.position())))
                            .set("position", e.position())
                            .set("rootHash", e.rootHash());
            case CheckpointConfirmed e -> confirmed(e);
            case LogVerified e ->
                    act(e, "verified", Change.act(stamp, e.integrity(), "verified"))
                            .set("verifiedFrom", e.from())
                            .set("position", e.to())
                            .set("intact", e.ok())
                            .set("firstBadPosition", e.firstBadPosition())
                            .set("verifier", e.verifier());
            case AlarmAcknowledged e ->
                    act(e, "acknowledged", Change.of(e.integrity(), "acknowledged", e.alarm()))
                            .set("alarm", e.alarm())
                            .set("reason", e.reason());
            case StoreRestored e ->
                    act(e, "restored", Change.act(stamp, e.integrity(), "restored"))
                            .set("position", e.position())
                            .set("witnessed", e.witnessed())
                            .set("reason", e.overrideReason())
                            .set("rpoEvents", e.rpoEvents());
        };
    }

    private static Change.Draft confirmed(CheckpointConfirmed e) {
        Change.Draft row =
                Change.of(e.integrity(), "confirmed", padded(e.position()), e.organisation());
        return act(e, "confirmed", row)
                .set("organisation", e.organisation())
                .set("position", e.position())
                .set("rootHash", e.rootHash())
                .set("receipt", e.receipt());
    }

    /** Keys sort as numbers do. */
    private static String padded(long position) {
        return "%019d".formatted(position);
    }

    private static Change.Draft act(IntegrityEvent event, String kind, Change.Draft row) {
        return row.set("integrity", event.integrity()).set("kind", kind);
    }
}
