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
import no.samspor.events.decision.DecisionEvent.SupportGranted;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.events.record.Evidenced;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Known;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FrameId;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of a decision: whose it is, and whether anything may rest on it.
 *
 * @param fallenFrom from when it no longer carries anything: superseded, annulled or lapsed; null
 *     while it stands. Annulled from the beginning: from when it took effect.
 * @param openConditions conditions neither fulfilled nor removed (I-28)
 * @param papers hashes of the papers that were before the body, and of the resolution's own text
 */
public record DecisionStanding(
        DecisionId decision,
        BodyId body,
        String kind,
        UncertainDate effectiveFrom,
        @Nullable UncertainDate fallenFrom,
        Set<Integer> openConditions,
        Set<Sha256> papers,
        @Nullable MoneyEffect moneyEffect,
        Set<Invariant> notEvidenced)
        implements Evidenced {

    public static final Fold<DecisionStanding> FOLD =
            Fold.of(DecisionStanding.class)
                    .hears(DecisionEvent.class, DecisionStanding::on)
                    .hears(EvidenceEvent.class, DecisionStanding::on);

    /** One that stands, or has fallen at a time that nobody states. */
    public DecisionStanding(
            DecisionId decision,
            BodyId body,
            String kind,
            UncertainDate effectiveFrom,
            boolean fallen,
            Set<Integer> openConditions,
            Set<Sha256> papers,
            @Nullable MoneyEffect moneyEffect,
            Set<Invariant> notEvidenced) {
        this(
                decision,
                body,
                kind,
                effectiveFrom,
                fallen ? UncertainDate.UNSTATED : null,
                openConditions,
                papers,
                moneyEffect,
                notEvidenced);
    }

    public boolean fallen() {
        return fallenFrom != null;
    }

    public boolean isConditional() {
        return !openConditions.isEmpty();
    }

    /** Whether it is adopted, unconditional, standing, and in effect on {@code day}. */
    public Certainty isEffectiveOn(LocalDate day) {
        if (isConditional()) return Certainty.NO;
        Certainty begun = effectiveFrom.reachedBy(day);
        if (fallenFrom == null || begun == Certainty.NO) return begun;
        return switch (fallenFrom.reachedBy(day)) {
            case YES -> Certainty.NO;
            case POSSIBLY -> Certainty.POSSIBLY;
            case NO -> begun;
        };
    }

    /** What it says that {@code frame} amounts to; null where it says nothing of it. */
    public @Nullable Amount sizeOf(FrameId frame) {
        return moneyEffect != null && frame.equals(moneyEffect.frame())
                ? moneyEffect.amount()
                : null;
    }

    /** How much of {@code frame} it calls «ufinansiert» (I-11); null where it does not. */
    public @Nullable Nok unfundedOf(FrameId frame) {
        return moneyEffect != null && frame.equals(moneyEffect.frame())
                ? moneyEffect.unfunded()
                : null;
    }

    /**
     * A feature's own words for why an act cannot rest on the decision that it cites, in order of
     * precedence. {@code notInEffect} is also what a mirrored act may leave open.
     */
    public record Grounds(
            Refusal unknown,
            Refusal fallen,
            Refusal conditional,
            Refusal notInEffect,
            Refusal notEvidenced) {

        /**
         * Guards an act that rests on {@code cited}: registered, standing, unconditional, in effect
         * when the act is and now, and shown to be what it says. Null cites none, and passes.
         */
        public @Nullable DecisionStanding hold(
                @Nullable DecisionId cited, Stamp stamp, Known known, Guard guard) {
            if (cited == null) return null;
            @Nullable DecisionStanding decision = known.about(DecisionStanding.class, cited);
            if (decision == null) throw new Refused(unknown);
            guard.refuseIf(decision.hadFallen(stamp), fallen)
                    .refuseIf(decision.isConditional(), conditional)
                    .refuseIf(
                            stamp.effectiveFrom().isSurelyBefore(decision.effectiveFrom),
                            notInEffect)
                    .needs(
                            decision.effectiveFrom.reachedBy(stamp.askedOn()) == Certainty.YES,
                            notInEffect)
                    .refuseIf(stamp.isNative() && !decision.isEvidenced(), notEvidenced);
            return decision;
        }
    }

    /** Today, for what happens now; surely before the act, for an act of the past. */
    private boolean hadFallen(Stamp stamp) {
        if (fallenFrom == null) return false;
        return stamp.isNative() || !fallenFrom.latest().isAfter(stamp.effectiveFrom().earliest());
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
            case DecisionSuperseded e -> was.fall(stamp.effectiveFrom());
            case DecisionAnnulled e ->
                    was.fall(e.exTunc() ? was.effectiveFrom : stamp.effectiveFrom());
            case DecisionLapsed e -> was.fall(stamp.effectiveFrom());
            case DecisionEndorsed e -> was;
            case DecisionImplemented e -> was;
            case DecisionReconsidered e -> was;
            case DecisionReferred e -> was;
            case FollowUpAssigned e -> was;
            case FollowUpReported e -> was;
            case LegalityControlDecided e -> was;
            case LegalityControlRequested e -> was;
            case SupportGranted e -> was;
        };
    }

    private static @Nullable DecisionStanding on(
            @Nullable DecisionStanding was, EvidenceEvent event, Stamp stamp) {
        if (was == null || !event.target().equals(was.decision)) return was;
        return was.with(
                was.effectiveFrom,
                was.fallenFrom,
                was.openConditions,
                Evidenced.after(event, was.notEvidenced));
    }

    private static DecisionStanding adopted(DecisionAdopted e, Stamp stamp) {
        return new DecisionStanding(
                e.decision(),
                e.body(),
                e.kind().value(),
                stamp.effectiveFrom(),
                null,
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
        return with(effectiveFrom, fallenFrom, Set.copyOf(left), notEvidenced);
    }

    private DecisionStanding from(UncertainDate date) {
        return with(date, fallenFrom, openConditions, notEvidenced);
    }

    /** It falls once; a second ground adds nothing. */
    private DecisionStanding fall(UncertainDate date) {
        return with(
                effectiveFrom,
                fallenFrom == null ? date : fallenFrom,
                openConditions,
                notEvidenced);
    }

    private DecisionStanding with(
            UncertainDate from,
            @Nullable UncertainDate fellFrom,
            Set<Integer> conditions,
            Set<Invariant> missing) {
        return new DecisionStanding(
                decision, body, kind, from, fellFrom, conditions, papers, moneyEffect, missing);
    }
}
