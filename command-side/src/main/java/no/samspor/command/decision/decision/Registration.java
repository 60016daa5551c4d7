package no.samspor.command.decision.decision;

import static no.samspor.command.decision.decision.DecisionRefusal.BODY_ENDED;
import static no.samspor.command.decision.decision.DecisionRefusal.BODY_UNKNOWN;
import static no.samspor.command.decision.decision.DecisionRefusal.DECIDED_IN_FUTURE;
import static no.samspor.command.decision.decision.DecisionRefusal.TEXT_HASH_DIFFERS;
import static no.samspor.command.decision.decision.DecisionRefusal.TEXT_MISSING;

import java.util.ArrayList;
import java.util.List;
import no.samspor.command.decision.decision.DecisionCommand.NewCondition;
import no.samspor.command.decision.decision.DecisionCommand.NewFollowUp;
import no.samspor.command.decision.decision.DecisionCommand.RegisterDecision;
import no.samspor.events.decision.DecisionEvent;
import no.samspor.events.decision.DecisionEvent.Condition;
import no.samspor.events.decision.DecisionEvent.DecisionAdopted;
import no.samspor.events.decision.DecisionEvent.Inherited;
import no.samspor.events.structure.BodyEvent.StandingCondition;
import no.samspor.events.structure.BodyRules;
import no.samspor.events.structure.BodyStanding;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * What a decision must be to be registered: whose (I-04), on which papers (I-45), carried (I-21).
 */
final class Registration {

    private Registration() {}

    static Judgement<DecisionEvent> register(
            RegisterDecision c, Stamp stamp, Known known, Guard guard) {
        @Nullable BodyStanding body = known.about(BodyStanding.class, c.body());
        UncertainDate decided = stamp.decided();
        guard.refuseIf(body == null, BODY_UNKNOWN)
                .refuseIf(hadEnded(body, decided), BODY_ENDED)
                .refuseIf(decided.earliest().isAfter(stamp.askedOn()), DECIDED_IN_FUTURE)
                .needs(c.text() != null || c.textHash() != null, TEXT_MISSING)
                .refuseIf(differs(c.text(), c.textHash()), TEXT_HASH_DIFFERS);
        Papers.check(c.papers(), stamp, known, guard);
        Voting.check(c.vote(), guard);
        Delegated.check(c, stamp, decided, known, guard);
        for (NewFollowUp each : c.followUps()) FollowUps.check(each, guard);
        guard.warnIf(c.needsAction() && c.followUps().isEmpty(), Invariant.I_48);
        List<DecisionEvent> events = new ArrayList<>();
        events.add(adopted(c, conditions(c, decided, known)));
        for (NewFollowUp each : c.followUps()) {
            events.add(FollowUps.assigned(c.decision(), events.size(), each));
        }
        return guard.then(events);
    }

    private static boolean hadEnded(@Nullable BodyStanding body, UncertainDate decided) {
        return body != null && body.endedOn() != null && body.endedOn().isSurelyBefore(decided);
    }

    private static boolean differs(@Nullable String text, @Nullable Sha256 hash) {
        return text != null && hash != null && !Sha256.of(text).equals(hash);
    }

    /**
     * Its own, and after them those that the body's rules set for such decisions (2.8, point 8).
     */
    private static List<Condition> conditions(
            RegisterDecision c, UncertainDate decided, Known known) {
        List<Condition> all = new ArrayList<>();
        for (NewCondition own : c.conditions()) {
            all.add(new Condition(all.size() + 1, own.text(), own.due(), null));
        }
        @Nullable BodyRules rules = known.about(BodyRules.class, c.body());
        if (rules == null) return all;
        for (StandingCondition each : rules.bind(c.kind(), decided)) {
            Inherited from = new Inherited(c.body(), each.no(), each.approver());
            all.add(new Condition(all.size() + 1, each.text(), null, from));
        }
        return all;
    }

    private static DecisionAdopted adopted(RegisterDecision c, List<Condition> conditions) {
        return new DecisionAdopted(
                c.decision(),
                c.body(),
                c.programme(),
                c.kind(),
                c.title(),
                c.number(),
                c.text(),
                c.textHash() == null && c.text() != null ? Sha256.of(c.text()) : c.textHash(),
                conditions,
                c.papers(),
                c.mandate(),
                c.moneyEffect(),
                c.vote(),
                c.needsAction() || !c.followUps().isEmpty(),
                c.publicText(),
                c.under());
    }
}
