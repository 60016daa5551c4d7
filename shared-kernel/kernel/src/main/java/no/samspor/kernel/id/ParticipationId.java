package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of one organisation's participation in a programme (deltakelse). */
public record ParticipationId(UUID value) implements Id {

    public static ParticipationId parse(String text) {
        return Ids.parse(ParticipationId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
