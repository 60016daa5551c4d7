package no.samspor.events.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import no.samspor.events.Folding;
import no.samspor.events.structure.PersonEvent.MergeRejected;
import no.samspor.events.structure.PersonEvent.PersonDetailsErased;
import no.samspor.events.structure.PersonEvent.PersonIdentitiesMerged;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.kernel.Law;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.junit.jupiter.api.Test;

class PersonStandingTest {

    private static final OrganisationId ORG = new OrganisationId(Id.named("org"));
    private static final PersonId ONE = person("one");
    private static final PersonId TWO = person("two");
    private static final PersonId THREE = person("three");

    @Test
    void begins_when_the_person_is_registered() {
        assertThat(of(registered(ONE)))
                .isEqualTo(new PersonStanding(ONE, ORG, null, Set.of(), Set.of()));
        assertThat(of(merged(TWO, ONE))).isNull();
    }

    @Test
    void of_the_one_dropped_says_which_to_use_instead() {
        assertThat(of(registered(ONE), merged(ONE, TWO)).mergedInto()).isEqualTo(TWO);
        assertThat(of(registered(ONE), new MergeRejected(ONE, TWO)).mergedInto()).isNull();
    }

    @Test
    void of_the_one_kept_says_which_it_was_known_as() {
        PersonStanding kept = of(registered(ONE), merged(TWO, ONE), merged(THREE, ONE));
        assertThat(kept.alsoKnownAs()).containsExactlyInAnyOrder(TWO, THREE);
        assertThat(kept.mergedInto()).isNull();
        assertThat(of(registered(ONE), merged(TWO, THREE)).alsoKnownAs()).isEmpty();
    }

    @Test
    void says_who_erased_what_they_kept() {
        assertThat(of(registered(ONE), erased(ONE)).erasedBy()).containsExactly(ORG);
        assertThat(of(registered(ONE), erased(TWO)).erasedBy()).isEmpty();
    }

    private static PersonStanding of(PersonEvent... events) {
        return Folding.of(PersonStanding.FOLD).and(events).standing();
    }

    private static PersonEvent registered(PersonId person) {
        return new PersonRegistered(person, ORG, null);
    }

    private static PersonEvent merged(PersonId person, PersonId into) {
        return new PersonIdentitiesMerged(person, into, THREE, TWO);
    }

    private static PersonEvent erased(PersonId person) {
        return new PersonDetailsErased(person, ORG, new Law("gdpr", "17", null));
    }

    private static PersonId person(String name) {
        return new PersonId(Id.named(name));
    }
}
