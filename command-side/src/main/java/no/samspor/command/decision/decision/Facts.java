package no.samspor.command.decision.decision;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import no.samspor.events.decision.DecisionEvent.MoneyEffect;
import no.samspor.events.decision.DecisionEvent.SupportGranted;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * What a decision that stands is: whose, from when, what it waits for, what it asks of others.
 *
 * @param open the numbers of the conditions neither fulfilled nor removed
 * @param followUps how far each has come; under way from its assignment on
 * @param said all that has happened to it, so that the same is not recorded twice
 */
record Facts(
        BodyId body,
        UncertainDate effectiveFrom,
        Map<Integer, Condition> conditions,
        Set<Integer> open,
        Map<Integer, FollowUpStatus> followUps,
        boolean underControl,
        @Nullable MoneyEffect moneyEffect,
        Set<DecisionEvent> said) {

    static Facts of(DecisionAdopted e, Stamp stamp) {
        Map<Integer, Condition> conditions = new TreeMap<>();
        for (Condition each : e.conditions()) conditions.put(each.no(), each);
        return new Facts(
                e.body(),
                stamp.effectiveFrom(),
                conditions,
                conditions.keySet(),
                Map.of(),
                false,
                e.moneyEffect(),
                Set.of(e));
    }

    boolean hasHeard(DecisionEvent event) {
        return said.contains(event);
    }

    /** What it is once {@code event}, which lets it stand, has happened too. */
    Facts after(DecisionEvent event, Stamp stamp) {
        Facts heard = and(event);
        return switch (event) {
            case DecisionConditionFulfilled e -> heard.settling(e.no());
            case DecisionConditionRemoved e -> heard.settling(e.no());
            case DecisionBecameEffective e -> heard.from(stamp.effectiveFrom());
            case FollowUpAssigned e -> heard.following(e.no(), FollowUpStatus.UNDERWAY);
            case FollowUpReported e -> heard.following(e.no(), e.status());
            case LegalityControlRequested e -> heard.controlled(true);
            case LegalityControlDecided e -> heard.controlled(false);
            case DecisionAdopted _,
                    DecisionImplemented _,
                    DecisionSuperseded _,
                    DecisionAnnulled _,
                    DecisionLapsed _,
                    DecisionReconsidered _,
                    DecisionEndorsed _,
                    DecisionReferred _,
                    SupportGranted _ ->
                    heard;
        };
    }

    private Facts and(DecisionEvent event) {
        Set<DecisionEvent> more = new HashSet<>(said);
        more.add(event);
        return new Facts(
                body,
                effectiveFrom,
                conditions,
                open,
                followUps,
                underControl,
                moneyEffect,
                Set.copyOf(more));
    }

    private Facts settling(int condition) {
        Set<Integer> left = new TreeSet<>(open);
        left.remove(condition);
        return with(effectiveFrom, left, followUps, underControl);
    }

    private Facts from(UncertainDate date) {
        return with(date, open, followUps, underControl);
    }

    private Facts following(int no, FollowUpStatus status) {
        Map<Integer, FollowUpStatus> now = new TreeMap<>(followUps);
        now.put(no, status);
        return with(effectiveFrom, open, now, underControl);
    }

    private Facts controlled(boolean isUnderControl) {
        return with(effectiveFrom, open, followUps, isUnderControl);
    }

    private Facts with(
            UncertainDate from,
            Set<Integer> conditionsLeft,
            Map<Integer, FollowUpStatus> statuses,
            boolean isUnderControl) {
        return new Facts(
                body,
                from,
                conditions,
                conditionsLeft,
                statuses,
                isUnderControl,
                moneyEffect,
                said);
    }
}
