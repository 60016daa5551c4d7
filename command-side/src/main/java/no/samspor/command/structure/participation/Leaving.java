package no.samspor.command.structure.participation;

import static no.samspor.command.structure.participation.ParticipationRefusal.NOTICE_ENDS_FIRST;
import static no.samspor.command.structure.participation.ParticipationRefusal.NOTICE_GIVEN;
import static no.samspor.command.structure.participation.ParticipationRefusal.NOTICE_RUNS;
import static no.samspor.command.structure.participation.ParticipationRefusal.NO_NOTICE;
import static no.samspor.command.structure.participation.ParticipationRefusal.OPEN_WITHOUT_SUCCESSOR;
import static no.samspor.command.structure.participation.ParticipationRefusal.SUCCEEDS_ITSELF;
import static no.samspor.command.structure.participation.ParticipationRefusal.SUCCESSOR_UNKNOWN;

import java.util.Map;
import no.samspor.command.structure.participation.ParticipationCommand.EndParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.GiveNoticeOfWithdrawal;
import no.samspor.command.structure.participation.ParticipationCommand.WithdrawParticipant;
import no.samspor.command.structure.participation.ParticipationState.Bound;
import no.samspor.command.structure.participation.ParticipationState.Facts;
import no.samspor.command.structure.participation.ParticipationState.Lasting;
import no.samspor.events.TiesStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ParticipationEvent;
import no.samspor.events.structure.ParticipationEvent.ParticipantWithdrew;
import no.samspor.events.structure.ParticipationEvent.ParticipationEnded;
import no.samspor.events.structure.ParticipationEvent.WithdrawalNoticeGiven;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import org.jspecify.annotations.Nullable;

/** How a participation ends: after notice (I-19), and with a successor for what is open (I-52). */
final class Leaving {

    private Leaving() {}

    static Judgement<ParticipationEvent> notice(
            GiveNoticeOfWithdrawal c, Bound state, Stamp stamp, Known known, Guard guard) {
        var given = new WithdrawalNoticeGiven(c.participation(), c.noticeUntil(), c.decision());
        if (given.equals(state.notice())) return Judgement.nothing();
        guard.refuseIf(state.notice() != null, NOTICE_GIVEN)
                .refuseIf(c.noticeUntil().isSurelyBefore(stamp.effectiveFrom()), NOTICE_ENDS_FIRST);
        OwnAgreement.noticed(state.agreement(), c.noticeUntil(), stamp, known, guard);
        OwnDecision.releases(state.facts(), c.decision(), stamp, known, guard);
        return guard.then(given);
    }

    /** Whoever was never bound leaves as he came. */
    static Judgement<ParticipationEvent> withdraw(
            WithdrawParticipant c, Lasting state, Stamp stamp, Known known, Guard guard) {
        if (state instanceof Bound bound) afterNotice(bound, c.decision(), stamp, known, guard);
        succeeded(c.successor(), state.facts(), stamp, known, guard);
        return guard.then(
                new ParticipantWithdrew(
                        c.participation(), c.decision(), c.settlement(), c.successor()));
    }

    static Judgement<ParticipationEvent> end(
            EndParticipation c, Lasting state, Stamp stamp, Known known, Guard guard) {
        succeeded(c.successor(), state.facts(), stamp, known, guard);
        return guard.then(new ParticipationEnded(c.participation(), c.reason(), c.successor()));
    }

    /** Notice has been given and is over, by a decision stated now or with the notice (I-19). */
    static void afterNotice(
            Bound state, @Nullable DecisionId stated, Stamp stamp, Known known, Guard guard) {
        @Nullable WithdrawalNoticeGiven notice = state.notice();
        guard.needs(notice != null, NO_NOTICE);
        @Nullable DecisionId decision = stated;
        if (notice != null) {
            UncertainDate last = notice.noticeUntil();
            UncertainDate leaves = stamp.effectiveFrom();
            Map<String, Object> details = Map.of("noticeUntil", last.edtf());
            guard.refuseIf(!last.earliest().isBefore(leaves.latest()), NOTICE_RUNS, details)
                    .needs(last.isSurelyBefore(leaves), NOTICE_RUNS, details);
            if (decision == null) decision = notice.decision();
        }
        OwnDecision.releases(state.facts(), decision, stamp, known, guard);
    }

    private static void succeeded(
            @Nullable Successor successor, Facts facts, Stamp stamp, Known known, Guard guard) {
        if (successor == null) {
            guard.needs(
                    !TiesStanding.bind(facts.organisation(), facts.programme(), known),
                    OPEN_WITHOUT_SUCCESSOR);
            return;
        }
        @Nullable OrganisationStanding taking =
                known.about(OrganisationStanding.class, successor.organisation());
        guard.refuseIf(successor.organisation().equals(facts.organisation()), SUCCEEDS_ITSELF)
                .refuseIf(
                        taking == null
                                || !taking.canTakeOver(successor.unit(), stamp.effectiveFrom()),
                        SUCCESSOR_UNKNOWN);
    }
}
