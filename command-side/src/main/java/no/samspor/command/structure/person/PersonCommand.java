package no.samspor.command.structure.person;

import no.samspor.events.structure.PersonEvent.PersonDetails;
import no.samspor.kernel.Command;
import no.samspor.kernel.Law;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.SignInId;
import org.jspecify.annotations.Nullable;

/** What can be asked of the identity of a person. */
sealed interface PersonCommand extends Command {

    PersonId person();

    @Override
    default Id target() {
        return person();
    }

    /**
     * @param organisation answers for the details
     * @param details null for a person known by a role title only
     */
    record RegisterPerson(
            PersonId person, OrganisationId organisation, @Nullable PersonDetails details)
            implements PersonCommand, Creation {}

    /**
     * Whoever signs in so is this person.
     *
     * @param issuer as it names itself in its tokens
     * @param subject the pseudonym that the issuer gave; never a national identity number
     */
    record LinkSignIn(PersonId person, String issuer, String subject) implements PersonCommand {
        SignInId signIn() {
            return SignInId.of(issuer, subject);
        }
    }

    record UnlinkSignIn(PersonId person, String issuer, String subject) implements PersonCommand {
        SignInId signIn() {
            return SignInId.of(issuer, subject);
        }
    }

    /** All of the details as they are right, or as they are now. */
    record CorrectPersonDetails(PersonId person, PersonDetails details) implements PersonCommand {}

    /** {@code person} is the same as {@code into}: that identity is the one to keep. */
    record RequestMerge(PersonId person, PersonId into, String reason) implements PersonCommand {
        @Override
        public String toString() {
            return "RequestMerge[" + person + ", " + into + ", …]";
        }
    }

    /** By another person, in the other of the two roles. */
    record ConfirmMerge(PersonId person) implements PersonCommand {}

    record RejectMerge(PersonId person) implements PersonCommand {}

    /**
     * Whatever {@code organisation} keeps under seal about the person, not the details alone. It is
     * carried out as soon as it is recorded, whatever its effective date, and cannot be undone.
     * Asked of somebody who was never registered it is refused with the reason, and not as unknown.
     */
    record ErasePersonDetails(PersonId person, OrganisationId organisation, Law ground)
            implements PersonCommand, Addition {}
}
