package no.samspor.command.structure.person;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.OFFICE;
import static no.samspor.command.Stamps.SOMEBODY;
import static no.samspor.command.Stamps.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.structure.person.PersonCommand.ConfirmMerge;
import no.samspor.command.structure.person.PersonCommand.CorrectPersonDetails;
import no.samspor.command.structure.person.PersonCommand.ErasePersonDetails;
import no.samspor.command.structure.person.PersonCommand.RegisterPerson;
import no.samspor.command.structure.person.PersonCommand.RejectMerge;
import no.samspor.command.structure.person.PersonCommand.RequestMerge;
import no.samspor.events.HoldsStanding;
import no.samspor.events.SealedStanding;
import no.samspor.events.record.RetentionEvent.LegalHoldPlaced;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.PersonEvent;
import no.samspor.events.structure.PersonEvent.MergeRejected;
import no.samspor.events.structure.PersonEvent.MergeRequested;
import no.samspor.events.structure.PersonEvent.PersonDetails;
import no.samspor.events.structure.PersonEvent.PersonDetailsCorrected;
import no.samspor.events.structure.PersonEvent.PersonDetailsErased;
import no.samspor.events.structure.PersonEvent.PersonIdentitiesMerged;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.events.structure.PersonStanding;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Law;
import no.samspor.kernel.Protected;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.RetentionId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PersonDeciderTest extends DeciderSpec<PersonCommand, PersonState, PersonEvent> {

    private static final PersonId PERSON = new PersonId(Id.named("person"));
    private static final PersonId KEPT = new PersonId(Id.named("kept"));
    private static final PersonId ANOTHER = new PersonId(Id.named("another"));
    private static final OrganisationId OTHER = new OrganisationId(Id.named("other"));
    private static final PersonDetails DETAILS =
            new PersonDetails("Test Testesen", "test@example.no", "99 99 99 99");
    private static final PersonDetails RIGHT = new PersonDetails("Test Testsen", null, null);
    private static final Law GROUND = new Law("gdpr", "17", null);
    private static final String REASON = "Samme person med to skrivemåter";

    private static final PersonEvent REGISTERED = registered(DETAILS);
    private static final PersonEvent REQUESTED =
            new MergeRequested(PERSON, KEPT, sealed(REASON), SOMEBODY, Role.OFF);
    private static final PersonEvent MERGED =
            new PersonIdentitiesMerged(PERSON, KEPT, SOMEBODY, ANOTHER);
    private static final PersonEvent ERASED = new PersonDetailsErased(PERSON, OFFICE, GROUND);

    PersonDeciderTest() {
        super(new PersonDecider());
    }

    @Nested
    class Registering {
        @Test
        void keeps_the_details_under_seal() {
            organised(given()).when(register(OFFICE, DETAILS)).then(REGISTERED).notEvidenced();
        }

        @Test
        void may_do_without_details() {
            organised(given()).when(register(OFFICE, null)).then(registered(null));
        }

        @Test
        void prints_no_details() {
            assertThat(register(OFFICE, DETAILS).toString())
                    .doesNotContain("Testesen")
                    .doesNotContain("example.no")
                    .doesNotContain("99 99");
            assertThat(REGISTERED.toString()).doesNotContain("Testesen");
        }

        @Test
        void happens_once() {
            organised(given(REGISTERED))
                    .when(register(OFFICE, DETAILS))
                    .thenRefused(PersonRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void names_a_registered_organisation_and_the_person() {
            given().knowing(OrganisationStanding.class, OFFICE, null)
                    .when(register(OFFICE, DETAILS))
                    .thenRefused(PersonRefusal.ORGANISATION_UNKNOWN);
            organised(given())
                    .when(register(OFFICE, new PersonDetails(" ", null, null)))
                    .thenRefused(PersonRefusal.NAME_MISSING);
        }

        @Test
        void is_for_the_organisation_that_answers_for_it_I_04() {
            organised(given())
                    .when(register(OTHER, DETAILS))
                    .thenRefused(PersonRefusal.NOT_RESPONSIBLE);
            organised(given())
                    .as(MIRRORED)
                    .when(register(OTHER, null))
                    .then(new PersonRegistered(PERSON, OTHER, null))
                    .notEvidenced(Invariant.I_04);
        }
    }

    @Nested
    class Correcting {
        @Test
        void replaces_all_details() {
            given(REGISTERED).when(correct(RIGHT)).then(corrected(RIGHT));
            given(registered(null)).when(correct(RIGHT)).then(corrected(RIGHT));
        }

        @Test
        void to_the_same_changes_nothing() {
            given(REGISTERED).when(correct(DETAILS)).thenNothing();
            given(REGISTERED, corrected(RIGHT)).when(correct(RIGHT)).thenNothing();
            given(REGISTERED, corrected(RIGHT)).when(correct(DETAILS)).then(corrected(DETAILS));
        }

        @Test
        void keeps_a_name() {
            given(REGISTERED)
                    .when(correct(new PersonDetails("", null, null)))
                    .thenRefused(PersonRefusal.NAME_MISSING);
        }

        @Test
        void is_over_when_the_details_are_erased_or_the_identity_merged() {
            given(REGISTERED, ERASED)
                    .when(correct(DETAILS))
                    .thenRefused(PersonRefusal.DETAILS_ERASED);
            given(REGISTERED, new PersonDetailsErased(PERSON, OTHER, GROUND))
                    .when(correct(RIGHT))
                    .then(corrected(RIGHT));
            given(REGISTERED, REQUESTED, MERGED)
                    .when(correct(RIGHT))
                    .thenRefused(PersonRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void is_for_the_organisation_that_answers_for_it_I_04() {
            given(REGISTERED)
                    .as(acting(SOMEBODY, OTHER, Role.OFF))
                    .when(correct(RIGHT))
                    .thenRefused(PersonRefusal.NOT_RESPONSIBLE);
        }

        private CorrectPersonDetails correct(PersonDetails details) {
            return new CorrectPersonDetails(PERSON, details);
        }

        private PersonEvent corrected(PersonDetails details) {
            return new PersonDetailsCorrected(PERSON, sealed(details));
        }
    }

    @Nested
    class Merging_I_02 {
        @Test
        void is_requested_by_one() {
            knowing(given(REGISTERED), kept(null)).when(request(KEPT)).then(REQUESTED);
        }

        @Test
        void is_requested_once() {
            knowing(given(REGISTERED, REQUESTED), kept(null)).when(request(KEPT)).thenNothing();
            knowing(given(REGISTERED, REQUESTED), kept(null))
                    .as(records())
                    .when(request(KEPT))
                    .thenRefused(PersonRefusal.MERGE_REQUESTED);
        }

        @Test
        void needs_another_identity_that_is_in_use() {
            given(REGISTERED).when(request(PERSON)).thenRefused(PersonRefusal.MERGES_ITSELF);
            knowing(given(REGISTERED), null)
                    .when(request(KEPT))
                    .thenRefused(PersonRefusal.INTO_UNKNOWN);
            knowing(given(REGISTERED), kept(ANOTHER))
                    .when(request(KEPT))
                    .thenRefused(PersonRefusal.INTO_MERGED);
        }

        @Test
        void is_confirmed_by_another_in_the_other_role() {
            knowing(given(REGISTERED, REQUESTED), kept(null))
                    .as(records())
                    .when(new ConfirmMerge(PERSON))
                    .then(MERGED);
        }

        @Test
        void is_never_confirmed_by_whoever_requested_it() {
            knowing(given(REGISTERED, REQUESTED), kept(null))
                    .as(acting(SOMEBODY, OFFICE, Role.REC))
                    .when(new ConfirmMerge(PERSON))
                    .thenRefused(PersonRefusal.SAME_PERSON);
        }

        @Test
        void is_never_confirmed_in_the_same_role() {
            knowing(given(REGISTERED, REQUESTED), kept(null))
                    .as(acting(ANOTHER, OFFICE, Role.OFF))
                    .when(new ConfirmMerge(PERSON))
                    .thenRefused(PersonRefusal.SAME_ROLE);
        }

        @Test
        void is_not_confirmed_into_an_identity_that_was_merged_meanwhile() {
            knowing(given(REGISTERED, REQUESTED), kept(ANOTHER))
                    .as(records())
                    .when(new ConfirmMerge(PERSON))
                    .thenRefused(PersonRefusal.INTO_MERGED);
        }

        @Test
        void is_confirmed_or_rejected_only_when_requested() {
            given(REGISTERED)
                    .when(new ConfirmMerge(PERSON))
                    .thenRefused(PersonRefusal.MERGE_NOT_REQUESTED);
            given(REGISTERED)
                    .when(new RejectMerge(PERSON))
                    .thenRefused(PersonRefusal.MERGE_NOT_REQUESTED);
        }

        @Test
        void may_be_rejected_and_requested_anew() {
            PersonEvent rejected = new MergeRejected(PERSON, KEPT);
            given(REGISTERED, REQUESTED).when(new RejectMerge(PERSON)).then(rejected);
            knowing(given(REGISTERED, REQUESTED, rejected), kept(null))
                    .when(request(KEPT))
                    .then(REQUESTED);
        }

        @Test
        void survives_a_correction_in_between() {
            knowing(
                            given(
                                    REGISTERED,
                                    REQUESTED,
                                    new PersonDetailsCorrected(PERSON, sealed(RIGHT))),
                            kept(null))
                    .as(records())
                    .when(new ConfirmMerge(PERSON))
                    .then(MERGED);
        }

        @Test
        void ends_the_identity() {
            given(REGISTERED, REQUESTED, MERGED)
                    .when(request(KEPT))
                    .thenRefused(PersonRefusal.NOT_IN_THIS_STATE);
        }

        private RequestMerge request(PersonId into) {
            return new RequestMerge(PERSON, into, REASON);
        }

        private Stamp records() {
            return acting(ANOTHER, OFFICE, Role.REC);
        }
    }

    @Nested
    class Erasing {
        @Test
        void says_whose_keys_are_to_go_and_why() {
            unheld(given(REGISTERED)).when(erase(OFFICE)).then(ERASED).notEvidenced();
        }

        @Test
        void finds_nothing_of_one_who_was_never_registered() {
            given().when(erase(OFFICE)).thenRefused(PersonRefusal.NEVER_REGISTERED);
        }

        @Test
        void happens_once_per_organisation() {
            given(REGISTERED, ERASED).when(erase(OFFICE)).thenNothing();
            unheld(given(REGISTERED, ERASED))
                    .as(acting(SOMEBODY, OTHER, Role.DPO))
                    .when(erase(OTHER))
                    .then(new PersonDetailsErased(PERSON, OTHER, GROUND));
        }

        @Test
        void reaches_what_was_kept_under_a_merged_identity() {
            unheld(given(REGISTERED, REQUESTED, MERGED)).when(erase(OFFICE)).then(ERASED);
            given(REGISTERED, REQUESTED, MERGED, ERASED).when(erase(OFFICE)).thenNothing();
            given(REGISTERED, ERASED, REQUESTED, MERGED).when(erase(OFFICE)).thenNothing();
        }

        @Test
        void is_for_the_organisation_s_own_officer_I_04() {
            unheld(given(REGISTERED)).when(erase(OTHER)).thenRefused(PersonRefusal.NOT_RESPONSIBLE);
        }

        @Test
        void is_never_a_report() {
            given(REGISTERED)
                    .as(MIRRORED)
                    .when(erase(OFFICE))
                    .thenRefused(PersonRefusal.REPORTED_ERASURE);
        }

        @Test
        void waits_for_a_legal_hold_I_49() {
            RetentionId hold = new RetentionId(Id.named("hold"));
            given(REGISTERED)
                    .knowing(
                            HoldsStanding.class,
                            PERSON,
                            new HoldsStanding(
                                    Map.of(hold, new LegalHoldPlaced(hold, PERSON, GROUND, null))))
                    .when(erase(OFFICE))
                    .thenRefused(PersonRefusal.HELD, Map.of("hold", hold));
        }

        @Test
        void is_the_last_time_that_anything_was_sealed() {
            knowing(given(REGISTERED, ERASED), kept(null))
                    .when(new RequestMerge(PERSON, KEPT, REASON))
                    .thenRefused(PersonRefusal.DETAILS_ERASED);
        }

        @Test
        void leaves_an_open_merge_open() {
            knowing(given(REGISTERED, REQUESTED, ERASED), kept(null))
                    .as(acting(ANOTHER, OFFICE, Role.REC))
                    .when(new ConfirmMerge(PERSON))
                    .then(MERGED);
        }

        private Given unheld(Given given) {
            return given.knowing(HoldsStanding.class, PERSON, null)
                    .knowing(SealedStanding.class, PERSON, null);
        }

        private ErasePersonDetails erase(OrganisationId organisation) {
            return new ErasePersonDetails(PERSON, organisation, GROUND);
        }
    }

    private Given organised(Given given) {
        return given.knowing(OrganisationStanding.class, OFFICE, organisation(OFFICE))
                .knowing(OrganisationStanding.class, OTHER, organisation(OTHER));
    }

    private Given knowing(Given given, PersonStanding kept) {
        return given.knowing(PersonStanding.class, KEPT, kept);
    }

    private static PersonStanding kept(PersonId mergedInto) {
        return new PersonStanding(KEPT, OFFICE, mergedInto, Set.of(), Set.of());
    }

    private static RegisterPerson register(OrganisationId organisation, PersonDetails details) {
        return new RegisterPerson(PERSON, organisation, details);
    }

    private static PersonEvent registered(PersonDetails details) {
        return new PersonRegistered(PERSON, OFFICE, details == null ? null : sealed(details));
    }

    private static <T> Protected<T> sealed(T value) {
        return new Protected<>(PERSON, OFFICE, value);
    }

    private static OrganisationStanding organisation(OrganisationId organisation) {
        return new OrganisationStanding(organisation, false, Map.of(), Set.of(), null, null);
    }

    private static Stamp acting(PersonId person, OrganisationId organisation, Role role) {
        return by(new Actor(person, organisation, role, null, null, null));
    }
}
