package no.samspor.query.money.allocation;

import java.util.List;
import no.samspor.events.money.AllocationEvent;
import no.samspor.events.money.AllocationEvent.AllocationChanged;
import no.samspor.events.money.AllocationEvent.AllocationDecided;
import no.samspor.events.money.AllocationEvent.AllocationSettled;
import no.samspor.events.money.AllocationEvent.Share;
import no.samspor.events.money.AllocationEvent.Shares;
import no.samspor.kernel.Code;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AllocationId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Who bears how much of a frame, by which key. */
final class AllocationView {

    static final View<Row> VIEW =
            View.of("allocation", Row.class).hears(AllocationEvent.class, AllocationView::on);

    /**
     * One allocation.
     *
     * @param allocationKey how it is divided
     * @param keyDate the day of the figures that the key was computed from
     * @param reason why it was changed; null while it stands as first decided
     */
    record Row(
            AllocationId allocation,
            @Nullable ProgrammeId programme,
            @Nullable FrameId frame,
            @Nullable Nok kr,
            @Nullable Code allocationKey,
            @Nullable UncertainDate keyDate,
            @Nullable List<Share> parts,
            @Nullable DecisionId decision,
            @Nullable String reason) {}

    private AllocationView() {}

    static List<Change> on(AllocationEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case AllocationDecided e ->
                    List.of(
                            of(e).set("programme", e.programme()).set("frame", e.frame()).always(),
                            shared(e, e.shares(), e.decision()).from(from));
            case AllocationChanged e ->
                    List.of(
                            shared(e, e.shares(), e.decision())
                                    .set("reason", e.reason())
                                    .from(from));
            case AllocationSettled _ -> List.of();
        };
    }

    private static Change.Draft shared(
            AllocationEvent event, Shares shares, @Nullable DecisionId decision) {
        return of(event)
                .set("kr", shares.kr())
                .set("allocationKey", shares.key())
                .set("keyDate", shares.keyDate())
                .set("parts", shares.parts())
                .set("decision", decision);
    }

    private static Change.Draft of(AllocationEvent event) {
        return Change.of(event.allocation()).set("allocation", event.allocation());
    }
}
