package no.samspor.events.structure;

import java.util.HashSet;
import java.util.Set;
import no.samspor.events.Fold;
import no.samspor.events.structure.PersonEvent.MergeRejected;
import no.samspor.events.structure.PersonEvent.MergeRequested;
import no.samspor.events.structure.PersonEvent.PersonDetailsCorrected;
import no.samspor.events.structure.PersonEvent.PersonDetailsErased;
import no.samspor.events.structure.PersonEvent.PersonIdentitiesMerged;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.events.structure.PersonEvent.SignInLinked;
import no.samspor.events.structure.PersonEvent.SignInUnlinked;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of a person: that there is one, and under which identities.
 *
 * @param mergedInto the identity to use instead; null while this one is used
 * @param alsoKnownAs the identities that were merged straight into this one
 * @param erasedBy organisations that destroyed what they kept of the person: they keep nothing more
 */
public record PersonStanding(
        PersonId person,
        OrganisationId organisation,
        @Nullable PersonId mergedInto,
        Set<PersonId> alsoKnownAs,
        Set<OrganisationId> erasedBy) {

    public static final Fold<PersonStanding> FOLD =
            Fold.of(PersonStanding.class).hears(PersonEvent.class, PersonStanding::on);

    private static @Nullable PersonStanding on(
            @Nullable PersonStanding was, PersonEvent event, Stamp stamp) {
        if (was == null) {
            return event instanceof PersonRegistered e
                    ? new PersonStanding(e.person(), e.organisation(), null, Set.of(), Set.of())
                    : null;
        }
        return switch (event) {
            case PersonIdentitiesMerged e when e.into().equals(was.person) ->
                    was.with(was.mergedInto, with(was.alsoKnownAs, e.person()), was.erasedBy);
            case PersonIdentitiesMerged e when e.person().equals(was.person) ->
                    was.with(e.into(), was.alsoKnownAs, was.erasedBy);
            case PersonDetailsErased e when e.person().equals(was.person) ->
                    was.with(was.mergedInto, was.alsoKnownAs, with(was.erasedBy, e.organisation()));
            case PersonIdentitiesMerged _,
                    PersonDetailsErased _,
                    PersonRegistered _,
                    PersonDetailsCorrected _,
                    SignInLinked _,
                    SignInUnlinked _,
                    MergeRequested _,
                    MergeRejected _ ->
                    was;
        };
    }

    private PersonStanding with(
            @Nullable PersonId into, Set<PersonId> aliases, Set<OrganisationId> erased) {
        return new PersonStanding(person, organisation, into, aliases, erased);
    }

    private static <T> Set<T> with(Set<T> some, T more) {
        Set<T> all = new HashSet<>(some);
        all.add(more);
        return Set.copyOf(all);
    }
}
