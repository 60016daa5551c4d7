package no.samspor.command.steering.handover;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.TODAY;
import static no.samspor.command.Stamps.effective;
import static no.samspor.command.Stamps.stamp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.Stamps;
import no.samspor.command.steering.handover.HandoverCommand.AcceptHandover;
import no.samspor.command.steering.handover.HandoverCommand.ClearRemark;
import no.samspor.command.steering.handover.HandoverCommand.CloseWarranty;
import no.samspor.command.steering.handover.HandoverCommand.CompleteChecklistItem;
import no.samspor.command.steering.handover.HandoverCommand.NewRemark;
import no.samspor.command.steering.handover.HandoverCommand.OfferHandover;
import no.samspor.command.steering.handover.HandoverCommand.PlanHandover;
import no.samspor.command.steering.handover.HandoverCommand.RejectHandover;
import no.samspor.command.steering.handover.HandoverCommand.ReverseHandover;
import no.samspor.command.steering.handover.HandoverCommand.WaiveChecklistItem;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.steering.HandoverEvent;
import no.samspor.events.steering.HandoverEvent.ChecklistItemCompleted;
import no.samspor.events.steering.HandoverEvent.ChecklistItemWaived;
import no.samspor.events.steering.HandoverEvent.HandoverAccepted;
import no.samspor.events.steering.HandoverEvent.HandoverClosed;
import no.samspor.events.steering.HandoverEvent.HandoverOffered;
import no.samspor.events.steering.HandoverEvent.HandoverPlanned;
import no.samspor.events.steering.HandoverEvent.HandoverRejected;
import no.samspor.events.steering.HandoverEvent.HandoverRemarkCleared;
import no.samspor.events.steering.HandoverEvent.HandoverReversed;
import no.samspor.events.steering.HandoverEvent.OperatingCost;
import no.samspor.events.steering.HandoverEvent.Receiver;
import no.samspor.events.steering.HandoverEvent.Remark;
import no.samspor.events.steering.HandoverEvent.RoleHolder;
import no.samspor.events.steering.HandoverStanding;
import no.samspor.events.steering.HandoverStanding.Stage;
import no.samspor.events.steering.HandoversStanding;
import no.samspor.events.steering.HandoversStanding.Plan;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import no.samspor.kernel.id.UnitId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HandoverDeciderTest extends DeciderSpec<HandoverCommand, HandoverState, HandoverEvent> {

    private static final HandoverId HANDOVER = new HandoverId(Id.named("handover"));
    private static final HandoverId OTHER = new HandoverId(Id.named("another handover"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final ProjectId PROJECT = new ProjectId(Id.named("project"));
    private static final OrganisationId MELHUS = new OrganisationId(Id.named("melhus"));
    private static final OrganisationId SKAUN = new OrganisationId(Id.named("skaun"));
    private static final UnitId WARD = new UnitId(Id.named("ward"));
    private static final UnitId OTHER_WARD = new UnitId(Id.named("other ward"));
    private static final UnitId GONE = new UnitId(Id.named("closed ward"));
    private static final BodyId FORUM = new BodyId(Id.named("hr-forum"));
    private static final BodyId BOARD = new BodyId(Id.named("board"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final Code TRAINING = new Code("training");
    private static final Code ROUTINE = new Code("routine");
    private static final Code RISK = new Code("risk");

    private static final Receiver RECEIVER = new Receiver(MELHUS, WARD, null);
    private static final Plan PLAN = new Plan(PROJECT, List.of(), RECEIVER);
    private static final RoleHolder OWNER = new RoleHolder(MELHUS, WARD, "enhetsleder", null);
    private static final RoleHolder BUDGET = new RoleHolder(MELHUS, null, "kommunalsjef", null);
    private static final OperatingCost COVERED =
            new OperatingCost(Amount.exact(Nok.kroner(120_000)), "Budsjett 2026, ansvar 3120");

    private static final Stamp LEADER = by(leader(MELHUS, WARD, null));
    private static final Stamp SHOWN =
            stamp(Stamps.actor(Role.PRM), Origin.NATIVE, TODAY.toString(), PAPER);

    private static final HandoverEvent PLANNED = planned(RECEIVER, TRAINING);
    private static final HandoverEvent TRAINED = new ChecklistItemCompleted(HANDOVER, TRAINING);
    private static final HandoverEvent OFFERED = new HandoverOffered(HANDOVER);
    private static final HandoverEvent ACCEPTED =
            new HandoverAccepted(HANDOVER, OWNER, BUDGET, COVERED, List.of(), null);
    private static final HandoverEvent REMARKED =
            new HandoverAccepted(
                    HANDOVER,
                    OWNER,
                    BUDGET,
                    COVERED,
                    List.of(
                            new Remark(1, "Mangler nattrutine", null),
                            new Remark(2, "Skilt", null)),
                    UncertainDate.parse("2026-09"));
    private static final HandoverEvent CLEARED = new HandoverRemarkCleared(HANDOVER, 1);
    private static final HandoverCommand PLAN_IT = plan(PROJECT, List.of(), RECEIVER);
    private static final HandoverCommand ACCEPT = accepting(OWNER, BUDGET, COVERED);
    private static final HandoverCommand REJECT =
            new RejectHandover(HANDOVER, List.of("Opplæring mangler"));
    private static final HandoverCommand REVERSE =
            new ReverseHandover(HANDOVER, DECISION, "Enheten legges ned");

    HandoverDeciderTest() {
        super(new HandoverDecider());
    }

    @Nested
    class Planning {
        @Test
        void names_what_is_handed_over_and_to_whom() {
            alone().when(PLAN_IT).then(planned(RECEIVER)).notEvidenced();
        }

        @Test
        void takes_a_sub_project_or_deliverables() {
            alone().when(plan(null, List.of(), RECEIVER))
                    .thenRefused(HandoverRefusal.NOTHING_TO_HAND_OVER);
            alone().when(plan(null, List.of("Heltidserklæring"), RECEIVER))
                    .then(
                            new HandoverPlanned(
                                    HANDOVER,
                                    PROGRAMME,
                                    null,
                                    List.of("Heltidserklæring"),
                                    RECEIVER,
                                    "enhetsleder",
                                    List.of(),
                                    null));
        }

        @Test
        void is_to_a_unit_or_a_body_I_31() {
            alone().when(plan(PROJECT, List.of(), new Receiver(MELHUS, null, null)))
                    .thenRefused(HandoverRefusal.RECEIVER_NOT_NAMED);
            Receiver forum = new Receiver(MELHUS, null, FORUM);
            alone().when(plan(PROJECT, List.of(), forum)).then(planned(forum));
        }

        @Test
        void may_be_reported_of_an_organisation_as_a_whole_I_31() {
            Receiver whole = new Receiver(MELHUS, null, null);
            alone().as(MIRRORED)
                    .when(plan(PROJECT, List.of(), whole))
                    .then(planned(whole))
                    .notEvidenced(Invariant.I_31);
        }

        @Test
        void happens_once_for_each_receiver_I_31() {
            beside(PLAN, standing(Stage.REJECTED))
                    .when(PLAN_IT)
                    .thenRefused(HandoverRefusal.ALREADY_PLANNED);
            beside(PLAN, standing(Stage.REJECTED))
                    .as(MIRRORED)
                    .when(PLAN_IT)
                    .thenRefused(HandoverRefusal.ALREADY_PLANNED);
        }

        @Test
        void may_follow_a_reversal() {
            beside(PLAN, standing(Stage.REVERSED)).when(PLAN_IT).then(planned(RECEIVER));
            beside(PLAN, null).when(PLAN_IT).then(planned(RECEIVER));
        }

        @Test
        void of_the_same_to_another_unit_is_another_handover() {
            Plan other = new Plan(PROJECT, List.of(), new Receiver(MELHUS, OTHER_WARD, null));
            beside(other, standing(Stage.PLANNED)).when(PLAN_IT).then(planned(RECEIVER));
        }

        @Test
        void happens_once() {
            given(PLANNED).when(PLAN_IT).thenRefused(HandoverRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void is_of_a_project_of_the_programme() {
            alone().knowing(ProjectStanding.class, PROJECT, null)
                    .when(PLAN_IT)
                    .thenRefused(HandoverRefusal.PROJECT_UNKNOWN);
            alone().knowing(
                            ProjectStanding.class,
                            PROJECT,
                            project(new ProgrammeId(Id.named("elsewhere"))))
                    .when(PLAN_IT)
                    .thenRefused(HandoverRefusal.PROJECT_UNKNOWN);
        }

        @Test
        void is_to_a_receiver_that_exists_I_31() {
            alone().knowing(OrganisationStanding.class, MELHUS, null)
                    .when(PLAN_IT)
                    .thenRefused(HandoverRefusal.RECEIVER_UNKNOWN);
            alone().when(plan(PROJECT, List.of(), new Receiver(MELHUS, GONE, null)))
                    .thenRefused(HandoverRefusal.RECEIVER_UNKNOWN);
            alone().knowing(BodyStanding.class, FORUM, null)
                    .when(plan(PROJECT, List.of(), new Receiver(MELHUS, null, FORUM)))
                    .thenRefused(HandoverRefusal.RECEIVER_UNKNOWN);
        }

        private Given there() {
            return given().knowing(ProjectStanding.class, PROJECT, project(PROGRAMME))
                    .knowing(OrganisationStanding.class, MELHUS, melhus())
                    .knowing(BodyStanding.class, FORUM, forum());
        }

        private ProjectStanding project(ProgrammeId programme) {
            return new ProjectStanding(
                    PROJECT, programme, null, ProjectStanding.Phase.EXECUTING, null);
        }

        private OrganisationStanding melhus() {
            return new OrganisationStanding(
                    MELHUS,
                    false,
                    Map.of(
                            WARD,
                            new OrganisationStanding.Unit(null, null),
                            OTHER_WARD,
                            new OrganisationStanding.Unit(null, null),
                            GONE,
                            new OrganisationStanding.Unit(null, UncertainDate.parse("2025-12-31"))),
                    Set.of(),
                    null,
                    null);
        }

        private BodyStanding forum() {
            return new BodyStanding(
                    FORUM,
                    new Code("hrForum"),
                    new Code("CONSENSUS"),
                    MELHUS,
                    null,
                    null,
                    true,
                    null,
                    Set.of());
        }

        private Given alone() {
            return there().knowing(HandoversStanding.class, PROJECT, null)
                    .knowing(HandoversStanding.class, PROGRAMME, null);
        }

        private Given beside(Plan plan, HandoverStanding standing) {
            return there().knowing(
                            HandoversStanding.class,
                            PROJECT,
                            new HandoversStanding(Map.of(OTHER, plan)))
                    .knowing(HandoverStanding.class, OTHER, standing);
        }
    }

    @Nested
    class The_checklist_I_32 {
        private static final HandoverCommand COMPLETE =
                new CompleteChecklistItem(HANDOVER, TRAINING);
        private static final HandoverCommand WAIVE =
                new WaiveChecklistItem(HANDOVER, TRAINING, null, "Alle er opplært");
        private static final HandoverCommand WAIVE_BY_DECISION =
                new WaiveChecklistItem(HANDOVER, TRAINING, DECISION, "Alle er opplært");
        private static final HandoverEvent WAIVED =
                new ChecklistItemWaived(HANDOVER, TRAINING, null, "Alle er opplært");

        @Test
        void is_done_with_evidence() {
            given(PLANNED).as(SHOWN).when(COMPLETE).then(TRAINED);
            given(PLANNED).when(COMPLETE).thenRefused(HandoverRefusal.ITEM_WITHOUT_EVIDENCE);
            given(PLANNED).as(MIRRORED).when(COMPLETE).then(TRAINED).notEvidenced(Invariant.I_32);
        }

        @Test
        void is_done_once() {
            given(PLANNED, TRAINED).when(COMPLETE).thenNothing();
        }

        @Test
        void goes_on_while_it_is_offered_and_after_a_rejection() {
            HandoverEvent rejected = new HandoverRejected(HANDOVER, List.of("Opplæring"));
            given(PLANNED, OFFERED).as(SHOWN).when(COMPLETE).then(TRAINED);
            given(PLANNED, OFFERED, rejected).as(SHOWN).when(COMPLETE).then(TRAINED);
        }

        @Test
        void ends_with_the_acceptance() {
            given(PLANNED, OFFERED, ACCEPTED)
                    .as(SHOWN)
                    .when(COMPLETE)
                    .thenRefused(HandoverRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void is_waived_by_the_receivers_leader() {
            given(PLANNED).as(LEADER).when(WAIVE).then(WAIVED);
            given(PLANNED, WAIVED).when(WAIVE).thenNothing();
        }

        @Test
        void is_waived_by_nobody_else_without_a_decision() {
            given(PLANNED).when(WAIVE).thenRefused(HandoverRefusal.WAIVER_WITHOUT_AUTHORITY);
            given(PLANNED).as(MIRRORED).when(WAIVE).then(WAIVED).notEvidenced(Invariant.I_32);
        }

        @Test
        void is_waived_by_decision() {
            deciding(decision(null, Set.of()), PLANNED)
                    .when(WAIVE_BY_DECISION)
                    .then(new ChecklistItemWaived(HANDOVER, TRAINING, DECISION, "Alle er opplært"));
            deciding(null, PLANNED)
                    .when(WAIVE_BY_DECISION)
                    .thenRefused(HandoverRefusal.DECISION_UNKNOWN);
        }
    }

    @Nested
    class Offering {
        @Test
        void puts_it_before_the_receiver() {
            given(PLANNED).when(new OfferHandover(HANDOVER)).then(OFFERED);
        }

        @Test
        void twice_changes_nothing() {
            given(PLANNED, OFFERED).when(new OfferHandover(HANDOVER)).thenNothing();
        }

        @Test
        void may_follow_a_rejection() {
            given(PLANNED, OFFERED, new HandoverRejected(HANDOVER, List.of("Opplæring")))
                    .when(new OfferHandover(HANDOVER))
                    .then(OFFERED);
        }

        @Test
        void never_follows_an_acceptance() {
            given(PLANNED, OFFERED, ACCEPTED)
                    .when(new OfferHandover(HANDOVER))
                    .thenRefused(HandoverRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Accepting_I_31 {
        @Test
        void is_for_the_leader_of_the_receiving_unit() {
            given(PLANNED, TRAINED, OFFERED).as(LEADER).when(ACCEPT).then(ACCEPTED).notEvidenced();
        }

        @Test
        void is_for_no_other_unit_organisation_or_role() {
            refusedBy(leader(MELHUS, OTHER_WARD, null));
            refusedBy(leader(SKAUN, WARD, null));
            refusedBy(new Actor(Stamps.SOMEBODY, MELHUS, Role.PRM, WARD, null, null));
            refusedBy(leader(MELHUS, null, null));
        }

        @Test
        void by_a_body_is_for_the_leader_of_that_body() {
            HandoverEvent toForum = planned(new Receiver(MELHUS, null, FORUM));
            given(toForum, OFFERED).as(by(leader(MELHUS, null, FORUM))).when(ACCEPT).then(ACCEPTED);
            given(toForum, OFFERED)
                    .as(by(leader(MELHUS, WARD, BOARD)))
                    .when(ACCEPT)
                    .thenRefused(HandoverRefusal.NOT_RECEIVER);
        }

        @Test
        void by_a_whole_organisation_is_for_nobody() {
            given(planned(new Receiver(MELHUS, null, null)), OFFERED)
                    .as(by(leader(MELHUS, null, null)))
                    .when(ACCEPT)
                    .thenRefused(HandoverRefusal.NOT_RECEIVER);
        }

        @Test
        void needs_an_offer() {
            given(PLANNED, TRAINED)
                    .as(LEADER)
                    .when(ACCEPT)
                    .thenRefused(HandoverRefusal.NOT_OFFERED);
            given().as(LEADER).when(ACCEPT).thenRefused(HandoverRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void happens_once() {
            given(PLANNED, TRAINED, OFFERED, ACCEPTED)
                    .as(LEADER)
                    .when(ACCEPT)
                    .thenRefused(HandoverRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void may_be_reported_by_others_I_31() {
            given(PLANNED, TRAINED)
                    .as(MIRRORED)
                    .when(ACCEPT)
                    .then(ACCEPTED)
                    .notEvidenced(Invariant.I_31);
        }

        private void refusedBy(Actor actor) {
            given(PLANNED, TRAINED, OFFERED)
                    .as(by(actor))
                    .when(ACCEPT)
                    .thenRefused(HandoverRefusal.NOT_RECEIVER);
        }
    }

    @Nested
    class Accepting_I_32 {
        @Test
        void needs_the_mandatory_items() {
            given(PLANNED, OFFERED)
                    .as(LEADER)
                    .when(ACCEPT)
                    .thenRefused(HandoverRefusal.ITEMS_MISSING);
            given(planned(RECEIVER, TRAINING, RISK, ROUTINE), TRAINED, OFFERED)
                    .as(LEADER)
                    .when(ACCEPT)
                    .thenRefused(HandoverRefusal.ITEMS_MISSING, Map.of("items", missing()));
        }

        @Test
        void takes_a_waiver_for_an_item() {
            given(
                            PLANNED,
                            new ChecklistItemWaived(HANDOVER, TRAINING, null, "Alle er opplært"),
                            OFFERED)
                    .as(LEADER)
                    .when(ACCEPT)
                    .then(ACCEPTED);
        }

        @Test
        void needs_a_benefit_owner() {
            ready().when(accepting(null, BUDGET, COVERED))
                    .thenRefused(HandoverRefusal.NO_BENEFIT_OWNER);
        }

        @Test
        void needs_a_budget_holder() {
            ready().when(accepting(OWNER, null, COVERED))
                    .thenRefused(HandoverRefusal.NO_BUDGET_HOLDER);
        }

        @Test
        void needs_the_operating_cost_covered() {
            refusedAt(null);
            refusedAt(new OperatingCost(Amount.exact(Nok.kroner(120_000)), null));
            refusedAt(new OperatingCost(Amount.UNSTATED, "Budsjett 2026"));
        }

        @Test
        void needs_no_cover_for_nothing() {
            OperatingCost none = new OperatingCost(Amount.exact(Nok.ZERO), null);
            ready().when(accepting(OWNER, BUDGET, none))
                    .then(new HandoverAccepted(HANDOVER, OWNER, BUDGET, none, List.of(), null));
        }

        @Test
        void may_be_reported_without_any_of_it() {
            given(PLANNED)
                    .as(MIRRORED)
                    .when(accepting(null, null, null))
                    .then(new HandoverAccepted(HANDOVER, null, null, null, List.of(), null))
                    .notEvidenced(Invariant.I_31, Invariant.I_32);
        }

        private Given ready() {
            return given(PLANNED, TRAINED, OFFERED).as(LEADER);
        }

        private void refusedAt(OperatingCost cost) {
            ready().when(accepting(OWNER, BUDGET, cost))
                    .thenRefused(HandoverRefusal.COST_NOT_COVERED);
        }

        private static List<String> missing() {
            return List.of("risk", "routine");
        }
    }

    @Nested
    class Accepting_with_remarks {
        private static final HandoverCommand REMARK =
                new AcceptHandover(
                        HANDOVER,
                        OWNER,
                        BUDGET,
                        COVERED,
                        List.of(
                                new NewRemark("Mangler nattrutine", null),
                                new NewRemark("Skilt", null)),
                        UncertainDate.parse("2026-09"));

        @Test
        void numbers_them() {
            given(PLANNED, TRAINED, OFFERED).as(LEADER).when(REMARK).then(REMARKED);
        }

        @Test
        void never_ends_the_warranty_before_it_begins_I_03() {
            Stamp october = stamp(leader(MELHUS, WARD, null), Origin.NATIVE, "2026-10-01");
            given(PLANNED, TRAINED, OFFERED)
                    .as(october)
                    .when(REMARK)
                    .thenRefused(HandoverRefusal.WARRANTY_ENDS_FIRST);
            Stamp september = stamp(leader(MELHUS, WARD, null), Origin.NATIVE, "2026-09-30");
            given(PLANNED, TRAINED, OFFERED).as(september).when(REMARK).then(REMARKED);
        }

        @Test
        void waits_for_each_to_be_cleared() {
            HandoverEvent second = new HandoverRemarkCleared(HANDOVER, 2);
            given(PLANNED, OFFERED, REMARKED).when(new ClearRemark(HANDOVER, 1)).then(CLEARED);
            given(PLANNED, OFFERED, REMARKED, CLEARED)
                    .when(new ClearRemark(HANDOVER, 1))
                    .thenNothing();
            given(PLANNED, OFFERED, REMARKED, CLEARED)
                    .when(new ClearRemark(HANDOVER, 2))
                    .then(second);
        }

        @Test
        void knows_its_own_only() {
            given(PLANNED, OFFERED, REMARKED)
                    .when(new ClearRemark(HANDOVER, 3))
                    .thenRefused(HandoverRefusal.REMARK_UNKNOWN);
            given(PLANNED, OFFERED)
                    .when(new ClearRemark(HANDOVER, 1))
                    .thenRefused(HandoverRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Rejecting {
        private static final HandoverEvent REJECTED =
                new HandoverRejected(HANDOVER, List.of("Opplæring mangler"));

        @Test
        void is_for_the_receivers_leader_I_31() {
            given(PLANNED, OFFERED).as(LEADER).when(REJECT).then(REJECTED);
            given(PLANNED, OFFERED).when(REJECT).thenRefused(HandoverRefusal.NOT_RECEIVER);
        }

        @Test
        void needs_an_offer() {
            given(PLANNED).as(LEADER).when(REJECT).thenRefused(HandoverRefusal.NOT_OFFERED);
            given(PLANNED, OFFERED, REJECTED)
                    .as(LEADER)
                    .when(REJECT)
                    .thenRefused(HandoverRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void says_why() {
            HandoverCommand mute = new RejectHandover(HANDOVER, List.of());
            given(PLANNED, OFFERED).as(LEADER).when(mute).thenRefused(HandoverRefusal.NO_REASON);
            given(PLANNED, OFFERED)
                    .as(MIRRORED)
                    .when(mute)
                    .then(new HandoverRejected(HANDOVER, List.of()))
                    .notEvidenced(Invariant.I_31);
        }
    }

    @Nested
    class Closing_the_warranty {
        private static final HandoverCommand CLOSE = new CloseWarranty(HANDOVER);
        private static final HandoverEvent CLOSED = new HandoverClosed(HANDOVER);

        @Test
        void ends_it() {
            given(PLANNED, OFFERED, ACCEPTED).when(CLOSE).then(CLOSED);
        }

        @Test
        void waits_for_the_remarks() {
            given(PLANNED, OFFERED, REMARKED, CLEARED)
                    .as(effective("2026-12-01"))
                    .when(CLOSE)
                    .thenRefused(HandoverRefusal.REMARKS_OPEN, Map.of("remarks", Set.of(2)));
        }

        @Test
        void waits_for_its_last_day() {
            HandoverEvent second = new HandoverRemarkCleared(HANDOVER, 2);
            given(PLANNED, OFFERED, REMARKED, CLEARED, second)
                    .as(effective("2026-08-31"))
                    .when(CLOSE)
                    .thenRefused(HandoverRefusal.WARRANTY_RUNS);
            given(PLANNED, OFFERED, REMARKED, CLEARED, second)
                    .as(effective("2026-09-01"))
                    .when(CLOSE)
                    .then(CLOSED);
        }

        @Test
        void needs_an_acceptance() {
            given(PLANNED, OFFERED).when(CLOSE).thenRefused(HandoverRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Reversing {
        private static final HandoverEvent REVERSED =
                new HandoverReversed(HANDOVER, DECISION, "Enheten legges ned");

        @Test
        void takes_a_decision() {
            deciding(decision(null, Set.of()), PLANNED, OFFERED, ACCEPTED)
                    .when(REVERSE)
                    .then(REVERSED)
                    .notEvidenced();
            deciding(decision(null, Set.of()), PLANNED, ACCEPTED, new HandoverClosed(HANDOVER))
                    .when(REVERSE)
                    .then(REVERSED);
        }

        @Test
        void never_goes_without_one_natively() {
            HandoverCommand bare = new ReverseHandover(HANDOVER, null, "Enheten legges ned");
            given(PLANNED, ACCEPTED).when(bare).thenRefused(HandoverRefusal.NO_DECISION);
            given(PLANNED, ACCEPTED)
                    .as(MIRRORED)
                    .when(bare)
                    .then(new HandoverReversed(HANDOVER, null, "Enheten legges ned"))
                    .notEvidenced(Invariant.I_31);
        }

        @Test
        void rests_on_a_decision_that_carries_it() {
            refusedOn(null, HandoverRefusal.DECISION_UNKNOWN);
            refusedOn(decision("2026-02-20", Set.of()), HandoverRefusal.DECISION_FALLEN);
            refusedOn(
                    decision("2026-02-01", null, Set.of(1), Set.of()),
                    HandoverRefusal.DECISION_CONDITIONAL);
            refusedOn(
                    decision("2026-03-02", null, Set.of(), Set.of()),
                    HandoverRefusal.DECISION_NOT_EFFECTIVE);
            refusedOn(
                    decision(null, Set.of(Invariant.I_45)), HandoverRefusal.DECISION_NOT_EVIDENCED);
        }

        @Test
        void needs_an_acceptance() {
            deciding(decision(null, Set.of()), PLANNED, OFFERED)
                    .when(REVERSE)
                    .thenRefused(HandoverRefusal.NOT_IN_THIS_STATE);
            deciding(decision(null, Set.of()), PLANNED, ACCEPTED, REVERSED)
                    .when(REVERSE)
                    .thenRefused(HandoverRefusal.NOT_IN_THIS_STATE);
        }

        private void refusedOn(DecisionStanding decision, HandoverRefusal reason) {
            deciding(decision, PLANNED, ACCEPTED).when(REVERSE).thenRefused(reason);
        }
    }

    @Nested
    class Looking_back {
        @Test
        void shows_evidence() {
            given(PLANNED)
                    .as(effective("2026-02-28"))
                    .when(new OfferHandover(HANDOVER))
                    .thenRefused(HandoverRefusal.LATE_WITHOUT_EVIDENCE);
            given(PLANNED)
                    .as(stamp(Stamps.actor(Role.PRM), Origin.NATIVE, "2026-02-28", PAPER))
                    .when(new OfferHandover(HANDOVER))
                    .then(OFFERED);
            given(PLANNED)
                    .as(stamp(Stamps.actor(Role.OFF), Origin.MIRRORED, "2023"))
                    .when(new OfferHandover(HANDOVER))
                    .then(OFFERED);
        }
    }

    /** Whatever was stored can be folded, in whatever order. */
    @Nested
    class A_stream_without_its_beginning {
        @Test
        void still_folds() {
            given(
                            TRAINED,
                            new ChecklistItemWaived(HANDOVER, RISK, null, "Ingen risiko"),
                            OFFERED,
                            new HandoverRejected(HANDOVER, List.of()),
                            CLEARED)
                    .when(new OfferHandover(HANDOVER))
                    .thenRefused(HandoverRefusal.NOT_IN_THIS_STATE);
        }
    }

    private Given deciding(DecisionStanding decision, HandoverEvent... events) {
        return given(events).knowing(DecisionStanding.class, DECISION, decision);
    }

    private static DecisionStanding decision(String fallenFrom, Set<Invariant> notEvidenced) {
        return decision("2026-02-01", fallenFrom, Set.of(), notEvidenced);
    }

    private static DecisionStanding decision(
            String from, String fallenFrom, Set<Integer> conditions, Set<Invariant> notEvidenced) {
        return new DecisionStanding(
                DECISION,
                BOARD,
                "resolution",
                UncertainDate.parse(from),
                fallenFrom == null ? null : UncertainDate.parse(fallenFrom),
                conditions,
                Set.of(),
                null,
                notEvidenced);
    }

    private static HandoverStanding standing(Stage stage) {
        return new HandoverStanding(OTHER, RECEIVER, stage, null, null, Set.of());
    }

    private static HandoverCommand plan(
            ProjectId project, List<String> deliverables, Receiver receiver) {
        return new PlanHandover(
                HANDOVER,
                PROGRAMME,
                project,
                deliverables,
                receiver,
                "enhetsleder",
                List.of(),
                null);
    }

    private static HandoverEvent planned(Receiver receiver, Code... mandatory) {
        return new HandoverPlanned(
                HANDOVER,
                PROGRAMME,
                PROJECT,
                List.of(),
                receiver,
                "enhetsleder",
                List.of(mandatory),
                null);
    }

    private static HandoverCommand accepting(
            RoleHolder owner, RoleHolder budget, OperatingCost cost) {
        return new AcceptHandover(HANDOVER, owner, budget, cost, List.of(), null);
    }

    private static Actor leader(OrganisationId organisation, UnitId unit, BodyId body) {
        return new Actor(Stamps.SOMEBODY, organisation, Role.RUL, unit, body, null);
    }

    private static Stamp by(Actor actor) {
        return Stamps.by(actor);
    }
}
