package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a pseudonymous person (person). */
public record PersonId(UUID value) implements Id {

    public static PersonId parse(String text) {
        return Ids.parse(PersonId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
