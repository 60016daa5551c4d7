package no.samspor.query.steering.handover;

import java.util.ArrayList;
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
import no.samspor.events.steering.HandoverEvent.Remark;
import no.samspor.kernel.Code;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** What a handover waits for: its mandatory items, and the remarks that it was accepted with. */
final class ChecklistView {

    static final View<Row> VIEW =
            View.of("handover_checklist", Row.class).hears(HandoverEvent.class, ChecklistView::on);

    /**
     * One item or one remark.
     *
     * @param kind {@code item} or {@code remark}
     * @param state open, completed, waived or cleared
     */
    record Row(
            HandoverId handover,
            @Nullable String kind,
            @Nullable Code item,
            @Nullable Integer no,
            @Nullable String text,
            @Nullable UncertainDate due,
            @Nullable String state,
            @Nullable DecisionId decision,
            @Nullable String reason) {}

    private ChecklistView() {}

    static List<Change> on(HandoverEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case HandoverPlanned e ->
                    e.mandatory().stream()
                            .map(item -> item(e.handover(), item).set("state", "open").from(from))
                            .toList();
            case ChecklistItemCompleted e ->
                    List.of(item(e.handover(), e.item()).set("state", "completed").from(from));
            case ChecklistItemWaived e ->
                    List.of(
                            item(e.handover(), e.item())
                                    .set("state", "waived")
                                    .set("decision", e.decision())
                                    .set("reason", e.reason())
                                    .from(from));
            case HandoverAccepted e -> remarks(e, from);
            case HandoverRemarkCleared e ->
                    List.of(remark(e.handover(), e.no()).set("state", "cleared").from(from));
            case HandoverOffered _ -> List.of();
            case HandoverRejected _ -> List.of();
            case HandoverClosed _ -> List.of();
            case HandoverReversed _ -> List.of();
        };
    }

    private static List<Change> remarks(HandoverAccepted e, UncertainDate from) {
        List<Change> changes = new ArrayList<>();
        for (Remark remark : e.remarks()) {
            changes.add(
                    remark(e.handover(), remark.no())
                            .set("text", remark.text())
                            .set("due", remark.due())
                            .set("state", "open")
                            .from(from));
        }
        return changes;
    }

    private static Change.Draft item(HandoverId handover, Code item) {
        return Change.of(handover, "item", item)
                .set("handover", handover)
                .set("kind", "item")
                .set("item", item);
    }

    private static Change.Draft remark(HandoverId handover, int no) {
        return Change.of(handover, "remark", no)
                .set("handover", handover)
                .set("kind", "remark")
                .set("no", no);
    }
}
