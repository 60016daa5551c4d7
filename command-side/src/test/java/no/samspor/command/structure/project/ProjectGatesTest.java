package no.samspor.command.structure.project;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.NATIVE;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.actor;
import static no.samspor.command.Stamps.stamp;

import java.util.List;
import no.samspor.command.structure.project.ProjectCommand.BeginExecution;
import no.samspor.command.structure.project.ProjectCommand.BeginHandingOver;
import no.samspor.command.structure.project.ProjectCommand.PassGate;
import no.samspor.command.structure.project.ProjectCommand.PauseProject;
import no.samspor.command.structure.project.ProjectCommand.ResumeProject;
import no.samspor.events.structure.ProjectEvent;
import no.samspor.events.structure.ProjectEvent.Gate;
import no.samspor.events.structure.ProjectEvent.GateOutcome;
import no.samspor.events.structure.ProjectEvent.GatePassed;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.DocumentId;
import no.samspor.kernel.id.Id;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How a project gets on: through gates, or step by step without them. */
class ProjectGatesTest extends ProjectSpec {

    /** The chair, with the papers of the gate. */
    private static final Stamp WITH_PAPERS =
            stamp(actor(Role.CHR), Origin.NATIVE, "2026-03-01", PAPER);

    private static final ProjectCommand EXECUTE = new BeginExecution(PROJECT);
    private static final ProjectCommand HAND_OVER = new BeginHandingOver(PROJECT);
    private static final ProjectCommand PAUSE = new PauseProject(PROJECT, DECISION, "Valgår");
    private static final ProjectCommand RESUME = new ResumeProject(PROJECT, DECISION);

    @Nested
    class Gates {
        @Test
        void are_passed_in_order() {
            gated(ESTABLISHED).when(pass(Gate.BP1)).then(passed(Gate.BP1)).notEvidenced();
            gated(ESTABLISHED, passed(Gate.BP1)).when(pass(Gate.BP2)).then(passed(Gate.BP2));
            gated(ESTABLISHED).when(pass(Gate.BP2)).thenRefused(ProjectRefusal.GATE_SKIPPED);
            gated(ESTABLISHED)
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026", PAPER))
                    .when(pass(Gate.BP2))
                    .then(passed(Gate.BP2))
                    .notEvidenced(Invariant.I_07);
        }

        @Test
        void lead_into_execution_and_into_handing_over() {
            gated(ESTABLISHED, STARTED, passed(Gate.BP2))
                    .when(pass(Gate.BP3))
                    .then(passed(Gate.BP3), EXECUTING);
            gated(ESTABLISHED, STARTED, EXECUTING, passed(Gate.BP3))
                    .when(pass(Gate.BP4))
                    .then(passed(Gate.BP4), HANDING_OVER);
            gated(ESTABLISHED, STARTED, EXECUTING, HANDING_OVER, passed(Gate.BP4))
                    .when(pass(Gate.BP5))
                    .then(passed(Gate.BP5));
        }

        @Test
        void that_come_late_lead_nowhere() {
            gated(ESTABLISHED, STARTED, EXECUTING, passed(Gate.BP2))
                    .when(pass(Gate.BP3))
                    .then(passed(Gate.BP3));
            gated(ESTABLISHED, STARTED, EXECUTING, HANDING_OVER, passed(Gate.BP3))
                    .when(pass(Gate.BP4))
                    .then(passed(Gate.BP4));
        }

        @Test
        void may_be_passed_with_conditions() {
            List<String> conditions = List.of("Gevinsteier oppnevnes");
            gated(ESTABLISHED, STARTED, passed(Gate.BP2))
                    .when(pass(Gate.BP3, GateOutcome.GO_WITH_CONDITIONS, conditions))
                    .then(passed(Gate.BP3, GateOutcome.GO_WITH_CONDITIONS, conditions), EXECUTING);
            gated(ESTABLISHED)
                    .when(pass(Gate.BP1, GateOutcome.GO_WITH_CONDITIONS, List.of()))
                    .thenRefused(ProjectRefusal.CONDITIONS_MISMATCH);
            gated(ESTABLISHED)
                    .when(pass(Gate.BP1, GateOutcome.GO, conditions))
                    .thenRefused(ProjectRefusal.CONDITIONS_MISMATCH);
        }

        @Test
        void stay_shut_for_rework_and_stop() {
            ProjectEvent rework = passed(Gate.BP3, GateOutcome.REWORK, List.of());
            ProjectEvent stop = passed(Gate.BP4, GateOutcome.STOP, List.of());
            gated(ESTABLISHED, STARTED, passed(Gate.BP2))
                    .when(pass(Gate.BP3, GateOutcome.REWORK, List.of()))
                    .then(rework);
            gated(ESTABLISHED, STARTED, passed(Gate.BP2), rework)
                    .when(pass(Gate.BP3))
                    .then(passed(Gate.BP3), EXECUTING);
            gated(ESTABLISHED, STARTED, EXECUTING, passed(Gate.BP3))
                    .when(pass(Gate.BP4, GateOutcome.STOP, List.of()))
                    .then(stop);
        }

        @Test
        void are_passed_once() {
            gated(ESTABLISHED, passed(Gate.BP1)).when(pass(Gate.BP1)).thenNothing();
            gated(ESTABLISHED, passed(Gate.BP1))
                    .when(pass(Gate.BP1, GateOutcome.REWORK, List.of()))
                    .thenRefused(ProjectRefusal.GATE_BEHIND);
            gated(ESTABLISHED, passed(Gate.BP2))
                    .when(pass(Gate.BP1))
                    .thenRefused(ProjectRefusal.GATE_BEHIND);
        }

        @Test
        void take_papers_with_a_hash_I_45() {
            gated(ESTABLISHED)
                    .as(NATIVE)
                    .when(pass(Gate.BP1))
                    .thenRefused(ProjectRefusal.GATE_PAPERS_MISSING);
            Doc unhashed = new Doc(new DocumentId(Id.named("unhashed")), 1, null);
            gated(ESTABLISHED)
                    .as(stamp(actor(Role.CHR), Origin.NATIVE, "2026-03-01", PAPER, unhashed))
                    .when(pass(Gate.BP1))
                    .thenRefused(ProjectRefusal.GATE_PAPERS_MISSING);
            gated(ESTABLISHED)
                    .as(MIRRORED)
                    .when(pass(Gate.BP1))
                    .then(passed(Gate.BP1))
                    .notEvidenced(Invariant.I_45);
        }

        @Test
        void take_a_decision_I_07() {
            gated(ESTABLISHED)
                    .when(new PassGate(PROJECT, Gate.BP1, GateOutcome.GO, null, List.of()))
                    .thenRefused(ProjectRefusal.NO_DECISION);
        }

        @Test
        void come_in_their_phase() {
            gated().when(pass(Gate.BP1)).thenRefused(ProjectRefusal.NOT_IN_THIS_STATE);
            gated(ESTABLISHED, STARTED, EXECUTING, PAUSED)
                    .when(pass(Gate.BP1))
                    .thenRefused(ProjectRefusal.NOT_IN_THIS_STATE);
            gated(ESTABLISHED, passed(Gate.BP2))
                    .when(pass(Gate.BP3))
                    .thenRefused(ProjectRefusal.STEP_SKIPPED);
            gated(ESTABLISHED, STARTED, passed(Gate.BP3))
                    .when(pass(Gate.BP4))
                    .thenRefused(ProjectRefusal.STEP_SKIPPED);
            gated(ESTABLISHED, STARTED, EXECUTING, passed(Gate.BP4))
                    .when(pass(Gate.BP5))
                    .thenRefused(ProjectRefusal.STEP_SKIPPED);
        }

        @Test
        void once_followed_are_the_only_way_on() {
            given(with(ESTABLISHED, STARTED, passed(Gate.BP2)))
                    .when(EXECUTE)
                    .thenRefused(ProjectRefusal.GATE_NOT_PASSED);
            given(with(ESTABLISHED, STARTED, EXECUTING, passed(Gate.BP3)))
                    .when(HAND_OVER)
                    .thenRefused(ProjectRefusal.GATE_NOT_PASSED);
            given(with(ESTABLISHED, STARTED, passed(Gate.BP3))).when(EXECUTE).then(EXECUTING);
            given(with(ESTABLISHED, STARTED, EXECUTING, passed(Gate.BP4)))
                    .when(HAND_OVER)
                    .then(HANDING_OVER);
        }

        private Given gated(ProjectEvent... more) {
            return decided(with(more)).as(WITH_PAPERS);
        }

        private ProjectCommand pass(Gate gate) {
            return pass(gate, GateOutcome.GO, List.of());
        }

        private ProjectCommand pass(Gate gate, GateOutcome outcome, List<String> conditions) {
            return new PassGate(PROJECT, gate, outcome, DECISION, conditions);
        }

        private ProjectEvent passed(Gate gate) {
            return passed(gate, GateOutcome.GO, List.of());
        }

        private ProjectEvent passed(Gate gate, GateOutcome outcome, List<String> conditions) {
            return new GatePassed(PROJECT, gate, outcome, DECISION, conditions);
        }
    }

    @Nested
    class Carrying_out {
        @Test
        void goes_step_by_step() {
            given(with(ESTABLISHED, STARTED)).when(EXECUTE).then(EXECUTING).notEvidenced();
            given(with(ESTABLISHED, STARTED, EXECUTING)).when(HAND_OVER).then(HANDING_OVER);
        }

        @Test
        void skips_no_step_I_06() {
            given(with(ESTABLISHED)).when(EXECUTE).thenRefused(ProjectRefusal.STEP_SKIPPED);
            given(with(ESTABLISHED, STARTED))
                    .when(HAND_OVER)
                    .thenRefused(ProjectRefusal.STEP_SKIPPED);
            given(with()).as(MIRRORED).when(EXECUTE).then(EXECUTING).notEvidenced(Invariant.I_06);
        }

        @Test
        void goes_only_forward() {
            given(with(ESTABLISHED, STARTED, EXECUTING))
                    .as(MIRRORED)
                    .when(EXECUTE)
                    .thenRefused(ProjectRefusal.NOT_IN_THIS_STATE);
            given(with(ESTABLISHED, STARTED, EXECUTING, PAUSED))
                    .when(HAND_OVER)
                    .thenRefused(ProjectRefusal.NOT_IN_THIS_STATE);
            given(with(ESTABLISHED, STARTED, EXECUTING, HANDING_OVER))
                    .when(HAND_OVER)
                    .thenRefused(ProjectRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void may_pause_by_decision_I_07() {
            decided(with(ESTABLISHED, STARTED, EXECUTING)).when(PAUSE).then(PAUSED);
            decided(with(ESTABLISHED, STARTED, EXECUTING, PAUSED)).when(RESUME).then(RESUMED);
            decided(with(ESTABLISHED, STARTED, EXECUTING, PAUSED, RESUMED))
                    .when(PAUSE)
                    .then(PAUSED);
            given(with(ESTABLISHED, STARTED, EXECUTING))
                    .when(new PauseProject(PROJECT, null, "Valgår"))
                    .thenRefused(ProjectRefusal.NO_DECISION);
            given(with(ESTABLISHED, STARTED, EXECUTING, PAUSED))
                    .when(new ResumeProject(PROJECT, null))
                    .thenRefused(ProjectRefusal.NO_DECISION);
        }

        @Test
        void pauses_and_resumes_in_turn() {
            decided(with(ESTABLISHED, STARTED))
                    .when(PAUSE)
                    .thenRefused(ProjectRefusal.NOT_IN_THIS_STATE);
            decided(with(ESTABLISHED, STARTED, EXECUTING))
                    .when(RESUME)
                    .thenRefused(ProjectRefusal.NOT_IN_THIS_STATE);
        }
    }
}
