package no.samspor.events;

import java.util.Set;
import java.util.UUID;
import no.samspor.events.record.RetentionEvent.PayloadRedacted;
import no.samspor.events.structure.PersonEvent.PersonDetailsErased;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which keys an event says are to be destroyed: the log's word, from which the vault is brought to
 * the same at every start, whatever backup it comes from.
 *
 * @param key the one that is meant; null for every key of the subject at the organisation
 */
public record Erasure(PersonId subject, OrganisationId organisation, @Nullable UUID key) {

    /** The stored names of the events that erase. */
    public static final Set<String> NAMES =
            Set.of(
                    Families.nameOf(PersonDetailsErased.class),
                    Families.nameOf(PayloadRedacted.class));

    /** What {@code event} erases; null if it erases nothing. */
    public static @Nullable Erasure of(Event event) {
        return switch (event) {
            case PersonDetailsErased e -> new Erasure(e.person(), e.organisation(), null);
            case PayloadRedacted e -> new Erasure(e.subject(), e.organisation(), e.key());
            default -> null;
        };
    }

    /** Whether a value sealed under {@code sealedUnder} for these two is gone by it. */
    public boolean erases(PersonId of, OrganisationId at, UUID sealedUnder) {
        return subject.equals(of)
                && organisation.equals(at)
                && (key == null || key.equals(sealedUnder));
    }
}
