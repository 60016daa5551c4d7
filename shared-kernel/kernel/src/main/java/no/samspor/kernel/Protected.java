package no.samspor.kernel;

import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A value that is stored encrypted from the first event on, with a key per (subject, organisation)
 * that can be destroyed. The log keeps the ciphertext; without the key the value reads as erased.
 *
 * @param value null when its key has been destroyed, or when this reader may not hold it
 */
public record Protected<T>(PersonId subject, OrganisationId organisation, @Nullable T value) {

    public boolean isErased() {
        return value == null;
    }

    @Override
    public String toString() {
        return "Protected[" + subject + ", " + organisation + "]";
    }
}
