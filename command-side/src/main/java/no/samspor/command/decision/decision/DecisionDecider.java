package no.samspor.command.decision.decision;

import static no.samspor.command.decision.decision.DecisionRefusal.BODY_UNKNOWN;
import static no.samspor.command.decision.decision.DecisionRefusal.BY_ITSELF;
import static no.samspor.command.decision.decision.DecisionRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.decision.decision.DecisionRefusal.NOT_SECRETARY;
import static no.samspor.command.decision.decision.DecisionRefusal.SUPPORT_EXCEEDS;

import no.samspor.command.decision.decision.DecisionCommand.AnnulDecision;
import no.samspor.command.decision.decision.DecisionCommand.AssignFollowUp;
import no.samspor.command.decision.decision.DecisionCommand.BringIntoEffect;
import no.samspor.command.decision.decision.DecisionCommand.DecideLegalityControl;
import no.samspor.command.decision.decision.DecisionCommand.EndorseDecision;
import no.samspor.command.decision.decision.DecisionCommand.FulfilCondition;
import no.samspor.command.decision.decision.DecisionCommand.GrantSupport;
import no.samspor.command.decision.decision.DecisionCommand.LapseDecision;
import no.samspor.command.decision.decision.DecisionCommand.LiftInherited;
import no.samspor.command.decision.decision.DecisionCommand.MarkImplemented;
import no.samspor.command.decision.decision.DecisionCommand.ReconsiderDecision;
import no.samspor.command.decision.decision.DecisionCommand.ReferDecision;
import no.samspor.command.decision.decision.DecisionCommand.RegisterDecision;
import no.samspor.command.decision.decision.DecisionCommand.RemoveCondition;
import no.samspor.command.decision.decision.DecisionCommand.ReportFollowUp;
import no.samspor.command.decision.decision.DecisionCommand.RequestLegalityControl;
import no.samspor.command.decision.decision.DecisionCommand.SupersedeDecision;
import no.samspor.command.decision.decision.DecisionState.Adopted;
import no.samspor.command.decision.decision.DecisionState.Fallen;
import no.samspor.command.decision.decision.DecisionState.Implemented;
import no.samspor.command.decision.decision.DecisionState.None;
import no.samspor.command.decision.decision.DecisionState.Standing;
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
import no.samspor.events.structure.BodyStanding;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.BodyId;
import org.jspecify.annotations.Nullable;

/** The rules of a decision: what it is when registered, what it waits for, and how it ends. */
final class DecisionDecider implements Decider<DecisionCommand, DecisionState, DecisionEvent> {

    @Override
    public DecisionState initial() {
        return new None();
    }

    @Override
    public Judgement<DecisionEvent> decide(
            DecisionCommand command, DecisionState state, Stamp stamp, Known known) {
        Guard guard = Guard.of(stamp);
        return switch (command) {
            case RegisterDecision c -> register(c, state, stamp, known, guard);
            case FulfilCondition c -> Conditions.fulfil(c, adopted(state), stamp, guard);
            case RemoveCondition c -> Conditions.remove(c, adopted(state), stamp, known, guard);
            case LiftInherited c -> Conditions.lift(c, standing(state), stamp, known, guard);
            case BringIntoEffect c -> Conditions.effect(c, adopted(state), stamp, guard);
            case EndorseDecision c -> Conditions.endorse(c, standing(state), stamp, known, guard);
            case AssignFollowUp c -> FollowUps.assign(c, adopted(state), guard);
            case ReportFollowUp c -> FollowUps.report(c, adopted(state), guard);
            case MarkImplemented c -> FollowUps.implement(c, adopted(state), stamp, guard);
            case SupersedeDecision c -> Fall.supersede(c, standing(state), stamp, known, guard);
            case AnnulDecision c -> Fall.annul(c, standing(state), stamp, known, guard);
            case LapseDecision c -> lapse(c, state, guard);
            case RequestLegalityControl c -> Fall.requestControl(c, standing(state), guard);
            case DecideLegalityControl c -> Fall.decideControl(c, standing(state), guard);
            case ReconsiderDecision c -> Fall.reconsider(c, standing(state), stamp, known, guard);
            case ReferDecision c -> refer(c, standing(state), known, guard);
            case GrantSupport c -> support(c, standing(state), stamp, guard);
        };
    }

    private static Judgement<DecisionEvent> register(
            RegisterDecision c, DecisionState state, Stamp stamp, Known known, Guard guard) {
        @Nullable BodyId office = stamp.actor().body();
        guard.refuseIf(
                        stamp.isNative() && office != null && !office.equals(c.body()),
                        NOT_SECRETARY)
                .refuseIf(!(state instanceof None), NOT_IN_THIS_STATE);
        return Registration.register(c, stamp, known, guard);
    }

    private static Judgement<DecisionEvent> lapse(
            LapseDecision c, DecisionState state, Guard guard) {
        guard.refuseIf(!(state instanceof Adopted), NOT_IN_THIS_STATE);
        return guard.then(new DecisionLapsed(c.decision(), c.reason()));
    }

    private static Judgement<DecisionEvent> refer(
            ReferDecision c, Facts facts, Known known, Guard guard) {
        DecisionEvent referred = new DecisionReferred(c.decision(), c.to());
        if (facts.hasHeard(referred)) return Judgement.nothing();
        guard.refuseIf(known.about(BodyStanding.class, c.to()) == null, BODY_UNKNOWN)
                .refuseIf(c.to().equals(facts.body()), BY_ITSELF);
        return guard.then(referred);
    }

    private static Judgement<DecisionEvent> support(
            GrantSupport c, Facts facts, Stamp stamp, Guard guard) {
        DecisionEvent granted =
                new SupportGranted(c.decision(), c.organisation(), c.amount(), c.purpose());
        if (facts.hasHeard(granted)) return Judgement.nothing();
        Conditions.inEffect(facts, stamp, guard);
        guard.refuseIf(exceeds(facts, c.amount()), SUPPORT_EXCEEDS);
        return guard.then(granted);
    }

    /** Only exact amounts can be shown to exceed each other. */
    private static boolean exceeds(Facts facts, Amount more) {
        @Nullable MoneyEffect effect = facts.moneyEffect();
        if (effect == null || !effect.amount().isExact() || !more.isExact()) return false;
        Nok sum = exactly(more);
        for (DecisionEvent each : facts.said()) {
            if (each instanceof SupportGranted e && e.amount().isExact()) {
                sum = sum.plus(exactly(e.amount()));
            }
        }
        return sum.exceeds(exactly(effect.amount()));
    }

    private static Nok exactly(Amount amount) {
        return amount.kr() == null ? Nok.ZERO : amount.kr();
    }

    private static Facts adopted(DecisionState state) {
        if (state instanceof Adopted adopted) return adopted.facts();
        throw new Refused(NOT_IN_THIS_STATE);
    }

    private static Facts standing(DecisionState state) {
        if (state instanceof Standing standing) return standing.facts();
        throw new Refused(NOT_IN_THIS_STATE);
    }

    @Override
    public DecisionState evolve(DecisionState state, DecisionEvent event, Stamp stamp) {
        return switch (event) {
            case DecisionAdopted e -> new Adopted(Facts.of(e, stamp));
            case DecisionSuperseded e -> new Fallen();
            case DecisionAnnulled e -> new Fallen();
            case DecisionLapsed e -> new Fallen();
            case DecisionImplemented e ->
                    state instanceof Standing standing
                            ? new Implemented(standing.facts().after(e, stamp))
                            : state;
            case DecisionConditionFulfilled _,
                    DecisionConditionRemoved _,
                    DecisionBecameEffective _,
                    FollowUpAssigned _,
                    FollowUpReported _,
                    LegalityControlRequested _,
                    LegalityControlDecided _,
                    DecisionReconsidered _,
                    DecisionEndorsed _,
                    DecisionReferred _,
                    SupportGranted _ ->
                    state instanceof Standing standing
                            ? standing.with(standing.facts().after(event, stamp))
                            : state;
        };
    }
}
