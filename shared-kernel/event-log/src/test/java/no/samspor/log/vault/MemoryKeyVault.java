package no.samspor.log.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import no.samspor.events.Erasure;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

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
    public @Nullable UUID inUse(PersonId subject, OrganisationId organisation) {
        DataKey key = inUse.get(subject + "/" + organisation);
        return key == null ? null : key.id();
    }

    @Override
    public Set<UUID> destroy(Collection<Erasure> erasures) {
        Set<UUID> gone = new HashSet<>();
        for (Erasure each : erasures) {
            DataKey key = inUse.remove(each.subject() + "/" + each.organisation());
            if (key != null) gone.add(key.id());
        }
        return gone;
    }

    @Override
    public void forget() {}
}
