package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a legal hold or a redaction (bevaring og sletting). */
public record RetentionId(UUID value) implements Id {

    public static RetentionId parse(String text) {
        return Ids.parse(RetentionId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
