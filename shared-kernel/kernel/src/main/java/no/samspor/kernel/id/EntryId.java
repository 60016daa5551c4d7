package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a ledger entry (transaksjon, bilag). */
public record EntryId(UUID value) implements Id {

    public static EntryId parse(String text) {
        return Ids.parse(EntryId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
