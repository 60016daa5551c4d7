package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a line of a budget frame (rammelinje). */
public record LineId(UUID value) implements Id {

    public static LineId parse(String text) {
        return Ids.parse(LineId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
