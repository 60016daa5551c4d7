package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of evidence supplied or waived for an earlier event (dokumentasjon). */
public record EvidenceId(UUID value) implements Id {

    public static EvidenceId parse(String text) {
        return Ids.parse(EvidenceId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
