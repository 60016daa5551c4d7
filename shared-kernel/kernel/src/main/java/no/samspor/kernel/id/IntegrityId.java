package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of what a record says of its own integrity. */
public record IntegrityId(UUID value) implements Id {

    public static IntegrityId parse(String text) {
        return Ids.parse(IntegrityId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
