package no.samspor.command.structure.project;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.SOMEBODY;
import static no.samspor.command.Stamps.by;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.structure.project.ProjectCommand.AcceptProjectItem;
import no.samspor.command.structure.project.ProjectCommand.CancelProject;
import no.samspor.command.structure.project.ProjectCommand.CloseProject;
import no.samspor.command.structure.project.ProjectCommand.CompleteProject;
import no.samspor.command.structure.project.ProjectCommand.MergeProject;
import no.samspor.command.structure.project.ProjectCommand.TransferProjectItem;
import no.samspor.events.TiesStanding;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.decision.FollowUpsStanding;
import no.samspor.events.steering.HandoverEvent.Receiver;
import no.samspor.events.steering.HandoverStanding;
import no.samspor.events.steering.HandoversStanding;
import no.samspor.events.structure.OpenItem;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ProjectEvent;
import no.samspor.events.structure.ProjectEvent.Gate;
import no.samspor.events.structure.ProjectEvent.GateOutcome;
import no.samspor.events.structure.ProjectEvent.GatePassed;
import no.samspor.events.structure.ProjectEvent.ProjectCancelled;
import no.samspor.events.structure.ProjectEvent.ProjectClosed;
import no.samspor.events.structure.ProjectEvent.ProjectCompleted;
import no.samspor.events.structure.ProjectEvent.ProjectEstablished;
import no.samspor.events.structure.ProjectEvent.ProjectItemAccepted;
import no.samspor.events.structure.ProjectEvent.ProjectItemTransferred;
import no.samspor.events.structure.ProjectEvent.ProjectMerged;
import no.samspor.events.structure.ProjectEvent.ProjectStarted;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProjectId;
import no.samspor.kernel.id.UnitId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How a project ends, and what must not be left open then. */
class ProjectClosureTest extends ProjectSpec {

    private static final OrganisationId TOWN = new OrganisationId(Id.named("town"));
    private static final UnitId HOME = new UnitId(Id.named("home"));
    private static final HandoverId HANDOVER = new HandoverId(Id.named("handover"));
    private static final OpenItem FOLLOW_UP = new OpenItem(DECISION, 1);
    private static final Successor TO_TOWN = new Successor(TOWN, null);

    private static final ProjectEvent TRANSFERRED =
            new ProjectItemTransferred(PROJECT, FOLLOW_UP, TO_TOWN);
    private static final ProjectEvent ACCEPTED = new ProjectItemAccepted(PROJECT, FOLLOW_UP);
    private static final ProjectEvent COMPLETED = new ProjectCompleted(PROJECT);
    private static final ProjectEvent CLOSED = new ProjectClosed(PROJECT, null);
    private static final ProjectEvent CANCELLED =
            new ProjectCancelled(PROJECT, DECISION, "Ingen penger");
    private static final ProjectEvent MERGED = new ProjectMerged(PROJECT, PARENT, DECISION);

    private static final ProjectCommand TRANSFER =
            new TransferProjectItem(PROJECT, DECISION, 1, TO_TOWN);
    private static final ProjectCommand ACCEPT = new AcceptProjectItem(PROJECT, DECISION, 1);
    private static final ProjectCommand COMPLETE = new CompleteProject(PROJECT);
    private static final ProjectCommand CLOSE = new CloseProject(PROJECT, null);
    private static final ProjectCommand CANCEL =
            new CancelProject(PROJECT, DECISION, "Ingen penger");
    private static final ProjectCommand MERGE = new MergeProject(PROJECT, PARENT, DECISION);

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

    /** Completed, and what happened then. */
    private static ProjectEvent[] done(ProjectEvent... more) {
        ProjectEvent[] all =
                Arrays.copyOf(
                        with(ESTABLISHED, STARTED, EXECUTING, HANDING_OVER, COMPLETED),
                        6 + more.length);
        System.arraycopy(more, 0, all, 6, more.length);
        return all;
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
}
