package no.samspor.log.vault;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;

/** Keys in a map, for tests that need no database. */
public final class MemoryKeyVault implements KeyVault {

    private final Map<String, DataKey> inUse = new HashMap<>();

    @Override
    public DataKey keyFor(PersonId subject, OrganisationId organisation) {
        return inUse.computeIfAbsent(
                subject + "/" + organisation,
                owner ->
                        new DataKey(
                                UUID.randomUUID(),
                                new SecretKeySpec(AesGcm.random(AesGcm.KEY_BYTES), "AES")));
    }

    @Override
    public DataKey find(UUID id) {
        return inUse.values().stream().filter(key -> key.id().equals(id)).findFirst().orElse(null);
    }

    @Override
    public boolean destroy(PersonId subject, OrganisationId organisation) {
        return inUse.remove(subject + "/" + organisation) != null;
    }
}
