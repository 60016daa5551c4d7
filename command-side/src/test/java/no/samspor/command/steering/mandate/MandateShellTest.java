package no.samspor.command.steering.mandate;

import static no.samspor.command.Stamps.HASH;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.access.AccessRefusal;
import no.samspor.command.steering.mandate.MandateCommand.ApproveMandate;
import no.samspor.command.steering.mandate.MandateCommand.DraftMandate;
import no.samspor.command.steering.mandate.MandateCommand.ProposeMandate;
import no.samspor.events.decision.DecisionEvent.DecisionAdopted;
import no.samspor.events.steering.MandateEvent;
import no.samspor.events.steering.MandateEvent.MandateApproved;
import no.samspor.events.steering.MandateEvent.MandateDrafted;
import no.samspor.events.steering.MandateEvent.MandateProposed;
import no.samspor.events.steering.MandateText;
import no.samspor.events.structure.BodyEvent;
import no.samspor.events.structure.BodyEvent.BodyPlanned;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import org.junit.jupiter.api.Test;

class MandateShellTest extends ShellSpec<MandateShell> {

    private static final MandateId MANDATE = new MandateId(Id.named("mandate"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final BodyId BOARD = new BodyId(Id.named("board"));
    private static final BodyId STEERING = new BodyId(Id.named("steering"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final MandateText TEXT =
            new MandateText(
                    "Formål", List.of(), List.of(), List.of(), List.of(), null, null, null, null);
    private static final MandateEvent DRAFTED =
            new MandateDrafted(MANDATE, PROGRAMME, PROGRAMME, TEXT);
    private static final MandateEvent PROPOSED = new MandateProposed(MANDATE, 1, BOARD, STEERING);

    MandateShellTest() {
        super(MandateShell.class);
    }

    @Test
    void a_draft_opens_the_stream() {
        given().when(new DraftMandate(MANDATE, PROGRAMME, PROGRAMME, TEXT)).then(DRAFTED);
    }

    @Test
    void an_approval_consults_the_decision_and_the_bodies() {
        elsewhere(body(BOARD, STEERING), body(STEERING, null), decision())
                .given(DRAFTED, PROPOSED)
                .when(new ApproveMandate(MANDATE, DECISION, HASH))
                .then(new MandateApproved(MANDATE, 1, DECISION, HASH));
    }

    @Test
    void a_second_draft_is_refused() {
        given(DRAFTED)
                .when(new DraftMandate(MANDATE, PROGRAMME, PROGRAMME, TEXT))
                .thenRefused(AccessRefusal.ALREADY_EXISTS);
    }

    @Test
    void a_mandate_that_does_not_exist_is_not_found() {
        given().when(new ProposeMandate(MANDATE, BOARD, STEERING))
                .thenRefused(AccessRefusal.NOT_FOUND);
    }

    @Test
    void a_stale_version_is_refused() {
        given(DRAFTED, PROPOSED)
                .when(new ApproveMandate(MANDATE, DECISION, HASH), 0L)
                .thenRefused(AccessRefusal.VERSION_STALE);
    }

    @Test
    void an_unstated_version_is_refused() {
        given(DRAFTED)
                .when(new ProposeMandate(MANDATE, BOARD, STEERING), null)
                .thenRefused(AccessRefusal.VERSION_UNSTATED);
    }

    private static BodyEvent body(BodyId body, BodyId parent) {
        return new BodyPlanned(
                body,
                PROGRAMME,
                null,
                null,
                "Organ",
                List.of(),
                new Code("styringsgruppe"),
                new Code("administrative"),
                new Code("AGREED"),
                null,
                parent,
                null,
                List.of());
    }

    private static DecisionAdopted decision() {
        return new DecisionAdopted(
                DECISION,
                STEERING,
                PROGRAMME,
                new Code("resolution"),
                "Mandat",
                null,
                null,
                HASH,
                List.of(),
                List.of(),
                MANDATE,
                null,
                null,
                false,
                null,
                null);
    }
}
