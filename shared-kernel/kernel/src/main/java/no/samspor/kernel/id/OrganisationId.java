package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of an organisation or a named group of them (virksomhet, gruppe). */
public record OrganisationId(UUID value) implements Id {

    public static OrganisationId parse(String text) {
        return Ids.parse(OrganisationId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
