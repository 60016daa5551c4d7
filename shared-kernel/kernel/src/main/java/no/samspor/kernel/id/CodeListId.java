package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a code list (kodeverk). */
public record CodeListId(UUID value) implements Id {

    public static CodeListId parse(String text) {
        return Ids.parse(CodeListId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
