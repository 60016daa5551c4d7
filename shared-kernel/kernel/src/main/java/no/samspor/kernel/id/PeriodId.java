package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of an accounting period of a programme (regnskapsperiode). */
public record PeriodId(UUID value) implements Id {

    public static PeriodId parse(String text) {
        return Ids.parse(PeriodId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
