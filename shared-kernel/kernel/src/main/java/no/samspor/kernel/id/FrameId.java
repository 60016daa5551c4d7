package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a budget frame (ramme). */
public record FrameId(UUID value) implements Id {

    public static FrameId parse(String text) {
        return Ids.parse(FrameId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
