package no.samspor.command.structure.person;

import java.util.HashSet;
import java.util.Set;
import no.samspor.events.structure.PersonEvent.PersonDetails;
import no.samspor.kernel.Protected;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.SignInId;
import org.jspecify.annotations.Nullable;

/** Where the identity of a person stands; a step that is not possible cannot be written down. */
sealed interface PersonState {

    /** Nothing has happened yet. */
    record None() implements PersonState {}

    /**
     * In use.
     *
     * @param details null where none were ever given
     * @param erasedBy organisations that keep nothing more about the person
     * @param merge null while nobody asks for one
     * @param signIns those that are linked to the person
     */
    record Registered(
            OrganisationId organisation,
            @Nullable Protected<PersonDetails> details,
            Set<OrganisationId> erasedBy,
            @Nullable Merge merge,
            Set<SignInId> signIns)
            implements PersonState {

        Registered asking(@Nullable Merge now) {
            return new Registered(organisation, details, erasedBy, now, signIns);
        }

        Registered signingIn(SignInId with) {
            Set<SignInId> more = new HashSet<>(signIns);
            more.add(with);
            return new Registered(organisation, details, erasedBy, merge, Set.copyOf(more));
        }

        Registered notSigningIn(SignInId with) {
            Set<SignInId> less = new HashSet<>(signIns);
            less.remove(with);
            return new Registered(organisation, details, erasedBy, merge, Set.copyOf(less));
        }
    }

    /** Asked for by one, to be confirmed by another. */
    record Merge(PersonId into, PersonId requestedBy, Role requestedAs) {}

    /** Another identity is used instead; what was kept under this one can still be erased. */
    record Merged(Set<OrganisationId> erasedBy) implements PersonState {}
}
