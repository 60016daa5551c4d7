package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a decision (vedtak, beslutning). */
public record DecisionId(UUID value) implements Id {

    public static DecisionId parse(String text) {
        return Ids.parse(DecisionId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
