package no.samspor.command.steering.handover;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.access.AccessRefusal;
import no.samspor.command.steering.handover.HandoverCommand.OfferHandover;
import no.samspor.command.steering.handover.HandoverCommand.PlanHandover;
import no.samspor.command.steering.handover.HandoverCommand.ReverseHandover;
import no.samspor.command.steering.handover.HandoverCommand.WaiveChecklistItem;
import no.samspor.events.steering.HandoverEvent;
import no.samspor.events.steering.HandoverEvent.HandoverAccepted;
import no.samspor.events.steering.HandoverEvent.HandoverOffered;
import no.samspor.events.steering.HandoverEvent.HandoverPlanned;
import no.samspor.events.steering.HandoverEvent.HandoverReversed;
import no.samspor.events.steering.HandoverEvent.Receiver;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.OrganisationEvent.UnitRegistered;
import no.samspor.events.structure.ProjectEvent.ProjectProposed;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import no.samspor.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandoverShellTest extends ShellSpec<HandoverShell> {

    private static final HandoverId HANDOVER = new HandoverId(Id.named("handover"));
    private static final HandoverId OTHER = new HandoverId(Id.named("another handover"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final ProjectId PROJECT = new ProjectId(Id.named("project"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final Receiver RECEIVER =
            new Receiver(
                    new OrganisationId(Id.named("melhus")), new UnitId(Id.named("ward")), null);

    HandoverShellTest() {
        super(HandoverShell.class);
        OrganisationId melhus = RECEIVER.organisation();
        elsewhere(
                new OrganisationRegistered(
                        melhus, "Melhus", List.of(), null, "Ikke egen", null, null, null),
                new UnitRegistered(
                        melhus, new UnitId(Id.named("ward")), "Post 2", null, null, null, null),
                new ProjectProposed(
                        PROJECT,
                        PROGRAMME,
                        null,
                        new Code("subproject"),
                        new Code("none"),
                        "HR",
                        List.of(),
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void a_plan_consults_what_is_handed_over_and_who_receives() {
        OrganisationId nobody = new OrganisationId(Id.named("nobody"));
        given().when(plan(HANDOVER, null, new Receiver(nobody, null, null)))
                .thenRefused(HandoverRefusal.RECEIVER_UNKNOWN);
        ProjectId unknown = new ProjectId(Id.named("unknown"));
        given().when(plan(HANDOVER, unknown, RECEIVER))
                .thenRefused(HandoverRefusal.PROJECT_UNKNOWN);
        BodyId forum = new BodyId(Id.named("forum"));
        given().when(plan(HANDOVER, PROJECT, new Receiver(RECEIVER.organisation(), null, forum)))
                .thenRefused(HandoverRefusal.RECEIVER_UNKNOWN);
    }

    @Test
    void a_plan_opens_the_stream() {
        given().when(plan(HANDOVER)).then(planned(HANDOVER));
    }

    @Test
    void a_plan_consults_the_plans_beside_it() {
        elsewhere(planned(OTHER))
                .given()
                .when(plan(HANDOVER))
                .thenRefused(HandoverRefusal.ALREADY_PLANNED);
    }

    @Test
    void a_plan_consults_how_they_stand() {
        elsewhere(planned(OTHER), new HandoverReversed(OTHER, DECISION, "Feil enhet"))
                .given()
                .when(plan(HANDOVER))
                .then(planned(HANDOVER));
    }

    @Test
    void an_offer_consults_nothing() {
        given(planned(HANDOVER))
                .when(new OfferHandover(HANDOVER))
                .then(new HandoverOffered(HANDOVER));
    }

    @Test
    void a_waiver_consults_its_decision() {
        given(planned(HANDOVER))
                .when(new WaiveChecklistItem(HANDOVER, new Code("risk"), DECISION, "Vurdert før"))
                .thenRefused(HandoverRefusal.DECISION_UNKNOWN);
    }

    @Test
    void a_reversal_consults_its_decision() {
        given(
                        planned(HANDOVER),
                        new HandoverOffered(HANDOVER),
                        new HandoverAccepted(HANDOVER, null, null, null, List.of(), null))
                .when(new ReverseHandover(HANDOVER, DECISION, "Feil enhet"))
                .thenRefused(HandoverRefusal.DECISION_UNKNOWN);
    }

    @Test
    void a_handover_that_does_not_exist_is_not_found() {
        given().when(new OfferHandover(HANDOVER)).thenRefused(AccessRefusal.NOT_FOUND);
    }

    private static PlanHandover plan(HandoverId handover) {
        return plan(handover, PROJECT, RECEIVER);
    }

    private static PlanHandover plan(
            HandoverId handover, @Nullable ProjectId project, Receiver receiver) {
        return new PlanHandover(
                handover, PROGRAMME, project, List.of("HR"), receiver, null, List.of(), null);
    }

    private static HandoverEvent planned(HandoverId handover) {
        return new HandoverPlanned(
                handover, PROGRAMME, PROJECT, List.of("HR"), RECEIVER, null, List.of(), null);
    }
}
