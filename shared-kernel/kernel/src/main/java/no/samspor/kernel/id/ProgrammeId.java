package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a programme (program). */
public record ProgrammeId(UUID value) implements Id {

    public static ProgrammeId parse(String text) {
        return Ids.parse(ProgrammeId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
