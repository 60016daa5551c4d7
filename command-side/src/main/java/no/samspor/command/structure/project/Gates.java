package no.samspor.command.structure.project;

import static no.samspor.command.structure.project.ProjectRefusal.CONDITIONS_MISMATCH;
import static no.samspor.command.structure.project.ProjectRefusal.GATE_BEHIND;
import static no.samspor.command.structure.project.ProjectRefusal.GATE_NOT_PASSED;
import static no.samspor.command.structure.project.ProjectRefusal.GATE_PAPERS_MISSING;
import static no.samspor.command.structure.project.ProjectRefusal.GATE_SKIPPED;
import static no.samspor.command.structure.project.ProjectRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.structure.project.ProjectRefusal.STEP_SKIPPED;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.samspor.command.structure.project.ProjectCommand.BeginExecution;
import no.samspor.command.structure.project.ProjectCommand.BeginHandingOver;
import no.samspor.command.structure.project.ProjectCommand.PassGate;
import no.samspor.command.structure.project.ProjectState.Live;
import no.samspor.command.structure.project.ProjectState.Phase;
import no.samspor.events.structure.ProjectEvent;
import no.samspor.events.structure.ProjectEvent.ExecutionBegun;
import no.samspor.events.structure.ProjectEvent.Gate;
import no.samspor.events.structure.ProjectEvent.GateOutcome;
import no.samspor.events.structure.ProjectEvent.GatePassed;
import no.samspor.events.structure.ProjectEvent.HandingOverBegun;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Stamp;

/** The rules of a project's gates (beslutningspunkter): in order, by decision, with papers. */
final class Gates {

    private Gates() {}

    /** Two gates also move the project on: BP3 into execution, BP4 into handing over. */
    static Judgement<ProjectEvent> pass(
            PassGate c, Live state, Stamp stamp, Known known, Guard guard) {
        GatePassed passed =
                new GatePassed(c.project(), c.gate(), c.outcome(), c.decision(), c.conditions());
        if (passed.equals(state.lastGate())) return Judgement.nothing();
        boolean conditional = c.outcome() == GateOutcome.GO_WITH_CONDITIONS;
        guard.refuseIf(
                        state.phase() == Phase.PROPOSED || state.phase() == Phase.PAUSED,
                        NOT_IN_THIS_STATE)
                .refuseIf(isBehind(c.gate(), state.opened()), GATE_BEHIND)
                .refuseIf(conditional == c.conditions().isEmpty(), CONDITIONS_MISMATCH)
                .needs(follows(c.gate(), state.opened()), GATE_SKIPPED)
                .needs(state.phase().compareTo(earliest(c.gate())) >= 0, STEP_SKIPPED)
                .needs(hasPapers(stamp), GATE_PAPERS_MISSING);
        ProjectDecider.decided(c.decision(), stamp, known, guard);
        List<ProjectEvent> events = new ArrayList<>();
        events.add(passed);
        if (c.outcome().opens() && c.gate() == Gate.BP3 && isBefore(state, Phase.EXECUTING)) {
            events.add(new ExecutionBegun(c.project()));
        }
        if (c.outcome().opens() && c.gate() == Gate.BP4 && isBefore(state, Phase.HANDING_OVER)) {
            events.add(new HandingOverBegun(c.project()));
        }
        return guard.then(events);
    }

    static Judgement<ProjectEvent> execute(BeginExecution c, Live state, Guard guard) {
        ProjectDecider.reached(state, Phase.PLANNING, guard);
        throughGates(Gate.BP3, state, guard);
        return guard.then(new ExecutionBegun(c.project()));
    }

    static Judgement<ProjectEvent> handOver(BeginHandingOver c, Live state, Guard guard) {
        ProjectDecider.reached(state, Phase.EXECUTING, guard);
        throughGates(Gate.BP4, state, guard);
        return guard.then(new HandingOverBegun(c.project()));
    }

    /** Whoever has begun to follow gates goes on through them. */
    private static void throughGates(Gate gate, Live state, Guard guard) {
        guard.refuseIf(
                !state.opened().isEmpty() && !state.opened().contains(gate), GATE_NOT_PASSED);
    }

    private static boolean isBehind(Gate gate, Set<Gate> opened) {
        return opened.stream().anyMatch(each -> each.compareTo(gate) >= 0);
    }

    private static boolean follows(Gate gate, Set<Gate> opened) {
        return gate == Gate.BP1 || opened.contains(Gate.values()[gate.ordinal() - 1]);
    }

    /** The phase in which a project first comes to the gate. */
    private static Phase earliest(Gate gate) {
        return switch (gate) {
            case BP1, BP2 -> Phase.ESTABLISHED;
            case BP3 -> Phase.PLANNING;
            case BP4 -> Phase.EXECUTING;
            case BP5 -> Phase.HANDING_OVER;
        };
    }

    private static boolean isBefore(Live state, Phase phase) {
        return state.phase().compareTo(phase) < 0;
    }

    private static boolean hasPapers(Stamp stamp) {
        return !stamp.evidence().isEmpty()
                && stamp.evidence().stream().allMatch(paper -> paper.sha256() != null);
    }
}
