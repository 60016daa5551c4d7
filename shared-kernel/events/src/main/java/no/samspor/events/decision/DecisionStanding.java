package no.samspor.events.decision;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samspor.events.Fold;
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
import no.samspor.events.decision.DecisionEvent.LegalityControlDecided;
import no.samspor.events.decision.DecisionEvent.LegalityControlRequested;
import no.samspor.events.decision.DecisionEvent.MoneyEffect;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.events.record.Evidenced;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of a decision: whose it is, and whether anything may rest on it.
 *
 * @param fallen superseded, annulled or lapsed
 * @param openConditions conditions neither fulfilled nor removed (I-28)
 * @param papers hashes of the papers that were before the body, and of the resolution's own text
 */
public record DecisionStanding(
        DecisionId decision,
        BodyId body,
        String kind,
        UncertainDate effectiveFrom,
        boolean fallen,
        Set<Integer> openConditions,
        Set<Sha256> papers,
        @Nullable MoneyEffect moneyEffect,
        Set<Invariant> notEvidenced)
        implements Evidenced {

    public static final Fold<DecisionStanding> FOLD =
            Fold.of(DecisionStanding.class)
                    .hears(DecisionEvent.class, DecisionStanding::on)
                    .hears(EvidenceEvent.class, DecisionStanding::on);

    /** Whether it is adopted, unconditional, standing, and in effect on {@code day}. */
    public Certainty isEffectiveOn(LocalDate day) {
        if (fallen || isConditional()) return Certainty.NO;
        return effectiveFrom.reachedBy(day);
    }

    public boolean isConditional() {
        return !openConditions.isEmpty();
    }

    private static @Nullable DecisionStanding on(
            @Nullable DecisionStanding was, DecisionEvent event, Stamp stamp) {
        if (was == null || !event.decision().equals(was.decision)) {
            return was == null && event instanceof DecisionAdopted e ? adopted(e, stamp) : was;
        }
        return switch (event) {
            case DecisionAdopted e -> was;
            case DecisionConditionFulfilled e -> was.without(e.no());
            case DecisionConditionRemoved e -> was.without(e.no());
            case DecisionBecameEffective e -> was.from(stamp.effectiveFrom());
            case DecisionSuperseded e -> was.fall();
            case DecisionAnnulled e -> was.fall();
            case DecisionLapsed e -> was.fall();
            case DecisionEndorsed e -> was;
            case DecisionImplemented e -> was;
            case DecisionReconsidered e -> e.upheld() ? was : was.fall();
            case DecisionReferred e -> was;
            case FollowUpAssigned e -> was;
            case FollowUpReported e -> was;
            case LegalityControlDecided e -> e.upheld() ? was : was.fall();
            case LegalityControlRequested e -> was;
        };
    }

    private static @Nullable DecisionStanding on(
            @Nullable DecisionStanding was, EvidenceEvent event, Stamp stamp) {
        if (was == null || !event.target().equals(was.decision)) return was;
        return was.with(
                was.effectiveFrom,
                was.fallen,
                was.openConditions,
                Evidenced.after(event, was.notEvidenced));
    }

    private static DecisionStanding adopted(DecisionAdopted e, Stamp stamp) {
        return new DecisionStanding(
                e.decision(),
                e.body(),
                e.kind().value(),
                stamp.effectiveFrom(),
                false,
                e.conditions().stream().map(Condition::no).collect(Collectors.toUnmodifiableSet()),
                papers(e.basis(), e.textHash()),
                e.moneyEffect(),
                stamp.notEvidenced());
    }

    private static Set<Sha256> papers(List<Doc> basis, @Nullable Sha256 textHash) {
        Set<Sha256> papers = new HashSet<>();
        for (Doc paper : basis) {
            if (paper.sha256() != null) papers.add(paper.sha256());
        }
        if (textHash != null) papers.add(textHash);
        return Set.copyOf(papers);
    }

    private DecisionStanding without(int condition) {
        Set<Integer> left = new HashSet<>(openConditions);
        left.remove(condition);
        return with(effectiveFrom, fallen, Set.copyOf(left), notEvidenced);
    }

    private DecisionStanding from(UncertainDate date) {
        return with(date, fallen, openConditions, notEvidenced);
    }

    private DecisionStanding fall() {
        return with(effectiveFrom, true, openConditions, notEvidenced);
    }

    private DecisionStanding with(
            UncertainDate from, boolean isFallen, Set<Integer> open, Set<Invariant> missing) {
        return new DecisionStanding(
                decision, body, kind, from, isFallen, open, papers, moneyEffect, missing);
    }
}
