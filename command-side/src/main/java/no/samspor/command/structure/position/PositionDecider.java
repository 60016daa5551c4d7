package no.samspor.command.structure.position;

import static no.samspor.command.structure.position.PositionRefusal.AGREEMENT_NOT_EVIDENCED;
import static no.samspor.command.structure.position.PositionRefusal.AGREEMENT_NOT_IN_FORCE;
import static no.samspor.command.structure.position.PositionRefusal.AGREEMENT_UNKNOWN;
import static no.samspor.command.structure.position.PositionRefusal.BOUNDS_WITHOUT_DECISION;
import static no.samspor.command.structure.position.PositionRefusal.DECISION_CONDITIONAL;
import static no.samspor.command.structure.position.PositionRefusal.DECISION_FALLEN;
import static no.samspor.command.structure.position.PositionRefusal.DECISION_NOT_EFFECTIVE;
import static no.samspor.command.structure.position.PositionRefusal.DECISION_NOT_EVIDENCED;
import static no.samspor.command.structure.position.PositionRefusal.DECISION_UNKNOWN;
import static no.samspor.command.structure.position.PositionRefusal.DESCRIPTION_EMPTY;
import static no.samspor.command.structure.position.PositionRefusal.EMPLOYER_ENDED;
import static no.samspor.command.structure.position.PositionRefusal.EMPLOYER_UNKNOWN;
import static no.samspor.command.structure.position.PositionRefusal.ENDS_BEFORE_START;
import static no.samspor.command.structure.position.PositionRefusal.EXTENSION_WITHOUT_DECISION;
import static no.samspor.command.structure.position.PositionRefusal.FTE_ABOVE_FULL;
import static no.samspor.command.structure.position.PositionRefusal.FTE_UNSTATED;
import static no.samspor.command.structure.position.PositionRefusal.HOLDER_MERGED;
import static no.samspor.command.structure.position.PositionRefusal.HOLDER_MISSING;
import static no.samspor.command.structure.position.PositionRefusal.HOLDER_UNKNOWN;
import static no.samspor.command.structure.position.PositionRefusal.MONTHS_IMPOSSIBLE;
import static no.samspor.command.structure.position.PositionRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.structure.position.PositionRefusal.NOT_LONGER;
import static no.samspor.command.structure.position.PositionRefusal.NO_END_TO_EXTEND;
import static no.samspor.command.structure.position.PositionRefusal.OUTSIDE_ITS_TERM;
import static no.samspor.command.structure.position.PositionRefusal.POST_TAKEN;
import static no.samspor.command.structure.position.PositionRefusal.PROGRAMME_UNKNOWN;

import java.util.List;
import no.samspor.command.structure.position.PositionCommand.AdvertisePosition;
import no.samspor.command.structure.position.PositionCommand.ChangeFte;
import no.samspor.command.structure.position.PositionCommand.EndPosition;
import no.samspor.command.structure.position.PositionCommand.EntrustPosition;
import no.samspor.command.structure.position.PositionCommand.ExtendPosition;
import no.samspor.command.structure.position.PositionCommand.FillPosition;
import no.samspor.command.structure.position.PositionCommand.PlanPosition;
import no.samspor.command.structure.position.PositionCommand.ReviseRoleDescription;
import no.samspor.command.structure.position.PositionCommand.WithdrawPosition;
import no.samspor.command.structure.position.PositionState.Description;
import no.samspor.command.structure.position.PositionState.Ended;
import no.samspor.command.structure.position.PositionState.Filled;
import no.samspor.command.structure.position.PositionState.Holding;
import no.samspor.command.structure.position.PositionState.Live;
import no.samspor.command.structure.position.PositionState.None;
import no.samspor.command.structure.position.PositionState.Vacant;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.AgreementStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.PersonStanding;
import no.samspor.events.structure.PositionEvent;
import no.samspor.events.structure.PositionEvent.PositionAdvertised;
import no.samspor.events.structure.PositionEvent.PositionEnded;
import no.samspor.events.structure.PositionEvent.PositionEntrusted;
import no.samspor.events.structure.PositionEvent.PositionExtended;
import no.samspor.events.structure.PositionEvent.PositionFilled;
import no.samspor.events.structure.PositionEvent.PositionFteChanged;
import no.samspor.events.structure.PositionEvent.PositionPlanned;
import no.samspor.events.structure.PositionEvent.PositionWithdrawn;
import no.samspor.events.structure.PositionEvent.RoleDescriptionRevised;
import no.samspor.events.structure.ProgrammeStanding;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Period;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** The rules of a position: one holder at a time (I-03), within its bounds and its money. */
final class PositionDecider implements Decider<PositionCommand, PositionState, PositionEvent> {

    private static final AgreementStanding.Grounds AGREEMENT =
            new AgreementStanding.Grounds(
                    AGREEMENT_UNKNOWN, AGREEMENT_NOT_IN_FORCE, AGREEMENT_NOT_EVIDENCED);

    private static final DecisionStanding.Grounds DECISION =
            new DecisionStanding.Grounds(
                    DECISION_UNKNOWN,
                    DECISION_FALLEN,
                    DECISION_CONDITIONAL,
                    DECISION_NOT_EFFECTIVE,
                    DECISION_NOT_EVIDENCED);

    @Override
    public PositionState initial() {
        return new None();
    }

    @Override
    public Judgement<PositionEvent> decide(
            PositionCommand command, PositionState state, Stamp stamp, Known known) {
        Guard guard = Guard.of(stamp);
        return switch (command) {
            case PlanPosition c -> plan(c, state, stamp, known, guard);
            case AdvertisePosition c -> advertise(c, vacant(state), guard);
            case FillPosition c -> fill(c, live(state), stamp, known, guard);
            case ExtendPosition c -> extend(c, filled(state), stamp, known, guard);
            case ChangeFte c -> change(c, filled(state), stamp, known, guard);
            case EndPosition c -> end(c, filled(state), stamp, known, guard);
            case WithdrawPosition c -> withdraw(c, vacant(state), guard);
            case EntrustPosition c -> Trust.entrust(c, live(state), stamp, known, guard);
            case ReviseRoleDescription c -> describe(c, live(state), guard);
        };
    }

    private static Judgement<PositionEvent> plan(
            PlanPosition c, PositionState state, Stamp stamp, Known known, Guard guard) {
        Fractions fractions = new Fractions(known, guard);
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE)
                .refuseIf(
                        c.programme() != null
                                && known.about(ProgrammeStanding.class, c.programme()) == null,
                        PROGRAMME_UNKNOWN);
        employed(
                c.employer(),
                c.planned() == null ? stamp.effectiveFrom() : c.planned().from(),
                known,
                guard);
        guard.needs(c.fteBp() != null || c.bounds() != null, FTE_UNSTATED)
                .refuseIf(c.months() != null && c.months() < 1, MONTHS_IMPOSSIBLE);
        fractions.within(c.fteBp(), c.bounds());
        guard.needs(c.bounds() == null || c.decision() != null, BOUNDS_WITHOUT_DECISION);
        fractions.allocated(c.allocation());
        fractions.funded(c.funding());
        fractions.covered(c.funding(), c.planned() == null ? null : c.planned().to());
        AGREEMENT.hold(c.agreement(), stamp, known, guard);
        DECISION.hold(c.decision(), stamp, known, guard);
        return guard.then(
                new PositionPlanned(
                        c.position(),
                        c.programme(),
                        c.title(),
                        c.employer(),
                        c.fteBp(),
                        c.bounds(),
                        c.term(),
                        c.months(),
                        c.planned(),
                        c.endTerms(),
                        c.funding(),
                        c.allocation(),
                        c.agreement(),
                        c.decision()));
    }

    private static void employed(
            OrganisationId employer, UncertainDate from, Known known, Guard guard) {
        @Nullable OrganisationStanding it = known.about(OrganisationStanding.class, employer);
        if (it == null) throw new Refused(EMPLOYER_UNKNOWN);
        guard.refuseIf(it.hasSurelyEndedBy(from), EMPLOYER_ENDED);
    }

    private static Judgement<PositionEvent> advertise(
            AdvertisePosition c, Vacant state, Guard guard) {
        guard.refuseIf(state.advertised(), NOT_IN_THIS_STATE);
        return guard.then(new PositionAdvertised(c.position(), c.deadline()));
    }

    private static Judgement<PositionEvent> fill(
            FillPosition c, Live state, Stamp stamp, Known known, Guard guard) {
        Period term = termOf(c, stamp, guard);
        @Nullable Integer fteBp = c.fteBp() == null ? state.plan().fteBp() : c.fteBp();
        Holding holding = new Holding(c.holder(), fteBp, term, c.aboveFullTime());
        if (state instanceof Filled filled && filled.last().equals(holding)) {
            return Judgement.nothing();
        }
        guard.refuseIf(isTaken(state, term), POST_TAKEN);
        Trust.filledBy(state, stamp, guard);
        employed(state.plan().employer(), term.from(), known, guard);
        known(c.holder(), known, guard);
        Fractions fractions = new Fractions(known, guard);
        guard.needs(fteBp != null, FTE_UNSTATED);
        fractions.within(fteBp, state.plan().bounds());
        guard.needs(
                c.aboveFullTime() != null
                        || !fractions.isAboveFull(c.holder(), fteBp, term, c.position()),
                FTE_ABOVE_FULL);
        Trust.byEmployer(state.plan().employer(), stamp, known, guard);
        fractions.covered(state.funding(), term.to());
        return guard.then(
                new PositionFilled(c.position(), c.holder(), fteBp, term, c.aboveFullTime()));
    }

    private static Period termOf(FillPosition c, Stamp stamp, Guard guard) {
        if (c.term() != null) return c.term();
        @Nullable UncertainDate to = stamp.effectiveTo();
        guard.refuseIf(to != null && to.isSurelyBefore(stamp.effectiveFrom()), ENDS_BEFORE_START);
        return new Period(stamp.effectiveFrom(), to);
    }

    private static boolean isTaken(Live state, Period term) {
        return state instanceof Filled filled
                && (filled.last().term().surelyOverlaps(term)
                        || filled.earlier().stream().anyMatch(it -> it.surelyOverlaps(term)));
    }

    private static void known(@Nullable PersonId holder, Known known, Guard guard) {
        guard.needs(holder != null, HOLDER_MISSING);
        if (holder == null) return;
        @Nullable PersonStanding person = known.about(PersonStanding.class, holder);
        if (person == null) throw new Refused(HOLDER_UNKNOWN);
        guard.refuseIf(person.mergedInto() != null, HOLDER_MERGED);
    }

    private static Judgement<PositionEvent> extend(
            ExtendPosition c, Filled state, Stamp stamp, Known known, Guard guard) {
        Holding last = state.last();
        @Nullable UncertainDate end = last.term().to();
        if (end == null) throw new Refused(NO_END_TO_EXTEND);
        if (end.equals(c.to())) return Judgement.nothing();
        Period longer = Period.stored(last.term().from(), c.to());
        guard.refuseIf(!c.to().latest().isAfter(end.latest()), NOT_LONGER)
                .refuseIf(
                        state.earlier().stream().anyMatch(it -> it.surelyOverlaps(longer)),
                        POST_TAKEN);
        Fractions fractions = new Fractions(known, guard);
        fractions.funded(c.funding());
        guard.needs(
                last.aboveFullTime() != null
                        || !fractions.isAboveFull(
                                last.holder(), last.fteBp(), longer, c.position()),
                FTE_ABOVE_FULL);
        Trust.byEmployer(state.plan().employer(), stamp, known, guard);
        guard.needs(c.decision() != null, EXTENSION_WITHOUT_DECISION);
        DECISION.hold(c.decision(), stamp, known, guard);
        fractions.covered(c.funding().isEmpty() ? state.funding() : c.funding(), c.to());
        return guard.then(
                new PositionExtended(
                        c.position(), last.holder(), c.to(), c.funding(), c.decision()));
    }

    private static Judgement<PositionEvent> change(
            ChangeFte c, Filled state, Stamp stamp, Known known, Guard guard) {
        Holding last = state.last();
        if (Integer.valueOf(c.fteBp()).equals(last.fteBp())) return Judgement.nothing();
        guard.refuseIf(isOutside(last.term(), stamp.effectiveFrom()), OUTSIDE_ITS_TERM);
        Fractions fractions = new Fractions(known, guard);
        fractions.within(c.fteBp(), state.plan().bounds());
        Period rest = new Period(stamp.effectiveFrom(), last.term().to());
        guard.needs(
                c.aboveFullTime() != null
                        || !fractions.isAboveFull(last.holder(), c.fteBp(), rest, c.position()),
                FTE_ABOVE_FULL);
        Trust.byEmployer(state.plan().employer(), stamp, known, guard);
        return guard.then(
                new PositionFteChanged(
                        c.position(), last.holder(), last.fteBp(), c.fteBp(), c.aboveFullTime()));
    }

    private static boolean isOutside(Period term, UncertainDate when) {
        return when.isSurelyBefore(term.from())
                || (term.to() != null && term.to().isSurelyBefore(when));
    }

    private static Judgement<PositionEvent> end(
            EndPosition c, Filled state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(
                stamp.effectiveFrom().isSurelyBefore(state.last().term().from()),
                ENDS_BEFORE_START);
        Trust.byEmployer(state.plan().employer(), stamp, known, guard);
        return guard.then(new PositionEnded(c.position(), state.last().holder(), c.reason()));
    }

    private static Judgement<PositionEvent> withdraw(
            WithdrawPosition c, Vacant state, Guard guard) {
        return guard.then(new PositionWithdrawn(c.position(), c.reason()));
    }

    private static Judgement<PositionEvent> describe(
            ReviseRoleDescription c, Live state, Guard guard) {
        Description was = state.description();
        Description now = new Description(was.version(), c.text(), c.document());
        guard.refuseIf(c.text() == null && c.document() == null, DESCRIPTION_EMPTY);
        if (now.equals(was)) return Judgement.nothing();
        return guard.then(
                new RoleDescriptionRevised(
                        c.position(), was.version() + 1, c.text(), c.document()));
    }

    private static Live live(PositionState state) {
        if (state instanceof Live live) return live;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    private static Vacant vacant(PositionState state) {
        if (state instanceof Vacant vacant) return vacant;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    private static Filled filled(PositionState state) {
        if (state instanceof Filled filled) return filled;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    @Override
    public PositionState evolve(PositionState state, PositionEvent event, Stamp stamp) {
        return switch (event) {
            case PositionPlanned e -> new Vacant(e, Description.NONE, null, false);
            case PositionAdvertised e ->
                    state instanceof Vacant was
                            ? new Vacant(was.plan(), was.description(), was.trust(), true)
                            : state;
            case PositionFilled e ->
                    filled(state, new Holding(e.holder(), e.fteBp(), e.term(), e.aboveFullTime()));
            case PositionExtended e ->
                    state instanceof Filled was
                            ? was.with(was.last().until(e.to())).paidBy(e.funding())
                            : state;
            case PositionFteChanged e ->
                    state instanceof Filled was
                            ? was.with(was.last().at(e.toBp(), e.aboveFullTime()))
                            : state;
            case PositionEnded e -> new Ended();
            case PositionWithdrawn e -> new Ended();
            case PositionEntrusted e -> state instanceof Live was ? was.with(e) : state;
            case RoleDescriptionRevised e ->
                    state instanceof Live was
                            ? was.with(new Description(e.version(), e.text(), e.document()))
                            : state;
        };
    }

    private static PositionState filled(PositionState state, Holding holding) {
        return switch (state) {
            case Vacant was ->
                    new Filled(
                            was.plan(),
                            was.description(),
                            was.trust(),
                            was.funding(),
                            List.of(),
                            holding);
            case Filled was -> was.followedBy(holding);
            case None none -> none;
            case Ended ended -> ended;
        };
    }
}
