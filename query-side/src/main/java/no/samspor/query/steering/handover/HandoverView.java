package no.samspor.query.steering.handover;

import java.util.List;
import no.samspor.events.steering.HandoverEvent;
import no.samspor.events.steering.HandoverEvent.ChecklistItemCompleted;
import no.samspor.events.steering.HandoverEvent.ChecklistItemWaived;
import no.samspor.events.steering.HandoverEvent.HandoverAccepted;
import no.samspor.events.steering.HandoverEvent.HandoverClosed;
import no.samspor.events.steering.HandoverEvent.HandoverOffered;
import no.samspor.events.steering.HandoverEvent.HandoverPlanned;
import no.samspor.events.steering.HandoverEvent.HandoverRejected;
import no.samspor.events.steering.HandoverEvent.HandoverRemarkCleared;
import no.samspor.events.steering.HandoverEvent.HandoverReversed;
import no.samspor.events.steering.HandoverEvent.OperatingCost;
import no.samspor.events.steering.HandoverEvent.RoleHolder;
import no.samspor.kernel.Code;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import no.samspor.kernel.id.UnitId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Where each handover stands, one for each receiving unit. */
final class HandoverView {

    static final View<Row> VIEW =
            View.of("handover", Row.class).hears(HandoverEvent.class, HandoverView::on);

    /**
     * One handover.
     *
     * @param organisation the receiver's; the unit or body of it stands beside
     * @param inOperation whether the receiver runs it on the day asked about (I-31)
     */
    record Row(
            HandoverId handover,
            @Nullable ProgrammeId programme,
            @Nullable ProjectId project,
            @Nullable List<String> deliverables,
            @Nullable OrganisationId organisation,
            @Nullable UnitId unit,
            @Nullable BodyId body,
            @Nullable String receiverRole,
            @Nullable List<Code> mandatory,
            @Nullable UncertainDate plannedFrom,
            @Nullable String state,
            @Nullable Boolean inOperation,
            @Nullable UncertainDate inOperationFrom,
            @Nullable RoleHolder benefitOwner,
            @Nullable RoleHolder budgetHolder,
            @Nullable OperatingCost operatingCost,
            @Nullable UncertainDate warrantyUntil,
            @Nullable List<String> reasons,
            @Nullable DecisionId reversedBy) {}

    private HandoverView() {}

    /** A plan is known from when it is told, whenever it is to take effect. */
    static List<Change> on(HandoverEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case HandoverPlanned e -> planned(e, from);
            case HandoverOffered e -> List.of(of(e).set("state", "offered").from(from));
            case HandoverAccepted e -> List.of(accepted(e, from));
            case HandoverRejected e ->
                    List.of(
                            of(e).set("state", "rejected")
                                    .set("reasons", e.reasons())
                                    .set("inOperation", false)
                                    .from(from));
            case HandoverClosed e -> List.of(of(e).set("state", "closed").from(from));
            case HandoverReversed e ->
                    List.of(
                            of(e).set("state", "reversed")
                                    .set("inOperation", false)
                                    .set("reversedBy", e.decision())
                                    .set("reasons", List.of(e.reason()))
                                    .from(from));
            case ChecklistItemCompleted _ -> List.of();
            case ChecklistItemWaived _ -> List.of();
            case HandoverRemarkCleared _ -> List.of();
        };
    }

    private static List<Change> planned(HandoverPlanned e, UncertainDate from) {
        return List.of(
                of(e).set("programme", e.programme())
                        .set("project", e.project())
                        .set("deliverables", e.deliverables())
                        .set("organisation", e.receiver().organisation())
                        .set("unit", e.receiver().unit())
                        .set("body", e.receiver().body())
                        .set("receiverRole", e.receiverRole())
                        .set("mandatory", e.mandatory())
                        .set("plannedFrom", e.plannedFrom())
                        .always(),
                of(e).set("state", "planned").set("inOperation", false).from(from));
    }

    private static Change accepted(HandoverAccepted e, UncertainDate from) {
        return of(e).set("state", e.remarks().isEmpty() ? "accepted" : "acceptedWithRemarks")
                .set("inOperation", true)
                .set("inOperationFrom", from)
                .set("benefitOwner", e.benefitOwner())
                .set("budgetHolder", e.budgetHolder())
                .set("operatingCost", e.operatingCost())
                .set("warrantyUntil", e.warrantyUntil())
                .from(from);
    }

    private static Change.Draft of(HandoverEvent event) {
        return Change.of(event.handover()).set("handover", event.handover());
    }
}
