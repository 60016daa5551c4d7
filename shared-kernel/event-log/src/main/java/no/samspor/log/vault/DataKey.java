package no.samspor.log.vault;

import java.util.UUID;
import javax.crypto.SecretKey;

/** The key of one subject's protected fields at one organisation, and the name it goes by. */
public record DataKey(UUID id, SecretKey secret) {

    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
