package no.samspor.log.vault;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samspor.events.Erasure;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** Where the keys of protected fields are. To destroy a key is to erase what it protects. */
public interface KeyVault {

    /** The vault of a reader that may hold no key: all protected values read as erased. */
    KeyVault NONE =
            new KeyVault() {
                @Override
                public DataKey keyFor(PersonId subject, OrganisationId organisation) {
                    throw new IllegalStateException("no key vault: nothing protected is written");
                }

                @Override
                public @Nullable DataKey find(UUID id) {
                    return null;
                }

                @Override
                public @Nullable UUID inUse(PersonId subject, OrganisationId organisation) {
                    return null;
                }

                @Override
                public Set<UUID> destroy(Collection<Erasure> erasures) {
                    return Set.of();
                }

                @Override
                public void forget() {}
            };

    /** The key in use, for writing; made when there is none, also after an erasure. */
    DataKey keyFor(PersonId subject, OrganisationId organisation);

    /** The key of that name, for reading; null once it is destroyed. */
    @Nullable DataKey find(UUID id);

    /** The name of the key in use; null where none is, and none is made. */
    @Nullable UUID inUse(PersonId subject, OrganisationId organisation);

    /**
     * Destroys the keys that are meant and still there, and says which they were. It cannot be
     * undone; asked again, it does nothing.
     */
    Set<UUID> destroy(Collection<Erasure> erasures);

    /** As {@link #destroy(Collection)}, for all that the organisation keeps about the subject. */
    default boolean destroy(PersonId subject, OrganisationId organisation) {
        return !destroy(List.of(new Erasure(subject, organisation, null))).isEmpty();
    }

    /** Keeps no key in memory that another process may have destroyed. */
    void forget();
}
