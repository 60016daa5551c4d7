package no.samspor.command.money.period;

import static no.samspor.command.money.period.PeriodRefusal.DECISION_CONDITIONAL;
import static no.samspor.command.money.period.PeriodRefusal.DECISION_FALLEN;
import static no.samspor.command.money.period.PeriodRefusal.DECISION_NOT_EVIDENCED;
import static no.samspor.command.money.period.PeriodRefusal.DECISION_NOT_IN_EFFECT;
import static no.samspor.command.money.period.PeriodRefusal.DECISION_UNKNOWN;
import static no.samspor.command.money.period.PeriodRefusal.DRAFTS_OPEN;
import static no.samspor.command.money.period.PeriodRefusal.NOT_EXPLAINED;
import static no.samspor.command.money.period.PeriodRefusal.NOT_HERE;
import static no.samspor.command.money.period.PeriodRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.money.period.PeriodRefusal.NOT_RECONCILED;
import static no.samspor.command.money.period.PeriodRefusal.NOT_YOUR_ACCOUNTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samspor.command.money.period.PeriodCommand.ClosePeriod;
import no.samspor.command.money.period.PeriodCommand.OpenPeriod;
import no.samspor.command.money.period.PeriodCommand.ReconcilePeriod;
import no.samspor.command.money.period.PeriodCommand.ReopenPeriod;
import no.samspor.command.money.period.PeriodCommand.SoftClosePeriod;
import no.samspor.command.money.period.PeriodState.Closed;
import no.samspor.command.money.period.PeriodState.None;
import no.samspor.command.money.period.PeriodState.Running;
import no.samspor.events.decision.DecisionStanding.Grounds;
import no.samspor.events.money.PeriodEvent;
import no.samspor.events.money.PeriodEvent.PeriodClosed;
import no.samspor.events.money.PeriodEvent.PeriodOpened;
import no.samspor.events.money.PeriodEvent.PeriodReopened;
import no.samspor.events.money.PeriodEvent.PeriodSoftClosed;
import no.samspor.events.money.PeriodEvent.ReconciliationRecorded;
import no.samspor.events.money.PeriodEvent.Total;
import no.samspor.events.money.PeriodUse;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PeriodId;
import org.jspecify.annotations.Nullable;

/** The rules of an accounting period: what is closed stays closed unless it is decided (I-15). */
final class PeriodDecider implements Decider<PeriodCommand, PeriodState, PeriodEvent> {

    private static final Grounds DECISION =
            new Grounds(
                    DECISION_UNKNOWN,
                    DECISION_FALLEN,
                    DECISION_CONDITIONAL,
                    DECISION_NOT_IN_EFFECT,
                    DECISION_NOT_EVIDENCED);

    @Override
    public PeriodState initial() {
        return new None();
    }

    @Override
    public Judgement<PeriodEvent> decide(
            PeriodCommand command, PeriodState state, Stamp stamp, Known known) {
        Guard guard = Guard.of(stamp);
        return switch (command) {
            case OpenPeriod open -> open(open, state, guard);
            case SoftClosePeriod soft -> softClose(soft, running(state), guard);
            case ReconcilePeriod compare -> reconcile(compare, running(state), stamp, known, guard);
            case ClosePeriod close -> close(close, running(state), stamp, known, guard);
            case ReopenPeriod reopen -> reopen(reopen, state, stamp, known, guard);
        };
    }

    private static Judgement<PeriodEvent> open(OpenPeriod c, PeriodState state, Guard guard) {
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE);
        return guard.then(new PeriodOpened(c.period(), c.programme(), c.month()));
    }

    private static Judgement<PeriodEvent> softClose(SoftClosePeriod c, Running state, Guard guard) {
        if (!state.open()) return Judgement.nothing();
        return guard.then(new PeriodSoftClosed(c.period()));
    }

    /** By the organisation's own controller; a difference is explained. */
    private static Judgement<PeriodEvent> reconcile(
            ReconcilePeriod c, Running state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(
                stamp.isNative() && !stamp.actor().actsFor(c.organisation()), NOT_YOUR_ACCOUNTS);
        Nok here = use(c.period(), known).net(c.organisation());
        guard.refuseIf(
                c.explanation() == null && !here.equals(c.officialKr()),
                NOT_EXPLAINED,
                Map.of("programme", here, "official", c.officialKr()));
        return guard.then(
                new ReconciliationRecorded(
                        c.period(),
                        c.organisation(),
                        here,
                        c.officialKr(),
                        c.explanation(),
                        c.document()));
    }

    private static Judgement<PeriodEvent> close(
            ClosePeriod c, Running state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(!state.closable(), NOT_IN_THIS_STATE);
        PeriodUse use = use(c.period(), known);
        guard.refuseIf(use.drafts() > 0, DRAFTS_OPEN, Map.of("drafts", use.drafts()));
        List<Total> totals = new ArrayList<>();
        List<OrganisationId> left = new ArrayList<>();
        use.totals()
                .forEach(
                        (organisation, sums) -> {
                            totals.add(new Total(organisation, sums.debit(), sums.credit()));
                            Nok then = state.reconciled().get(organisation);
                            if (!sums.net().equals(then)) left.add(organisation);
                        });
        totals.sort((a, b) -> a.organisation().value().compareTo(b.organisation().value()));
        if (!left.isEmpty() && stamp.isNative()) {
            throw new Refused(NOT_RECONCILED, Map.of("organisations", left));
        }
        guard.needs(left.isEmpty(), NOT_RECONCILED);
        return guard.then(new PeriodClosed(c.period(), state.month(), totals));
    }

    /** A reopening happens nowhere but here: a reported one would open the books on hearsay. */
    private static Judgement<PeriodEvent> reopen(
            ReopenPeriod c, PeriodState state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(!(state instanceof Closed), NOT_IN_THIS_STATE)
                .refuseIf(!stamp.isNative(), NOT_HERE);
        DECISION.hold(c.decision(), stamp, known, guard);
        return guard.then(new PeriodReopened(c.period(), c.decision(), c.reason()));
    }

    private static PeriodUse use(PeriodId period, Known known) {
        @Nullable PeriodUse use = known.about(PeriodUse.class, period);
        return use == null ? PeriodUse.NOTHING : use;
    }

    private static Running running(PeriodState state) {
        if (state instanceof Running running) return running;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    @Override
    public PeriodState evolve(PeriodState state, PeriodEvent event, Stamp stamp) {
        return switch (event) {
            case PeriodOpened e -> new Running(e.month(), true, false, Map.of());
            case PeriodSoftClosed e -> ((Running) state).closing();
            case ReconciliationRecorded e ->
                    ((Running) state).reconciling(e.organisation(), e.programmeKr());
            case PeriodClosed e -> new Closed(e.month(), ((Running) state).reconciled());
            case PeriodReopened e -> reopened((Closed) state);
        };
    }

    private static Running reopened(Closed state) {
        return new Running(state.month(), true, true, state.reconciled());
    }
}
