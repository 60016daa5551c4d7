package no.samspor.events.structure;

import java.util.HashSet;
import java.util.Set;
import no.samspor.events.Fold;
import no.samspor.events.structure.PersonEvent.PersonIdentitiesMerged;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of a person: that there is one, and under which identities.
 *
 * @param mergedInto the identity to use instead; null while this one is used
 * @param alsoKnownAs the identities that were merged straight into this one
 */
public record PersonStanding(
        PersonId person,
        OrganisationId organisation,
        @Nullable PersonId mergedInto,
        Set<PersonId> alsoKnownAs) {

    public static final Fold<PersonStanding> FOLD =
            Fold.of(PersonStanding.class).hears(PersonEvent.class, PersonStanding::on);

    private static @Nullable PersonStanding on(
            @Nullable PersonStanding was, PersonEvent event, Stamp stamp) {
        if (was == null) {
            return event instanceof PersonRegistered e
                    ? new PersonStanding(e.person(), e.organisation(), null, Set.of())
                    : null;
        }
        if (!(event instanceof PersonIdentitiesMerged e)) return was;
        if (e.person().equals(was.person)) return was.merged(e.into());
        return e.into().equals(was.person) ? was.knownAs(e.person()) : was;
    }

    private PersonStanding merged(PersonId into) {
        return new PersonStanding(person, organisation, into, alsoKnownAs);
    }

    private PersonStanding knownAs(PersonId other) {
        Set<PersonId> all = new HashSet<>(alsoKnownAs);
        all.add(other);
        return new PersonStanding(person, organisation, mergedInto, Set.copyOf(all));
    }
}
