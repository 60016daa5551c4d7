package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a correction of registration (retting). */
public record CorrectionId(UUID value) implements Id {

    public static CorrectionId parse(String text) {
        return Ids.parse(CorrectionId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
