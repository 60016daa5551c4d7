package no.samspor.command.decision.decision;

import static no.samspor.command.decision.decision.DecisionRefusal.APPROVER_DECIDES;
import static no.samspor.command.decision.decision.DecisionRefusal.BODY_UNKNOWN;
import static no.samspor.command.decision.decision.DecisionRefusal.BY_ITSELF;
import static no.samspor.command.decision.decision.DecisionRefusal.CONDITIONS_OPEN;
import static no.samspor.command.decision.decision.DecisionRefusal.CONDITION_UNKNOWN;
import static no.samspor.command.decision.decision.DecisionRefusal.CONDITION_WITHOUT_EVIDENCE;
import static no.samspor.command.decision.decision.DecisionRefusal.ENDORSED_BY_ANOTHER;
import static no.samspor.command.decision.decision.DecisionRefusal.NOT_YET_IN_EFFECT;
import static no.samspor.command.decision.decision.DecisionRefusal.NO_ENDORSEMENT;
import static no.samspor.command.decision.decision.DecisionRefusal.STILL_BINDING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samspor.command.decision.decision.DecisionCommand.BringIntoEffect;
import no.samspor.command.decision.decision.DecisionCommand.EndorseDecision;
import no.samspor.command.decision.decision.DecisionCommand.FulfilCondition;
import no.samspor.command.decision.decision.DecisionCommand.LiftInherited;
import no.samspor.command.decision.decision.DecisionCommand.RemoveCondition;
import no.samspor.events.decision.DecisionEvent;
import no.samspor.events.decision.DecisionEvent.Condition;
import no.samspor.events.decision.DecisionEvent.DecisionBecameEffective;
import no.samspor.events.decision.DecisionEvent.DecisionConditionFulfilled;
import no.samspor.events.decision.DecisionEvent.DecisionConditionRemoved;
import no.samspor.events.decision.DecisionEvent.DecisionEndorsed;
import no.samspor.events.decision.DecisionEvent.Inherited;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.BodyRules;
import no.samspor.events.structure.BodyStanding;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.BodyId;
import org.jspecify.annotations.Nullable;

/** I-28: a conditional decision is not in effect until each condition is fulfilled or removed. */
final class Conditions {

    private Conditions() {}

    static Judgement<DecisionEvent> fulfil(
            FulfilCondition c, Facts facts, Stamp stamp, Guard guard) {
        @Nullable Condition condition = facts.conditions().get(c.no());
        if (condition == null) throw new Refused(CONDITION_UNKNOWN);
        if (!facts.open().contains(c.no())) return Judgement.nothing();
        guard.needs(approver(condition) == null, APPROVER_DECIDES)
                .needs(!stamp.evidence().isEmpty(), CONDITION_WITHOUT_EVIDENCE);
        return settle(facts, stamp, guard, new DecisionConditionFulfilled(c.decision(), c.no()));
    }

    static Judgement<DecisionEvent> remove(
            RemoveCondition c, Facts facts, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(!facts.conditions().containsKey(c.no()), CONDITION_UNKNOWN);
        if (!facts.open().contains(c.no())) return Judgement.nothing();
        guard.refuseIf(c.by().equals(c.decision()), BY_ITSELF);
        Fall.hold(c.by(), facts, stamp, known, guard);
        return settle(
                facts, stamp, guard, new DecisionConditionRemoved(c.decision(), c.no(), c.by()));
    }

    /** The body has lifted what all its decisions of the kind waited for (2.8, point 8). */
    static Judgement<DecisionEvent> lift(
            LiftInherited c, Facts facts, Stamp stamp, Known known, Guard guard) {
        List<DecisionEvent> removed = new ArrayList<>();
        for (int no : facts.open()) {
            @Nullable Inherited from = inherited(facts, no);
            if (from != null && from.body().equals(c.body()) && from.no() == c.no()) {
                removed.add(new DecisionConditionRemoved(c.decision(), no, c.by()));
            }
        }
        if (removed.isEmpty()) return Judgement.nothing();
        @Nullable BodyRules rules = known.about(BodyRules.class, c.body());
        guard.refuseIf(rules != null && rules.condition(c.no()) != null, STILL_BINDING);
        return settle(facts, stamp, guard, removed.toArray(DecisionEvent[]::new));
    }

    /** The approval of another body fulfils what waited for it. */
    static Judgement<DecisionEvent> endorse(
            EndorseDecision c, Facts facts, Stamp stamp, Known known, Guard guard) {
        DecisionEvent endorsed = new DecisionEndorsed(c.decision(), c.by(), c.endorsement());
        if (facts.hasHeard(endorsed)) return Judgement.nothing();
        guard.refuseIf(known.about(BodyStanding.class, c.by()) == null, BODY_UNKNOWN)
                .refuseIf(
                        c.by().equals(facts.body()) || c.decision().equals(c.endorsement()),
                        BY_ITSELF)
                .needs(c.endorsement() != null, NO_ENDORSEMENT);
        @Nullable DecisionStanding endorsement =
                known.about(DecisionStanding.class, c.endorsement());
        guard.refuseIf(
                endorsement != null && !endorsement.body().equals(c.by()), ENDORSED_BY_ANOTHER);
        Fall.GROUNDS.hold(c.endorsement(), stamp, known, guard);
        List<DecisionEvent> events = new ArrayList<>();
        events.add(endorsed);
        for (int no : facts.open()) {
            if (c.by().equals(approver(facts.conditions().get(no)))) {
                events.add(new DecisionConditionFulfilled(c.decision(), no));
            }
        }
        return events.size() == 1
                ? guard.then(endorsed)
                : settle(facts, stamp, guard, events.toArray(DecisionEvent[]::new));
    }

    static Judgement<DecisionEvent> effect(
            BringIntoEffect c, Facts facts, Stamp stamp, Guard guard) {
        if (facts.effectiveFrom().equals(stamp.effectiveFrom())) return Judgement.nothing();
        guard.refuseIf(!facts.open().isEmpty(), CONDITIONS_OPEN);
        return guard.then(new DecisionBecameEffective(c.decision()));
    }

    /** Guards what only a decision in effect can lead to. */
    static void inEffect(Facts facts, Stamp stamp, Guard guard) {
        guard.refuseIf(!facts.open().isEmpty(), CONDITIONS_OPEN, Map.of("open", facts.open()))
                .refuseIf(
                        facts.effectiveFrom().reachedBy(stamp.askedOn()) == Certainty.NO,
                        NOT_YET_IN_EFFECT)
                .needs(
                        facts.effectiveFrom().reachedBy(stamp.askedOn()) == Certainty.YES,
                        NOT_YET_IN_EFFECT);
    }

    /** The last condition settled, it is in effect: from then, or from its own later date. */
    private static Judgement<DecisionEvent> settle(
            Facts facts, Stamp stamp, Guard guard, DecisionEvent... settling) {
        Facts after = facts;
        for (DecisionEvent each : settling) after = after.after(each, stamp);
        List<DecisionEvent> events = new ArrayList<>(List.of(settling));
        if (after.open().isEmpty()
                && !stamp.effectiveFrom().isSurelyBefore(facts.effectiveFrom())) {
            events.add(new DecisionBecameEffective(settling[0].decision()));
        }
        return guard.then(events);
    }

    private static @Nullable Inherited inherited(Facts facts, int no) {
        @Nullable Condition condition = facts.conditions().get(no);
        return condition == null ? null : condition.inherited();
    }

    private static @Nullable BodyId approver(@Nullable Condition condition) {
        if (condition == null || condition.inherited() == null) return null;
        return condition.inherited().approver();
    }
}
