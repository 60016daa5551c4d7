package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a conflict between sources (kildekonflikt). */
public record ConflictId(UUID value) implements Id {

    public static ConflictId parse(String text) {
        return Ids.parse(ConflictId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
