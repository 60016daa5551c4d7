package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a body (organ). */
public record BodyId(UUID value) implements Id {

    public static BodyId parse(String text) {
        return Ids.parse(BodyId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
