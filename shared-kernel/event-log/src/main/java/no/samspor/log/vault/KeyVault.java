package no.samspor.log.vault;

import java.util.UUID;
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
                public boolean destroy(PersonId subject, OrganisationId organisation) {
                    return false;
                }
            };

    /** The key in use, for writing; made when there is none, also after an erasure. */
    DataKey keyFor(PersonId subject, OrganisationId organisation);

    /** The key of that name, for reading; null once it is destroyed. */
    @Nullable DataKey find(UUID id);

    /** Destroys the key in use; false where there was none. It cannot be undone. */
    boolean destroy(PersonId subject, OrganisationId organisation);
}
