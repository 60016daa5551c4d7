package no.samspor.command.structure.person;

import static no.samspor.command.Stamps.OFFICE;
import static no.samspor.command.Stamps.SOMEBODY;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.structure.person.PersonCommand.ConfirmMerge;
import no.samspor.command.structure.person.PersonCommand.ErasePersonDetails;
import no.samspor.command.structure.person.PersonCommand.RegisterPerson;
import no.samspor.command.structure.person.PersonCommand.RequestMerge;
import no.samspor.events.record.RetentionEvent.LegalHoldPlaced;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.PersonEvent.MergeRequested;
import no.samspor.events.structure.PersonEvent.PersonDetailsErased;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.kernel.Law;
import no.samspor.kernel.Protected;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.RetentionId;
import org.junit.jupiter.api.Test;

class PersonShellTest extends ShellSpec<PersonShell> {

    private static final PersonId PERSON = new PersonId(Id.named("person"));
    private static final PersonId KEPT = new PersonId(Id.named("kept"));
    private static final PersonRegistered REGISTERED = new PersonRegistered(PERSON, OFFICE, null);
    private static final MergeRequested REQUESTED =
            new MergeRequested(
                    PERSON, KEPT, new Protected<>(PERSON, OFFICE, "Samme"), SOMEBODY, Role.OFF);

    PersonShellTest() {
        super(PersonShell.class);
    }

    @Test
    void a_registration_consults_the_organisation() {
        elsewhere(
                        new OrganisationRegistered(
                                OFFICE, "Kommune", List.of(), null, "test", null, null, null))
                .given()
                .when(new RegisterPerson(PERSON, OFFICE, null))
                .then(REGISTERED);
    }

    @Test
    void a_request_consults_the_identity_to_keep() {
        elsewhere(new PersonRegistered(KEPT, OFFICE, null))
                .given(REGISTERED)
                .when(new RequestMerge(PERSON, KEPT, "Samme"))
                .then(REQUESTED);
    }

    @Test
    void a_confirmation_consults_it_again() {
        elsewhere(new PersonRegistered(KEPT, OFFICE, null))
                .given(REGISTERED, REQUESTED)
                .when(new ConfirmMerge(PERSON))
                .thenRefused(PersonRefusal.SAME_PERSON);
    }

    @Test
    void a_confirmation_of_nothing_is_refused() {
        given(REGISTERED)
                .when(new ConfirmMerge(PERSON))
                .thenRefused(PersonRefusal.MERGE_NOT_REQUESTED);
    }

    @Test
    void an_erasure_consults_the_legal_holds() {
        Law ground = new Law("gdpr", "17", null);
        elsewhere(new LegalHoldPlaced(new RetentionId(Id.named("hold")), PERSON, ground, null))
                .given(REGISTERED)
                .when(new ErasePersonDetails(PERSON, OFFICE, ground))
                .thenRefused(PersonRefusal.HELD);
    }

    @Test
    void an_erasure_that_nothing_holds_is_recorded() {
        Law ground = new Law("gdpr", "17", null);
        given(REGISTERED)
                .when(new ErasePersonDetails(PERSON, OFFICE, ground))
                .then(new PersonDetailsErased(PERSON, OFFICE, ground));
    }
}
