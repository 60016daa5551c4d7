package no.samspor.events.structure;

import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Law;
import no.samspor.kernel.Protected;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.SignInId;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to the identity of a person. Everything else in the record knows people by that
 * identity and a role title. Names and fields are stored for ever; what is protected can be erased.
 */
public sealed interface PersonEvent extends Event {

    PersonId person();

    @Override
    default Id stream() {
        return person();
    }

    /**
     * @param organisation answers for the details: they lie under its key
     * @param details null for a person known by a role title only
     */
    @Stored("person.registered/1")
    record PersonRegistered(
            PersonId person,
            OrganisationId organisation,
            @Nullable Protected<PersonDetails> details)
            implements PersonEvent {}

    /** How to name and reach a person; never a national identity number (I-41). */
    record PersonDetails(String name, @Nullable String email, @Nullable String phone) {
        @Override
        public String toString() {
            return "PersonDetails[…]";
        }
    }

    @Stored("person.details-corrected/1")
    record PersonDetailsCorrected(PersonId person, Protected<PersonDetails> details)
            implements PersonEvent {}

    /**
     * Whoever signs in so is this person. It says nothing of what the person may do.
     *
     * @param issuer as it names itself in its tokens ({@code iss})
     * @param subject the pseudonym that the issuer gave ({@code sub}), never a national identity
     *     number
     */
    @Stored("person.sign-in-linked/1")
    record SignInLinked(PersonId person, SignInId signIn, String issuer, String subject)
            implements PersonEvent {}

    @Stored("person.sign-in-unlinked/1")
    record SignInUnlinked(PersonId person, SignInId signIn) implements PersonEvent {}

    /** Somebody holds that {@code person} is the same as {@code into}; another must confirm it. */
    @Stored("person.merge-requested/1")
    record MergeRequested(
            PersonId person,
            PersonId into,
            Protected<String> reason,
            PersonId requestedBy,
            Role requestedAs)
            implements PersonEvent {}

    @Stored("person.merge-rejected/1")
    record MergeRejected(PersonId person, PersonId into) implements PersonEvent {}

    /** From now on {@code person} is read as {@code into}; nothing recorded before is changed. */
    @Stored("person.identities-merged/1")
    record PersonIdentitiesMerged(
            PersonId person, PersonId into, PersonId requestedBy, PersonId confirmedBy)
            implements PersonEvent {}

    /** The key under which {@code organisation} keeps the details is to be destroyed. */
    @Stored("person.details-erased/1")
    record PersonDetailsErased(PersonId person, OrganisationId organisation, Law ground)
            implements PersonEvent {}
}
