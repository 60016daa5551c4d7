package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a document by reference and hash (dokument). */
public record DocumentId(UUID value) implements Id {

    public static DocumentId parse(String text) {
        return Ids.parse(DocumentId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
