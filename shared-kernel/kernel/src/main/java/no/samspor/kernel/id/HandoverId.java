package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a handover to one receiving unit (overlevering til drift). */
public record HandoverId(UUID value) implements Id {

    public static HandoverId parse(String text) {
        return Ids.parse(HandoverId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
