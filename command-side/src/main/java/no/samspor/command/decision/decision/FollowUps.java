package no.samspor.command.decision.decision;

import static no.samspor.command.decision.decision.DecisionRefusal.FOLLOW_UPS_OPEN;
import static no.samspor.command.decision.decision.DecisionRefusal.FOLLOW_UP_CLOSED;
import static no.samspor.command.decision.decision.DecisionRefusal.FOLLOW_UP_UNKNOWN;
import static no.samspor.command.decision.decision.DecisionRefusal.FOLLOW_UP_WITHOUT_DATE;
import static no.samspor.command.decision.decision.DecisionRefusal.IMPLEMENTED_WITHOUT_EVIDENCE;

import no.samspor.command.decision.decision.DecisionCommand.AssignFollowUp;
import no.samspor.command.decision.decision.DecisionCommand.MarkImplemented;
import no.samspor.command.decision.decision.DecisionCommand.NewFollowUp;
import no.samspor.command.decision.decision.DecisionCommand.ReportFollowUp;
import no.samspor.events.decision.DecisionEvent;
import no.samspor.events.decision.DecisionEvent.DecisionImplemented;
import no.samspor.events.decision.DecisionEvent.FollowUpAssigned;
import no.samspor.events.decision.DecisionEvent.FollowUpReported;
import no.samspor.events.decision.DecisionEvent.FollowUpStatus;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import org.jspecify.annotations.Nullable;

/** What a decision asks to be done: by whom and when (I-48), how far it has come, and the end. */
final class FollowUps {

    private FollowUps() {}

    static void check(NewFollowUp followUp, Guard guard) {
        guard.needs(followUp.due() != null && !followUp.due().isUnstated(), FOLLOW_UP_WITHOUT_DATE);
    }

    static FollowUpAssigned assigned(DecisionId decision, int no, NewFollowUp followUp) {
        return new FollowUpAssigned(
                decision,
                no,
                followUp.role(),
                followUp.organisation(),
                followUp.text(),
                followUp.due() == null ? UncertainDate.UNSTATED : followUp.due());
    }

    static Judgement<DecisionEvent> assign(AssignFollowUp c, Facts facts, Guard guard) {
        check(c.followUp(), guard);
        for (int no : facts.followUps().keySet()) {
            if (facts.hasHeard(assigned(c.decision(), no, c.followUp()))) {
                return Judgement.nothing();
            }
        }
        int next = facts.followUps().size() + 1;
        return guard.then(assigned(c.decision(), next, c.followUp()));
    }

    static Judgement<DecisionEvent> report(ReportFollowUp c, Facts facts, Guard guard) {
        DecisionEvent reported = new FollowUpReported(c.decision(), c.no(), c.status(), c.text());
        if (facts.hasHeard(reported)) return Judgement.nothing();
        @Nullable FollowUpStatus status = facts.followUps().get(c.no());
        guard.refuseIf(status == null, FOLLOW_UP_UNKNOWN)
                .refuseIf(status != FollowUpStatus.UNDERWAY, FOLLOW_UP_CLOSED);
        return guard.then(reported);
    }

    static Judgement<DecisionEvent> implement(
            MarkImplemented c, Facts facts, Stamp stamp, Guard guard) {
        Conditions.inEffect(facts, stamp, guard);
        guard.refuseIf(facts.followUps().containsValue(FollowUpStatus.UNDERWAY), FOLLOW_UPS_OPEN)
                .needs(!stamp.evidence().isEmpty(), IMPLEMENTED_WITHOUT_EVIDENCE);
        return guard.then(new DecisionImplemented(c.decision()));
    }
}
