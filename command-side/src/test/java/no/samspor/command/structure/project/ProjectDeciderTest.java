package no.samspor.command.structure.project;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.NATIVE;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.SOMEBODY;
import static no.samspor.command.Stamps.actor;
import static no.samspor.command.Stamps.by;
import static no.samspor.command.Stamps.stamp;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.DeciderSpec;
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
import no.samspor.events.TiesStanding;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.decision.FollowUpsStanding;
import no.samspor.events.steering.HandoverEvent.Receiver;
import no.samspor.events.steering.HandoverStanding;
import no.samspor.events.steering.HandoversStanding;
import no.samspor.events.steering.MandateStanding;
import no.samspor.events.steering.MandateText;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.OpenItem;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ProgrammeStanding;
import no.samspor.events.structure.ProjectEvent;
import no.samspor.events.structure.ProjectEvent.ExecutionBegun;
import no.samspor.events.structure.ProjectEvent.Gate;
import no.samspor.events.structure.ProjectEvent.GateOutcome;
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
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Code;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DocumentId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import no.samspor.kernel.id.UnitId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProjectDeciderTest extends DeciderSpec<ProjectCommand, ProjectState, ProjectEvent> {

    private static final ProjectId PROJECT = project("project");
    private static final ProjectId PARENT = project("parent");
    private static final ProjectId CHILD = project("child");
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final ProgrammeId ELSEWHERE = new ProgrammeId(Id.named("elsewhere"));
    private static final MandateId MANDATE = new MandateId(Id.named("mandate"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final DecisionId INTERIM = new DecisionId(Id.named("interim"));
    private static final BodyId BOARD = new BodyId(Id.named("board"));
    private static final OrganisationId TOWN = new OrganisationId(Id.named("town"));
    private static final UnitId HOME = new UnitId(Id.named("home"));
    private static final HandoverId HANDOVER = new HandoverId(Id.named("handover"));
    private static final Code SUB = new Code("subproject");
    private static final Code AREA = new Code("focusArea");
    private static final Code NONE = new Code("none");
    private static final Code POLITICAL = new Code("political");
    private static final String ITEM = "Heltidskultur";
    private static final OpenItem FOLLOW_UP = new OpenItem(DECISION, 1);
    private static final Successor TO_TOWN = new Successor(TOWN, null);

    /** The chair, with the papers of the gate. */
    private static final Stamp WITH_PAPERS =
            stamp(actor(Role.CHR), Origin.NATIVE, "2026-03-01", PAPER);

    private static final ProjectEvent PROPOSED = proposed(null, MANDATE, ITEM);
    private static final ProjectEvent ESTABLISHED =
            new ProjectEstablished(PROJECT, DECISION, BOARD);
    private static final ProjectEvent STARTED = new ProjectStarted(PROJECT, MANDATE, null);
    private static final ProjectEvent EXECUTING = new ExecutionBegun(PROJECT);
    private static final ProjectEvent HANDING_OVER = new HandingOverBegun(PROJECT);
    private static final ProjectEvent PAUSED = new ProjectPaused(PROJECT, DECISION, "Valgår");
    private static final ProjectEvent RESUMED = new ProjectResumed(PROJECT, DECISION);
    private static final ProjectEvent RECLASSIFIED =
            new ProjectReclassified(PROJECT, SUB, AREA, NONE, NONE, DECISION);
    private static final ProjectEvent TRANSFERRED =
            new ProjectItemTransferred(PROJECT, FOLLOW_UP, TO_TOWN);
    private static final ProjectEvent ACCEPTED = new ProjectItemAccepted(PROJECT, FOLLOW_UP);
    private static final ProjectEvent COMPLETED = new ProjectCompleted(PROJECT);
    private static final ProjectEvent CLOSED = new ProjectClosed(PROJECT, null);
    private static final ProjectEvent CANCELLED =
            new ProjectCancelled(PROJECT, DECISION, "Ingen penger");
    private static final ProjectEvent MERGED = new ProjectMerged(PROJECT, PARENT, DECISION);

    private static final ProjectCommand PROPOSE = propose(null, MANDATE, ITEM);
    private static final ProjectCommand ESTABLISH = new EstablishProject(PROJECT, DECISION, BOARD);
    private static final ProjectCommand START = new StartProject(PROJECT, MANDATE, null);
    private static final ProjectCommand EXECUTE = new BeginExecution(PROJECT);
    private static final ProjectCommand HAND_OVER = new BeginHandingOver(PROJECT);
    private static final ProjectCommand PAUSE = new PauseProject(PROJECT, DECISION, "Valgår");
    private static final ProjectCommand RESUME = new ResumeProject(PROJECT, DECISION);
    private static final ProjectCommand RECLASSIFY =
            new ReclassifyProject(PROJECT, AREA, NONE, DECISION);
    private static final ProjectCommand TRANSFER =
            new TransferProjectItem(PROJECT, DECISION, 1, TO_TOWN);
    private static final ProjectCommand ACCEPT = new AcceptProjectItem(PROJECT, DECISION, 1);
    private static final ProjectCommand COMPLETE = new CompleteProject(PROJECT);
    private static final ProjectCommand CLOSE = new CloseProject(PROJECT, null);
    private static final ProjectCommand CANCEL =
            new CancelProject(PROJECT, DECISION, "Ingen penger");
    private static final ProjectCommand MERGE = new MergeProject(PROJECT, PARENT, DECISION);

    ProjectDeciderTest() {
        super(new ProjectDecider());
    }

    @Nested
    class Proposing {
        @Test
        void keeps_what_it_is_to_be() {
            mandated(inForce()).when(PROPOSE).then(PROPOSED).warning();
        }

        @Test
        void warns_outside_the_mandate_I_08() {
            mandated(inForce())
                    .when(propose(null, null, null))
                    .then(proposed(null, null, null))
                    .warning(Invariant.I_08);
            mandated(inForce())
                    .when(propose(null, MANDATE, null))
                    .then(proposed(null, MANDATE, null))
                    .warning(Invariant.I_08);
            mandated(inForce())
                    .when(propose(null, MANDATE, "Tallanalyse"))
                    .then(proposed(null, MANDATE, "Tallanalyse"))
                    .warning(Invariant.I_08);
            mandated(mandate(PROGRAMME, null)).when(PROPOSE).then(PROPOSED).warning(Invariant.I_08);
            mandated(mandate(PROGRAMME, "2026-03-02"))
                    .when(PROPOSE)
                    .then(PROPOSED)
                    .warning(Invariant.I_08);
        }

        @Test
        void takes_a_mandate_from_above() {
            mandated(null).when(PROPOSE).thenRefused(ProjectRefusal.MANDATE_UNKNOWN);
            mandated(mandate(PARENT, "2026-01-01"))
                    .when(PROPOSE)
                    .thenRefused(ProjectRefusal.MANDATE_OF_ANOTHER);
            mandated(mandate(PARENT, "2026-01-01"))
                    .knowing(ProjectStanding.class, PARENT, standing(PARENT, PROGRAMME))
                    .when(propose(PARENT, MANDATE, ITEM))
                    .then(proposed(PARENT, MANDATE, ITEM))
                    .warning();
        }

        @Test
        void takes_a_programme_that_lasts() {
            proposing(null).thenRefused(ProjectRefusal.PROGRAMME_UNKNOWN);
            proposing(programme("2026-03-01")).thenRefused(ProjectRefusal.PROGRAMME_UNKNOWN);
            proposing(programme("2026-03-02")).then(proposed(null, null, null));
        }

        @Test
        void takes_a_parent_that_is_open_and_in_the_same_programme() {
            under(null).thenRefused(ProjectRefusal.PARENT_UNKNOWN);
            under(standing(PARENT, ELSEWHERE)).thenRefused(ProjectRefusal.PARENT_UNKNOWN);
            under(new ProjectStanding(PARENT, PROGRAMME, null, ProjectStanding.Phase.CLOSED, null))
                    .thenRefused(ProjectRefusal.PARENT_UNKNOWN);
            under(standing(PARENT, PROGRAMME)).then(proposed(PARENT, null, null));
        }

        @Test
        void happens_once() {
            given(PROPOSED)
                    .knowing(ProgrammeStanding.class, PROGRAMME, programme(null))
                    .when(PROPOSE)
                    .thenRefused(ProjectRefusal.ALREADY_PROPOSED);
        }

        private When proposing(ProgrammeStanding programme) {
            return given().knowing(ProgrammeStanding.class, PROGRAMME, programme)
                    .when(propose(null, null, null));
        }

        private When under(ProjectStanding parent) {
            return given().knowing(ProgrammeStanding.class, PROGRAMME, programme(null))
                    .knowing(ProjectStanding.class, PARENT, parent)
                    .when(propose(PARENT, null, null));
        }

        private Given mandated(MandateStanding mandate) {
            return given().knowing(ProgrammeStanding.class, PROGRAMME, programme(null))
                    .knowing(MandateStanding.class, MANDATE, mandate);
        }
    }

    @Nested
    class Establishing {
        @Test
        void takes_a_decision_I_07() {
            establishing().when(ESTABLISH).then(ESTABLISHED).notEvidenced().warning();
            establishing()
                    .when(new EstablishProject(PROJECT, null, null))
                    .thenRefused(ProjectRefusal.NO_DECISION);
            establishing()
                    .as(MIRRORED)
                    .when(new EstablishProject(PROJECT, null, null))
                    .then(new ProjectEstablished(PROJECT, null, null))
                    .notEvidenced(Invariant.I_07);
        }

        @Test
        void warns_outside_the_mandate_I_08() {
            establishing()
                    .knowing(MandateStanding.class, MANDATE, mandate(PROGRAMME, null))
                    .when(ESTABLISH)
                    .then(ESTABLISHED)
                    .warning(Invariant.I_08);
        }

        @Test
        void takes_a_board_that_acts() {
            establishing()
                    .knowing(BodyStanding.class, BOARD, null)
                    .when(ESTABLISH)
                    .thenRefused(ProjectRefusal.BOARD_UNKNOWN);
            establishing()
                    .knowing(BodyStanding.class, BOARD, board("2026-03-01"))
                    .when(ESTABLISH)
                    .thenRefused(ProjectRefusal.BOARD_UNKNOWN);
            establishing()
                    .knowing(BodyStanding.class, BOARD, board("2026-03-02"))
                    .when(ESTABLISH)
                    .then(ESTABLISHED);
        }

        @Test
        void rests_on_a_decision_that_can_carry_it() {
            resting(null).thenRefused(ProjectRefusal.DECISION_UNKNOWN);
            resting(decision("2026-01-01", true, Set.of(), Set.of()))
                    .thenRefused(ProjectRefusal.DECISION_FALLEN);
            resting(decision("2026-01-01", false, Set.of(1), Set.of()))
                    .thenRefused(ProjectRefusal.DECISION_CONDITIONAL);
            resting(decision("2026-03-02", false, Set.of(), Set.of()))
                    .thenRefused(ProjectRefusal.DECISION_NOT_IN_EFFECT);
            resting(decision("2026-01-01", false, Set.of(), Set.of(Invariant.I_45)))
                    .thenRefused(ProjectRefusal.DECISION_NOT_EVIDENCED);
        }

        @Test
        void happens_once() {
            establishing(ESTABLISHED).when(ESTABLISH).thenRefused(ProjectRefusal.NOT_IN_THIS_STATE);
        }

        private When resting(DecisionStanding decision) {
            return establishing()
                    .knowing(DecisionStanding.class, DECISION, decision)
                    .when(ESTABLISH);
        }

        private Given establishing(ProjectEvent... more) {
            return decided(with(more))
                    .knowing(MandateStanding.class, MANDATE, inForce())
                    .knowing(BodyStanding.class, BOARD, board(null));
        }
    }

    @Nested
    class Starting_I_06 {
        @Test
        void takes_a_mandate_in_force_from_above_or_of_its_own() {
            starting(inForce()).when(START).then(STARTED).notEvidenced().warning();
            starting(mandate(PROJECT, "2026-01-01")).when(START).then(STARTED).warning();
        }

        @Test
        void on_a_mandate_from_above_warns_outside_its_scope_I_08() {
            given(proposed(null, MANDATE, "Tallanalyse"), ESTABLISHED)
                    .knowing(MandateStanding.class, MANDATE, inForce())
                    .when(START)
                    .then(STARTED)
                    .warning(Invariant.I_08);
            given(proposed(null, MANDATE, "Tallanalyse"), ESTABLISHED)
                    .knowing(MandateStanding.class, MANDATE, mandate(PROJECT, "2026-01-01"))
                    .when(START)
                    .then(STARTED)
                    .warning();
        }

        @Test
        void may_take_a_decision_before_there_is_a_mandate() {
            given(PROPOSED, ESTABLISHED)
                    .knowing(DecisionStanding.class, INTERIM, decision())
                    .when(new StartProject(PROJECT, null, INTERIM))
                    .then(new ProjectStarted(PROJECT, null, INTERIM))
                    .notEvidenced()
                    .warning(Invariant.I_08);
            given(PROPOSED, ESTABLISHED)
                    .knowing(DecisionStanding.class, INTERIM, null)
                    .when(new StartProject(PROJECT, null, INTERIM))
                    .thenRefused(ProjectRefusal.DECISION_UNKNOWN);
        }

        @Test
        void never_goes_without_either() {
            given(PROPOSED, ESTABLISHED)
                    .when(new StartProject(PROJECT, null, null))
                    .thenRefused(ProjectRefusal.NO_MANDATE);
            given(PROPOSED, ESTABLISHED)
                    .as(MIRRORED)
                    .when(new StartProject(PROJECT, null, null))
                    .then(new ProjectStarted(PROJECT, null, null))
                    .notEvidenced(Invariant.I_06);
        }

        @Test
        void never_rests_on_a_mandate_that_cannot_carry_it() {
            starting(null).when(START).thenRefused(ProjectRefusal.MANDATE_UNKNOWN);
            starting(mandate(CHILD, "2026-01-01"))
                    .when(START)
                    .thenRefused(ProjectRefusal.MANDATE_OF_ANOTHER);
            starting(mandate(PROJECT, "2026-03-02"))
                    .when(START)
                    .thenRefused(ProjectRefusal.MANDATE_NOT_IN_FORCE);
            starting(mandate(PROJECT, "2026-01-01", Invariant.I_07))
                    .when(START)
                    .thenRefused(ProjectRefusal.MANDATE_NOT_EVIDENCED);
        }

        @Test
        void takes_one_that_is_established() {
            given(PROPOSED)
                    .knowing(MandateStanding.class, MANDATE, inForce())
                    .when(START)
                    .thenRefused(ProjectRefusal.STEP_SKIPPED);
            given(PROPOSED)
                    .knowing(MandateStanding.class, MANDATE, inForce())
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02-01"))
                    .when(START)
                    .then(STARTED)
                    .notEvidenced(Invariant.I_06);
        }

        @Test
        void happens_once() {
            given(PROPOSED, ESTABLISHED, STARTED)
                    .knowing(MandateStanding.class, MANDATE, inForce())
                    .when(START)
                    .thenRefused(ProjectRefusal.NOT_IN_THIS_STATE);
        }

        private Given starting(MandateStanding mandate) {
            return given(PROPOSED, ESTABLISHED).knowing(MandateStanding.class, MANDATE, mandate);
        }
    }

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

    @Nested
    class Reclassifying {
        @Test
        void takes_a_decision_I_07() {
            decided(with()).when(RECLASSIFY).then(RECLASSIFIED);
            given(with())
                    .when(new ReclassifyProject(PROJECT, AREA, NONE, null))
                    .thenRefused(ProjectRefusal.NO_DECISION);
        }

        @Test
        void may_change_the_category_alone() {
            decided(with(RECLASSIFIED))
                    .when(new ReclassifyProject(PROJECT, AREA, POLITICAL, DECISION))
                    .then(new ProjectReclassified(PROJECT, AREA, AREA, NONE, POLITICAL, DECISION));
        }

        @Test
        void to_the_same_changes_nothing() {
            given(with(RECLASSIFIED)).when(RECLASSIFY).thenNothing();
        }
    }

    @Nested
    class What_is_open_I_33 {
        @Test
        void may_be_transferred_and_taken_over() {
            open(with(ESTABLISHED)).when(TRANSFER).then(TRANSFERRED);
            open(with(ESTABLISHED, TRANSFERRED)).when(TRANSFER).thenNothing();
            given(with(TRANSFERRED)).as(by(owner(TOWN))).when(ACCEPT).then(ACCEPTED);
            given(with(TRANSFERRED, ACCEPTED)).when(ACCEPT).thenNothing();
        }

        @Test
        void must_be_open_to_be_transferred() {
            open(with(ESTABLISHED))
                    .when(new TransferProjectItem(PROJECT, DECISION, 2, TO_TOWN))
                    .thenRefused(ProjectRefusal.ITEM_NOT_OPEN);
            open(with(ESTABLISHED, TRANSFERRED, ACCEPTED))
                    .when(new TransferProjectItem(PROJECT, DECISION, 1, new Successor(TOWN, HOME)))
                    .thenRefused(ProjectRefusal.ITEM_TAKEN_OVER);
        }

        @Test
        void is_transferred_to_one_that_is_there() {
            open(with(ESTABLISHED))
                    .knowing(OrganisationStanding.class, TOWN, null)
                    .when(TRANSFER)
                    .thenRefused(ProjectRefusal.RECIPIENT_UNKNOWN);
            open(with(ESTABLISHED))
                    .knowing(
                            OrganisationStanding.class,
                            TOWN,
                            new OrganisationStanding(TOWN, true, Map.of(), Set.of(), null, null))
                    .when(TRANSFER)
                    .thenRefused(ProjectRefusal.RECIPIENT_UNKNOWN);
        }

        @Test
        void is_accepted_by_the_one_who_was_asked() {
            given(with(TRANSFERRED)).when(ACCEPT).thenRefused(ProjectRefusal.NOT_THE_RECIPIENT);
            given(with(TRANSFERRED))
                    .as(MIRRORED)
                    .when(ACCEPT)
                    .then(ACCEPTED)
                    .notEvidenced(Invariant.I_33);
            given(with()).when(ACCEPT).thenRefused(ProjectRefusal.ITEM_NOT_OFFERED);
        }
    }

    @Nested
    class Completing_I_31 {
        @Test
        void takes_every_receivers_acceptance() {
            handed("2026-02-01", HandoverStanding.Stage.ACCEPTED)
                    .when(COMPLETE)
                    .then(COMPLETED)
                    .notEvidenced();
            handed(null, HandoverStanding.Stage.OFFERED)
                    .when(COMPLETE)
                    .thenRefused(
                            ProjectRefusal.HANDOVERS_NOT_ACCEPTED,
                            Map.of("open", List.of(HANDOVER.toString())));
            handed(null, HandoverStanding.Stage.OFFERED)
                    .as(MIRRORED)
                    .when(COMPLETE)
                    .then(COMPLETED)
                    .notEvidenced(Invariant.I_31);
        }

        @Test
        void may_have_nothing_to_hand_over() {
            delivering()
                    .knowing(HandoversStanding.class, PROJECT, null)
                    .when(COMPLETE)
                    .then(COMPLETED);
        }

        @Test
        void skips_no_step_I_06() {
            given(with(ESTABLISHED, STARTED, EXECUTING))
                    .knowing(HandoversStanding.class, PROJECT, null)
                    .when(COMPLETE)
                    .thenRefused(ProjectRefusal.STEP_SKIPPED);
            given(with(ESTABLISHED, STARTED, EXECUTING, HANDING_OVER, COMPLETED))
                    .knowing(HandoversStanding.class, PROJECT, null)
                    .when(COMPLETE)
                    .thenRefused(ProjectRefusal.NOT_IN_THIS_STATE);
        }

        private Given handed(String acceptedFrom, HandoverStanding.Stage stage) {
            return handover(delivering(), acceptedFrom, stage);
        }

        private Given delivering() {
            return given(with(ESTABLISHED, STARTED, EXECUTING, HANDING_OVER));
        }
    }

    @Nested
    class Closing_I_33 {
        @Test
        void leaves_nothing_to_nobody() {
            open(done(TRANSFERRED, ACCEPTED)).when(CLOSE).then(CLOSED).notEvidenced();
            open(done(TRANSFERRED))
                    .when(CLOSE)
                    .thenRefused(
                            ProjectRefusal.THINGS_OPEN, Map.of("open", List.of(DECISION + "#1")));
            open(done()).as(MIRRORED).when(CLOSE).then(CLOSED).notEvidenced(Invariant.I_33);
        }

        @Test
        void counts_the_follow_ups_of_every_decision_that_it_rests_on() {
            given(PROPOSED, new ProjectEstablished(PROJECT, null, null), COMPLETED)
                    .knowing(TiesStanding.class, PROJECT, null)
                    .knowing(HandoversStanding.class, PROJECT, null)
                    .when(CLOSE)
                    .then(CLOSED);
            for (ProjectEvent resting :
                    List.of(
                            new ProjectStarted(PROJECT, null, DECISION),
                            new GatePassed(PROJECT, Gate.BP1, GateOutcome.GO, DECISION, List.of()),
                            PAUSED,
                            RESUMED,
                            RECLASSIFIED)) {
                open(new ProjectEvent[] {PROPOSED, resting, COMPLETED})
                        .when(CLOSE)
                        .thenRefused(ProjectRefusal.THINGS_OPEN);
            }
        }

        @Test
        void counts_the_projects_below_it_and_not_itself() {
            tied(CHILD, ProjectStanding.Phase.EXECUTING)
                    .when(CLOSE)
                    .thenRefused(ProjectRefusal.THINGS_OPEN);
            tied(CHILD, ProjectStanding.Phase.CLOSED).when(CLOSE).then(CLOSED);
            tied(PROJECT, ProjectStanding.Phase.COMPLETED).when(CLOSE).then(CLOSED);
        }

        @Test
        void counts_a_handover_in_its_warranty() {
            handover(clear(), "2026-02-01", HandoverStanding.Stage.ACCEPTED)
                    .when(CLOSE)
                    .thenRefused(ProjectRefusal.THINGS_OPEN);
            handover(clear(), "2026-02-01", HandoverStanding.Stage.CLOSED).when(CLOSE).then(CLOSED);
        }

        @Test
        void may_cite_a_decision() {
            clear().knowing(DecisionStanding.class, DECISION, decision())
                    .when(new CloseProject(PROJECT, DECISION))
                    .then(new ProjectClosed(PROJECT, DECISION));
            clear().knowing(DecisionStanding.class, DECISION, null)
                    .when(new CloseProject(PROJECT, DECISION))
                    .thenRefused(ProjectRefusal.DECISION_UNKNOWN);
        }

        @Test
        void comes_after_completion_and_once() {
            given(with(ESTABLISHED, STARTED, EXECUTING, HANDING_OVER))
                    .when(CLOSE)
                    .thenRefused(ProjectRefusal.STEP_SKIPPED);
            given(done(CLOSED)).when(CLOSE).thenRefused(ProjectRefusal.NOT_IN_THIS_STATE);
        }

        private Given tied(ProjectId other, ProjectStanding.Phase phase) {
            return clear().knowing(
                            TiesStanding.class,
                            PROJECT,
                            new TiesStanding(Set.of(other), Set.of(), Set.of(), Set.of()))
                    .knowing(
                            ProjectStanding.class,
                            other,
                            new ProjectStanding(other, PROGRAMME, PROJECT, phase, null));
        }

        /** Completed, resting on no decision, with nothing tied to it. */
        private Given clear() {
            return given(PROPOSED, COMPLETED)
                    .knowing(TiesStanding.class, PROJECT, null)
                    .knowing(HandoversStanding.class, PROJECT, null);
        }
    }

    @Nested
    class Cancelling_and_merging {
        @Test
        void take_a_decision_I_07() {
            decided(with()).when(CANCEL).then(CANCELLED);
            merging(standing(PARENT, PROGRAMME)).when(MERGE).then(MERGED);
            given(with())
                    .when(new CancelProject(PROJECT, null, "Ingen penger"))
                    .thenRefused(ProjectRefusal.NO_DECISION);
            merging(standing(PARENT, PROGRAMME))
                    .when(new MergeProject(PROJECT, PARENT, null))
                    .thenRefused(ProjectRefusal.NO_DECISION);
        }

        @Test
        void end_it() {
            decided(with(CANCELLED)).when(CANCEL).thenRefused(ProjectRefusal.NOT_IN_THIS_STATE);
            decided(with(MERGED)).when(CANCEL).thenRefused(ProjectRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void merge_into_one_that_is_there() {
            merging(null).when(MERGE).thenRefused(ProjectRefusal.TARGET_UNKNOWN);
            merging(standing(PARENT, ELSEWHERE))
                    .when(MERGE)
                    .thenRefused(ProjectRefusal.TARGET_UNKNOWN);
            decided(with())
                    .when(new MergeProject(PROJECT, PROJECT, DECISION))
                    .thenRefused(ProjectRefusal.MERGES_INTO_ITSELF);
        }

        private Given merging(ProjectStanding into) {
            return decided(with()).knowing(ProjectStanding.class, PARENT, into);
        }
    }

    /** A project that is proposed, and what happened then. */
    private static ProjectEvent[] with(ProjectEvent... more) {
        ProjectEvent[] all = Arrays.copyOf(new ProjectEvent[] {PROPOSED}, 1 + more.length);
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }

    /** Completed, and what happened then. */
    private static ProjectEvent[] done(ProjectEvent... more) {
        ProjectEvent[] all =
                Arrays.copyOf(
                        with(ESTABLISHED, STARTED, EXECUTING, HANDING_OVER, COMPLETED),
                        6 + more.length);
        System.arraycopy(more, 0, all, 6, more.length);
        return all;
    }

    private Given decided(ProjectEvent... events) {
        return given(events).knowing(DecisionStanding.class, DECISION, decision());
    }

    /** One follow-up of the decision that it rests on is open. */
    private Given open(ProjectEvent... events) {
        return given(events)
                .knowing(TiesStanding.class, PROJECT, null)
                .knowing(HandoversStanding.class, PROJECT, null)
                .knowing(
                        OrganisationStanding.class,
                        TOWN,
                        new OrganisationStanding(TOWN, false, Map.of(), Set.of(), null, null))
                .knowing(
                        FollowUpsStanding.class,
                        DECISION,
                        new FollowUpsStanding(DECISION, PROGRAMME, Map.of(1, TOWN)));
    }

    private Given handover(Given given, String acceptedFrom, HandoverStanding.Stage stage) {
        Receiver receiver = new Receiver(TOWN, null, null);
        var plan = new HandoversStanding.Plan(PROJECT, List.of(), receiver);
        return given.knowing(
                        HandoversStanding.class,
                        PROJECT,
                        new HandoversStanding(Map.of(HANDOVER, plan)))
                .knowing(
                        HandoverStanding.class,
                        HANDOVER,
                        new HandoverStanding(
                                HANDOVER,
                                receiver,
                                stage,
                                acceptedFrom == null ? null : UncertainDate.parse(acceptedFrom),
                                null,
                                Set.of()));
    }

    private static Actor owner(OrganisationId organisation) {
        return new Actor(SOMEBODY, organisation, Role.OWN, null, null, null);
    }

    private static MandateStanding inForce() {
        return mandate(PROGRAMME, "2026-01-01");
    }

    private static MandateStanding mandate(Id holder, String from, Invariant... notEvidenced) {
        return new MandateStanding(
                MANDATE,
                PROGRAMME,
                holder,
                1,
                new MandateText(
                        "Formål",
                        List.of(ITEM),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null),
                from == null ? null : UncertainDate.parse(from),
                null,
                DECISION,
                Set.of(notEvidenced));
    }

    private static DecisionStanding decision() {
        return decision("2026-01-01", false, Set.of(), Set.of());
    }

    private static DecisionStanding decision(
            String effectiveFrom,
            boolean fallen,
            Set<Integer> conditions,
            Set<Invariant> notEvidenced) {
        return new DecisionStanding(
                DECISION,
                BOARD,
                "resolution",
                UncertainDate.parse(effectiveFrom),
                fallen,
                conditions,
                Set.of(),
                null,
                notEvidenced);
    }

    private static ProgrammeStanding programme(String end) {
        return new ProgrammeStanding(
                PROGRAMME,
                ProgrammeStanding.Phase.RUNNING,
                null,
                null,
                end == null ? null : UncertainDate.parse(end));
    }

    private static ProjectStanding standing(ProjectId id, ProgrammeId programme) {
        return new ProjectStanding(id, programme, null, ProjectStanding.Phase.PLANNING, null);
    }

    private static BodyStanding board(String end) {
        return new BodyStanding(
                BOARD,
                new Code("prosjektstyre"),
                new Code("AGREED"),
                null,
                null,
                null,
                true,
                end == null ? null : UncertainDate.parse(end),
                Set.of());
    }

    private static ProjectCommand propose(ProjectId parent, MandateId mandate, String item) {
        return new ProposeProject(
                PROJECT,
                PROGRAMME,
                parent,
                SUB,
                NONE,
                "Heltidskultur",
                List.of(),
                1,
                null,
                mandate,
                item);
    }

    private static ProjectEvent proposed(ProjectId parent, MandateId mandate, String item) {
        return new ProjectProposed(
                PROJECT,
                PROGRAMME,
                parent,
                SUB,
                NONE,
                "Heltidskultur",
                List.of(),
                1,
                null,
                mandate,
                item);
    }

    private static ProjectId project(String name) {
        return new ProjectId(Id.named(name));
    }
}
