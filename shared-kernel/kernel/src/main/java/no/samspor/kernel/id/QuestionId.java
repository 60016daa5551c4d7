package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a questioned authority (hjemmel som er falt bort). */
public record QuestionId(UUID value) implements Id {

    public static QuestionId parse(String text) {
        return Ids.parse(QuestionId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
