package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of an allocation between owners (fordeling). */
public record AllocationId(UUID value) implements Id {

    public static AllocationId parse(String text) {
        return Ids.parse(AllocationId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
