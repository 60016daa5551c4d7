package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a unit inside an organisation (enhet). */
public record UnitId(UUID value) implements Id {

    public static UnitId parse(String text) {
        return Ids.parse(UnitId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
