package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a position or engagement (stilling, engasjement). */
public record PositionId(UUID value) implements Id {

    public static PositionId parse(String text) {
        return Ids.parse(PositionId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
