package no.samspor.command.structure.programme;

import static no.samspor.command.structure.programme.ProgrammeRefusal.ALREADY_ESTABLISHED;
import static no.samspor.command.structure.programme.ProgrammeRefusal.DECISION_CONDITIONAL;
import static no.samspor.command.structure.programme.ProgrammeRefusal.DECISION_FALLEN;
import static no.samspor.command.structure.programme.ProgrammeRefusal.DECISION_NOT_EVIDENCED;
import static no.samspor.command.structure.programme.ProgrammeRefusal.DECISION_NOT_IN_EFFECT;
import static no.samspor.command.structure.programme.ProgrammeRefusal.DECISION_UNKNOWN;
import static no.samspor.command.structure.programme.ProgrammeRefusal.ENDS_BEFORE_IT_STARTS;
import static no.samspor.command.structure.programme.ProgrammeRefusal.MANDATE_NOT_EVIDENCED;
import static no.samspor.command.structure.programme.ProgrammeRefusal.MANDATE_NOT_IN_FORCE;
import static no.samspor.command.structure.programme.ProgrammeRefusal.MANDATE_OF_ANOTHER;
import static no.samspor.command.structure.programme.ProgrammeRefusal.MANDATE_UNKNOWN;
import static no.samspor.command.structure.programme.ProgrammeRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.structure.programme.ProgrammeRefusal.NOT_THE_MANDATING_BODY;
import static no.samspor.command.structure.programme.ProgrammeRefusal.NO_DECISION;
import static no.samspor.command.structure.programme.ProgrammeRefusal.NO_MANDATE;
import static no.samspor.command.structure.programme.ProgrammeRefusal.NO_OWNER;
import static no.samspor.command.structure.programme.ProgrammeRefusal.OWNERS_NOT_EVIDENCED;
import static no.samspor.command.structure.programme.ProgrammeRefusal.PURPOSE_MISSING;
import static no.samspor.command.structure.programme.ProgrammeRefusal.TERM_SHORTENED;

import java.util.List;
import java.util.Set;
import no.samspor.command.structure.programme.ProgrammeCommand.AcceptProgrammeItem;
import no.samspor.command.structure.programme.ProgrammeCommand.ApproveFinalAccount;
import no.samspor.command.structure.programme.ProgrammeCommand.CancelProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.CloseProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.ConfirmArchive;
import no.samspor.command.structure.programme.ProgrammeCommand.EstablishProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.ExtendProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.InitiateClosure;
import no.samspor.command.structure.programme.ProgrammeCommand.PauseProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.RenameProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.ResumeProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.StartProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.TransferProgrammeItem;
import no.samspor.command.structure.programme.ProgrammeState.Closing;
import no.samspor.command.structure.programme.ProgrammeState.Ended;
import no.samspor.command.structure.programme.ProgrammeState.Established;
import no.samspor.command.structure.programme.ProgrammeState.Facts;
import no.samspor.command.structure.programme.ProgrammeState.Live;
import no.samspor.command.structure.programme.ProgrammeState.None;
import no.samspor.command.structure.programme.ProgrammeState.Paused;
import no.samspor.command.structure.programme.ProgrammeState.Running;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.steering.MandateStanding;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.events.structure.ProgrammeEvent;
import no.samspor.events.structure.ProgrammeEvent.ArchiveTransferConfirmed;
import no.samspor.events.structure.ProgrammeEvent.ClosureInitiated;
import no.samspor.events.structure.ProgrammeEvent.FinalAccountApproved;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeCancelled;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeClosed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeEstablished;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeItemAccepted;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeItemTransferred;
import no.samspor.events.structure.ProgrammeEvent.ProgrammePaused;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeRenamed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeResumed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeStarted;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeTermExtended;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a programme: owners that have decided (I-19), and no start without mandate (I-06).
 */
final class ProgrammeDecider implements Decider<ProgrammeCommand, ProgrammeState, ProgrammeEvent> {

    static final DecisionStanding.Grounds DECISION =
            new DecisionStanding.Grounds(
                    DECISION_UNKNOWN,
                    DECISION_FALLEN,
                    DECISION_CONDITIONAL,
                    DECISION_NOT_IN_EFFECT,
                    DECISION_NOT_EVIDENCED);

    private static final MandateStanding.Grounds MANDATE =
            new MandateStanding.Grounds(
                    MANDATE_UNKNOWN,
                    MANDATE_OF_ANOTHER,
                    MANDATE_NOT_IN_FORCE,
                    MANDATE_NOT_EVIDENCED);

    @Override
    public ProgrammeState initial() {
        return new None();
    }

    @Override
    public Judgement<ProgrammeEvent> decide(
            ProgrammeCommand command, ProgrammeState state, Stamp stamp, Known known) {
        Guard guard = Guard.of(stamp);
        return switch (command) {
            case EstablishProgramme c -> establish(c, state, stamp, known, guard);
            case StartProgramme c -> start(c, state, stamp, known, guard);
            case PauseProgramme c -> pause(c, state, stamp, known, guard);
            case ResumeProgramme c -> resume(c, state, stamp, known, guard);
            case ExtendProgramme c -> extend(c, state, stamp, known, guard);
            case RenameProgramme c -> rename(c, live(state), guard);
            case CancelProgramme c -> cancel(c, live(state), stamp, known, guard);
            case InitiateClosure c -> Closure.initiate(c, live(state), guard);
            case ApproveFinalAccount c ->
                    Closure.approve(c, Closure.closing(state), stamp, known, guard);
            case ConfirmArchive c ->
                    Closure.confirm(c, Closure.closing(state), stamp, known, guard);
            case TransferProgrammeItem c ->
                    Closure.transfer(c, Closure.closing(state), stamp, known, guard);
            case AcceptProgrammeItem c -> Closure.accept(c, Closure.closing(state), stamp, guard);
            case CloseProgramme c -> Closure.close(c, live(state), stamp, known, guard);
        };
    }

    private static Judgement<ProgrammeEvent> establish(
            EstablishProgramme c, ProgrammeState state, Stamp stamp, Known known, Guard guard) {
        List<ParticipationStanding> owners = Closure.owners(c.programme(), known);
        guard.refuseIf(!(state instanceof None), ALREADY_ESTABLISHED)
                .refuseIf(
                        c.plannedStart() != null
                                && c.plannedEnd() != null
                                && c.plannedEnd().isSurelyBefore(c.plannedStart()),
                        ENDS_BEFORE_IT_STARTS)
                .refuseIf(stamp.isNative() && c.purpose() == null, PURPOSE_MISSING)
                .needs(!owners.isEmpty(), NO_OWNER)
                .refuseIf(
                        stamp.isNative()
                                && owners.stream().noneMatch(ParticipationStanding::isEvidenced),
                        OWNERS_NOT_EVIDENCED);
        return guard.then(
                new ProgrammeEstablished(
                        c.programme(),
                        c.name(),
                        c.otherNames(),
                        c.kind(),
                        c.purpose(),
                        c.plannedStart(),
                        c.plannedEnd(),
                        c.methodology()));
    }

    /** I-06. */
    private static Judgement<ProgrammeEvent> start(
            StartProgramme c, ProgrammeState state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(!(state instanceof Established), NOT_IN_THIS_STATE);
        MANDATE.hold(c.mandate(), Set.of(c.programme()), stamp, known, guard);
        DECISION.hold(c.interim(), stamp, known, guard);
        guard.needs(c.mandate() != null || c.interim() != null, NO_MANDATE);
        return guard.then(new ProgrammeStarted(c.programme(), c.mandate(), c.interim()));
    }

    private static Judgement<ProgrammeEvent> pause(
            PauseProgramme c, ProgrammeState state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(!(state instanceof Running), NOT_IN_THIS_STATE)
                .needs(c.decision() != null, NO_DECISION);
        DECISION.hold(c.decision(), stamp, known, guard);
        return guard.then(new ProgrammePaused(c.programme(), c.decision(), c.reason()));
    }

    private static Judgement<ProgrammeEvent> resume(
            ResumeProgramme c, ProgrammeState state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(!(state instanceof Paused), NOT_IN_THIS_STATE)
                .needs(c.decision() != null, NO_DECISION);
        DECISION.hold(c.decision(), stamp, known, guard);
        return guard.then(new ProgrammeResumed(c.programme(), c.decision()));
    }

    private static Judgement<ProgrammeEvent> extend(
            ExtendProgramme c, ProgrammeState state, Stamp stamp, Known known, Guard guard) {
        Live live = live(state);
        @Nullable UncertainDate planned = live.facts().plannedEnd();
        guard.refuseIf(live instanceof Closing, NOT_IN_THIS_STATE);
        if (c.to().equals(planned)) return Judgement.nothing();
        guard.refuseIf(planned != null && c.to().isSurelyBefore(planned), TERM_SHORTENED)
                .needs(c.decision() != null, NO_DECISION);
        @Nullable DecisionStanding decision = DECISION.hold(c.decision(), stamp, known, guard);
        @Nullable BodyId mandating = mandatingBody(live.facts().start(), known);
        if (decision != null && mandating != null && !mandating.equals(decision.body())) {
            guard.needs(
                    BodyStanding.outranks(decision.body(), mandating, known),
                    NOT_THE_MANDATING_BODY);
        }
        return guard.then(new ProgrammeTermExtended(c.programme(), planned, c.to(), c.decision()));
    }

    /** The body whose decision the programme started on; null where nobody says. */
    private static @Nullable BodyId mandatingBody(@Nullable ProgrammeStarted start, Known known) {
        if (start == null) return null;
        @Nullable DecisionId decision = start.interim();
        @Nullable MandateId mandate = start.mandate();
        if (mandate != null) {
            @Nullable MandateStanding standing = known.about(MandateStanding.class, mandate);
            decision = standing == null ? decision : standing.decision();
        }
        @Nullable DecisionStanding on = known.about(DecisionStanding.class, decision);
        return on == null ? null : on.body();
    }

    private static Judgement<ProgrammeEvent> rename(RenameProgramme c, Live state, Guard guard) {
        String from = state.facts().name();
        if (c.name().equals(from)) return Judgement.nothing();
        return guard.then(new ProgrammeRenamed(c.programme(), from, c.name()));
    }

    private static Judgement<ProgrammeEvent> cancel(
            CancelProgramme c, Live state, Stamp stamp, Known known, Guard guard) {
        guard.needs(c.decision() != null, NO_DECISION);
        DECISION.hold(c.decision(), stamp, known, guard);
        return guard.then(new ProgrammeCancelled(c.programme(), c.decision(), c.reason()));
    }

    static Live live(ProgrammeState state) {
        if (state instanceof Live live) return live;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    @Override
    public ProgrammeState evolve(ProgrammeState state, ProgrammeEvent event, Stamp stamp) {
        return switch (event) {
            case ProgrammeEstablished e ->
                    new Established(new Facts(e.name(), e.plannedEnd(), null));
            case ProgrammeStarted e -> new Running(((Live) state).facts().started(e));
            case ProgrammePaused e -> new Paused(((Live) state).facts());
            case ProgrammeResumed e -> new Running(((Live) state).facts());
            case ProgrammeTermExtended e ->
                    ((Live) state).with(((Live) state).facts().until(e.to()));
            case ProgrammeRenamed e -> ((Live) state).with(((Live) state).facts().named(e.to()));
            case ProgrammeCancelled e -> new Ended();
            case ClosureInitiated e -> Closing.begun(((Live) state).facts());
            case FinalAccountApproved e -> ((Closing) state).approvedBy(e.organisation());
            case ArchiveTransferConfirmed e -> ((Closing) state).archivedBy(e.organisation());
            case ProgrammeItemTransferred e ->
                    ((Closing) state)
                            .with(((Closing) state).transfers().offering(e.item(), e.to()));
            case ProgrammeItemAccepted e ->
                    ((Closing) state).with(((Closing) state).transfers().accepting(e.item()));
            case ProgrammeClosed e -> new Ended();
        };
    }
}
