package no.samspor.query.decision.decision;

import java.util.List;
import no.samspor.events.decision.DecisionEvent;
import no.samspor.events.decision.DecisionEvent.Condition;
import no.samspor.events.decision.DecisionEvent.DecisionAdopted;
import no.samspor.events.decision.DecisionEvent.DecisionAnnulled;
import no.samspor.events.decision.DecisionEvent.DecisionBecameEffective;
import no.samspor.events.decision.DecisionEvent.DecisionConditionFulfilled;
import no.samspor.events.decision.DecisionEvent.DecisionConditionRemoved;
import no.samspor.events.decision.DecisionEvent.DecisionEndorsed;
import no.samspor.events.decision.DecisionEvent.DecisionImplemented;
import no.samspor.events.decision.DecisionEvent.DecisionLapsed;
import no.samspor.events.decision.DecisionEvent.DecisionReconsidered;
import no.samspor.events.decision.DecisionEvent.DecisionReferred;
import no.samspor.events.decision.DecisionEvent.DecisionSuperseded;
import no.samspor.events.decision.DecisionEvent.FollowUpAssigned;
import no.samspor.events.decision.DecisionEvent.FollowUpReported;
import no.samspor.events.decision.DecisionEvent.FollowUpStatus;
import no.samspor.events.decision.DecisionEvent.LegalityControlDecided;
import no.samspor.events.decision.DecisionEvent.LegalityControlRequested;
import no.samspor.events.decision.DecisionEvent.SupportGranted;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** What a decision still asks for: its conditions (I-28) and its follow-ups (I-48). */
final class DecisionTaskView {

    static final View<Row> VIEW =
            View.of("decision_task", Row.class).hears(DecisionEvent.class, DecisionTaskView::on);

    /**
     * One condition or one follow-up.
     *
     * @param kind {@code condition} or {@code followUp}
     * @param state open, fulfilled, removed; for a follow-up assigned, underway, done, dropped
     */
    record Row(
            DecisionId decision,
            @Nullable String kind,
            @Nullable Integer no,
            @Nullable String text,
            @Nullable UncertainDate due,
            @Nullable Role role,
            @Nullable OrganisationId organisation,
            @Nullable String state,
            @Nullable String report,
            @Nullable DecisionId removedBy) {}

    private DecisionTaskView() {}

    static List<Change> on(DecisionEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case DecisionAdopted e ->
                    e.conditions().stream()
                            .map(condition -> opened(e.decision(), condition, from))
                            .toList();
            case DecisionConditionFulfilled e ->
                    List.of(condition(e.decision(), e.no()).set("state", "fulfilled").from(from));
            case DecisionConditionRemoved e ->
                    List.of(
                            condition(e.decision(), e.no())
                                    .set("state", "removed")
                                    .set("removedBy", e.by())
                                    .from(from));
            case FollowUpAssigned e ->
                    List.of(
                            followUp(e.decision(), e.no())
                                    .set("text", e.text())
                                    .set("due", e.due())
                                    .set("role", e.role())
                                    .set("organisation", e.organisation())
                                    .set("state", "assigned")
                                    .from(from));
            case FollowUpReported e ->
                    List.of(
                            followUp(e.decision(), e.no())
                                    .set("state", stateOf(e.status()))
                                    .set("report", e.text())
                                    .from(from));
            case DecisionBecameEffective _ -> List.of();
            case DecisionImplemented _ -> List.of();
            case DecisionSuperseded _ -> List.of();
            case DecisionAnnulled _ -> List.of();
            case DecisionLapsed _ -> List.of();
            case LegalityControlRequested _ -> List.of();
            case LegalityControlDecided _ -> List.of();
            case DecisionReconsidered _ -> List.of();
            case DecisionEndorsed _ -> List.of();
            case DecisionReferred _ -> List.of();
            case SupportGranted _ -> List.of();
        };
    }

    private static Change opened(DecisionId decision, Condition condition, UncertainDate from) {
        return condition(decision, condition.no())
                .set("text", condition.text())
                .set("due", condition.due())
                .set("state", "open")
                .from(from);
    }

    private static String stateOf(FollowUpStatus status) {
        return switch (status) {
            case UNDERWAY -> "underway";
            case DONE -> "done";
            case DROPPED -> "dropped";
        };
    }

    private static Change.Draft condition(DecisionId decision, int no) {
        return Change.of(decision, "condition", no)
                .set("decision", decision)
                .set("kind", "condition")
                .set("no", no);
    }

    private static Change.Draft followUp(DecisionId decision, int no) {
        return Change.of(decision, "followUp", no)
                .set("decision", decision)
                .set("kind", "followUp")
                .set("no", no);
    }
}
