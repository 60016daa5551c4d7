package no.samspor.query.decision.decision;

import java.util.List;
import no.samspor.events.decision.DecisionEvent;
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
import no.samspor.events.decision.DecisionEvent.LegalityControlDecided;
import no.samspor.events.decision.DecisionEvent.LegalityControlRequested;
import no.samspor.events.decision.DecisionEvent.MoneyEffect;
import no.samspor.events.decision.DecisionEvent.SupportGranted;
import no.samspor.events.decision.DecisionEvent.Vote;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Authority;
import no.samspor.kernel.Code;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Law;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Every decision, on which authority and papers, and what became of it. */
final class DecisionView {

    static final View<Row> VIEW =
            View.of("decision", Row.class).hears(DecisionEvent.class, DecisionView::on).revision(2);

    /**
     * One decision.
     *
     * @param state conditional, effective, implemented, superseded, annulled, lapsed, reversed
     * @param authority what the decision itself rests on, beside the body's own power
     * @param ground why it was annulled
     */
    record Row(
            DecisionId decision,
            @Nullable BodyId body,
            @Nullable ProgrammeId programme,
            @Nullable Code kind,
            @Nullable String title,
            @Nullable String number,
            @Nullable String text,
            @Nullable Sha256 textHash,
            @Nullable String publicText,
            @Nullable List<Doc> basis,
            @Nullable MandateId mandate,
            @Nullable Amount amount,
            @Nullable FrameId frame,
            @Nullable Vote vote,
            @Nullable Authority authority,
            @Nullable UncertainDate decidedOn,
            @Nullable UncertainDate effectiveFrom,
            @Nullable String state,
            @Nullable DecisionId supersededBy,
            @Nullable Law ground,
            @Nullable BodyId referredTo) {}

    private DecisionView() {}

    static List<Change> on(DecisionEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case DecisionAdopted e -> adopted(e, stamp);
            case DecisionBecameEffective e ->
                    List.of(state(e, "effective").set("effectiveFrom", from).from(from));
            case DecisionImplemented e -> List.of(state(e, "implemented").from(from));
            case DecisionSuperseded e ->
                    List.of(state(e, "superseded").set("supersededBy", e.by()).from(from));
            case DecisionAnnulled e -> List.of(annulled(e, from));
            case DecisionLapsed e -> List.of(state(e, "lapsed").from(from));
            case LegalityControlDecided e ->
                    e.upheld() ? List.of() : List.of(state(e, "annulled").from(from));
            case DecisionReconsidered e ->
                    e.upheld() ? List.of() : List.of(state(e, "reversed").from(from));
            case DecisionReferred e -> List.of(of(e).set("referredTo", e.to()).from(from));
            case DecisionConditionFulfilled _ -> List.of();
            case DecisionConditionRemoved _ -> List.of();
            case FollowUpAssigned _ -> List.of();
            case FollowUpReported _ -> List.of();
            case LegalityControlRequested _ -> List.of();
            case DecisionEndorsed _ -> List.of();
            case SupportGranted _ -> List.of();
        };
    }

    private static List<Change> adopted(DecisionAdopted e, Stamp stamp) {
        @Nullable MoneyEffect money = e.moneyEffect();
        String state = e.conditions().isEmpty() ? "effective" : "conditional";
        return List.of(
                of(e).set("body", e.body())
                        .set("programme", e.programme())
                        .set("kind", e.kind())
                        .set("title", e.title())
                        .set("number", e.number())
                        .set("text", e.text())
                        .set("textHash", e.textHash())
                        .set("publicText", e.publicText())
                        .set("basis", e.basis())
                        .set("mandate", e.mandate())
                        .set("amount", money == null ? null : money.amount())
                        .set("frame", money == null ? null : money.frame())
                        .set("vote", e.vote())
                        .set("authority", stamp.authority())
                        .set("decidedOn", stamp.decided())
                        .set("effectiveFrom", stamp.effectiveFrom())
                        .always(),
                state(e, state).from(stamp.effectiveFrom()));
    }

    /** Void from the beginning, it never was in effect; else it falls from now on. */
    private static Change annulled(DecisionAnnulled e, UncertainDate from) {
        Change.Draft change = state(e, "annulled").set("ground", e.ground());
        return e.exTunc() ? change.always() : change.from(from);
    }

    private static Change.Draft state(DecisionEvent event, String state) {
        return of(event).set("state", state);
    }

    private static Change.Draft of(DecisionEvent event) {
        return Change.of(event.decision()).set("decision", event.decision());
    }
}
