package no.samspor.command.structure.project;

import static no.samspor.command.structure.project.ProjectRefusal.ALREADY_PROPOSED;
import static no.samspor.command.structure.project.ProjectRefusal.BOARD_UNKNOWN;
import static no.samspor.command.structure.project.ProjectRefusal.DECISION_CONDITIONAL;
import static no.samspor.command.structure.project.ProjectRefusal.DECISION_FALLEN;
import static no.samspor.command.structure.project.ProjectRefusal.DECISION_NOT_EVIDENCED;
import static no.samspor.command.structure.project.ProjectRefusal.DECISION_NOT_IN_EFFECT;
import static no.samspor.command.structure.project.ProjectRefusal.DECISION_UNKNOWN;
import static no.samspor.command.structure.project.ProjectRefusal.MANDATE_NOT_EVIDENCED;
import static no.samspor.command.structure.project.ProjectRefusal.MANDATE_NOT_IN_FORCE;
import static no.samspor.command.structure.project.ProjectRefusal.MANDATE_OF_ANOTHER;
import static no.samspor.command.structure.project.ProjectRefusal.MANDATE_UNKNOWN;
import static no.samspor.command.structure.project.ProjectRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.structure.project.ProjectRefusal.NO_DECISION;
import static no.samspor.command.structure.project.ProjectRefusal.NO_MANDATE;
import static no.samspor.command.structure.project.ProjectRefusal.PARENT_UNKNOWN;
import static no.samspor.command.structure.project.ProjectRefusal.PROGRAMME_UNKNOWN;
import static no.samspor.command.structure.project.ProjectRefusal.STEP_SKIPPED;

import java.util.HashSet;
import java.util.Set;
import no.samspor.command.structure.project.ProjectCommand.AcceptProjectItem;
import no.samspor.command.structure.project.ProjectCommand.BeginExecution;
import no.samspor.command.structure.project.ProjectCommand.BeginHandingOver;
import no.samspor.command.structure.project.ProjectCommand.CancelProject;
import no.samspor.command.structure.project.ProjectCommand.CloseProject;
import no.samspor.command.structure.project.ProjectCommand.CompleteProject;
import no.samspor.command.structure.project.ProjectCommand.EstablishProject;
import no.samspor.command.structure.project.ProjectCommand.MergeProject;
import no.samspor.command.structure.project.ProjectCommand.PassGate;
import no.samspor.command.structure.project.ProjectCommand.PauseProject;
import no.samspor.command.structure.project.ProjectCommand.ProposeProject;
import no.samspor.command.structure.project.ProjectCommand.ReclassifyProject;
import no.samspor.command.structure.project.ProjectCommand.ResumeProject;
import no.samspor.command.structure.project.ProjectCommand.StartProject;
import no.samspor.command.structure.project.ProjectCommand.TransferProjectItem;
import no.samspor.command.structure.project.ProjectState.Ended;
import no.samspor.command.structure.project.ProjectState.Facts;
import no.samspor.command.structure.project.ProjectState.Live;
import no.samspor.command.structure.project.ProjectState.None;
import no.samspor.command.structure.project.ProjectState.Phase;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.steering.MandateStanding;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.ProgrammeStanding;
import no.samspor.events.structure.ProjectEvent;
import no.samspor.events.structure.ProjectEvent.ExecutionBegun;
import no.samspor.events.structure.ProjectEvent.GatePassed;
import no.samspor.events.structure.ProjectEvent.HandingOverBegun;
import no.samspor.events.structure.ProjectEvent.ProjectCancelled;
import no.samspor.events.structure.ProjectEvent.ProjectClosed;
import no.samspor.events.structure.ProjectEvent.ProjectCompleted;
import no.samspor.events.structure.ProjectEvent.ProjectEstablished;
import no.samspor.events.structure.ProjectEvent.ProjectItemAccepted;
import no.samspor.events.structure.ProjectEvent.ProjectItemTransferred;
import no.samspor.events.structure.ProjectEvent.ProjectMerged;
import no.samspor.events.structure.ProjectEvent.ProjectPaused;
import no.samspor.events.structure.ProjectEvent.ProjectProposed;
import no.samspor.events.structure.ProjectEvent.ProjectReclassified;
import no.samspor.events.structure.ProjectEvent.ProjectResumed;
import no.samspor.events.structure.ProjectEvent.ProjectStarted;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/** The rules of a project: no start without mandate (I-06), a warning outside one (I-08). */
final class ProjectDecider implements Decider<ProjectCommand, ProjectState, ProjectEvent> {

    private static final DecisionStanding.Grounds DECISION =
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
    public ProjectState initial() {
        return new None();
    }

    @Override
    public Judgement<ProjectEvent> decide(
            ProjectCommand command, ProjectState state, Stamp stamp, Known known) {
        Guard guard = Guard.of(stamp);
        return switch (command) {
            case ProposeProject c -> propose(c, state, stamp, known, guard);
            case EstablishProject c -> establish(c, live(state), stamp, known, guard);
            case StartProject c -> start(c, live(state), stamp, known, guard);
            case PassGate c -> Gates.pass(c, live(state), stamp, known, guard);
            case BeginExecution c -> Gates.execute(c, live(state), guard);
            case BeginHandingOver c -> Gates.handOver(c, live(state), guard);
            case PauseProject c -> pause(c, live(state), stamp, known, guard);
            case ResumeProject c -> resume(c, live(state), stamp, known, guard);
            case ReclassifyProject c -> reclassify(c, live(state), stamp, known, guard);
            case TransferProjectItem c -> Ending.transfer(c, live(state), stamp, known, guard);
            case AcceptProjectItem c -> Ending.accept(c, live(state), stamp, guard);
            case CompleteProject c -> Ending.complete(c, live(state), known, guard);
            case CloseProject c -> Ending.close(c, live(state), stamp, known, guard);
            case CancelProject c -> Ending.cancel(c, live(state), stamp, known, guard);
            case MergeProject c -> Ending.merge(c, live(state), stamp, known, guard);
        };
    }

    private static Judgement<ProjectEvent> propose(
            ProposeProject c, ProjectState state, Stamp stamp, Known known, Guard guard) {
        @Nullable ProgrammeStanding programme = known.about(ProgrammeStanding.class, c.programme());
        boolean over = programme == null || programme.hasSurelyEndedBy(stamp.effectiveFrom());
        guard.refuseIf(!(state instanceof None), ALREADY_PROPOSED)
                .refuseIf(over, PROGRAMME_UNKNOWN)
                .refuseIf(
                        c.parent() != null && !isOpenIn(c.programme(), c.parent(), known),
                        PARENT_UNKNOWN);
        if (c.mandate() != null) {
            @Nullable MandateStanding mandate = known.about(MandateStanding.class, c.mandate());
            if (mandate == null) throw new Refused(MANDATE_UNKNOWN);
            guard.refuseIf(
                    !above(c.programme(), c.parent()).contains(mandate.holder()),
                    MANDATE_OF_ANOTHER);
        }
        guard.warnIf(isOutside(c.mandate(), c.scopeItem(), stamp, known), Invariant.I_08);
        return guard.then(
                new ProjectProposed(
                        c.project(),
                        c.programme(),
                        c.parent(),
                        c.kind(),
                        c.category(),
                        c.title(),
                        c.otherTitles(),
                        c.number(),
                        c.lead(),
                        c.mandate(),
                        c.scopeItem()));
    }

    private static Judgement<ProjectEvent> establish(
            EstablishProject c, Live state, Stamp stamp, Known known, Guard guard) {
        Facts facts = state.facts();
        guard.refuseIf(state.phase() != Phase.PROPOSED, NOT_IN_THIS_STATE)
                .refuseIf(c.board() != null && !acts(c.board(), stamp, known), BOARD_UNKNOWN)
                .warnIf(
                        isOutside(facts.mandate(), facts.scopeItem(), stamp, known),
                        Invariant.I_08);
        decided(c.decision(), stamp, known, guard);
        return guard.then(new ProjectEstablished(c.project(), c.decision(), c.board()));
    }

    /** I-06; on a mandate above its own, it must also lie inside that (I-08). */
    private static Judgement<ProjectEvent> start(
            StartProject c, Live state, Stamp stamp, Known known, Guard guard) {
        Facts facts = state.facts();
        reached(state, Phase.ESTABLISHED, guard);
        Set<Id> holders = above(facts.programme(), facts.parent());
        holders.add(c.project());
        MANDATE.hold(c.mandate(), holders, stamp, known, guard);
        DECISION.hold(c.interim(), stamp, known, guard);
        guard.needs(c.mandate() != null || c.interim() != null, NO_MANDATE);
        @Nullable MandateStanding mandate = known.about(MandateStanding.class, c.mandate());
        boolean own = mandate != null && mandate.holder().equals(c.project());
        guard.warnIf(
                !own && isOutside(c.mandate(), facts.scopeItem(), stamp, known), Invariant.I_08);
        return guard.then(new ProjectStarted(c.project(), c.mandate(), c.interim()));
    }

    private static Judgement<ProjectEvent> pause(
            PauseProject c, Live state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(state.phase() != Phase.EXECUTING, NOT_IN_THIS_STATE);
        decided(c.decision(), stamp, known, guard);
        return guard.then(new ProjectPaused(c.project(), c.decision(), c.reason()));
    }

    private static Judgement<ProjectEvent> resume(
            ResumeProject c, Live state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(state.phase() != Phase.PAUSED, NOT_IN_THIS_STATE);
        decided(c.decision(), stamp, known, guard);
        return guard.then(new ProjectResumed(c.project(), c.decision()));
    }

    private static Judgement<ProjectEvent> reclassify(
            ReclassifyProject c, Live state, Stamp stamp, Known known, Guard guard) {
        Facts was = state.facts();
        if (was.equals(was.as(c.kind(), c.category()))) return Judgement.nothing();
        decided(c.decision(), stamp, known, guard);
        return guard.then(
                new ProjectReclassified(
                        c.project(),
                        was.kind(),
                        c.kind(),
                        was.category(),
                        c.category(),
                        c.decision()));
    }

    /** A decision is cited, and can carry the act. */
    static void decided(@Nullable DecisionId cited, Stamp stamp, Known known, Guard guard) {
        guard.needs(cited != null, NO_DECISION);
        DECISION.hold(cited, stamp, known, guard);
    }

    /** As {@link #decided}, where a decision may be cited and need not be. */
    static void restsOn(@Nullable DecisionId cited, Stamp stamp, Known known, Guard guard) {
        DECISION.hold(cited, stamp, known, guard);
    }

    /** That it stands at {@code phase} exactly; a text may leave out what came before. */
    static void reached(Live state, Phase phase, Guard guard) {
        boolean past = state.phase() == Phase.PAUSED || state.phase().compareTo(phase) > 0;
        guard.refuseIf(past, NOT_IN_THIS_STATE).needs(state.phase() == phase, STEP_SKIPPED);
    }

    /** Whether {@code project} is there to be built on: open, and in the same programme. */
    static boolean isOpenIn(ProgrammeId programme, ProjectId project, Known known) {
        @Nullable ProjectStanding other = known.about(ProjectStanding.class, project);
        return other != null && other.isOpen() && other.programme().equals(programme);
    }

    /** Whose mandates reach down to a project: its programme's, and its parent's. */
    private static Set<Id> above(ProgrammeId programme, @Nullable ProjectId parent) {
        Set<Id> holders = new HashSet<>();
        holders.add(programme);
        if (parent != null) holders.add(parent);
        return holders;
    }

    /** I-08: whether no mandate in force has this item, word for word, in its scope. */
    private static boolean isOutside(
            @Nullable MandateId cited, @Nullable String scopeItem, Stamp stamp, Known known) {
        @Nullable MandateStanding mandate = known.about(MandateStanding.class, cited);
        return mandate == null
                || scopeItem == null
                || mandate.isInForceAt(stamp.effectiveFrom()) == Certainty.NO
                || !mandate.text().scope().contains(scopeItem);
    }

    private static boolean acts(BodyId body, Stamp stamp, Known known) {
        @Nullable BodyStanding board = known.about(BodyStanding.class, body);
        if (board == null) return false;
        return board.endedOn() == null
                || board.endedOn().reachedBy(stamp.effectiveFrom().earliest()) != Certainty.YES;
    }

    private static Live live(ProjectState state) {
        if (state instanceof Live live) return live;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    @Override
    public ProjectState evolve(ProjectState state, ProjectEvent event, Stamp stamp) {
        if (event instanceof ProjectProposed e) {
            return Live.proposed(
                    new Facts(
                            e.programme(),
                            e.parent(),
                            e.kind(),
                            e.category(),
                            e.mandate(),
                            e.scopeItem()));
        }
        return evolve((Live) state, event);
    }

    private static ProjectState evolve(Live live, ProjectEvent event) {
        return switch (event) {
            case ProjectProposed e -> live;
            case ProjectEstablished e -> live.in(Phase.ESTABLISHED).resting(e.decision());
            case ProjectStarted e -> live.in(Phase.PLANNING).resting(e.interim());
            case GatePassed e -> live.at(e).resting(e.decision());
            case ExecutionBegun e -> live.in(Phase.EXECUTING);
            case HandingOverBegun e -> live.in(Phase.HANDING_OVER);
            case ProjectPaused e -> live.in(Phase.PAUSED).resting(e.decision());
            case ProjectResumed e -> live.in(Phase.EXECUTING).resting(e.decision());
            case ProjectReclassified e ->
                    live.with(live.facts().as(e.kindTo(), e.categoryTo())).resting(e.decision());
            case ProjectItemTransferred e -> live.with(live.transfers().offering(e.item(), e.to()));
            case ProjectItemAccepted e -> live.with(live.transfers().accepting(e.item()));
            case ProjectCompleted e -> live.in(Phase.COMPLETED);
            case ProjectClosed e -> new Ended();
            case ProjectCancelled e -> new Ended();
            case ProjectMerged e -> new Ended();
        };
    }
}
