package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a mandate (mandat). */
public record MandateId(UUID value) implements Id {

    public static MandateId parse(String text) {
        return Ids.parse(MandateId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
