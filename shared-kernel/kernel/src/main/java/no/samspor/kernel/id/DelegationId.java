package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a delegation of authority (fullmakt). */
public record DelegationId(UUID value) implements Id {

    public static DelegationId parse(String text) {
        return Ids.parse(DelegationId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
