package no.samspor.command.structure.person;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.OFFICE;
import static no.samspor.command.Stamps.SOMEBODY;
import static no.samspor.command.Stamps.by;

import no.samspor.command.DeciderSpec;
import no.samspor.command.structure.person.PersonCommand.LinkSignIn;
import no.samspor.command.structure.person.PersonCommand.UnlinkSignIn;
import no.samspor.events.structure.Entrusted;
import no.samspor.events.structure.PersonEvent;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.events.structure.PersonEvent.SignInLinked;
import no.samspor.events.structure.PersonEvent.SignInUnlinked;
import no.samspor.events.structure.SignInStanding;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.SignInId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkingTest extends DeciderSpec<PersonCommand, PersonState, PersonEvent> {

    private static final String ISSUER = "https://issuer.example";
    private static final SignInId SIGN_IN = SignInId.of(ISSUER, "7c1d");
    private static final PersonId PERSON = new PersonId(Id.named("person"));
    private static final PersonId OTHER_PERSON = new PersonId(Id.named("other person"));
    private static final OrganisationId OTHER = new OrganisationId(Id.named("other"));
    private static final PersonEvent REGISTERED = new PersonRegistered(PERSON, OFFICE, null);
    private static final PersonEvent LINKED = new SignInLinked(PERSON, SIGN_IN, ISSUER, "7c1d");
    private static final LinkSignIn LINK = new LinkSignIn(PERSON, ISSUER, "7c1d");
    private static final UnlinkSignIn UNLINK = new UnlinkSignIn(PERSON, ISSUER, "7c1d");

    LinkingTest() {
        super(new PersonDecider());
    }

    private Given linkedTo(PersonId person, PersonEvent... events) {
        return given(events)
                .knowing(
                        SignInStanding.class,
                        SIGN_IN,
                        person == null ? null : new SignInStanding(person));
    }

    private static Stamp acting(OrganisationId organisation, Role role) {
        return by(new Actor(SOMEBODY, organisation, role, null, null, null));
    }

    @Test
    void a_sign_in_is_one_person_and_linked_once() {
        linkedTo(null, REGISTERED).when(LINK).then(LINKED);
        linkedTo(PERSON, REGISTERED, LINKED).when(LINK).thenNothing();
        linkedTo(OTHER_PERSON, REGISTERED).when(LINK).thenRefused(PersonRefusal.SIGN_IN_TAKEN);
    }

    @Test
    void it_names_its_issuer_and_its_subject() {
        for (LinkSignIn each :
                new LinkSignIn[] {
                    new LinkSignIn(PERSON, " ", "7c1d"), new LinkSignIn(PERSON, ISSUER, " ")
                }) {
            given(REGISTERED)
                    .knowing(SignInStanding.class, each.signIn(), null)
                    .when(each)
                    .thenRefused(PersonRefusal.ISSUER_OR_SUBJECT_MISSING);
        }
    }

    @Test
    void it_is_said_here_and_now_by_the_organisation_that_answers_for_the_person() {
        linkedTo(null, REGISTERED)
                .as(MIRRORED)
                .when(LINK)
                .thenRefused(PersonRefusal.REPORTED_SIGN_IN);
        linkedTo(null, REGISTERED)
                .as(acting(OTHER, Role.OWN))
                .when(LINK)
                .thenRefused(PersonRefusal.NOT_RESPONSIBLE);
        linkedTo(null, REGISTERED)
                .knowing(Entrusted.class, OFFICE, new Entrusted(OFFICE))
                .as(acting(OTHER, Role.REC))
                .when(LINK)
                .thenRefused(PersonRefusal.NOT_RESPONSIBLE);
        linkedTo(null, REGISTERED)
                .knowing(Entrusted.class, OFFICE, null)
                .as(acting(OTHER, Role.REC))
                .when(LINK)
                .then(LINKED);
    }

    @Test
    void only_what_is_linked_to_the_person_is_unlinked() {
        given(REGISTERED, LINKED).when(UNLINK).then(new SignInUnlinked(PERSON, SIGN_IN));
        given(REGISTERED).when(UNLINK).thenRefused(PersonRefusal.SIGN_IN_NOT_LINKED);
        given(REGISTERED, LINKED)
                .as(MIRRORED)
                .when(UNLINK)
                .thenRefused(PersonRefusal.REPORTED_SIGN_IN);
    }
}
