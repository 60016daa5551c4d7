package no.samspor.command.record.retention;

import static no.samspor.command.Stamps.OFFICE;
import static no.samspor.command.Stamps.SOMEBODY;

import java.util.UUID;
import no.samspor.command.ShellSpec;
import no.samspor.command.record.retention.RetentionCommand.LiftLegalHold;
import no.samspor.command.record.retention.RetentionCommand.PlaceLegalHold;
import no.samspor.command.record.retention.RetentionCommand.RedactPayload;
import no.samspor.command.record.retention.RetentionCommand.RequestRedaction;
import no.samspor.events.record.RetentionEvent.LegalHoldLifted;
import no.samspor.events.record.RetentionEvent.LegalHoldPlaced;
import no.samspor.events.record.RetentionEvent.RedactionRequested;
import no.samspor.events.structure.BodyEvent.UnionMandate;
import no.samspor.events.structure.BodyEvent.UnionMandateRecorded;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.kernel.Code;
import no.samspor.kernel.Law;
import no.samspor.kernel.Protected;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MembershipId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.RetentionId;
import org.junit.jupiter.api.Test;

class RetentionShellTest extends ShellSpec<RetentionShell> {

    private static final RetentionId MATTER = new RetentionId(Id.named("matter"));
    private static final RetentionId HOLD = new RetentionId(Id.named("hold"));
    private static final PersonId PERSON = new PersonId(Id.named("person"));
    private static final BodyId BODY = new BodyId(Id.named("body"));
    private static final UUID KEY = Id.named("key");
    private static final Law GROUND = new Law("gdpr", "17", null);
    private static final LegalHoldPlaced PLACED = new LegalHoldPlaced(MATTER, PERSON, GROUND, null);
    private static final RedactionRequested REQUESTED =
            new RedactionRequested(MATTER, PERSON, OFFICE, KEY, GROUND, SOMEBODY, Role.DPO);

    RetentionShellTest() {
        super(RetentionShell.class);
    }

    @Test
    void a_hold_consults_what_is_to_be_held() {
        elsewhere(new PersonRegistered(PERSON, OFFICE, null))
                .given()
                .when(new PlaceLegalHold(MATTER, PERSON, GROUND, null))
                .then(PLACED);
    }

    @Test
    void a_hold_on_nothing_is_refused() {
        given().when(new PlaceLegalHold(MATTER, PERSON, GROUND, null))
                .thenRefused(RetentionRefusal.SUBJECT_UNKNOWN);
    }

    @Test
    void lifting_consults_nothing() {
        given(PLACED)
                .when(new LiftLegalHold(MATTER, "Avgjort"))
                .then(new LegalHoldLifted(MATTER, PERSON, "Avgjort"));
    }

    @Test
    void a_request_consults_the_key_in_use() {
        given().when(new RequestRedaction(MATTER, PERSON, OFFICE, GROUND))
                .thenRefused(RetentionRefusal.NOTHING_SEALED);
    }

    @Test
    void a_redaction_consults_the_holds_on_all_that_holds_something_sealed() {
        elsewhere(
                        new UnionMandateRecorded(
                                BODY,
                                new MembershipId(Id.named("membership")),
                                new Protected<>(
                                        PERSON, OFFICE, new UnionMandate(new Code("HTV"), null))),
                        new LegalHoldPlaced(HOLD, BODY, GROUND, null))
                .given(REQUESTED)
                .when(new RedactPayload(MATTER))
                .thenRefused(RetentionRefusal.HELD);
    }
}
